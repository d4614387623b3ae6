import type { Knex } from 'knex';
import { boot } from '../support/boot';
import { connect, recreate, writeNote, type Target } from '../support/target';
import { generate } from './generate';
import type { FunnelRows, StagePlan } from './opportunity';
import { planOf, VERSION } from './plan';
import { createWriter } from './writer';

const TEMPLATE = 'sales-pipeline';

async function funnelRows(knex: Knex, documentId: string): Promise<FunnelRows> {
  const funnel = (await knex('sales_pipeline_funnels')
    .where('document_id', documentId)
    .first('id')) as { id: number } | undefined;
  if (!funnel) throw new Error(`There is no funnel ${documentId}`);
  const stages = (await knex('sales_pipeline_funnel_stages as fs')
    .join('sales_pipeline_stages as s', 's.id', 'fs.stage_id')
    .where('fs.funnel_id', funnel.id)
    .orderBy('fs.position')
    .select('s.id', 's.document_id as documentId', 's.name', 's.kind', 's.probability')) as Array<
    Omit<StagePlan, 'probability'> & { probability: unknown }
  >;
  return {
    id: funnel.id,
    documentId,
    stages: stages.map((stage) => ({ ...stage, probability: Number(stage.probability) })),
  };
}

/** Strapi makes the tables and the plugin the funnels; all other rows go straight into the tables. */
export async function seed(target: Target): Promise<void> {
  const plan = planOf(target.plan);
  await recreate(target);
  const { app, close } = await boot(target);
  const funnels: string[] = [];
  for (let made = 0; made < plan.funnels.length; made += 1) {
    const caller = app.callers.system('template');
    funnels.push((await app.funnelTemplate.install(TEMPLATE, 'en', caller)).documentId);
  }
  await close();

  const knex = connect(target);
  const rows = await Promise.all(funnels.map((funnel) => funnelRows(knex, funnel)));
  await knex.destroy();
  const anchor = Date.now();
  const writer = await createWriter(target);
  for (const [table, batch] of generate(plan, rows, anchor)) {
    if (batch.length > 0) await writer.insert(table, batch);
  }
  await writer.finish();
  writeNote(target, { version: VERSION, anchor, funnels });
}
