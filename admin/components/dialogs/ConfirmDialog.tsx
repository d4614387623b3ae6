import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';

import { useText } from '../../hooks/useText';

import { focusReturn } from './focus-return';

type ConfirmDialogProps = {
  title: string;
  body: string;
  action: string;
  /** Of the button that changes nothing. */
  stay?: string;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that is not easily put right again. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, body, action, stay, busy, onConfirm, onClose } = props;
  const t = useText();
  const [returnFocus] = useState(focusReturn);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus();
        }}
      >
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="2.4rem" height="2.4rem" fill="danger600" />}>
          {body}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {stay ?? t('form.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={busy} onClick={onConfirm}>
            {action}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
