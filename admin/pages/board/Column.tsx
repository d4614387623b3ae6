import { useDroppable } from '@dnd-kit/core';
import { Box } from '@strapi/design-system';
import { memo, useId, useRef, useState } from 'react';

import type { BoardColumn } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { QuickCreate } from '../../components/opportunity-form/QuickCreate';

import { Cards } from './Cards';
import { ColumnFoot } from './ColumnFoot';
import { ColumnHead } from './ColumnHead';
import { ColumnFrame } from './styles';
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
  /** A lead in the air would be dropped here. */
  isTarget: boolean;
  onFold: (column: BoardColumn) => void;
};

export const Column = memo(function Column(props: Props) {
  const {
    column,
    args,
    currency,
    newCurrency,
    closedDays,
    canCreate,
    busy,
    drag,
    isTarget,
    onFold,
  } = props;
  const { stage, cards } = column;
  const headingId = useId();
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { setNodeRef } = useDroppable({ id: stage.documentId });

  const stopAdding = () => {
    setAdding(false);
    requestAnimationFrame(() => addButton.current?.focus());
  };
  return (
    <ColumnFrame
      ref={setNodeRef}
      $color={stage.color}
      $isTarget={isTarget}
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
      <Cards cards={cards} stage={stage.documentId} headingId={headingId} busy={busy} drag={drag} />
      <ColumnFoot
        column={column}
        args={args}
        addButton={addButton}
        onAdd={canCreate && stage.kind === 'open' && !isAdding ? () => setAdding(true) : null}
      />
    </ColumnFrame>
  );
});
