import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Trash } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

type Props = {
  id: string;
  /** Says in the labels of the buttons which row is meant. */
  name: string;
  disabled?: boolean;
  onRemove: () => void;
  /** Adds buttons that move the row by one place; a place that is not there is not offered. */
  onMove?: { up: (() => void) | null; down: (() => void) | null };
  children: ReactNode;
};

const Frame = styled.li<{ $dragging: boolean }>`
  align-items: start;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: auto minmax(0, 1fr) auto;
  padding: ${({ theme }) => theme.spaces[3]};
  position: relative;
  ${({ $dragging, theme }) => ($dragging ? `box-shadow: ${theme.shadows.popupShadow}; z-index: 1;` : '')}

  @media (max-width: 519px) {
    grid-template-columns: minmax(0, 1fr) auto;

    & > :first-child {
      justify-self: start;
    }
    & > [data-row-body] {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;

const Handle = styled(IconButton)`
  cursor: grab;
  touch-action: none;
`;

/** A row that moves in the page loses the focus: it goes back to the button, or to the other one at the end of the way. */
function keepFocus(button: HTMLElement) {
  setTimeout(() => {
    const isOver = button.getAttribute('aria-disabled') === 'true';
    const offered = 'button:not([aria-disabled="true"])';
    const other = button.parentElement?.querySelector<HTMLElement>(offered);
    (isOver ? (other ?? button) : button).focus();
  });
}

/** One row of a `SortableList`: its handle, what it says, and the way out. */
export function SortableRow({ id, name, disabled = false, onRemove, onMove, children }: Props) {
  const t = useText();
  const mover = (go: (() => void) | null, label: string, icon: ReactNode) => (
    <IconButton
      variant="ghost"
      label={label}
      disabled={disabled || go === null}
      onClick={({ currentTarget }: { currentTarget: HTMLElement }) => {
        go?.();
        keepFocus(currentTarget);
      }}
    >
      {icon}
    </IconButton>
  );
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id, disabled });
  return (
    <Frame
      ref={setNodeRef}
      $dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Handle
        ref={setActivatorNodeRef}
        variant="ghost"
        label={t('sort.handle', { name })}
        disabled={disabled}
        {...attributes}
        {...listeners}
      >
        <Drag aria-hidden />
      </Handle>
      <Box minWidth={0} data-row-body>
        {children}
      </Box>
      <Flex gap={1}>
        {onMove ? mover(onMove.up, t('sort.up', { name }), <ArrowUp aria-hidden />) : null}
        {onMove ? mover(onMove.down, t('sort.down', { name }), <ArrowDown aria-hidden />) : null}
        <IconButton
          variant="ghost"
          label={t('sort.remove', { name })}
          disabled={disabled}
          onClick={onRemove}
        >
          <Trash aria-hidden />
        </IconButton>
      </Flex>
    </Frame>
  );
}
