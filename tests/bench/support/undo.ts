import type { Knex } from 'knex';

const OPEN_END = 9007199254740991;
const opportunities = 'sales_pipeline_opportunities';
const revisions = 'sales_pipeline_opportunity_revisions';
const logs = ['sales_pipeline_opportunity_changes', 'sales_pipeline_outboxes'];

const PAUSE = 5;
const PATIENCE = 2_000;

/** Events go out after the answer; what is timed next should not pay for them. */
export async function eventsGone(knex: Knex): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (!(await knex('sales_pipeline_outboxes').first('id'))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const lastId = async (knex: Knex, table: string): Promise<number> => {
  const [row] = (await knex(table).max({ last: 'id' })) as { last: unknown }[];
  return Number(row?.last ?? 0);
};

/** Remembers rows as they are; the answer puts them back and takes away what was written since. */
export async function undoFor(knex: Knex, ids: number[]): Promise<() => Promise<void>> {
  const before = (await knex(opportunities).whereIn('id', ids)) as Record<string, unknown>[];
  const last = new Map<string, number>();
  for (const table of [revisions, ...logs]) last.set(table, await lastId(knex, table));
  return () =>
    knex.transaction(async (trx) => {
      for (const [table, id] of last) await trx(table).where('id', '>', id).delete();
      for (const { id, ...row } of before) {
        await trx(opportunities)
          .where('id', id as number)
          .update({
            ...{ stage_id: row.stage_id, status: row.status, sort_key: row.sort_key },
            ...{ version: row.version, revision_seq: row.revision_seq },
            ...{ stage_entered_at: row.stage_entered_at, revised_at: row.revised_at },
            ...{ changed_at: row.changed_at, updated_at: row.updated_at },
          });
        await trx(revisions)
          .where({ opportunity_id: id, seq: row.revision_seq })
          .update({ valid_to: OPEN_END });
      }
    });
}
