import type { ListEntry } from '../../shared/contracts';

type Placed = Pick<ListEntry, 'documentId' | 'position' | 'name'>;

/** As everybody sees them: by position, then by name. */
export const inOrder = <T extends Placed>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));

/** The positions that have to be written so that one entry stands one place higher or lower. */
export function positionsAfterMove(
  entries: readonly Placed[],
  moved: string,
  by: -1 | 1,
): { documentId: string; position: number }[] {
  const order = inOrder(entries);
  const at = order.findIndex(({ documentId }) => documentId === moved);
  const [entry, other] = [order[at], order[at + by]];
  if (!entry || !other) return [];
  order[at] = other;
  order[at + by] = entry;
  return order
    .map(({ documentId, position }, index) => ({ documentId, position: index, before: position }))
    .filter(({ position, before }) => position !== before)
    .map(({ documentId, position }) => ({ documentId, position }));
}
