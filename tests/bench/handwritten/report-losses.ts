import type { Knex } from 'knex';
import { shown, type ReportSite } from './report-site';
import { number, query, sql } from './sql';

export interface LossSum {
  key: string | null;
  count: number;
  value: number;
}
export interface Losses {
  total: LossSum;
  reason: LossSum[];
  competitor: LossSum[];
  stage: LossSum[];
  objection: LossSum[];
  reviews: string[];
}

const lost = `o.status = 'lost' and o.closed_at >= ? and o.closed_at < ? and ${shown}`;
const worth = 'count(*) as count, sum(o.target_value * o.closed_rate) as value';

export async function losses(knex: Knex, { period }: ReportSite): Promise<Losses> {
  const sums = async (text: string): Promise<LossSum[]> => {
    const rows = await query<Record<'key' | 'count' | 'value', unknown>>(
      knex,
      sql(text, ...period),
    );
    return rows.map(({ key, count, value }) => ({
      key: typeof key === 'string' ? key : null,
      count: number(count),
      value: number(value ?? 0),
    }));
  };
  const by = (column: string) =>
    sums(
      `select ${column} as key, ${worth} from sales_pipeline_opportunities o
      where ${lost} group by ${column}`,
    );
  const [total] = await sums(
    `select null as key, ${worth} from sales_pipeline_opportunities o where ${lost}`,
  );
  const stage = await sums(
    `select (select r.stage_document_id from sales_pipeline_opportunity_revisions r
      where r.opportunity_id = o.id and r.status = 'open' order by r.seq desc limit 1) as key, ${worth}
    from sales_pipeline_opportunities o where ${lost} group by 1`,
  );
  const objection = await sums(
    `select a.kind as key, ${worth} from sales_pipeline_opportunities o join (
      select distinct opportunity_id, objection_kind as kind from sales_pipeline_activities
      where objection_state = 'open' and objection_kind is not null) a on a.opportunity_id = o.id
    where ${lost} group by a.kind`,
  );
  const reviews = await query<{ id: string }>(
    knex,
    sql(
      `select o.document_id as id from sales_pipeline_opportunities o
      where o.status in ('won', 'lost') and o.closed_at >= ? and o.closed_at < ? and ${shown}
        and cast(o.review as text) not in ('{}', 'null') order by o.closed_at desc, o.id desc limit 50`,
      ...period,
    ),
  );
  return {
    total: total ?? { key: null, count: 0, value: 0 },
    reason: await by('o.loss_reason'),
    competitor: await by('o.lost_to'),
    stage,
    objection,
    reviews: reviews.map(({ id }) => id),
  };
}
