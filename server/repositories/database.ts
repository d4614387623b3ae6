import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TableUid, Uid } from '../constants';
import type { Ambient } from './ambient';

export type Trx = Knex.Transaction;
/** A row as the driver gives it; codecs read it. */
export type Row = Record<string, unknown>;
export type Builder = Knex.QueryBuilder<Row, Row[]>;
export type Engine = 'sqlite' | 'postgres' | 'mysql';

/** The one door to the database: physical table names from Strapi's metadata, schema settings respected. */
export type Database = {
  engine: Engine;
  /** Physical name, so that a site's own collectionName still works. */
  tableName(uid: TableUid): string;
  /** A builder on the table, aliased, inside `trx` when given. */
  from(uid: TableUid, trx?: Trx | null, alias?: string): Builder;
  /** Physical column of an attribute without relation. */
  columnOf(uid: Uid, attribute: string): string;
  /** Name of a relation's join table and its columns. */
  joinTable(uid: Uid, attribute: string): { name: string; own: string; other: string };
  table(name: string, trx?: Trx | null): Builder;
  raw(sql: string, bindings?: readonly Knex.RawBinding[]): Knex.Raw;
  /**
   * A condition that a column holds one of many values, each of one type. PostgreSQL gets them as one array, which it
   * reads ten times as fast as hundreds of bindings.
   */
  among(
    column: string,
    values: readonly string[] | readonly number[],
  ): { sql: string; bindings: Knex.RawBinding[] };
  /** The text that belongs to the row's `id`: as an expression of an UPDATE of exactly these rows. */
  byId(ids: readonly number[], texts: readonly string[]): Knex.Raw;
  /** Rows of a raw select, whatever shape the engine's driver gives them. */
  rows(sql: string, bindings: readonly unknown[], trx?: Trx | null): Promise<Row[]>;
  /**
   * For work that says itself how far it is, in the same transaction: its commit need not wait for the disk, since what
   * a crash of the database loses is done again. Later commits bring it to the disk. PostgreSQL only.
   */
  commitLater(trx: Trx): Promise<void>;
  /**
   * Reads beside the transaction that it is begun in, on a connection of its own: not to be waited for within that
   * transaction, and not on SQLite, which has one connection.
   */
  beside<T>(work: () => Promise<T>): Promise<T>;
  /** Whether other work of this process holds a connection or waits for one. */
  isAwaited(): boolean;
  /**
   * Starts reads that need nothing of each other: at once where they may use several connections; inside a transaction,
   * which has one, each waits for the one before. For a `Promise.all`.
   */
  starter(): <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * A sub-select of ids by a where of Strapi's query builder, for conditions that only Strapi can compile; null when it
   * cannot.
   */
  idsWhere(
    uid: Uid,
    where: Record<string, unknown>,
  ): { sql: string; bindings: Knex.RawBinding[] } | null;
};

/** What knex keeps its connections in. */
type Pool = { numUsed(): number; numPendingAcquires(): number };

const ENGINES: Record<string, Engine> = { sqlite: 'sqlite', postgres: 'postgres', mysql: 'mysql' };

export function createDatabase(strapi: Core.Strapi, ambient: Ambient): Database {
  const { db } = strapi;
  const engine = ENGINES[db.dialect.client] ?? 'sqlite';
  const tableName = (uid: TableUid) => db.metadata.get(uid).tableName;
  const table = (name: string, trx?: Trx | null): Builder => {
    const builder: Builder = db.getConnection(name);
    const within = trx ?? ambient.current();
    return within ? builder.transacting(within) : builder;
  };
  return {
    engine,
    tableName,
    table,
    from(uid, trx, alias) {
      const name = tableName(uid);
      return table(alias ? `${name} as ${alias}` : name, trx);
    },
    columnOf(uid, attribute) {
      const meta = db.metadata.get(uid).attributes[attribute];
      if (!meta || !('columnName' in meta) || !meta.columnName)
        throw new Error(`${uid}.${attribute} has no column`);
      return meta.columnName;
    },
    joinTable(uid, attribute) {
      const meta = db.metadata.get(uid).attributes[attribute];
      if (!meta || !('joinTable' in meta) || !meta.joinTable) {
        throw new Error(`${uid}.${attribute} has no join table`);
      }
      const { name, joinColumn, inverseJoinColumn } = meta.joinTable as {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
      };
      return { name, own: joinColumn.name, other: inverseJoinColumn.name };
    },
    raw: (sql, bindings = []) => db.connection.raw(sql, [...bindings]),
    among(column, values) {
      if (values.length === 0) return { sql: '1 = 0', bindings: [] };
      if (engine === 'postgres') {
        return { sql: `${column} = any(?)`, bindings: [[...values] as string[]] };
      }
      return { sql: `${column} in (${values.map(() => '?').join(', ')})`, bindings: [...values] };
    },
    byId(ids, texts) {
      if (engine === 'postgres') {
        const arrays = [[...texts], [...ids]] as readonly string[][];
        return db.connection.raw('(?::text[])[array_position(?::int[], id)]', [...arrays]);
      }
      const pairs = ids.flatMap((id, i) => [id, texts[i] ?? '']);
      return db.connection.raw(`case id ${ids.map(() => 'when ? then ?').join(' ')} end`, pairs);
    },
    async rows(sql, bindings, trx) {
      const query = db.connection.raw(sql, [...bindings] as Knex.RawBinding[]);
      const within = trx ?? ambient.current();
      const result: unknown = await (within ? query.transacting(within) : query);
      if (engine === 'postgres') return (result as { rows: Row[] }).rows;
      return engine === 'mysql' ? (result as [Row[]])[0] : (result as Row[]);
    },
    async commitLater(trx) {
      if (engine === 'postgres')
        await db.connection.raw('set local synchronous_commit = off').transacting(trx);
    },
    beside: (work) => ambient.outside(work),
    isAwaited() {
      const { pool }: { pool?: Pool } = db.connection.client as { pool?: Pool };
      return pool !== undefined && pool.numUsed() + pool.numPendingAcquires() > 0;
    },
    starter() {
      if (!ambient.current() && !db.inTransaction()) return (work) => work();
      let last: Promise<unknown> = Promise.resolve();
      return (work) => {
        const next = last.then(work);
        last = next;
        return next;
      };
    },
    idsWhere(uid, where) {
      if (!namesAttributes(strapi, uid, where)) return null;
      try {
        const query = db.queryBuilder(uid).select('id').where(where).getKnexQuery();
        const { sql, bindings } = query.toSQL();
        return { sql, bindings: [...bindings] as Knex.RawBinding[] };
      } catch {
        return null;
      }
    },
  };
}

/** The query builder takes a key that it does not know for a column, and the statement would fail as a whole. */
function namesAttributes(strapi: Core.Strapi, uid: string, where: unknown): boolean {
  if (Array.isArray(where)) return where.every((part) => namesAttributes(strapi, uid, part));
  if (typeof where !== 'object' || where === null) return true;
  const { attributes } = strapi.db.metadata.get(uid);
  return Object.entries(where).every(([key, value]) => {
    if (key === '$and' || key === '$or' || key === '$not')
      return namesAttributes(strapi, uid, value);
    if (key.startsWith('$')) return true;
    const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    if (attribute === undefined) return false;
    const target = 'target' in attribute ? attribute.target : undefined;
    return typeof target === 'string' ? namesAttributes(strapi, target, value) : true;
  });
}
