import type { Knex } from 'knex';
import { query, sql } from './sql';

export interface MoveOrder {
  opportunity: number;
  stage: number;
  sortKey: string;
}

const OPEN_END = 9007199254740991;

const update = `
  update sales_pipeline_opportunities set stage_id = ?, sort_key = ?, stage_entered_at = ?,
    revised_at = ?, changed_at = ?, revision_seq = revision_seq + 1, version = version + 1
  where id = ?`;

const close = `
  update sales_pipeline_opportunity_revisions set valid_to = ?
  where opportunity_id = ? and valid_to = ?`;

const insert = `
  insert into sales_pipeline_opportunity_revisions (opportunity_id, seq, valid_from, valid_to,
    funnel_id, stage_id, funnel_document_id, stage_document_id, stage_name, stage_kind, status,
    probability, target_value, currency, closed_rate, expected_close_on, closed_at, loss_reason,
    organization_id, contact_id, business_type, source, owner_user_id, owner_name, actor_name, via)
  select o.id, o.revision_seq, o.revised_at, ?, o.funnel_id, o.stage_id, f.document_id,
    s.document_id, s.name, s.kind, o.status, coalesce(o.probability, fs.probability, s.probability),
    o.target_value, o.currency, o.closed_rate, o.expected_close_on, o.closed_at, o.loss_reason,
    o.organization_id, o.contact_id, o.business_type, o.source, o.owner_id, o.owner_name, ?, ?
  from sales_pipeline_opportunities o
  join sales_pipeline_funnels f on f.id = o.funnel_id
  join sales_pipeline_stages s on s.id = o.stage_id
  join sales_pipeline_funnel_stages fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id
  where o.id = ?`;

/** From one open stage to another, with its history and without any rule. */
export async function move(knex: Knex, order: MoveOrder, now: number): Promise<void> {
  const { opportunity, stage, sortKey } = order;
  await knex.transaction(async (trx) => {
    await query(trx, sql(update, stage, sortKey, now, now, now, opportunity));
    await query(trx, sql(close, now, opportunity, OPEN_END));
    await query(trx, sql(insert, OPEN_END, 'bench', 'bench', opportunity));
  });
}
