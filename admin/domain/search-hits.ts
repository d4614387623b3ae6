import type { SearchHit } from '../../shared/contracts';

export const HIT_TYPES = ['contact', 'organization', 'opportunity', 'lead'] as const;
export type HitGroup = { type: SearchHit['type']; hits: SearchHit[] };

/** People first: whoever looks for a caller looks for a person. */
export const groupedHits = (hits: readonly SearchHit[]): HitGroup[] =>
  HIT_TYPES.map((type) => ({ type, hits: hits.filter((hit) => hit.type === type) })).filter(
    (group) => group.hits.length > 0,
  );

/** The next entry for an arrow key; round and round, from none to the first or the last. */
export function movedActive(active: number, count: number, key: string): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return active;
}
