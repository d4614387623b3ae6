import { span } from './stack';
import type { WaterfallRow } from './types';

export type WaterfallBar = { row: WaterfallRow; from: number; to: number };

/** Amounts have at most four digits; adding them as binary numbers must not leave a trace. */
const clean = (amount: number) => Math.round(amount * 10_000) / 10_000;

/** Where each bar begins and ends. */
export function waterfallBars(rows: readonly WaterfallRow[]): WaterfallBar[] {
  let level = 0;
  return rows.map((row) => {
    const from = row.kind === 'total' ? 0 : level;
    const to = row.kind === 'total' ? row.value : clean(level + row.value);
    level = to;
    return { row, from, to };
  });
}

export const waterfallSpan = (bars: readonly WaterfallBar[]): [number, number] =>
  span(bars.flatMap(({ from, to }) => [from, to]));
