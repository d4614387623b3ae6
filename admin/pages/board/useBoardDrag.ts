import { KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragMoveEvent, DragStartEvent, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { useRef, useState } from 'react';

import type { Board, Card } from '../../../shared/contracts';
import { cardsIn, neighboursAt, OFF_BOARD } from '../../domain/board-move';
import type { CardMove } from '../../domain/board-move';
import { spotOf } from '../../domain/drag-view';
import { LEAD_LANE } from '../../domain/lead-lane';
import { directionOf, sameSpot, stepFrom } from '../../domain/placement';
import type { Direction, Spot } from '../../domain/placement';

import { cardIdOf, spotOfCollision } from './column-collision';
import type { LeadDragging } from './useLeadDrag';

export type Drag = { card: Card; home: Spot; spot: Spot; byKeyboard: boolean };
export type DragMoment = 'picked' | 'over' | 'dropped' | 'cancelled';

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };
const CLICK_STAYS_CLICK = { distance: 6 };
/** A finger that moves at once scrolls; one that rests picks the card up. */
const SCROLL_STAYS_SCROLL = { delay: 220, tolerance: 8 };

type Options = {
  board: Board;
  /** Cards stand where somebody put them; else a place in a column means nothing. */
  isOrdered: boolean;
  onDrop: (move: CardMove) => void;
  onDragging: (isDragging: boolean) => void;
  say: (moment: DragMoment, drag: Drag) => void;
  /** What else can be picked up on this board. */
  leads: LeadDragging;
};

export function useBoardDrag({ board, isOrdered, onDrop, onDragging, say, leads }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);

  const set = (next: Drag | null) => {
    if ((latest.current === null) !== (next === null)) onDragging(next !== null);
    latest.current = next;
    setDrag(next);
  };
  const hoverOver = (spot: Spot) => {
    const before = latest.current;
    if (!before || sameSpot(before.spot, spot)) return;
    const next = { ...before, spot };
    set(next);
    say('over', next);
  };

  const step = (direction: Direction) => {
    if (leads.isActive()) return leads.step(direction);
    const now = latest.current;
    if (!now) return;
    const columns = board.columns.map(({ stage, cards }) => ({
      stage: stage.documentId,
      others: cards.filter((card) => card.documentId !== now.card.documentId).length,
    }));
    hoverOver(stepFrom(now.spot, direction, columns));
  };
  /** The arrow keys move in the model; without coordinates dnd-kit leaves the rest to it. */
  const byArrowKeys: KeyboardCoordinateGetter = (event) => {
    const direction = directionOf(event.code);
    if (!direction) return;
    event.preventDefault();
    step(direction);
  };

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: CLICK_STAYS_CLICK }),
    useSensor(TouchSensor, { activationConstraint: SCROLL_STAYS_SCROLL }),
    useSensor(KeyboardSensor, { coordinateGetter: byArrowKeys, keyboardCodes: KEYS }),
  );

  const onDragStart = (event: DragStartEvent) => {
    if (leads.start(event)) return;
    const { active, activatorEvent } = event;
    const home = spotOf(board, cardIdOf(active));
    const card = home && cardsIn(board, home.stage)[home.index];
    if (!card) return;
    const byKeyboard = activatorEvent instanceof KeyboardEvent;
    const picked = { card, home, spot: home, byKeyboard };
    set(picked);
    say('picked', picked);
  };
  const onDragMove = ({ collisions }: DragMoveEvent) => {
    const now = latest.current;
    const spot = spotOfCollision(collisions);
    if (leads.isActive()) return leads.hover(spot?.stage ?? null);
    if (!now || now.byKeyboard || !spot) return;
    const isNoStage = spot.stage === OFF_BOARD || spot.stage === LEAD_LANE;
    hoverOver(isNoStage ? now.home : spot);
  };
  const onDragCancel = () => {
    if (leads.isActive()) return leads.end(true);
    if (latest.current) say('cancelled', latest.current);
    set(null);
  };
  const onDragEnd = () => {
    if (leads.isActive()) return leads.end(false);
    const now = latest.current;
    set(null);
    if (!now) return;
    const { card, home, spot } = now;
    if (sameSpot(home, spot) || (!isOrdered && home.stage === spot.stage)) {
      say('cancelled', now);
      return;
    }
    say('dropped', now);
    const neighbours = isOrdered
      ? neighboursAt(cardsIn(board, spot.stage), spot.index, card.documentId)
      : {};
    onDrop({ card, from: home.stage, to: spot.stage, neighbours });
  };

  return { drag, sensors, handlers: { onDragStart, onDragMove, onDragCancel, onDragEnd } };
}
