import type { Knex } from 'knex';
import { OPEN_END, UIDS } from '../constants';
import type { Actor } from '../services/caller';
import type { Database, Trx } from './database';
import { chunks } from './opportunity';
import { PROBABILITY_SQL } from './value';

type OfStage = {
  stageId: number;
  funnelId: number | null;
  /** Those of it: all, who take the probability of the place or of the stage, who stand in no place of a funnel. */
  only: 'all' | 'fromFunnelStage' | 'fromStage' | 'unplaced';
};
/** Which opportunities: by id, or all of a stage (of one funnel or of any). */
export type Concerned = { ids: number[] } | OfStage;

const COPIED = [
  'funnel_id',
  'stage_id',
  'status',
  'target_value',
  'currency',
  'closed_rate',
  'expected_close_on',
  'closed_at',
  'loss_reason',
  'organization_id',
  'contact_id',
  'business_type',
  'source',
  'owner_name',
] as const;

/** Append-only history (architecture 4.5): what an opportunity was from one moment to the next. */
export function createOpportunityRevisionRepository(db: Database) {
  const table = db.tableName(UIDS.opportunityRevision);
  const opportunities = db.tableName(UIDS.opportunity);
  const joined = `${opportunities} o left join ${db.tableName(UIDS.stage)} s on s.id = o.stage_id left join ${db.tableName(UIDS.funnelStage)} fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id left join ${db.tableName(UIDS.funnel)} f on f.id = o.funnel_id`;
  const documentId =
    db.engine === 'mysql'
      ? "concat(o.document_id, 'r', o.revision_seq)"
      : "o.document_id || 'r' || o.revision_seq";

  function where(concerned: Concerned): { sql: string; bindings: Knex.RawBinding[] } {
    if ('ids' in concerned) return db.among('o.id', concerned.ids);
    const place = `select 1 from ${db.tableName(UIDS.funnelStage)} x where x.funnel_id = o.funnel_id and x.stage_id = o.stage_id`;
    const inherited = " and o.status = 'open' and o.probability is null";
    const narrowed = {
      all: '',
      fromFunnelStage: inherited,
      fromStage: `${inherited} and not exists (${place} and x.probability is not null)`,
      unplaced: ` and not exists (${place})`,
    }[concerned.only];
    const funnel = concerned.funnelId === null ? '' : ' and o.funnel_id = ?';
    return {
      sql: `o.stage_id = ?${funnel}${narrowed}`,
      bindings: [concerned.stageId, ...(concerned.funnelId === null ? [] : [concerned.funnelId])],
    };
  }

  /** One INSERT … SELECT of the present state; the rows' revision_seq and revised_at already speak of the new revision. */
  async function append(concerned: Concerned, at: number, actor: Actor, trx: Trx): Promise<void> {
    const { sql, bindings } = where(concerned);
    const created = new Date(at);
    const select = `select ${documentId}, ?, ?, ?, o.id, o.revision_seq, o.revised_at, ${OPEN_END}, ${COPIED.map((c) => `o.${c}`).join(', ')}, o.owner_id, f.document_id, s.document_id, s.name, s.kind, ${PROBABILITY_SQL}, ?, ?, ? from ${joined} where ${sql}`;
    const insert = `insert into ${table} (document_id, created_at, updated_at, published_at, opportunity_id, seq, valid_from, valid_to, ${COPIED.join(', ')}, owner_user_id, funnel_document_id, stage_document_id, stage_name, stage_kind, probability, actor_user_id, actor_name, via) ${select}`;
    await db
      .raw(typed(db, insert), [
        created,
        created,
        created,
        actor.userId,
        actor.userName,
        actor.via,
        ...bindings,
      ] as never[])
      .transacting(trx);
  }

  async function close(concerned: Concerned, at: number, trx: Trx): Promise<void> {
    const { sql, bindings } = where(concerned);
    const query = db.from(UIDS.opportunityRevision, trx).where({ valid_to: OPEN_END });
    if ('ids' in concerned) void query.whereIn('opportunity_id', concerned.ids);
    else
      void query.whereRaw(
        `opportunity_id in (select o.id from ${opportunities} o where ${sql})`,
        bindings,
      );
    await query.update({ valid_to: at });
  }

  /**
   * Nobody enters the stage while its place is locked, nobody leaves it while its opportunities are.
   * @returns when the history of one of them last went on
   */
  async function lockStage({ stageId, funnelId }: OfStage, trx: Trx): Promise<number> {
    const within = { stage_id: stageId, ...(funnelId === null ? {} : { funnel_id: funnelId }) };
    await db.from(UIDS.funnelStage, trx).where(within).orderBy('id').forUpdate().select('id');
    const found = await db
      .from(UIDS.opportunity, trx)
      .where(within)
      .orderBy('id')
      .forUpdate()
      .select('revised_at');
    return found.reduce((latest, row) => Math.max(latest, Number(row.revised_at)), 0);
  }

  return {
    /** For rows just inserted. */
    async start(ids: number[], at: number, actor: Actor, trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500)) await append({ ids: part }, at, actor, trx);
    },
    /** For rows just updated, whose revision_seq the update raised by one. */
    async next(ids: number[], at: number, actor: Actor, trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500)) {
        await close({ ids: part }, at, trx);
        await append({ ids: part }, at, actor, trx);
      }
    },
    /** After a stage's name, kind, probability or override changed: all concerned at once. */
    async nextForStage(concerned: OfStage, now: number, actor: Actor, trx: Trx) {
      const { sql, bindings } = where(concerned);
      const at = Math.max(now, await lockStage(concerned, trx));
      await close(concerned, at, trx);
      // The derived table lets MariaDB read the table that it updates.
      await db
        .from(UIDS.opportunity, trx)
        .whereRaw(
          `id in (select id from (select o.id from ${opportunities} o where ${sql}) t)`,
          bindings,
        )
        .update({ revision_seq: db.raw('revision_seq + 1'), revised_at: at, changed_at: at });
      await append(concerned, at, actor, trx);
    },
    /** When the history of each of these begins. */
    async starts(ids: number[], trx: Trx): Promise<Map<number, number>> {
      const found = new Map<number, number>();
      for (const part of chunks(ids, 500)) {
        const rows = await db
          .from(UIDS.opportunityRevision, trx)
          .whereIn('opportunity_id', part)
          .where({ seq: 1 })
          .select('opportunity_id', 'valid_from');
        for (const row of rows) found.set(Number(row.opportunity_id), Number(row.valid_from));
      }
      return found;
    },
    async removeOf(ids: number[], trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500)) {
        await db.from(UIDS.opportunityRevision, trx).whereIn('opportunity_id', part).delete();
      }
    },
  };
}

/** In a select list PostgreSQL takes a bare parameter for text: name the types of the six that stand there. */
function typed(db: Database, sql: string): string {
  if (db.engine !== 'postgres') return sql;
  const types = ['timestamp', 'timestamp', 'timestamp', 'integer', 'text', 'text'];
  let i = 0;
  return sql.replace(/\?/g, () => (i < types.length ? `?::${types[i++]}` : '?'));
}
