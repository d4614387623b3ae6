import type { ZoneOffset } from '../domain/zone-offsets';
import type { Database, Row } from './database';
import { numberOrNull } from './figure';
import type { SqlFragment } from './scope';

const DAY_MS = 86_400_000;

/** The number of the local day of an instant; whole numbers of our own making, so they stand in the text. */
export function localDaySql(instant: string, offsets: readonly ZoneOffset[]): string {
  const last = offsets.at(-1)?.offset ?? 0;
  const whens = offsets.flatMap(({ until, offset }) =>
    until === null ? [] : [`when ${instant} < ${until} then ${offset}`],
  );
  const offset = whens.length > 0 ? `(case ${whens.join(' ')} else ${last} end)` : `${last}`;
  return `floor((${instant} + ${offset}) / ${DAY_MS})`;
}

/** Days between two instants as calendars of the zone count them. */
export const daysSql = (from: string, to: string, offsets: readonly ZoneOffset[]): string =>
  `(${localDaySql(to, offsets)} - ${localDaySql(from, offsets)})`;

export type DurationSums = {
  keys: (string | number | null)[];
  count: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
};

/**
 * Count, mean, median and 90th percentile (nearest rank) of column `d` of `rows` by its columns `key_0` …, which must
 * not be compared as NULL: window functions that all three engines have.
 */
export async function durations(
  db: Database,
  rows: SqlFragment,
  keyCount: number,
): Promise<DurationSums[]> {
  const keys = Array.from({ length: keyCount }, (_, at) => `key_${at}`);
  const partition = keys.length > 0 ? `partition by ${keys.join(', ')}` : '';
  const listed = keys.map((key) => `${key}, `).join('');
  const found: Row[] = await db.rows(
    `select ${listed}count(*) as n, avg(d * 1e0) as mean, avg(case when 2 * rn between cnt and cnt + 2 then d * 1e0 end) as median, max(case when 10 * rn >= 9 * cnt and 10 * (rn - 1) < 9 * cnt then d end) as p90 from (select ${listed}d, row_number() over (${partition} order by d) as rn, count(*) over (${partition}) as cnt from (${rows.sql}) x) y${keys.length > 0 ? ` group by ${keys.join(', ')}` : ''}`,
    rows.bindings,
  );
  return found.map((row) => ({
    keys: keys.map((key) => {
      const value = row[key];
      return value === null || value === undefined ? null : (value as string | number);
    }),
    count: Number(row.n),
    mean: numberOrNull(row.mean),
    median: numberOrNull(row.median),
    p90: numberOrNull(row.p90),
  }));
}
