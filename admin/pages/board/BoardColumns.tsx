import { DndContext, DragOverlay } from '@dnd-kit/core';
import type { Announcements } from '@dnd-kit/core';
import { Portal } from '@strapi/design-system';
import { useMemo } from 'react';

import type { Board, BoardColumn, Funnel, LeadRow, Settings } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { placeWords } from '../../domain/announcement';
import type { CardMove } from '../../domain/board-move';
import { withCardAt } from '../../domain/drag-view';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { CardFace } from './CardFace';
import { Column } from './Column';
import { detectSpot } from './column-collision';
import { FoldedColumn } from './FoldedColumn';
import { OffBoardColumn } from './OffBoardColumn';
import { LaneSlot } from './LaneSlot';
import { LeadFace } from './LeadFace';
import { CardBox, Scroller, FewLines } from './styles';
import { useBoardDrag } from './useBoardDrag';
import { useFolded } from './useFolded';
import { useLeadDrag } from './useLeadDrag';

type Props = {
  board: Board;
  funnel: Funnel;
  args: BoardArgs;
  settings: Settings | undefined;
  busy: ReadonlySet<string>;
  /** What is shown belongs to the filter before; the answer is on its way. */
  isStale: boolean;
  onDrop: (move: CardMove) => void;
  /** Without a stage where nobody dropped it on one. */
  onConvert: (lead: LeadRow, stage?: string) => void;
  /** A card was picked up or let go. */
  onDragging: (isDragging: boolean) => void;
  announce: (text: string) => void;
};

/** dnd-kit speaks of ids and only in English; the board says title, place and stage itself. */
const nothing = () => undefined;
const SILENT: Announcements = {
  onDragStart: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
};

function closedDaysOf({ stage }: BoardColumn, settings: Settings | undefined): number | null {
  return stage.kind === 'open' ? null : (settings?.closedDays[stage.kind] ?? null);
}

export function BoardColumns(props: Props) {
  const { board, funnel, args, settings, busy, isStale } = props;
  const { onDrop, onConvert, onDragging, announce } = props;
  const t = useText();
  const canCreate = useCan('opportunityCreate');
  const { foldedOf, toggle } = useFolded(board);
  const nameOf = (stage: string | null) =>
    board.columns.find((column) => column.stage.documentId === stage)?.stage.name ??
    t('lane.title');
  const leads = useLeadDrag({
    stages: useMemo(() => board.columns.map(({ stage }) => stage.documentId), [board.columns]),
    onDrop: onConvert,
    onDragging,
    say: (moment, { lead, target }) =>
      announce(t(`lane.drag.${moment}`, { lead: lead.name, stage: nameOf(target) })),
  });
  const { drag, sensors, handlers } = useBoardDrag({
    leads,
    board,
    isOrdered: args.sort === undefined || args.sort === 'manual',
    onDrop,
    onDragging,
    say: (moment, { card, home, spot }) => {
      const place = moment === 'cancelled' ? home : spot;
      announce(t(`drag.${moment}`, placeWords(board, card, place, t('offBoard.title'))));
    },
  });
  const view = useMemo(
    () => (drag ? withCardAt(board, drag.card, drag.spot) : board),
    [board, drag],
  );
  const dragIn = (stage: string) =>
    drag && (drag.home.stage === stage || drag.spot.stage === stage) ? drag : null;

  const isTarget = ({ stage }: BoardColumn) =>
    (drag?.spot.stage ?? leads.drag?.target) === stage.documentId;

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detectSpot}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: t('drag.instructions') },
      }}
      {...handlers}
    >
      <Scroller
        $snaps={drag === null && leads.drag === null}
        $stale={isStale}
        aria-busy={isStale}
        gap={3}
        data-board
      >
        <LaneSlot
          args={args}
          drag={leads.drag}
          isBusy={busy.size > 0 || drag !== null || leads.drag !== null}
          onConvert={onConvert}
        />
        {view.offBoard.count > 0 && (
          <OffBoardColumn bucket={view.offBoard} args={args} busy={busy} drag={drag} />
        )}
        {view.columns.map((column) =>
          foldedOf(column) ? (
            <FoldedColumn
              key={column.stage.documentId}
              column={column}
              isTarget={isTarget(column)}
              onUnfold={() => toggle(column)}
            />
          ) : (
            <Column
              key={column.stage.documentId}
              column={column}
              args={args}
              currency={board.currency}
              newCurrency={funnel.currency}
              closedDays={closedDaysOf(column, settings)}
              canCreate={canCreate}
              busy={busy}
              drag={dragIn(column.stage.documentId)}
              isTarget={leads.drag?.target === column.stage.documentId}
              onFold={toggle}
            />
          ),
        )}
      </Scroller>
      <Portal>
        <DragOverlay dropAnimation={null}>
          {leads.drag && !leads.drag.byKeyboard && (
            <CardBox $grip $state="overlay">
              <LeadFace
                lead={leads.drag.lead}
                title={<FewLines fontWeight="bold">{leads.drag.lead.name}</FewLines>}
                onConvert={null}
              />
            </CardBox>
          )}
          {drag && !drag.byKeyboard && (
            <CardBox $grip $state="overlay">
              <CardFace
                card={drag.card}
                canMove
                title={<FewLines fontWeight="bold">{drag.card.title}</FewLines>}
              />
            </CardBox>
          )}
        </DragOverlay>
      </Portal>
    </DndContext>
  );
}
