import { useDroppable } from '@dnd-kit/core';
import { Box } from '@strapi/design-system';
import { memo, useId, useRef, useState } from 'react';

import type { BoardColumn } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { QuickCreate } from '../../components/opportunity-form/QuickCreate';

import type { ColumnData } from './column-collision';
import { ColumnFoot } from './ColumnFoot';
import { ColumnHead } from './ColumnHead';
import { MeasuredCards } from './MeasuredCards';
import { revealBoard } from './reveal-board';
import { BoardCard } from './BoardCard';
import { CardList, ColumnFrame } from './styles';
import type { Drag } from './useBoardDrag';

type Props = {
  column: BoardColumn;
  args: BoardArgs;
  /** Base currency of the figures in the head. */
  currency: string;
  /** What a new opportunity of this funnel is counted in. */
  newCurrency: string;
  closedDays: number | null;
  canCreate: boolean;
  busy: ReadonlySet<string>;
  /** Only where the card in the air comes from or goes to this column. */
  drag: Drag | null;
  onFold: (column: BoardColumn) => void;
};

const data: ColumnData = { type: 'column' };

export const Column = memo(function Column(props: Props) {
  const { column, args, currency, newCurrency, closedDays, canCreate, busy, drag, onFold } = props;
  const { stage, cards } = column;
  const headingId = useId();
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { setNodeRef } = useDroppable({ id: stage.documentId, data });

  const stopAdding = () => {
    setAdding(false);
    requestAnimationFrame(() => addButton.current?.focus());
  };
  const liftedOf = (documentId: string) => {
    if (drag?.card.documentId !== documentId) return null;
    return drag.byKeyboard ? 'keyboard' : 'pointer';
  };
  return (
    <ColumnFrame
      ref={setNodeRef}
      $color={stage.color}
      aria-labelledby={headingId}
      data-stage={stage.documentId}
    >
      <ColumnHead
        column={column}
        currency={currency}
        headingId={headingId}
        closedDays={closedDays}
        onFold={() => onFold(column)}
      />
      {isAdding && (
        <Box paddingLeft={2} paddingRight={2} paddingBottom={2}>
          <QuickCreate
            funnel={args.funnel}
            stage={stage}
            currency={newCurrency}
            onDone={stopAdding}
            onCancel={stopAdding}
          />
        </Box>
      )}
      <MeasuredCards cards={cards} />
      <CardList aria-labelledby={headingId} onScroll={revealBoard}>
        {cards.map((card, index) => {
          const lifted = liftedOf(card.documentId);
          return (
            <BoardCard
              key={card.documentId}
              card={card}
              stage={stage.documentId}
              index={lifted ? index : null}
              isBusy={busy.has(card.documentId)}
              lifted={lifted}
            />
          );
        })}
      </CardList>
      <ColumnFoot
        column={column}
        args={args}
        addButton={addButton}
        onAdd={canCreate && stage.kind === 'open' && !isAdding ? () => setAdding(true) : null}
      />
    </ColumnFrame>
  );
});
