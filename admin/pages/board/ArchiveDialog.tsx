import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import type { Card } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesUpdateOpportunityMutation } from '../../api/opportunity';
import { useText } from '../../hooks/useText';

import { useFailureText } from './useFailureText';

type Props = { card: Card; onClose: () => void };

export function ArchiveDialog({ card, onClose }: Props) {
  const t = useText();
  const failureText = useFailureText();
  const { toggleNotification } = useNotification();
  const [update, { isLoading }] = useSalesUpdateOpportunityMutation();

  const archive = async () => {
    const { documentId, version, title } = card;
    const answer = await update({ documentId, body: { version, archived: true } });
    if ('error' in answer) {
      const message = failureText(readFailure(answer.error));
      toggleNotification({ type: 'danger', message });
    } else {
      toggleNotification({ type: 'success', message: t('archive.done', { title }) });
    }
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <ConfirmDialog
        title={t('archive.title')}
        onCancel={onClose}
        endAction={
          <Button
            fullWidth
            variant="danger-light"
            loading={isLoading}
            onClick={() => void archive()}
          >
            {t('card.archive')}
          </Button>
        }
      >
        {t('archive.body', { title: card.title })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
