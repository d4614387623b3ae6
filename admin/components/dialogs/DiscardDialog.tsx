import { Button, Dialog } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

type DiscardDialogProps = { open: boolean; onStay: () => void; onDiscard: () => void };

/** Asks before input that was not saved is thrown away. */
export function DiscardDialog({ open, onStay, onDiscard }: DiscardDialogProps) {
  const t = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onStay())}>
      <Dialog.Content>
        <Dialog.Header>{t('form.unsaved.title')}</Dialog.Header>
        <Dialog.Body>{t('form.unsaved.body')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('form.unsaved.stay')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={onDiscard}>
              {t('form.unsaved.discard')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
