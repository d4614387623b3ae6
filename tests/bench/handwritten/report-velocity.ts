import type { Knex } from 'knex';
import { all, dayNumber, shown, spreads, type ReportSite, type Spread } from './report-site';
import { number, numberOrNull, query, sql, type Sql } from './sql';

type OfStage = Spread & { stage: string };
export interface Velocity {
  latest: OfStage[];
  cumulative: OfStage[];
  staying: OfStage[];
  cycle: (Spread & { status: string })[];
  open: number;
  wonValue: number | null;
}

/** Stays that ended, of the opportunities that changed in the period. */
function stays(site: ReportSite): Sql {
  const [from, to] = site.period;
  return all(
    sql(
      `touched as (
        select o.id from sales_pipeline_opportunities o where ${shown} and exists (
          select 1 from sales_pipeline_opportunity_revisions t
          where t.opportunity_id = o.id and t.status = 'open' and t.valid_to >= ? and t.valid_to < ?)
      ), marked as (
        select r.opportunity_id, r.seq, r.status, r.stage_document_id as stage, r.valid_from, r.valid_to,
          case when lag(r.status) over w = 'open' and lag(r.stage_document_id) over w = r.stage_document_id
            and lag(r.funnel_id) over w = r.funnel_id then 0 else 1 end as begins
        from sales_pipeline_opportunity_revisions r join touched t on t.id = r.opportunity_id
        window w as (partition by r.opportunity_id order by r.seq)
      ), numbered as (
        select marked.*, sum(begins) over (partition by opportunity_id order by seq) as stay from marked
      ), stays as (
        select opportunity_id, stage, stay, min(valid_from) as began, max(valid_to) as ended
        from numbered where status = 'open' group by opportunity_id, stage, stay
      ), lasting as (
        select opportunity_id, stage, stay, ended,`,
      from,
      to,
    ),
    dayNumber(site, 'ended'),
    '-',
    dayNumber(site, 'began'),
    sql(
      `as days from stays
      ), ranked as (
        select stage, ended, days,
          sum(days) over (partition by opportunity_id, stage) as together,
          row_number() over (partition by opportunity_id, stage order by stay desc) as place
        from lasting
      )`,
    ),
  );
}

const left = (site: ReportSite, days: string): Sql =>
  all(
    'with',
    stays(site),
    sql(
      `select stage, ${days} as days from ranked where place = 1 and ended >= ? and ended < ?`,
      ...site.period,
    ),
  );

export async function velocity(knex: Knex, site: ReportSite): Promise<Velocity> {
  const [latest, cumulative] = [
    await spreads<{ stage: string }>(knex, site, 'stage', left(site, 'days')),
    await spreads<{ stage: string }>(knex, site, 'stage', left(site, 'together')),
  ];
  const today = dayNumber(site, String(site.now));
  const staying = await spreads<{ stage: string }>(
    knex,
    site,
    'stage',
    all(
      'select s.document_id as stage,',
      today,
      '-',
      dayNumber(site, 'o.stage_entered_at'),
      `as days from sales_pipeline_opportunities o join sales_pipeline_stages s on s.id = o.stage_id
      where o.status = 'open' and ${shown}`,
    ),
  );
  const cycle = await spreads<{ status: string }>(
    knex,
    site,
    'status',
    all(
      'select o.status,',
      dayNumber(site, 'o.closed_at'),
      '-',
      dayNumber(site, 'o.opened_at'),
      sql(
        `as days from sales_pipeline_opportunities o
        where o.status in ('won', 'lost') and o.closed_at >= ? and o.closed_at < ? and ${shown}`,
        ...site.period,
      ),
    ),
  );
  const [facts] = await query<{ open: unknown; worth: unknown }>(
    knex,
    sql(
      `select (select count(*) from sales_pipeline_opportunities o
        where o.status = 'open' and ${shown}) as open,
      (select avg(o.target_value * o.closed_rate) from sales_pipeline_opportunities o
        where o.status = 'won' and o.closed_at >= ? and o.closed_at < ? and ${shown}) as worth`,
      ...site.period,
    ),
  );
  return {
    latest,
    cumulative,
    staying,
    cycle,
    open: number(facts?.open),
    wonValue: numberOrNull(facts?.worth),
  };
}
