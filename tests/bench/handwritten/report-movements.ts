import type { Knex } from 'knex';
import { all, currentRate, type ReportSite } from './report-site';
import { number, query, sql, type Sql } from './sql';

export interface Amounts {
  count: number;
  targetValue: number;
  currentValue: number;
}
export interface Movements {
  start: Amounts;
  end: Amounts;
  steps: Record<string, Amounts>;
  slipped: Amounts;
  earlier: Amounts;
}

const inFunnels = (alias: string): string => `${alias}.funnel_id in (
  select f.id from sales_pipeline_funnels f where f.purpose in ('sales', 'winback'))`;

const amounts = (row: Record<string, unknown> | undefined): Amounts => ({
  count: number(row?.count ?? 0),
  targetValue: number(row?.worth ?? 0),
  currentValue: number(row?.weighted ?? 0) / 100,
});

async function openAt(knex: Knex, { funnel }: ReportSite, at: number): Promise<Amounts> {
  const worth = all('r.target_value *', currentRate(funnel, 'r'));
  const [row] = await query<Record<string, unknown>>(
    knex,
    all(
      'select count(*) as count, sum(',
      worth,
      ') as worth, sum(',
      worth,
      sql(
        `* r.probability) as weighted from sales_pipeline_opportunity_revisions r
        where r.status = 'open' and r.valid_from <= ? and r.valid_to > ? and ${inFunnels('r')}`,
        at,
        at,
      ),
    ),
  );
  return amounts(row);
}

/** Each change of the period with what was before it: what a value or a share did of its own. */
function changes({ funnel, period }: ReportSite): Sql {
  return all(
    'select r.status, p.status as was, r.seq, coalesce(r.target_value *',
    currentRate(funnel, 'r'),
    ', 0) as worth, coalesce(p.target_value *',
    currentRate(funnel, 'p'),
    sql(
      `, 0) as before_worth, r.probability as share, p.probability as before_share,
      r.stage_document_id as stage, p.stage_document_id as before_stage,
      r.expected_close_on as expected, p.expected_close_on as before_expected
      from sales_pipeline_opportunity_revisions r
      left join sales_pipeline_opportunity_revisions p
        on p.opportunity_id = r.opportunity_id and p.seq = r.seq - 1
      where r.valid_from > ? and r.valid_from <= ? and r.valid_to > ? and ${inFunnels('r')}
        and (r.status = 'open' or p.status = 'open')`,
      period[0],
      period[1],
      period[0],
    ),
  );
}

const STEPS: [name: string, when: string, count: string, worth: string, weighted: string][] = [
  ['opened', "status = 'open' and was is null", '1', 'worth', 'worth * share'],
  ['reopened', "status = 'open' and was <> 'open'", '1', 'worth', 'worth * share'],
  ['won', "status = 'won' and was = 'open'", '-1', '-before_worth', '-before_worth * before_share'],
  [
    'lost',
    "status = 'lost' and was = 'open'",
    '-1',
    '-before_worth',
    '-before_worth * before_share',
  ],
  ...(['>', '<'] as const).flatMap((sign): [string, string, string, string, string][] => {
    const name = sign === '>' ? 'Up' : 'Down';
    const both = `status = 'open' and was = 'open'`;
    return [
      [
        `value${name}`,
        `${both} and worth ${sign} before_worth`,
        '0',
        'worth - before_worth',
        '(worth - before_worth) * before_share',
      ],
      [
        `stage${name}`,
        `${both} and stage <> before_stage and share ${sign} before_share`,
        '0',
        '0',
        'worth * (share - before_share)',
      ],
    ];
  }),
  [
    'slipped',
    "status = 'open' and was = 'open' and expected > before_expected",
    '1',
    'worth',
    'worth * share',
  ],
  [
    'earlier',
    "status = 'open' and was = 'open' and expected < before_expected",
    '1',
    'worth',
    'worth * share',
  ],
];

/** From the beginning to the end of the period: what is open, and what made it more and less. */
export async function movements(knex: Knex, site: ReportSite): Promise<Movements> {
  const sums = STEPS.map(
    ([name, when, count, worth, weighted]) =>
      `sum(case when ${when} then ${count} else 0 end) as ${name.toLowerCase()}_count,
      sum(case when ${when} then ${worth} else 0 end) as ${name.toLowerCase()}_worth,
      sum(case when ${when} then ${weighted} else 0 end) as ${name.toLowerCase()}_weighted`,
  );
  const [row] = await query<Record<string, unknown>>(
    knex,
    all(`select ${sums.join(', ')} from (`, changes(site), ') as d'),
  );
  const of = (name: string): Amounts => {
    const [count, worth, weighted] = ['count', 'worth', 'weighted'].map(
      (part) => row?.[`${name.toLowerCase()}_${part}`],
    );
    return amounts({ count, worth, weighted });
  };
  return {
    start: await openAt(knex, site, site.period[0]),
    end: await openAt(knex, site, site.period[1]),
    steps: Object.fromEntries(STEPS.slice(0, 8).map(([name]) => [name, of(name)])),
    slipped: of('slipped'),
    earlier: of('earlier'),
  };
}
