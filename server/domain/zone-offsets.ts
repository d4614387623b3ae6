import { zoneOf } from './local-date';
import { DAY_MS } from './time-zone';

/** Until when (not included) clocks showed how much more than UTC; the last one holds for ever. */
export type ZoneOffset = { until: number | null; offset: number };

/**
 * Only imported days lie before, and those stand at 10:00 UTC, the same day by any offset; a period may well begin
 * centuries ago, and each day is looked at.
 */
const FIRST = Date.parse('1970-01-01T00:00:00Z');

/** The offsets of a zone between two instants, which is all that counting local days takes. */
export function zoneOffsets(asked: number, to: number, timeZone: string): ZoneOffset[] {
  const zone = zoneOf(timeZone);
  const from = Math.max(asked, FIRST);
  const offsetAt = (instant: number): number => zone.wallAt(instant) - instant;
  const offsets: ZoneOffset[] = [];
  let current = offsetAt(from);
  for (let at = from; at < to; at += DAY_MS) {
    const next = Math.min(at + DAY_MS, to);
    const after = offsetAt(next);
    if (after === current) continue;
    let [low, high] = [at, next];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === current) low = middle;
      else high = middle;
    }
    offsets.push({ until: high, offset: current });
    current = after;
  }
  return [...offsets, { until: null, offset: current }];
}
