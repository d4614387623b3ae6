import { Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { RefObject } from 'react';

import type { BoardColumn } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { useText } from '../../hooks/useText';

import { FootButton } from './FootButton';
import { MoreCards } from './MoreCards';

type Props = {
  column: BoardColumn;
  args: BoardArgs;
  addButton: RefObject<HTMLButtonElement>;
  /** Null: nothing can be added here. */
  onAdd: (() => void) | null;
};

export function ColumnFoot({ column, args, addButton, onAdd }: Props) {
  const t = useText();
  const { stage, cards, count, nextCursor } = column;
  if (!onAdd && !nextCursor) return null;
  return (
    <Flex justifyContent="space-between" wrap="wrap" gap={2} padding={3} paddingTop={1}>
      {onAdd && (
        <FootButton
          ref={addButton}
          startIcon={<Plus />}
          onClick={onAdd}
          aria-label={t('column.add.to', { stage: stage.name })}
        >
          {t('column.add')}
        </FootButton>
      )}
      {nextCursor && (
        <MoreCards
          args={args}
          stage={stage.documentId}
          cursor={nextCursor}
          left={count - cards.length}
        />
      )}
    </Flex>
  );
}
