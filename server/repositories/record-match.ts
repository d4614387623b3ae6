import { UIDS } from '../constants';
import type { Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { leadScopeSql } from './lead-scope';
import { chunks } from './opportunity';
import type { PersonAccess } from './person';
import { personScopeSql } from './person-scope';
import type { Scope, SqlFragment } from './scope';

export type RecordUid = typeof UIDS.organization | typeof UIDS.contact | typeof UIDS.lead;
/** What kinds of keys are looked up in. */
export const KEY_COLUMNS = {
  id: 'external_id',
  doc: 'document_id',
  email: 'email_key',
  phone: 'phone_key',
  domain: 'domain',
  name: 'name_key',
} as const;
export type KeyKind = keyof typeof KEY_COLUMNS;
export type MatchedRow = { row: Row; mayRead: boolean; mayWrite: boolean };
export type RecordReach = { read: SqlFragment; write: SqlFragment };

const MOST = 500;

/** Finds and writes organizations, contacts and leads that rows of a file mean, a chunk of them at a time. */
export function createRecordMatchRepository(db: Database) {
  const flag = (scope: SqlFragment, name: string) =>
    db.raw(`(case when ${scope.sql} then 1 else 0 end) as ${name}`, scope.bindings);

  return {
    leadReach: (read: Scope, write: Scope): RecordReach => ({
      read: leadScopeSql(db, read, 'p'),
      write: leadScopeSql(db, write, 'p'),
    }),
    personReach: (
      uid: typeof UIDS.organization | typeof UIDS.contact,
      read: PersonAccess,
      write: PersonAccess,
    ): RecordReach => ({
      read: personScopeSql(db, uid, read, 'p'),
      write: personScopeSql(db, uid, write, 'p'),
    }),

    /** Locked, in the order of their ids; whoever may see them, with what the reach allows. */
    async matching(
      uid: RecordUid,
      wanted: ReadonlyMap<KeyKind, readonly string[]>,
      reach: RecordReach,
      trx: Trx,
    ): Promise<MatchedRow[]> {
      const ids = new Set<number>();
      for (const [kind, keys] of wanted)
        for (const part of chunks([...keys], MOST)) {
          const found = await db.from(uid, trx).whereIn(KEY_COLUMNS[kind], part).select('id');
          for (const { id } of found) ids.add(Number(id));
        }
      return this.byIds(uid, [...ids], reach, trx);
    },

    async byIds(
      uid: RecordUid,
      ids: number[],
      reach: RecordReach | null,
      trx: Trx,
    ): Promise<MatchedRow[]> {
      const rows: MatchedRow[] = [];
      for (const part of chunks(ids, MOST)) {
        await db.from(uid, trx).whereIn('id', part).orderBy('id').forUpdate().select('id');
        const query = db.from(uid, trx, 'p').whereIn('p.id', part).orderBy('p.id').select('p.*');
        if (reach)
          void query.select(flag(reach.read, 'may_read')).select(flag(reach.write, 'may_write'));
        const found: Row[] = await query;
        for (const row of found)
          rows.push({
            row,
            mayRead: Number(row.may_read) === 1,
            mayWrite: Number(row.may_write) === 1,
          });
      }
      return rows;
    },

    /** Their database ids in the same order. */
    async insert(uid: RecordUid, drafts: Row[], now: number, trx: Trx): Promise<number[]> {
      const rows = drafts.map((draft): Row => ({ ...strapiColumns(now), ...draft }));
      for (const part of chunks(rows, 100)) await db.from(uid, trx).insert(part);
      const ids = new Map<string, number>();
      const documentIds = rows.map((row) => String(row.document_id));
      for (const part of chunks(documentIds, MOST)) {
        const found = await db
          .from(uid, trx)
          .whereIn('document_id', part)
          .select('id', 'document_id');
        for (const row of found) ids.set(String(row.document_id), Number(row.id));
      }
      return documentIds.map((documentId) => ids.get(documentId) ?? 0);
    },

    /** Those of these leads that somebody has logged or planned something on. */
    async busyLeads(ids: number[], trx?: Trx): Promise<Set<number>> {
      const found = new Set<number>();
      for (const part of chunks(ids, MOST)) {
        const rows = await db.from(UIDS.activity, trx).whereIn('lead_id', part).distinct('lead_id');
        for (const row of rows) found.add(Number(row.lead_id));
      }
      return found;
    },

    /** As they are now, without a lock. */
    async current(uid: RecordUid, ids: number[], trx?: Trx): Promise<Row[]> {
      const rows: Row[] = [];
      for (const part of chunks(ids, MOST))
        rows.push(...(await db.from(uid, trx).whereIn('id', part)));
      return rows;
    },
  };
}
export type RecordMatchRepository = ReturnType<typeof createRecordMatchRepository>;
