import { Button, Modal } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import { DiscardDialog } from './DiscardDialog';
import { focusField } from './focus-field';
import { focusReturn } from './focus-return';

type DialogShellProps = {
  title: ReactNode;
  onClose: () => void;
  onSubmit?: () => void;
  submitLabel?: string;
  /** Of the button that changes nothing. */
  cancelLabel?: string;
  canSubmit?: boolean;
  busy?: boolean;
  /** Something was entered: closing asks first. */
  dirty?: boolean;
  /** Further buttons, left of the one that saves. */
  actions?: ReactNode;
  /** The `FormField` that has the focus at the start. */
  focus?: string;
  narrow?: boolean;
  /** Gives the focus back; without it to whoever had it when the dialog came. */
  onReturnFocus?: () => void;
  children: ReactNode;
};

const Content = styled(Modal.Content)<{ $narrow: boolean }>`
  ${({ $narrow }) => ($narrow ? 'max-width: 62rem;' : '')}

  @media (max-width: 519px) {
    width: 100%;
    max-height: 100%;
    border-radius: 0;
  }
`;

const Body = styled(Modal.Body)`
  & > div {
    padding-block: ${({ theme }) => theme.spaces[6]};
  }

  @media (max-width: 519px) {
    padding-inline: ${({ theme }) => theme.spaces[4]};

    & > div {
      padding-block: ${({ theme }) => theme.spaces[5]};
    }
  }
`;

const Footer = styled(Modal.Footer)`
  flex: 0 0 auto;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
`;

/** On a phone all buttons flow into as few lines as their labels allow. */
const Actions = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};

  @media (max-width: 519px) {
    display: contents;

    & > button {
      flex: 1 1 auto;
    }
  }
`;

/** A form in a modal: submits with Enter, guards what was entered, fits on a phone. */
export function DialogShell({
  title,
  onClose,
  onSubmit,
  submitLabel,
  cancelLabel,
  canSubmit = true,
  busy = false,
  dirty = false,
  actions,
  focus,
  narrow = false,
  onReturnFocus,
  children,
}: DialogShellProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [returnFocus] = useState(focusReturn);
  const content = useRef<HTMLDivElement>(null);

  const requestClose = () => {
    if (busy) return;
    if (dirty) setAsking(true);
    else onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog inside a dialog is inside its form for React, though not in the page.
    event.stopPropagation();
    if (!busy && canSubmit) onSubmit?.();
  };
  const startFocus = (event: Event) => {
    if (!focus) return;
    event.preventDefault();
    focusField(content.current, focus);
  };

  const endFocus = (event: Event) => {
    event.preventDefault();
    (onReturnFocus ?? returnFocus)();
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : requestClose())}>
      <Content
        ref={content}
        $narrow={narrow}
        onOpenAutoFocus={startFocus}
        onCloseAutoFocus={endFocus}
        aria-describedby={undefined}
      >
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={t('form.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Body>{children}</Body>
          <Footer>
            <Button variant="tertiary" onClick={requestClose} disabled={busy}>
              {cancelLabel ?? t('form.cancel')}
            </Button>
            <Actions>
              {actions}
              {onSubmit ? (
                <Button type="submit" loading={busy} disabled={!canSubmit}>
                  {submitLabel ?? t('form.save')}
                </Button>
              ) : null}
            </Actions>
          </Footer>
        </form>
        <DiscardDialog open={asking} onStay={() => setAsking(false)} onDiscard={onClose} />
      </Content>
    </Modal.Root>
  );
}
