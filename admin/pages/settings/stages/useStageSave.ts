import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Stage, StagePreview } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import {
  useLazySalesPreviewStageQuery,
  useSalesCreateStageMutation,
  useSalesUpdateStageMutation,
} from '../../../api/stage';
import { stageInput } from '../../../domain/stage-form';
import { useText } from '../../../hooks/useText';

import type { StageFormState } from './useStageForm';

/** Saving a stage: a new probability asks first, with what it changes. */
export function useStageSave(stored: Stage | null, form: StageFormState) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [create, creating] = useSalesCreateStageMutation();
  const [update, updating] = useSalesUpdateStageMutation();
  const [ask, asking] = useLazySalesPreviewStageQuery();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<StagePreview | null>(null);
  const [made, setMade] = useState<string | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setAsked(null);
      setFailure(readFailure(error));
    }
  };
  const write = () =>
    attempt(async () => {
      if (stored) await update({ documentId: stored.documentId, body: form.changes() }).unwrap();
      else setMade((await create(stageInput(form.values)).unwrap()).documentId);
      form.reset();
      setAsked(null);
      toggleNotification({ type: 'success', message: t('form.saved') });
    });
  const save = async () => {
    const { probability } = form.changes();
    if (!stored || stored.kind !== 'open' || probability === undefined) return write();
    return attempt(async () => {
      const body = { probability };
      const preview = await ask({ documentId: stored.documentId, body }).unwrap();
      if (preview.changing + preview.archived > 0 || preview.isPartial) setAsked(preview);
      else await write();
    });
  };
  return {
    save,
    confirm: write,
    asked,
    cancel: () => setAsked(null),
    failure,
    /** documentId of the stage that was just made. */
    made,
    busy: creating.isLoading || updating.isLoading || asking.isFetching,
  };
}
