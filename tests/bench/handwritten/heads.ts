import type { Knex } from 'knex';
import { shownIn } from './column';
import type { Funnel, Stage } from './funnel';
import { redWhen, yellowWhen } from './light';
import { rate } from './rates';
import { joined, marks, number, query, sql, type Sql } from './sql';

export interface Head {
  count: number;
  prospects: number;
  targetValue: number;
  currentValue: number;
  lights: { green: number; yellow: number; red: number };
  withoutValue: number;
}
/** An opportunity of nobody is a line of its own. */
const prospect = `case when o.organization_id is not null then o.organization_id * 3
  when c.organization_id is not null then c.organization_id * 3
  when o.contact_id is not null then o.contact_id * 3 + 1 else o.id * 3 + 2 end`;
const withContact = `sales_pipeline_opportunities o left join sales_pipeline_contacts c
  on o.organization_id is null and c.id = o.contact_id`;

function headOf(stage: Stage, funnel: Funnel, now: number): Sql {
  const never = sql('1 = 0');
  const yellow = stage.days ? yellowWhen(stage.days, now) : never;
  const red = stage.days ? redWhen(stage.days, now) : never;
  const share =
    stage.kind === 'open'
      ? sql('coalesce(o.probability, ?)', stage.probability)
      : sql('?', stage.probability);
  return joined(
    [
      sql(
        `select ${stage.id} as stage_id, count(*) as count, count(distinct ${prospect}) as prospects`,
      ),
      joined([sql(', sum(o.target_value * '), rate(stage, funnel), sql(') as worth')], ''),
      joined(
        [
          sql(', sum(o.target_value * '),
          rate(stage, funnel),
          sql(' * '),
          share,
          sql(') as weighted'),
        ],
        '',
      ),
      joined([sql(', sum(case when '), yellow, sql(' then 1 else 0 end) as warned')], ''),
      joined([sql(', sum(case when '), red, sql(' then 1 else 0 end) as red')], ''),
      sql(', sum(case when o.target_value is null then 1 else 0 end) as unvalued'),
      joined(
        [
          sql(', sum(case when '),
          rate(stage, funnel),
          sql(' is null then 1 else 0 end) as unrated'),
        ],
        '',
      ),
      sql(`from ${withContact} where`),
      shownIn(stage, funnel, now),
    ],
    ' ',
  );
}

interface HeadRow {
  stage_id: number;
  count: unknown;
  prospects: unknown;
  worth: unknown;
  weighted: unknown;
  warned: unknown;
  red: unknown;
  unvalued: unknown;
  unrated: unknown;
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function headFrom(row: HeadRow, stage: Stage): Head {
  const count = number(row.count);
  const warned = number(row.warned ?? 0);
  const red = number(row.red ?? 0);
  return {
    count,
    prospects: number(row.prospects),
    targetValue: cents(number(row.worth ?? 0)),
    currentValue: cents(number(row.weighted ?? 0) / 100),
    lights: { green: stage.days ? count - warned : 0, yellow: warned - red, red },
    withoutValue: number(row.unvalued ?? 0),
  };
}

/** Rows without a stage or in one that is not the funnel's: what lies between the ids of its stages. */
/** The figures of all columns in one statement, by the ids of their stages. */
export async function headsOf(
  knex: Knex,
  funnel: Funnel,
  now: number,
): Promise<Map<number, Head & { unrated: number }>> {
  const { stages } = funnel;
  const statement = joined(
    stages.map((stage) => headOf(stage, funnel, now)),
    ' union all ',
  );
  const rows = await query<HeadRow>(knex, statement);
  return new Map(
    stages.map((stage) => {
      const row = rows.find(({ stage_id }) => number(stage_id) === stage.id);
      if (!row) throw new Error(`${stage.name} has no head`);
      return [stage.id, { ...headFrom(row, stage), unrated: number(row.unrated ?? 0) }];
    }),
  );
}

/** Of the open columns together: a prospect may stand in several. */
export async function openProspects(knex: Knex, { id, stages }: Funnel): Promise<number> {
  const open = stages.filter(({ kind }) => kind === 'open').map((stage) => stage.id);
  const [total] = await query<{ prospects: unknown }>(
    knex,
    sql(
      `select count(distinct ${prospect}) as prospects from ${withContact}
      where o.funnel_id = ? and o.status = 'open' and o.archived_at is null
        and o.stage_id in (${marks(open)})`,
      id,
      ...open,
    ),
  );
  return number(total?.prospects);
}
