import { funnelUpdate } from '../../../server/validation/funnel';
import type { Bench, BenchCase } from '../case';
import { removeStage as inSql } from '../handwritten/stage-removal';
import { Comparison } from '../support/agree';
import { openRows, openStages } from '../support/rows';
import { snapshot, swept } from '../support/snapshot';
import { eventsGone } from '../support/undo';

const ROWS = 5_000;
const SECONDS = 1;

/** What has to be left behind for each of them. */
async function traces({ knex }: Bench, ids: number[], target: number): Promise<unknown> {
  const [row] = (await knex('sales_pipeline_opportunities as o')
    .join('sales_pipeline_opportunity_revisions as r', (join) =>
      join.on('r.opportunity_id', 'o.id').andOn('r.seq', 'o.revision_seq'),
    )
    .join('sales_pipeline_opportunity_changes as c', (join) =>
      join.on('c.opportunity_id', 'o.id').andOn('c.version', 'o.version'),
    )
    .whereIn('o.id', knex('bench_before').select('id'))
    .where({ 'o.stage_id': target, 'r.stage_id': target })
    .whereRaw('r.valid_from = o.stage_entered_at')
    .count({ count: 'o.id' })) as { count: unknown }[];
  return { of: ids.length, moved: Number(row?.count) };
}

/** A stage leaves a funnel, and those who stand in it go to another, each with its history. */
const stageRemovalCase: BenchCase = {
  name: 'stage-removal',
  order: 9,
  suits: ({ size, funnels }) => funnels.length === 1 && size >= 100_000,
  async prepare(bench) {
    const { app, caller, knex, seed, engine } = bench;
    const documentId = seed.funnels[0] ?? '';
    const [, leaving, target] = await openStages(bench);
    const rows = await openRows(bench, ROWS);
    const row = (await knex('sales_pipeline_funnels')
      .where({ document_id: documentId })
      .first('id')) as {
      id: number;
    };
    if (!leaving || !target) throw new Error('The seed has too few open stages');
    const ids = rows.map(({ id }) => id);
    const before = (await app.funnel.answer(documentId)).stages;
    const inputs = before.map(({ stage, ...place }) => ({ ...place, stage: stage.documentId }));
    const all = knex('sales_pipeline_opportunities')
      .where({ funnel_id: row.id, status: 'open' })
      .select('id');
    const untouched = await snapshot(knex, all.clone());
    const gather = async () => {
      await untouched.back();
      const others = ids.length;
      await knex('sales_pipeline_opportunities')
        .where({ funnel_id: row.id, stage_id: leaving.id })
        .update({ stage_id: target.id });
      await knex('sales_pipeline_opportunities')
        .whereIn('id', all.clone().orderBy('id').limit(others))
        .update({ stage_id: leaving.id });
    };
    const placeBack = () =>
      app.funnel.update(documentId, funnelUpdate.parse({ stages: inputs }), caller);
    const ready = async () => {
      await placeBack();
      await gather();
    };
    const without = inputs.filter(({ stage }) => stage !== leaving.documentId);
    const plugin = () => {
      const moveTo = { [leaving.documentId]: target.documentId };
      return app.funnel.update(documentId, funnelUpdate.parse({ stages: without, moveTo }), caller);
    };
    const sql = () =>
      inSql(knex, { funnel: row.id, stage: leaving.id, target: target.id }, Date.now());
    await ready();
    return {
      async agree() {
        const comparison = new Comparison('The stage that left');
        await plugin();
        const ours = await traces(bench, ids, target.id);
        await ready();
        await sql();
        comparison.same('traces', ours, await traces(bench, ids, target.id));
        comparison.same('all of them', ours, { of: ROWS, moved: ROWS });
        comparison.end();
        await ready();
      },
      variants: { plugin, sql },
      async settle() {
        await eventsGone(knex);
        await ready();
        await swept(knex, engine);
      },
      async restore() {
        await placeBack();
        await untouched.back();
        await untouched.drop();
      },
    };
  },
  goals: [
    {
      text: `Stage removed with ${ROWS.toLocaleString('en')} opportunities: about a second`,
      check({ plugin }) {
        if (!plugin) return null;
        const seconds = plugin.median / 1000;
        return { figure: `${seconds.toFixed(2)} s`, met: seconds <= SECONDS * 1.5 };
      },
    },
  ],
};

export default stageRemovalCase;
