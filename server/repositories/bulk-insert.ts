import type { Knex } from 'knex';
import type { TableUid } from '../constants';
import type { Database, Trx } from './database';

/** SQLite takes 32,766 bindings in a statement. */
const MAX_BINDINGS = 30_000;
/** Rows of one JSON text; a few megabytes. */
const MAX_JSON_ROWS = 2_000;

/** One column of many rows: its name and the value of the row at an index. */
export type BulkColumn = {
  name: string;
  /** As a binding. */
  valueAt: (row: number) => unknown;
  /** As JSON, where that is something else: an object instead of its text. */
  jsonAt?: (row: number) => unknown;
};

const isBlank = (value: unknown): boolean => value === null || value === undefined;

/** Of the 75 columns of an opportunity an import fills half; one that is NULL in every row is left out. */
const filled = (columns: readonly BulkColumn[], count: number): BulkColumn[] =>
  columns.filter(({ valueAt }) => {
    for (let i = 0; i < count; i += 1) if (!isBlank(valueAt(i))) return true;
    return false;
  });

/**
 * Many rows in few statements, without an object for each of them: a query builder would look at every column of every
 * row. PostgreSQL gets them as one JSON text, since it reads that twice as fast as thousands of bindings.
 *
 * @returns the ids by documentId where the engine tells them with the insert (PostgreSQL), else null
 */
export async function bulkInsert(
  db: Database,
  uid: TableUid,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<Map<string, number> | null> {
  if (count === 0) return new Map();
  const used = filled(columns, count);
  if (db.engine === 'postgres') return insertJson(db, db.tableName(uid), used, count, trx);
  await insertValues(db, db.tableName(uid), used, count, trx);
  return null;
}

async function insertValues(
  db: Database,
  table: string,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<void> {
  const size = Math.max(1, Math.floor(MAX_BINDINGS / columns.length));
  const names = columns.map(() => '??').join(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < count; start += size) {
    const end = Math.min(count, start + size);
    const bindings: unknown[] = [table, ...columns.map(({ name }) => name)];
    for (let i = start; i < end; i += 1) {
      for (const { valueAt } of columns) bindings.push(valueAt(i) ?? null);
    }
    const rows = Array.from({ length: end - start }, () => row).join(', ');
    const sql = `insert into ?? (${names}) values ${rows}`;
    await db.raw(sql, bindings as Knex.RawBinding[]).transacting(trx);
  }
}

const isSameInAll = ({ valueAt }: BulkColumn, count: number): boolean => {
  const first = valueAt(0) ?? null;
  for (let i = 1; i < count; i += 1) if ((valueAt(i) ?? null) !== first) return false;
  return true;
};

/**
 * What is the same in every row, two columns of three in an import, is sent and read once. Instants are bound: the
 * driver writes them as it does everywhere else.
 */
async function insertJson(
  db: Database,
  table: string,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const stamps = columns.filter(({ valueAt }) => valueAt(0) instanceof Date);
  const others = columns.filter((column) => !stamps.includes(column));
  const same = others.filter((column) => isSameInAll(column, count));
  const own = others.filter((column) => !same.includes(column));
  const jsonOf = (some: readonly BulkColumn[], row: number) =>
    Object.fromEntries(
      some.map(({ name, valueAt, jsonAt }) => [name, (jsonAt ?? valueAt)(row) ?? null]),
    );
  const names = [...stamps, ...same, ...own].map(({ name }) => name);
  const selected = [
    ...stamps.map(() => '?::timestamp'),
    ...same.map(() => 'c.??'),
    ...own.map(() => 'r.??'),
  ].join(', ');
  const sql = `insert into ?? (${names.map(() => '??').join(', ')}) select ${selected} from json_populate_record(null::??, ?) c cross join json_populate_recordset(null::??, ?) r returning id, document_id`;
  for (let start = 0; start < count; start += MAX_JSON_ROWS) {
    const rows = Array.from({ length: Math.min(MAX_JSON_ROWS, count - start) }, (_, i) =>
      jsonOf(own, start + i),
    );
    const bindings: unknown[] = [
      ...[table, ...names],
      ...stamps.map(({ valueAt }) => valueAt(0)),
      ...[...same, ...own].map(({ name }) => name),
      ...[table, JSON.stringify(jsonOf(same, 0)), table, JSON.stringify(rows)],
    ];
    for (const row of await db.rows(sql, bindings, trx)) {
      ids.set(String(row.document_id), Number(row.id));
    }
  }
  return ids;
}
