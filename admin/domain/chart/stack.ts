import type { Series, StackRow } from './types';

export type StackPart = { key: string; from: number; to: number };

/** Parts of a bar on top of each other; what is below zero hangs from it. Nothing has no part. */
export function stackParts(row: Pick<StackRow, 'values'>, series: readonly Series[]): StackPart[] {
  let above = 0;
  let below = 0;
  const parts: StackPart[] = [];
  for (const { key } of series) {
    const value = row.values[key] ?? 0;
    if (value > 0) {
      parts.push({ key, from: above, to: above + value });
      above += value;
    } else if (value < 0) {
      parts.push({ key, from: below, to: below + value });
      below += value;
    }
  }
  return parts;
}

export const stackSum = ({ values }: Pick<StackRow, 'values'>): number =>
  Object.values(values).reduce((sum, value) => sum + value, 0);

/** From the least to the greatest with zero between them; something to draw on even if all is nothing. */
export function span(values: readonly number[]): [number, number] {
  const known = values.filter((value) => Number.isFinite(value));
  const least = Math.min(0, ...known);
  const greatest = Math.max(0, ...known);
  return least === greatest ? [0, 1] : [least, greatest];
}

export const stackSpan = (rows: readonly StackRow[], series: readonly Series[]): [number, number] =>
  span(
    rows.flatMap((row) => [
      ...stackParts(row, series).map(({ to }) => to),
      row.target ?? 0,
      ...(row.range ?? []),
    ]),
  );

/** Targets of bars beside each other that are the same are one line: first and last bar of each. */
export function targetLines(
  rows: readonly Pick<StackRow, 'target'>[],
): { from: number; to: number; target: number }[] {
  const lines: { from: number; to: number; target: number }[] = [];
  rows.forEach(({ target = null }, at) => {
    if (target === null) return;
    const last = lines.at(-1);
    if (last && last.to === at - 1 && last.target === target) last.to = at;
    else lines.push({ from: at, to: at, target });
  });
  return lines;
}
