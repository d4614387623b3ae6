import type { Knex } from 'knex';
import {
  all,
  dayNumber,
  dayOfNumber,
  midnight,
  rateOf,
  shareOf,
  shown,
  type ReportQuestion,
  type ReportSite,
} from './report-site';
import { joined, number, numberOrNull, query, sql } from './sql';

export interface TargetSum {
  documentId: string;
  achieved: number;
  expected: number;
  reachedOn: string | null;
}
interface TargetRow {
  id: number;
  document_id: string;
  kind: string;
  value: unknown;
  starts_on: unknown;
  ends_on: unknown;
  owner_user_id: number | null;
}

const day = (value: unknown): string =>
  value instanceof Date
    ? new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
    : String(value).slice(0, 10);

/** All targets that touch the period, with one statement for what was won and one for what is open. */
export async function targets(
  knex: Knex,
  site: ReportSite,
  { from, to }: ReportQuestion,
): Promise<TargetSum[]> {
  const { funnel, now } = site;
  const rows = await query<TargetRow>(
    knex,
    sql(
      `select id, document_id, kind, value, starts_on, ends_on, owner_user_id
      from sales_pipeline_targets where starts_on <= ? and ends_on >= ? order by id`,
      to,
      from,
    ),
  );
  if (rows.length === 0) return [];
  const today = day(new Date(now));
  const list = joined(
    rows.map(({ id, kind, value, starts_on, ends_on, owner_user_id }) => {
      const [begin, end] = [day(starts_on), day(ends_on)];
      return sql(
        `select cast(? as integer) as id, '${kind}' as kind, cast(? as numeric) as value,
        cast(? as bigint) as begin_at, cast(? as bigint) as end_at, '${begin > today ? begin : today}' as open_from,
        '${end}' as open_to, cast(? as integer) as owner_id`,
        id,
        number(value),
        midnight(begin),
        midnight(end, 1),
        owner_user_id,
      );
    }),
    ' union all ',
  );
  const won = await query<Record<string, unknown>>(
    knex,
    all(
      'with t as (',
      list,
      '), daily as (select t.id, t.value,',
      dayNumber(site, 'o.closed_at'),
      `as closed_on,
      sum(case when t.kind = 'count' then 1 else coalesce(o.target_value * o.closed_rate, 0) end) as won
      from t join sales_pipeline_opportunities o
        on o.closed_at >= t.begin_at and o.closed_at < t.end_at
          and (t.owner_id is null or o.owner_id = t.owner_id)
      where o.status = 'won' and ${shown} group by 1, 2, 3
      ), running as (
        select id, value, closed_on, sum(won) over (partition by id order by closed_on) as total
        from daily)
      select id, max(total) as achieved, min(case when total >= value then closed_on end) as reached
      from running group by id`,
    ),
  );
  const open = await query<Record<string, unknown>>(
    knex,
    all(
      'with t as (',
      list,
      '), o as (select o.owner_id, o.expected_close_on, coalesce(o.target_value *',
      rateOf(funnel),
      ', 0) as worth,',
      shareOf(funnel),
      `as share from sales_pipeline_opportunities o
        where o.status = 'open' and o.expected_close_on is not null and ${shown})
      select t.id, sum(case when t.kind = 'count' then o.share else o.worth * o.share end) as weighted
      from t join o on cast(o.expected_close_on as text) >= t.open_from
        and cast(o.expected_close_on as text) <= t.open_to
        and (t.owner_id is null or o.owner_id = t.owner_id)
      group by t.id`,
    ),
  );
  return rows.map(({ id, document_id }) => {
    const of = (list_: Record<string, unknown>[]) => list_.find((row) => number(row.id) === id);
    const achieved = number(of(won)?.achieved ?? 0);
    const reached = numberOrNull(of(won)?.reached);
    return {
      documentId: document_id,
      achieved,
      expected: achieved + number(of(open)?.weighted ?? 0) / 100,
      reachedOn: reached === null ? null : dayOfNumber(reached),
    };
  });
}
