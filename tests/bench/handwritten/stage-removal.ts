import type { Knex } from 'knex';
import { query, sql } from './sql';

export interface RemovalOrder {
  funnel: number;
  stage: number;
  target: number;
}

const OPEN_END = 9007199254740991;

const update = `
  update sales_pipeline_opportunities set stage_id = ?, sort_key = '0' || lower(sort_key),
    stage_entered_at = ?, revised_at = ?, changed_at = ?, revision_seq = revision_seq + 1,
    version = version + 1
  where funnel_id = ? and stage_id = ?`;

const close = `
  update sales_pipeline_opportunity_revisions set valid_to = ?
  where valid_to = ? and opportunity_id in (
    select id from sales_pipeline_opportunities where funnel_id = ? and stage_id = ? and revised_at = ?)`;

const revisions = `
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
  where o.funnel_id = ? and o.stage_id = ? and o.revised_at = ?`;

const changes = `
  insert into sales_pipeline_opportunity_changes (opportunity_id, version, at, via, changes)
  select id, version, ?, ?, ? from sales_pipeline_opportunities
  where funnel_id = ? and stage_id = ? and revised_at = ?`;

/** All of a stage go to another with their history, and the stage leaves the funnel. */
export async function removeStage(knex: Knex, order: RemovalOrder, now: number): Promise<void> {
  const { funnel, stage, target } = order;
  const change = JSON.stringify({ stage: ['before', 'after'] });
  await knex.transaction(async (trx) => {
    await query(trx, sql(update, target, now, now, now, funnel, stage));
    await query(trx, sql(close, now, OPEN_END, funnel, target, now));
    await query(trx, sql(revisions, OPEN_END, 'bench', 'bench', funnel, target, now));
    await query(trx, sql(changes, now, 'bench', change, funnel, target, now));
    await query(
      trx,
      sql(
        'delete from sales_pipeline_funnel_stages where funnel_id = ? and stage_id = ?',
        funnel,
        stage,
      ),
    );
  });
}
