import { KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragMoveEvent, DragStartEvent, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { useRef, useState } from 'react';

import type { Board, Card } from '../../../shared/contracts';
import { cardsIn, neighboursAt, OFF_BOARD } from '../../domain/board-move';
import type { CardMove } from '../../domain/board-move';
import { spotOf } from '../../domain/drag-view';
import { directionOf, sameSpot, stepFrom } from '../../domain/placement';
import type { Direction, Spot } from '../../domain/placement';

import { cardIdOf, spotOfCollision } from './column-collision';

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
};

export function useBoardDrag({ board, isOrdered, onDrop, onDragging, say }: Options) {
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

  const onDragStart = ({ active, activatorEvent }: DragStartEvent) => {
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
    if (!now || now.byKeyboard || !spot) return;
    hoverOver(spot.stage === OFF_BOARD ? now.home : spot);
  };
  const onDragCancel = () => {
    if (latest.current) say('cancelled', latest.current);
    set(null);
  };
  const onDragEnd = () => {
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
