/** A place in a column, counted without the card that is being moved. */
export type Spot = { stage: string; index: number };
export type Direction = 'up' | 'down' | 'left' | 'right';
export type Span = { start: number; end: number };

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
export const directionOf = (code: string): Direction | undefined => DIRECTIONS[code];

/** The card goes below every other card whose middle lies above; of a long list only a few are asked for theirs. */
export function indexAt(y: number, count: number, middleOf: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const at = Math.floor((low + high) / 2);
    if (middleOf(at) < y) low = at + 1;
    else high = at;
  }
  return low;
}

/** The column under a point, else the nearest one: a card may be dropped below or beside the lists. */
export function columnAt<T extends Span>(x: number, columns: T[]): T | undefined {
  const distance = ({ start, end }: Span) => Math.max(start - x, 0, x - end);
  return columns.reduce<T | undefined>(
    (best, column) => (!best || distance(column) < distance(best) ? column : best),
    undefined,
  );
}

/** One step of the arrow keys. Sideways the height is kept as far as the next column reaches. */
export function stepFrom(
  spot: Spot,
  direction: Direction,
  columns: { stage: string; others: number }[],
): Spot {
  const at = columns.findIndex(({ stage }) => stage === spot.stage);
  if (direction === 'up' || direction === 'down') {
    const last = columns[at]?.others;
    if (last === undefined) return spot;
    const index = spot.index + (direction === 'up' ? -1 : 1);
    return { ...spot, index: Math.min(Math.max(index, 0), last) };
  }
  const next = columns[at + (direction === 'left' ? -1 : 1)];
  if (!next) return spot;
  return { stage: next.stage, index: Math.min(spot.index, next.others) };
}

export const sameSpot = (a: Spot, b: Spot): boolean => a.stage === b.stage && a.index === b.index;
