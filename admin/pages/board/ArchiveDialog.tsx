import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Card } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesUpdateOpportunityMutation } from '../../api/opportunity';
import { focusReturn } from '../../components/dialogs/focus-return';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { card: Card; onClose: () => void };

export function ArchiveDialog({ card, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [returnFocus] = useState(focusReturn);
  const [update, { isLoading }] = useSalesUpdateOpportunityMutation();

  const archive = async () => {
    const { documentId, version, title } = card;
    const answer = await update({ documentId, body: { version, archived: true } });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    } else {
      toggleNotification({ type: 'success', message: t('archive.done', { title }) });
    }
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus();
        }}
      >
        <Dialog.Header>{t('archive.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="2.4rem" height="2.4rem" fill="danger600" />}>
          {t('archive.body', { title: card.title })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('form.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant="danger-light"
            loading={isLoading}
            onClick={() => void archive()}
          >
            {t('card.archive')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
