import type { Knex } from 'knex';
import {
  all,
  dayNumber,
  prospect,
  rateOf,
  shareOf,
  shown,
  spreads,
  withContact,
  type ReportSite,
} from './report-site';
import { number, numberOrNull, query, sql, type Sql } from './sql';

export interface Outcome {
  key: string | null;
  count: number;
  open: number;
  won: number;
  lost: number;
  wonValue: number;
  currentValue: number;
  prospects: number;
}
export interface LeadOutcome {
  key: string | null;
  leads: number;
  qualified: number;
  converted: number;
  won: number;
  wonValue: number;
  medianDays: number | null;
}
export interface Sources {
  rows: Outcome[];
  leads: LeadOutcome[];
  campaigns: LeadOutcome[];
  entries: LeadOutcome[];
}
export interface Owners {
  rows: (Outcome & {
    activities: number;
    firstResponse: number | null;
    nowCount: number;
    nowProspects: number;
  })[];
}

const asKey = (key: unknown): string | null =>
  key === null || key === undefined ? null : String(key);

async function outcomes(knex: Knex, site: ReportSite, column: string, hasProspects: boolean) {
  const prospects = `count(distinct ${prospect('o')} else o.id * 3 + 2 end)`;
  const rows = await query<Record<string, unknown>>(
    knex,
    all(
      `select ${column} as key, count(*) as count,
      sum(case when o.status = 'open' then 1 else 0 end) as open,
      sum(case when o.status = 'won' then 1 else 0 end) as won,
      sum(case when o.status = 'lost' then 1 else 0 end) as lost,
      sum(case when o.status = 'won' then o.target_value * o.closed_rate end) as won_value,
      sum(case when o.status = 'open' then o.target_value *`,
      rateOf(site.funnel),
      '*',
      shareOf(site.funnel),
      sql(
        `end) as weighted, ${hasProspects ? prospects : '0'} as prospects
        from sales_pipeline_opportunities o ${hasProspects ? withContact('o') : ''}
        where o.opened_at >= ? and o.opened_at < ? and ${shown} group by ${column}`,
        ...site.period,
      ),
    ),
  );
  return rows.map((row): Outcome => ({
    key: asKey(row.key),
    count: number(row.count),
    open: number(row.open),
    won: number(row.won),
    lost: number(row.lost),
    wonValue: number(row.won_value ?? 0),
    currentValue: number(row.weighted ?? 0) / 100,
    prospects: number(row.prospects),
  }));
}

const cohort = 'l.opened_at >= ? and l.opened_at < ? and l.is_test is not true and l.status <> ?';
const cohortOf = ({ period }: ReportSite, text: string): Sql => sql(text, ...period, 'spam');

async function leadOutcomes(
  knex: Knex,
  site: ReportSite,
  column: string,
  most?: number,
): Promise<LeadOutcome[]> {
  const rows = await query<Record<string, unknown>>(
    knex,
    cohortOf(
      site,
      `select ${column} as key, count(*) as leads,
      sum(case when l.qualified_at is not null or l.status in ('qualified', 'converted')
        then 1 else 0 end) as qualified,
      sum(case when l.status = 'converted' then 1 else 0 end) as converted,
      sum(case when o.status = 'won' then 1 else 0 end) as won,
      sum(case when o.status = 'won' then o.target_value * o.closed_rate end) as won_value
      from sales_pipeline_leads l left join sales_pipeline_opportunities o on o.id = l.opportunity_id
      where ${cohort} group by ${column} order by count(*) desc ${most ? `limit ${most}` : ''}`,
    ),
  );
  const days = await spreads<{ key: unknown }>(
    knex,
    site,
    'key',
    all(
      `select ${column} as key,`,
      dayNumber(site, 'o.closed_at'),
      '-',
      dayNumber(site, 'l.opened_at'),
      cohortOf(
        site,
        `as days from sales_pipeline_leads l join sales_pipeline_opportunities o
        on o.id = l.opportunity_id and o.status = 'won' where ${cohort}`,
      ),
    ),
  );
  const medians = new Map(days.map(({ key, median }) => [asKey(key), median]));
  return rows.map((row) => ({
    key: asKey(row.key),
    leads: number(row.leads),
    qualified: number(row.qualified),
    converted: number(row.converted),
    won: number(row.won),
    wonValue: number(row.won_value ?? 0),
    medianDays: medians.get(asKey(row.key)) ?? null,
  }));
}

export const sources = async (knex: Knex, site: ReportSite): Promise<Sources> => ({
  rows: await outcomes(knex, site, 'o.source', false),
  leads: await leadOutcomes(knex, site, 'l.source'),
  campaigns: await leadOutcomes(knex, site, 'l.campaign'),
  entries: await leadOutcomes(knex, site, 'l.entry_document_id', 100),
});

export async function owners(knex: Knex, site: ReportSite): Promise<Owners> {
  const rows = await outcomes(knex, site, 'o.owner_id', true);
  const counts = await query<{ key: unknown; count: unknown }>(
    knex,
    sql(
      `select o.owner_id as key, count(*) as count from sales_pipeline_activities a
      join sales_pipeline_opportunities o on o.id = a.opportunity_id
      where a.occurred_at >= ? and a.occurred_at < ? and ${shown} group by o.owner_id`,
      ...site.period,
    ),
  );
  const answers = await spreads<{ key: unknown }>(
    knex,
    site,
    'key',
    cohortOf(
      site,
      `select l.owner_id as key, (l.first_response_at - l.opened_at) / 60000.0 as days
      from sales_pipeline_leads l where ${cohort} and l.first_response_at is not null`,
    ),
  );
  const held = await query<{ key: unknown; count: unknown; prospects: unknown }>(
    knex,
    sql(
      `select o.owner_id as key, count(*) as count,
      count(distinct ${prospect('o')} else o.id * 3 + 2 end) as prospects
      from sales_pipeline_opportunities o ${withContact('o')}
      where o.status = 'open' and ${shown} group by o.owner_id`,
    ),
  );
  const of = <T extends { key: unknown }>(list: T[], key: string | null) =>
    list.find((row) => asKey(row.key) === key);
  return {
    rows: rows.map((row) => ({
      ...row,
      activities: number(of(counts, row.key)?.count ?? 0),
      firstResponse: numberOrNull(of(answers, row.key)?.median),
      nowCount: number(of(held, row.key)?.count ?? 0),
      nowProspects: number(of(held, row.key)?.prospects ?? 0),
    })),
  };
}
