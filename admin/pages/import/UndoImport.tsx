import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { ImportState } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesUndoImportMutation } from '../../api/import';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

export function UndoImport({ state }: { state: ImportState }) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [isAsking, setIsAsking] = useState(false);
  const [undo, { isLoading }] = useSalesUndoImportMutation();
  const { id, created, updated } = state;

  const confirm = async () => {
    const answer = await undo(id);
    if ('error' in answer) {
      const failure = readFailure(answer.error);
      const { usedBy } = failure.details;
      const message = usedBy ? t('import.undo.changed', { count: usedBy }) : sentence(failure);
      toggleNotification({ type: 'danger', message });
    }
    setIsAsking(false);
  };
  return (
    <>
      <Button variant="danger-light" onClick={() => setIsAsking(true)}>
        {t('import.undo')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('import.undo.title')}
          body={t('import.undo.body', { created, updated })}
          action={t('import.undo')}
          busy={isLoading}
          onConfirm={() => void confirm()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
