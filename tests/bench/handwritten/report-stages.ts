import type { Knex } from 'knex';
import { redWhen, yellowWhen } from './light';
import {
  all,
  currentRate,
  figureOf,
  prospect,
  rateOf,
  shareOf,
  shown,
  withContact,
  type ReportSite,
} from './report-site';
import { joined, number, query, sql, type Sql } from './sql';

export interface StageSums {
  stage: string;
  count: number;
  prospects: number;
  targetValue: number;
  currentValue: number;
  withoutValue: number;
  /** Null at an earlier moment. */
  figure: number | null;
  lights: { green: number; yellow: number; red: number } | null;
}
export interface Stages {
  rows: StageSums[];
  openProspects: number;
}
interface Row {
  stage: string;
  count: unknown;
  prospects: unknown;
  worth: unknown;
  weighted: unknown;
  unvalued: unknown;
  figure: unknown;
  lit: unknown;
  warned: unknown;
  red: unknown;
}

function lightCase({ funnel, now }: ReportSite, when: typeof redWhen): Sql {
  const whens = funnel.stages.flatMap(({ id, days }) =>
    days
      ? [
          all(
            sql('when o.stage_id = ? and o.archived_at is null and', id),
            when(days, now),
            'then 1',
          ),
        ]
      : [],
  );
  return whens.length === 0 ? sql('0') : joined([sql('case'), ...whens, sql('else 0 end')], ' ');
}

const rowsFrom = (rows: Row[], site: ReportSite, hasLights: boolean): StageSums[] =>
  rows.map((row) => {
    const [lit, warned, red] = [row.lit ?? 0, row.warned ?? 0, row.red ?? 0].map(number);
    const stage = site.funnel.stages.find(({ documentId }) => documentId === row.stage);
    return {
      stage: row.stage,
      count: number(row.count),
      prospects: number(row.prospects),
      targetValue: number(row.worth ?? 0),
      currentValue: number(row.weighted ?? 0) / 100,
      withoutValue: number(row.unvalued),
      figure: hasLights ? number(row.figure ?? 0) : null,
      lights: hasLights
        ? {
            green: stage?.days ? (lit ?? 0) - (warned ?? 0) : 0,
            yellow: (warned ?? 0) - (red ?? 0),
            red: red ?? 0,
          }
        : null,
    };
  });

/** What stands where now. */
export async function stages(knex: Knex, site: ReportSite): Promise<Stages> {
  const { funnel } = site;
  const key = `${prospect('o')} else o.id * 3 + 2 end`;
  const rows = await query<Row>(
    knex,
    all(
      `select s.document_id as stage, g.* from (select o.stage_id, count(*) as count,
      count(distinct ${key}) as prospects, sum(o.target_value *`,
      rateOf(funnel),
      ') as worth, sum(o.target_value *',
      rateOf(funnel),
      '*',
      shareOf(funnel),
      `) as weighted, sum(case when o.target_value is null then 1 else 0 end) as unvalued,
      sum(case when o.archived_at is null then 1 else 0 end) as lit, sum(`,
      lightCase(site, yellowWhen),
      ') as warned, sum(',
      lightCase(site, redWhen),
      ') as red,',
      figureOf(funnel),
      `as figure from sales_pipeline_opportunities o ${withContact('o')}
      where ${shown} group by o.stage_id) g join sales_pipeline_stages s on s.id = g.stage_id`,
    ),
  );
  const [open] = await query<{ prospects: unknown }>(
    knex,
    sql(
      `select count(distinct ${key}) as prospects from sales_pipeline_opportunities o
      ${withContact('o')} where o.status = 'open' and ${shown}`,
    ),
  );
  return { rows: rowsFrom(rows, site, true), openProspects: number(open?.prospects) };
}

/** What stood where at a moment. */
export async function stagesAsOf(knex: Knex, site: ReportSite, at: number): Promise<Stages> {
  const { funnel } = site;
  const key = `${prospect('r')} else r.opportunity_id * 3 + 2 end`;
  const rate = all(
    "case when r.status = 'open' then",
    currentRate(funnel, 'r'),
    'else r.closed_rate end',
  );
  const from = sql(
    `from sales_pipeline_opportunity_revisions r ${withContact('r')}
    where r.valid_from <= ? and r.valid_to > ? and r.funnel_id in (
      select f.id from sales_pipeline_funnels f where f.purpose in ('sales', 'winback'))`,
    at,
    at,
  );
  const rows = await query<Row>(
    knex,
    all(
      `select r.stage_document_id as stage, count(*) as count, count(distinct ${key}) as prospects,
      sum(r.target_value *`,
      rate,
      ') as worth, sum(r.target_value *',
      rate,
      `* case r.status when 'won' then 100 when 'lost' then 0 else r.probability end) as weighted,
      sum(case when r.target_value is null then 1 else 0 end) as unvalued`,
      from,
      'group by r.stage_document_id',
    ),
  );
  const [open] = await query<{ prospects: unknown }>(
    knex,
    all(`select count(distinct ${key}) as prospects`, from, "and r.status = 'open'"),
  );
  return { rows: rowsFrom(rows, site, false), openProspects: number(open?.prospects) };
}
