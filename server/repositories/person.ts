import { type UIDS } from '../constants';
import type { Builder, Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { termsIn } from './like';
import type { PersonScopes } from './person-scope';
import type { SqlFragment } from './scope';
import { personScopeSql, personSetSql } from './person-scope';
import { ALL } from './scope';

export type PersonUid = typeof UIDS.organization | typeof UIDS.contact;
export type PersonAccess = PersonScopes;
export type PersonListing = PersonFilter & {
  page: number;
  pageSize: number;
  order: { field: string; direction: 'asc' | 'desc' };
};
export type PersonFilter = {
  terms: string[];
  /** documentId of the organization whose contacts are asked for. */
  organization?: string;
  owner?: number | 'none';
  /** Columns that have to equal a value. */
  equal?: Readonly<Record<string, string | undefined>>;
};
/** An order by what is joined to the rows `p`. */
export type JoinedOrder = { join: SqlFragment; columns: readonly string[] };
/** Whether an organization or contact aliased `alias` is one that the reader sees. */
export type Reached = (uid: PersonUid, alias: string) => SqlFragment;
/** A record with what the asking caller may do to it. */
export type Guarded<R> = { record: R; mayRead: boolean; mayWrite: boolean };

type Sorted = string | { sql: string };

type PersonSource<R> = {
  uid: PersonUid;
  /** Joins what a record shows of others, to the table aliased `p`; of `reached` only what is within. */
  join(rows: Builder, reached: Reached): Builder;
  select(rows: Builder): Builder;
  read(row: Row): R;
  write(patch: Partial<R>): Row;
  /** Columns that a search term may stand in. */
  searched: readonly string[];
  /** Columns or expressions behind each word of `sort`. */
  order: Readonly<Record<string, readonly Sorted[]>>;
};

const EVERYTHING: PersonAccess = { opportunity: ALL, person: ALL };

/** What organizations and contacts have in common: lists, reads and writes under the caller's scope. */
export function createPersonTable<R>(db: Database, source: PersonSource<R>) {
  const { uid } = source;
  const joined = (access: PersonAccess, trx?: Trx, reach = personScopeSql) =>
    source.join(db.from(uid, trx, 'p'), (of, alias) => reach(db, of, access, alias));
  const scope = (access: PersonAccess) => personScopeSql(db, uid, access, 'p');

  function ordered(
    rows: Builder,
    { field, direction }: PersonListing['order'],
    by: JoinedOrder | undefined,
  ): Builder {
    if (by) void rows.joinRaw(by.join.sql, [...by.join.bindings]);
    for (const sorted of by?.columns ?? source.order[field] ?? []) {
      const column = typeof sorted === 'string' ? db.raw('??', [sorted]) : db.raw(sorted.sql);
      void rows.orderByRaw('case when ? is null then 1 else 0 end', [column]);
      const caseless = db.engine === 'sqlite' ? ' collate nocase' : '';
      void rows.orderByRaw(`?${caseless} ${direction === 'desc' ? 'desc' : 'asc'}`, [column]);
    }
    return rows.orderBy('p.id', direction);
  }

  function filtered(
    { terms, organization, owner, equal = {} }: PersonFilter,
    access: PersonAccess,
  ): Builder {
    const within = personSetSql(db, uid, access, 'p');
    const found = termsIn(source.searched, terms);
    const rows = joined(access, undefined, personSetSql)
      .whereRaw(within.sql, within.bindings)
      .whereRaw(found.sql, found.bindings);
    if (organization !== undefined) void rows.where('g.document_id', organization);
    if (owner === 'none') void rows.whereNull('p.owner_id');
    else if (owner !== undefined) void rows.where('p.owner_id', owner);
    for (const [column, value] of Object.entries(equal))
      if (value !== undefined) void rows.where(`p.${column}`, value);
    return rows;
  }

  return {
    /** @param by what it is sorted by where that is no field of its own */
    async list(
      listing: PersonListing,
      access: PersonAccess,
      by?: JoinedOrder,
    ): Promise<{ records: R[]; total: number }> {
      const { page, pageSize } = listing;
      const matching = () => filtered(listing, access);
      const [counted] = await matching().count({ total: 'p.id' });
      const rows = await source
        .select(ordered(matching(), listing.order, by))
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      return { records: rows.map(source.read), total: Number(counted?.total ?? 0) };
    },

    /** The next ones by id, for exports; `reach` narrows what `access` shows. */
    async exported(
      filter: PersonFilter,
      access: PersonAccess,
      reach: PersonAccess,
      after: number,
      limit: number,
    ): Promise<R[]> {
      const narrower = personSetSql(db, uid, reach, 'p');
      const rows = filtered(filter, access)
        .whereRaw(narrower.sql, narrower.bindings)
        .where('p.id', '>', after)
        .orderBy('p.id')
        .limit(limit);
      return (await source.select(rows)).map(source.read);
    },

    /** Null for what is not there and for what the caller may not see alike. */
    async visible(documentId: string, access: PersonAccess, trx?: Trx): Promise<R | null> {
      const within = scope(access);
      const [row] = await source
        .select(
          joined(access, trx)
            .where('p.document_id', documentId)
            .whereRaw(within.sql, within.bindings),
        )
        .limit(1);
      return row ? source.read(row) : null;
    },

    /**
     * Whoever asks: for the answer to a write that was allowed, and for filters.
     *
     * @param access whose view of others the record shows
     */
    async byDocumentId(
      documentId: string,
      trx?: Trx,
      access: PersonAccess = EVERYTHING,
    ): Promise<R | null> {
      const [row] = await source
        .select(joined(access, trx).where('p.document_id', documentId))
        .limit(1);
      return row ? source.read(row) : null;
    },

    /** Locks the rows in the order of their ids; the first statement of a transaction that changes them. */
    async lock(documentIds: string[], trx: Trx): Promise<void> {
      await db
        .from(uid, trx)
        .whereIn('document_id', documentIds)
        .orderBy('id')
        .forUpdate()
        .select('id');
    },

    /** The rows by documentId, each with what `read` and `write` allow; one query for all of them. */
    async guarded(
      documentIds: string[],
      read: PersonAccess,
      write: PersonAccess,
      trx?: Trx,
    ): Promise<Map<string, Guarded<R>>> {
      const reading = scope(read);
      const writing = scope(write);
      const rows: Row[] = await source
        .select(joined(read, trx).whereIn('p.document_id', documentIds))
        .select(
          db.raw(`(case when ${reading.sql} then 1 else 0 end) as may_read`, reading.bindings),
        )
        .select(
          db.raw(`(case when ${writing.sql} then 1 else 0 end) as may_write`, writing.bindings),
        );
      return new Map(
        rows.map((row) => [
          String(row.document_id),
          {
            record: source.read(row),
            mayRead: Number(row.may_read) === 1,
            mayWrite: Number(row.may_write) === 1,
          },
        ]),
      );
    },

    /** Returns the new documentId. */
    async insert(draft: Partial<R>, now: number, trx: Trx): Promise<string> {
      const row: Row = { ...strapiColumns(now), ...source.write(draft) };
      await db.from(uid, trx).insert(row);
      return String(row.document_id);
    },

    async update(id: number, patch: Partial<R>, now: number, trx: Trx): Promise<void> {
      await db
        .from(uid, trx)
        .where({ id })
        .update({ ...source.write(patch), updated_at: new Date(now) });
    },

    async remove(id: number, trx: Trx): Promise<void> {
      await db.from(uid, trx).where({ id }).delete();
    },
  };
}
