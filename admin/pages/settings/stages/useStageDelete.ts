import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Stage } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesDeleteStageMutation } from '../../../api/stage';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

/** Deleting a stage that nothing runs through; `onGone` when it is. */
export function useStageDelete(onGone?: () => void) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Stage | null>(null);
  const [remove, { isLoading: busy }] = useSalesDeleteStageMutation();

  const confirm = async () => {
    if (!asked) return;
    try {
      await remove(asked.documentId).unwrap();
      setAsked(null);
      onGone?.();
    } catch (error) {
      setAsked(null);
      const failure = readFailure(error);
      const message = failure.status === 409 ? t('settings.stages.inUse') : sentence(failure);
      toggleNotification({ type: 'danger', message });
    }
  };
  return { asked, ask: setAsked, confirm, busy };
}
export type StageDelete = ReturnType<typeof useStageDelete>;
