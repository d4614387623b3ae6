/** A chart has room for so many; the table has all. */
export const MOST_ROWS = 40;
export const MOST_COLUMNS = 60;

export type Thinned<R> = { shown: R[]; more: number };

/** The greatest ones in the order in which they came, and how many are left to the table. */
export function thinned<R>(
  rows: readonly R[],
  most: number,
  sizeOf: (row: R) => number,
): Thinned<R> {
  if (rows.length <= most) return { shown: [...rows], more: 0 };
  const ranks = rows
    .map((row, at) => ({ at, size: Math.abs(sizeOf(row)) }))
    .sort((a, b) => b.size - a.size || a.at - b.at)
    .slice(0, most);
  const kept = new Set(ranks.map(({ at }) => at));
  return { shown: rows.filter((_, at) => kept.has(at)), more: rows.length - most };
}
