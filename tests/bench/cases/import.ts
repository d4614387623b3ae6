import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchCase } from '../case';
import { importLines as inDocuments } from '../documents/import';
import { importLines as inSql, type Line } from '../handwritten/import';
import { eventsGone } from '../support/undo';
import { folder } from '../support/target';

const ROWS = 2_000;
const RATE = 5_000;
const SOURCES = ['bench-plugin', 'bench-sql', 'bench-documents'] as const;

const linesOf = (round: number): Line[] =>
  Array.from({ length: ROWS }, (_, i) => ({
    externalId: `${round}-${i}`,
    title: `Imported ${round} ${i}`,
    targetValue: 100 + i,
  }));

const importCase: BenchCase = {
  name: 'import',
  order: 8,
  async prepare({ app, knex, strapi, seed }) {
    const funnel = seed.funnels[0] ?? '';
    const { stages } = await app.funnel.answer(funnel);
    const stage = stages.find((placed) => placed.stage.kind === 'open')?.stage;
    if (!stage) throw new Error('The seed has no open stage');
    const caller = app.callers.system('system', { userId: null, userName: 'bench' });
    const idOf = async (table: string, documentId: string) => {
      const row = (await knex(table).where({ document_id: documentId }).first('id')) as
        { id: number } | undefined;
      return row?.id ?? 0;
    };
    const place = {
      funnelId: await idOf('sales_pipeline_funnels', funnel),
      stageId: await idOf('sales_pipeline_stages', stage.documentId),
    };
    const file = path.join(folder, 'import.csv');
    mkdirSync(folder, { recursive: true });

    /** Upload and run, as the two requests of a user come down to. */
    async function inPlugin(round: number): Promise<number> {
      const lines = linesOf(round).map((line) =>
        [line.externalId, line.title, stage?.name, line.targetValue].join(','),
      );
      writeFileSync(file, ['id,title,stage,value', ...lines].join('\n'));
      const preview = await app.import.upload({ path: file, fileName: 'import.csv' }, caller);
      const mapping = preview.suggestedMapping;
      const run = { mapping, funnel, externalSource: SOURCES[0] };
      await app.import.run(preview.id, run, caller);
      await app.importRunner.wake();
      return (await app.import.get(preview.id, caller)).created;
    }
    const remove = async () => {
      const own = knex('sales_pipeline_opportunities')
        .whereIn('external_source', [...SOURCES])
        .select('id');
      for (const table of ['revisions', 'changes']) {
        await knex(`sales_pipeline_opportunity_${table}`).whereIn('opportunity_id', own).delete();
      }
      await knex('sales_pipeline_opportunities')
        .whereIn('external_source', [...SOURCES])
        .delete();
      await knex('sales_pipeline_import_chunks').delete();
      await knex('sales_pipeline_imports').delete();
    };
    return {
      async agree() {
        const created = await inPlugin(-100);
        if (created !== ROWS) throw new Error(`The import made ${created} of ${ROWS} rows`);
      },
      variants: {
        plugin: inPlugin,
        sql: (round) => inSql(knex, linesOf(round), { ...place, source: SOURCES[1] }),
        documents: (round) =>
          inDocuments(strapi, linesOf(round), {
            ...{ funnel, stage: stage.documentId, source: SOURCES[2] },
          }),
      },
      settle: () => eventsGone(knex),
      async restore() {
        await remove();
        rmSync(file, { force: true });
      },
    };
  },
  goals: [
    {
      text: `Import: at least ${RATE.toLocaleString('en')} rows a second, upload included`,
      check({ plugin }) {
        if (!plugin) return null;
        const rate = Math.round((ROWS / plugin.median) * 1000);
        return { figure: `${rate.toLocaleString('en')} rows/s`, met: rate >= RATE };
      },
    },
  ],
};

export default importCase;
