import type { Knex } from 'knex';
import { cutOff } from './calendar';
import { redWhen, yellowWhen } from './light';
import { all, rateOf, shareOf, shown, type ReportSite } from './report-site';
import { joined, number, query, sql, type Sql } from './sql';

export interface Attention {
  what: string;
  count: number;
  targetValue: number | null;
  currentValue: number | null;
}

const NO_PLAN = `not exists (select 1 from sales_pipeline_activities a
  where a.opportunity_id = o.id and a.done_at is null and a.due_at is not null)`;

/** A condition over what is NULL is neither true nor false. */
const isNot = (condition: Sql): Sql => all('(case when', condition, 'then 1 else 0 end) = 0');

export async function attention(knex: Knex, site: ReportSite): Promise<Attention[]> {
  const { funnel, now } = site;
  const lit = funnel.stages.filter(({ days }) => days);
  const inStage = (when: (days: NonNullable<(typeof lit)[number]['days']>) => Sql): Sql =>
    joined(
      [
        sql('('),
        joined(
          lit.map(({ id, days }) =>
            days ? all(sql('(o.stage_id = ? and', id), when(days), ')') : sql('1 = 0'),
          ),
          ' or ',
        ),
        sql(')'),
      ],
      ' ',
    );
  const red = inStage((days) => redWhen(days, now));
  const yellow = inStage((days) => yellowWhen(days, now));
  const today = new Date(now - new Date(now).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 10);
  const flags: [what: string, when: Sql][] = [
    ['red', red],
    ['yellow', all(yellow, 'and', isNot(red))],
    ['waiting', sql("o.status = 'open' and o.open_inbound_since is not null")],
    [
      'held',
      all(
        'o.light_due_at is not null and',
        isNot(yellow),
        'and',
        inStage(({ followUp, counting }) =>
          sql('o.light_base_at <= ?', cutOff(now, followUp, counting)),
        ),
      ),
    ],
    ['noNextStep', sql(`o.status = 'open' and coalesce(o.next_step, '') = '' and ${NO_PLAN}`)],
    ['noDate', sql("o.status = 'open' and o.expected_close_on is null")],
    ['overdue', sql("o.status = 'open' and o.expected_close_on < ?", today)],
  ];
  const parts = flags.map(([what, when]) =>
    all(
      `select '${what}' as what, count(*) as count, sum(o.target_value *`,
      rateOf(funnel),
      ') as worth, sum(o.target_value *',
      rateOf(funnel),
      '*',
      shareOf(funnel),
      `) as weighted from sales_pipeline_opportunities o
      where o.status in ('open', 'won') and o.archived_at is null and ${shown} and`,
      when,
    ),
  );
  const rows = await query<Record<'count' | 'worth' | 'weighted', unknown> & { what: string }>(
    knex,
    joined(parts, ' union all '),
  );
  const leads = await leadLights(knex, now);
  return [
    ...rows.map(({ what, count, worth, weighted }) => ({
      what,
      count: number(count),
      targetValue: number(worth ?? 0),
      currentValue: number(weighted ?? 0) / 100,
    })),
    { what: 'redLeads', count: leads.red, targetValue: null, currentValue: null },
    { what: 'yellowLeads', count: leads.yellow, targetValue: null, currentValue: null },
  ];
}

/** What a site begins with: days until a lead is yellow and red, by its status. */
const LEAD_DAYS = {
  new: { followUp: 1, critical: 2, counting: 'business' },
  contacted: { followUp: 5, critical: 10, counting: 'calendar' },
  nurture: { followUp: 30, critical: 60, counting: 'calendar' },
  qualified: { followUp: 2, critical: 5, counting: 'business' },
} as const;

async function leadLights(knex: Knex, now: number): Promise<{ red: number; yellow: number }> {
  const parts = Object.entries(LEAD_DAYS).map(([status, days]) =>
    all(
      'select sum(case when',
      redWhen(days, now),
      'then 1 else 0 end) as red, sum(case when',
      yellowWhen(days, now),
      sql(
        `then 1 else 0 end) as warned from sales_pipeline_leads o
        where o.status = ? and o.is_test is not true`,
        status,
      ),
    ),
  );
  const rows = await query<Record<'red' | 'warned', unknown>>(knex, joined(parts, ' union all '));
  const [red, warned] = (['red', 'warned'] as const).map((name) =>
    rows.reduce((sum, row) => sum + number(row[name] ?? 0), 0),
  );
  return { red: red ?? 0, yellow: (warned ?? 0) - (red ?? 0) };
}
