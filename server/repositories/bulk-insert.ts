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
 */
export async function bulkInsert(
  db: Database,
  uid: TableUid,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<void> {
  if (count === 0) return;
  const used = filled(columns, count);
  const insert = db.engine === 'postgres' ? insertJson : insertValues;
  await insert(db, db.tableName(uid), used, count, trx);
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

/** Instants are the same in every row, and bound: the driver writes them as it does everywhere else. */
async function insertJson(
  db: Database,
  table: string,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<void> {
  const stamps = columns.filter(({ valueAt }) => valueAt(0) instanceof Date);
  const others = columns.filter((column) => !stamps.includes(column));
  const names = [...stamps, ...others].map(({ name }) => name);
  const selected = [...stamps.map(() => '?::timestamp'), ...others.map(() => 'r.??')].join(', ');
  const sql = `insert into ?? (${names.map(() => '??').join(', ')}) select ${selected} from json_populate_recordset(null::??, ?) r`;
  for (let start = 0; start < count; start += MAX_JSON_ROWS) {
    const rows = Array.from({ length: Math.min(MAX_JSON_ROWS, count - start) }, (_, i) =>
      Object.fromEntries(
        others.map(({ name, valueAt, jsonAt }) => [name, (jsonAt ?? valueAt)(start + i) ?? null]),
      ),
    );
    const bindings: unknown[] = [
      ...[table, ...names],
      ...stamps.map(({ valueAt }) => valueAt(0)),
      ...others.map(({ name }) => name),
      ...[table, JSON.stringify(rows)],
    ];
    await db.raw(sql, bindings as Knex.RawBinding[]).transacting(trx);
  }
}
