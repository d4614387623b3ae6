import type { Knex } from 'knex';
import { shown, type ReportSite } from './report-site';
import { number, query, sql } from './sql';

export interface Conversion {
  cohort: { count: number; open: number; won: number; lost: number };
  /** Of the open stages, in their order. */
  steps: { stage: string; reached: number; open: number; lost: number }[];
  leads: {
    count: number;
    qualified: number;
    converted: number;
    open: number;
    won: number;
    lost: number;
  };
}

export async function conversion(knex: Knex, { funnel, period }: ReportSite): Promise<Conversion> {
  const rows = await query<{ status: string; place: unknown; count: unknown }>(
    knex,
    sql(
      `select status, place, count(*) as count from (
        select o.id, o.status, (
          select max(fs.position) from sales_pipeline_opportunity_revisions r
          join sales_pipeline_funnel_stages fs
            on fs.funnel_id = o.funnel_id and fs.stage_id = r.stage_id
          where r.opportunity_id = o.id and r.funnel_id + 0 = o.funnel_id and r.status = 'open') as place
        from sales_pipeline_opportunities o
        where o.opened_at >= ? and o.opened_at < ? and ${shown}) as far
      group by status, place`,
      ...period,
    ),
  );
  const open = funnel.stages.filter(({ kind }) => kind === 'open');
  const counted = (keep: (status: string, place: number) => boolean): number =>
    rows
      .filter(({ status, place }) => keep(status, number(place ?? 0)))
      .reduce((sum, { count }) => sum + number(count), 0);
  const [lead] = await query<Record<string, unknown>>(
    knex,
    sql(
      `select count(*) as count,
      sum(case when l.qualified_at is not null or l.status in ('qualified', 'converted')
        then 1 else 0 end) as qualified,
      sum(case when l.status = 'converted' then 1 else 0 end) as converted,
      sum(case when o.status = 'won' then 1 else 0 end) as won,
      sum(case when l.status = 'disqualified' or o.status = 'lost' then 1 else 0 end) as lost
      from sales_pipeline_leads l left join sales_pipeline_opportunities o on o.id = l.opportunity_id
      where l.opened_at >= ? and l.opened_at < ? and l.is_test is not true and l.status <> 'spam'`,
      ...period,
    ),
  );
  const of = (name: string): number => number(lead?.[name] ?? 0);
  return {
    cohort: {
      count: counted(() => true),
      open: counted((status) => status === 'open'),
      won: counted((status) => status === 'won'),
      lost: counted((status) => status === 'lost'),
    },
    steps: open.map(({ documentId }, index) => ({
      stage: documentId,
      reached: counted((status, place) => status === 'won' || place >= index),
      open: counted((status, place) => status === 'open' && place === index),
      lost: counted((status, place) => status === 'lost' && place === index),
    })),
    leads: {
      count: of('count'),
      qualified: of('qualified'),
      converted: of('converted'),
      won: of('won'),
      lost: of('lost'),
      open: of('count') - of('won') - of('lost'),
    },
  };
}
