import type { Active, Collision, CollisionDetection, UniqueIdentifier } from '@dnd-kit/core';

import { columnAt, indexAt } from '../../domain/placement';
import type { Spot } from '../../domain/placement';

type Placed = { id: UniqueIdentifier; node: HTMLElement | null; start: number; end: number };

const cardsOf = (column: HTMLElement | null, except: UniqueIdentifier): HTMLElement[] =>
  [...(column?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].filter(
    (card) => card.dataset.card !== String(except),
  );

const middleOf = (card: HTMLElement | undefined): number => {
  const { top, height } = card?.getBoundingClientRect() ?? { top: 0, height: 0 };
  return top + height / 2;
};

/**
 * Always a column, with the place in it: dnd-kit's own detections name one card and lose the end of a list. Only columns
 * are dnd-kit's droppables: it measures and draws anew each of them at every turn, which no thousand cards bear.
 */
export const detectSpot: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2;
  const y = collisionRect.top + collisionRect.height / 2;
  const columns = droppableContainers.flatMap(({ id, node }): Placed[] => {
    const rect = droppableRects.get(id);
    return rect ? [{ id, node: node.current, start: rect.left, end: rect.right }] : [];
  });
  const column = columnAt(x, columns);
  if (!column) return [];
  const cards = cardsOf(column.node, active.id);
  const index = indexAt(y, cards.length, (at) => middleOf(cards[at]));
  return [{ id: column.id, data: { index } }];
};

export function spotOfCollision(collisions: Collision[] | null): Spot | null {
  const [first] = collisions ?? [];
  const index: unknown = first?.data?.index;
  return first && typeof index === 'number' ? { stage: String(first.id), index } : null;
}

export const cardIdOf = (active: Active): string => String(active.id);
