import type { Period } from '../domain/report-period';
import { numberOrNull } from './figure';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts, Sums } from './report-sql';
import { readSums, SUM_COLUMNS } from './report-sql';

/** Places before the months: what lies before them, is due already, has no date; the first month is 0. */
export const EARLIER = -3;
export const OVERDUE = -2;
export const WITHOUT_DATE = -1;

export type OpenSums = Sums & {
  place: number;
  funnelId: number;
  expected: number;
  figure: number | null;
};
export type WonSums = { place: number; count: number; value: number };

type Month = Pick<Period, 'from' | 'to' | 'start' | 'end'>;

export function createForecastReport(sql: ReportFacts) {
  return {
    /** Open ones by their expected close and funnel, since figures of funnels may be of several kinds; the place after the last month holds what lies later. */
    async open(
      filter: ListFilter,
      lens: Lens,
      months: readonly Month[],
      today: string,
    ): Promise<OpenSums[]> {
      const facts = sql.facts({ ...filter, status: 'open' }, lens, { figure: true });
      const bounds = months.map(({ to }, place) => ({ to, place }));
      const whens = bounds.map(({ place }) => `when t.expected_close_on <= ? then ${place}`);
      const place = `(case when t.expected_close_on is null then ${WITHOUT_DATE} when t.expected_close_on < ? then ${OVERDUE} when t.expected_close_on < ? then ${EARLIER} ${whens.join(' ')} else ${months.length} end)`;
      const sums = `${SUM_COLUMNS}, sum(t.probability) as expected, sum(t.figure) as figure`;
      const found = await sql.grouped(facts, [place, 't.funnel_id'], sums, [
        today,
        months[0]?.from ?? today,
        ...bounds.map(({ to }) => to),
      ]);
      return found.map((row) => ({
        ...readSums(row),
        place: Number(row.key_0),
        funnelId: Number(row.key_1),
        expected: Number(row.expected ?? 0) / 100,
        figure: numberOrNull(row.figure),
      }));
    },
    /** Won ones by the moment of their closing. */
    async won(filter: ListFilter, lens: Lens, months: readonly Month[]): Promise<WonSums[]> {
      const [first, last] = [months[0], months.at(-1)];
      if (!first || !last) return [];
      const range = { closedFrom: first.start, closedTo: last.end - 1 };
      const facts = sql.facts({ ...filter, ...range, status: 'won' }, lens);
      const whens = months.map((_, place) => `when t.closed_at < ? then ${place}`);
      const found = await sql.grouped(
        facts,
        [`(case ${whens.join(' ')} end)`],
        'count(*) as count, sum(t.target) as value',
        months.map(({ end }) => end),
      );
      return found.map((row) => ({
        place: Number(row.key_0),
        count: Number(row.count),
        value: Number(row.value ?? 0),
      }));
    },
  };
}
