import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { readFailure } from '../../api/errors';
import { useSalesCancelImportMutation } from '../../api/import';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

export function CancelImport({ id }: { id: string }) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [isAsking, setIsAsking] = useState(false);
  const [cancel, { isLoading }] = useSalesCancelImportMutation();

  const confirm = async () => {
    const answer = await cancel(id);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    }
    setIsAsking(false);
  };
  return (
    <>
      <Button variant="danger-light" onClick={() => setIsAsking(true)}>
        {t('import.cancel')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('import.cancel.title')}
          body={t('import.cancel.body')}
          action={t('import.cancel')}
          stay={t('import.cancel.stay')}
          busy={isLoading}
          onConfirm={() => void confirm()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
