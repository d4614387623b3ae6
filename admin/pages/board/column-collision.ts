import type { Active, Collision, CollisionDetection } from '@dnd-kit/core';

import { columnAt, indexAt } from '../../domain/placement';
import type { Spot } from '../../domain/placement';

/** What the droppables of the board carry as `data`. */
export type ColumnData = { type: 'column' };
export type CardData = { type: 'card'; stage: string };

type Shape = { type?: unknown; stage?: unknown };

/** Always a column, with the place in it: dnd-kit's own detections name one card and lose the end of a list. */
export const detectSpot: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2;
  const y = collisionRect.top + collisionRect.height / 2;
  const placed = droppableContainers.flatMap(({ id, data }) => {
    const rect = droppableRects.get(id);
    const { type, stage }: Shape = data.current ?? {};
    return rect ? [{ id, rect, type, stage, start: rect.left, end: rect.right }] : [];
  });
  const column = columnAt(
    x,
    placed.filter(({ type }) => type === 'column'),
  );
  if (!column) return [];
  const middles = placed
    .filter(({ id, type, stage }) => type === 'card' && stage === column.id && id !== active.id)
    .map(({ rect }) => rect.top + rect.height / 2);
  return [{ id: column.id, data: { index: indexAt(y, middles) } }];
};

export function spotOfCollision(collisions: Collision[] | null): Spot | null {
  const [first] = collisions ?? [];
  const index: unknown = first?.data?.index;
  return first && typeof index === 'number' ? { stage: String(first.id), index } : null;
}

export const cardIdOf = (active: Active): string => String(active.id);
