import type { Knex } from 'knex';
import {
  all,
  figureOf,
  monthCase,
  monthsOf,
  numberOfDay,
  rateOf,
  shareOf,
  shown,
  type ReportQuestion,
  type ReportSite,
} from './report-site';
import { joined, number, query, sql } from './sql';

export interface ForecastSums {
  /** A month, or overdue, earlier, later, none. */
  bucket: string;
  wonCount: number;
  wonValue: number;
  count: number;
  targetValue: number;
  currentValue: number;
  expected: number;
  figure: number;
  target: number | null;
}
const DAY = 24 * 60 * 60 * 1000;
const nextMonth = (month: string): string => {
  const [year = 0, number_ = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number_, 1)).toISOString().slice(0, 10);
};

export async function forecast(
  knex: Knex,
  site: ReportSite,
  { from, to }: ReportQuestion,
): Promise<ForecastSums[]> {
  const { funnel, now } = site;
  const months = monthsOf(from, to);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const today = new Date(now - new Date(now).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 10);
  const bucket = joined(
    [
      sql(
        `case when o.expected_close_on is null then 'none'
        when o.expected_close_on < ? then 'overdue'
        when o.expected_close_on < ? then 'earlier'`,
        today,
        `${first.month}-01`,
      ),
      ...months.map(({ month }) =>
        sql(`when o.expected_close_on < ? then '${month}'`, nextMonth(month)),
      ),
      sql(`else 'later' end`),
    ],
    ' ',
  );
  const won = await query<Record<string, unknown>>(
    knex,
    all(
      'select',
      monthCase(months, 'o.closed_at'),
      sql(
        `as bucket, count(*) as count, sum(o.target_value * o.closed_rate) as worth
        from sales_pipeline_opportunities o
        where o.status = 'won' and o.closed_at >= ? and o.closed_at < ? and ${shown} group by 1`,
        first.begin,
        last.end,
      ),
    ),
  );
  const open = await query<Record<string, unknown>>(
    knex,
    all(
      'select',
      bucket,
      'as bucket, count(*) as count, sum(o.target_value *',
      rateOf(funnel),
      ') as worth, sum(o.target_value *',
      rateOf(funnel),
      '*',
      shareOf(funnel),
      ') as weighted, sum(',
      shareOf(funnel),
      ') as expected,',
      figureOf(funnel),
      `as figure from sales_pipeline_opportunities o
      where o.status = 'open' and ${shown} group by 1`,
    ),
  );
  const targets = await query<{ value: unknown; begin: string; end: string }>(
    knex,
    sql(
      `select value, starts_on as begin, ends_on as "end" from sales_pipeline_targets
      where kind = 'amount' and funnel_document_id is null and owner_user_id is null`,
    ),
  );
  const targetOf = (month: string): number | null => {
    const [begin, end] = [numberOfDay(`${month}-01`), numberOfDay(nextMonth(month))];
    const parts = targets.flatMap((target) => {
      const start = Math.round(Date.parse(String(target.begin)) / DAY);
      const stop = Math.round(Date.parse(String(target.end)) / DAY) + 1;
      const days = Math.min(stop, end) - Math.max(start, begin);
      return days > 0 ? [(number(target.value) * days) / (stop - start)] : [];
    });
    return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
  };
  return ['overdue', 'earlier', ...months.map(({ month }) => month), 'later', 'none'].map(
    (name) => {
      const [w, o] = [won, open].map((rows) => rows.find((row) => row.bucket === name));
      return {
        bucket: name,
        wonCount: number(w?.count ?? 0),
        wonValue: number(w?.worth ?? 0),
        count: number(o?.count ?? 0),
        targetValue: number(o?.worth ?? 0),
        currentValue: number(o?.weighted ?? 0) / 100,
        expected: number(o?.expected ?? 0) / 100,
        figure: number(o?.figure ?? 0),
        target: name.includes('-') ? targetOf(name) : null,
      };
    },
  );
}
