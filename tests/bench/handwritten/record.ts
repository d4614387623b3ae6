import type { Knex } from 'knex';
import { cards, type Card } from './cards';
import { readFunnel } from './funnel';
import { query, sql } from './sql';

const more = `o.*, s.document_id as stage, s.name as stage_name, s.kind as stage_kind,
  rg.document_id as referred_by_organization, rg.name as referred_by_organization_name,
  rp.document_id as referred_by_contact, rp.last_name as referred_by_contact_name,
  pre.document_id as predecessor, pre.title as predecessor_title,`;
const joins = `left join sales_pipeline_stages s on s.id = o.stage_id
  left join sales_pipeline_organizations rg on rg.id = o.referred_by_organization_id
  left join sales_pipeline_contacts rp on rp.id = o.referred_by_contact_id
  left join sales_pipeline_opportunities pre on pre.id = o.predecessor_id`;

const objects = ['brief', 'qualification', 'answers', 'checklist', 'review'] as const;

const parsed = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

/** One opportunity with its card and all its other fields. */
export async function record(
  knex: Knex,
  documentId: string,
  now: number,
): Promise<Card & Record<(typeof objects)[number], unknown>> {
  const [found] = await query<{ id: number; funnel: string }>(
    knex,
    sql(
      `select o.id, f.document_id as funnel from sales_pipeline_opportunities o
      join sales_pipeline_funnels f on f.id = o.funnel_id where o.document_id = ?`,
      documentId,
    ),
  );
  if (!found) throw new Error(`There is no opportunity ${documentId}`);
  const funnel = await readFunnel(knex, found.funnel, now);
  const [card] = await cards(knex, [funnel], [found.id], now, { more, joins });
  if (!card) throw new Error(`${documentId} has no card`);
  const [brief, qualification, answers, checklist, review] = objects.map((name) =>
    parsed(card.row[name]),
  );
  return { ...card, brief, qualification, answers, checklist, review };
}
