import type { Knex } from 'knex';
import {
  all,
  monthCase,
  monthsOf,
  rateOf,
  shown,
  type ReportQuestion,
  type ReportSite,
} from './report-site';
import { number, numberOrNull, query, sql } from './sql';

export interface Activities {
  rows: {
    month: string;
    kind: string;
    count: number;
    contacts: number;
    minutes: number;
    cost: number;
  }[];
  won: number;
  wonValue: number;
}
export interface Satisfactions {
  distribution: { satisfaction: number | null; count: number }[];
  trend: { month: string; asked: number; answered: number; mean: number | null }[];
}

const closedWon = `o.status = 'won' and o.closed_at >= ? and o.closed_at < ? and ${shown}`;

export async function activities(
  knex: Knex,
  { funnel, period }: ReportSite,
  { from, to }: ReportQuestion,
): Promise<Activities> {
  const rows = await query<Record<string, unknown>>(
    knex,
    all(
      'select',
      monthCase(monthsOf(from, to), 'a.occurred_at'),
      sql(
        `as month, a.kind, count(*) as count, sum(case when a.is_contact then 1 else 0 end) as contacts,
        sum(a.duration_minutes) as minutes, sum(a.cost *`,
      ),
      rateOf(funnel),
      sql(
        `) as cost from sales_pipeline_activities a join sales_pipeline_opportunities o on o.id = a.opportunity_id
        where a.occurred_at >= ? and a.occurred_at < ? and ${shown} group by 1, a.kind`,
        ...period,
      ),
    ),
  );
  const [won] = await query<{ count: unknown; worth: unknown }>(
    knex,
    sql(
      `select count(*) as count, sum(o.target_value * o.closed_rate) as worth
      from sales_pipeline_opportunities o where ${closedWon}`,
      ...period,
    ),
  );
  return {
    rows: rows.map(({ month, kind, count, contacts, minutes, cost }) => ({
      month: String(month),
      kind: String(kind),
      count: number(count),
      contacts: number(contacts),
      minutes: number(minutes ?? 0),
      cost: number(cost ?? 0),
    })),
    won: number(won?.count),
    wonValue: number(won?.worth ?? 0),
  };
}

/** Of what was won: one line a month and value, which is all that there is to know. */
export async function satisfaction(
  knex: Knex,
  { period }: ReportSite,
  { from, to }: ReportQuestion,
): Promise<Satisfactions> {
  const rows = await query<Record<string, unknown>>(
    knex,
    all(
      'select',
      monthCase(monthsOf(from, to), 'o.closed_at'),
      sql(
        `as month, o.satisfaction, count(*) as count from sales_pipeline_opportunities o
        where ${closedWon} group by 1, o.satisfaction`,
        ...period,
      ),
    ),
  );
  const cells = rows.map(({ month, satisfaction: value, count }) => ({
    month: String(month),
    value: numberOrNull(value),
    count: number(count),
  }));
  const sum = (list: typeof cells): number => list.reduce((total, { count }) => total + count, 0);
  return {
    distribution: [null, 1, 2, 3, 4, 5].map((value) => ({
      satisfaction: value,
      count: sum(cells.filter((cell) => cell.value === value)),
    })),
    trend: monthsOf(from, to).map(({ month }) => {
      const own = cells.filter((cell) => cell.month === month);
      const answered = own.filter(({ value }) => value !== null);
      const points = answered.reduce((total, { value, count }) => total + (value ?? 0) * count, 0);
      return {
        month,
        asked: sum(own),
        answered: sum(answered),
        mean: answered.length === 0 ? null : points / sum(answered),
      };
    }),
  };
}
