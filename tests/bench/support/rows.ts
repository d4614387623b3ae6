import type { Bench } from '../case';

export interface OpenRow {
  id: number;
  documentId: string;
  stageId: number;
  version: number;
}

/** Open opportunities of the seed's first funnel, spread over its columns. */
export async function openRows({ knex, seed }: Bench, count: number): Promise<OpenRow[]> {
  const rows: unknown = await knex('sales_pipeline_opportunities as o')
    .join('sales_pipeline_funnels as f', 'f.id', 'o.funnel_id')
    .where({ 'f.document_id': seed.funnels[0], 'o.status': 'open' })
    .orderBy('o.id')
    .limit(count)
    .select('o.id', 'o.document_id as documentId', 'o.stage_id as stageId', 'o.version');
  return rows as OpenRow[];
}

export interface StageRow {
  id: number;
  documentId: string;
}

/** The open stages of that funnel in their order. */
export async function openStages({ knex, seed }: Bench): Promise<StageRow[]> {
  const rows: unknown = await knex('sales_pipeline_funnel_stages as fs')
    .join('sales_pipeline_funnels as f', 'f.id', 'fs.funnel_id')
    .join('sales_pipeline_stages as s', 's.id', 'fs.stage_id')
    .where({ 'f.document_id': seed.funnels[0], 's.kind': 'open' })
    .orderBy('fs.position')
    .select('s.id', 's.document_id as documentId');
  return rows as StageRow[];
}

/** The entry of a list for a round, over and over. */
export function turn<T>(values: T[], round: number): T {
  const value = values[((round % values.length) + values.length) % values.length];
  if (value === undefined) throw new Error('There is nothing to take turns with');
  return value;
}
