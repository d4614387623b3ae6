import type { Knex } from 'knex';
import type { Engine } from './target';

const OPEN_END = 9007199254740991;
const SNAPSHOT = 'bench_before';
const opportunities = 'sales_pipeline_opportunities';
const revisions = 'sales_pipeline_opportunity_revisions';
const logs = ['sales_pipeline_opportunity_changes', 'sales_pipeline_outboxes'];
const COLUMNS = [
  ...['stage_id', 'sort_key', 'version', 'revision_seq', 'stage_entered_at'],
  ...['revised_at', 'changed_at', 'updated_at'],
];

const last = async (knex: Knex, table: string): Promise<number> => {
  const [row] = (await knex(table).max({ id: 'id' })) as { id: unknown }[];
  return Number(row?.id ?? 0);
};

export interface Snapshot {
  /** Puts the rows back and takes away what was written since; may be called again. */
  back(): Promise<void>;
  drop(): Promise<void>;
}

/** Remembers thousands of opportunities in a table, so that putting them back is a few statements. */
export async function snapshot(knex: Knex, ids: Knex.QueryBuilder): Promise<Snapshot> {
  await knex.schema.dropTableIfExists(SNAPSHOT);
  const chosen = knex(opportunities)
    .whereIn('id', ids)
    .select('id', ...COLUMNS);
  const { sql, bindings } = chosen.toSQL();
  await knex.raw(`create table ${SNAPSHOT} as ${sql}`, [...bindings]);
  await knex.raw(`create unique index ${SNAPSHOT}_id on ${SNAPSHOT} (id)`);
  const ends = new Map<string, number>();
  for (const table of [revisions, ...logs]) ends.set(table, await last(knex, table));
  return {
    back: () =>
      knex.transaction(async (trx) => {
        for (const [table, id] of ends) await trx(table).where('id', '>', id).delete();
        const old = (column: string) =>
          trx.raw('(select b.?? from ?? b where b.id = ??.id)', [column, SNAPSHOT, opportunities]);
        const kept = trx(SNAPSHOT).select('id');
        await trx(opportunities)
          .whereIn('id', kept)
          .update(Object.fromEntries(COLUMNS.map((column) => [column, old(column)])));
        await trx(revisions)
          .whereIn('opportunity_id', kept)
          .whereRaw('seq = (select b.revision_seq from ?? b where b.id = ??.opportunity_id)', [
            SNAPSHOT,
            revisions,
          ])
          .update({ valid_to: OPEN_END });
      }),
    async drop() {
      await knex.schema.dropTableIfExists(SNAPSHOT);
    },
  };
}

/** What runs and their undoing left behind in PostgreSQL's tables is no part of what the next run costs. */
export async function swept(knex: Knex, engine: Engine): Promise<void> {
  if (engine === 'postgres')
    await knex.raw(`vacuum ${[opportunities, revisions, ...logs].join(', ')}`);
}
