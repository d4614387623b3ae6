import type { Knex } from 'knex';
import type { TableUid } from '../constants';
import type { Database, Trx } from './database';

/** SQLite takes 32,766 bindings in a statement, PostgreSQL 65,535. */
const MAX_BINDINGS = 30_000;

/** One column of many rows: its name and the value of the row at an index. */
export type BulkColumn = { name: string; valueAt: (row: number) => unknown };

const isBlank = (value: unknown): boolean => value === null || value === undefined;

/**
 * Many rows in few statements. A column that is NULL in all of them is left out, and no object is made for a row: of
 * the 75 columns of an opportunity an import fills half, and a query builder would look at each of them for every row.
 */
export async function bulkInsert(
  db: Database,
  uid: TableUid,
  columns: readonly BulkColumn[],
  count: number,
  trx: Trx,
): Promise<void> {
  const used = columns.filter(({ valueAt }) => {
    for (let i = 0; i < count; i += 1) if (!isBlank(valueAt(i))) return true;
    return false;
  });
  const size = Math.max(1, Math.floor(MAX_BINDINGS / used.length));
  const names = used.map(() => '??').join(', ');
  const row = `(${used.map(() => '?').join(', ')})`;
  for (let start = 0; start < count; start += size) {
    const end = Math.min(count, start + size);
    const bindings: unknown[] = [db.tableName(uid), ...used.map(({ name }) => name)];
    for (let i = start; i < end; i += 1) {
      for (const { valueAt } of used) bindings.push(valueAt(i) ?? null);
    }
    const rows = Array.from({ length: end - start }, () => row).join(', ');
    const sql = `insert into ?? (${names}) values ${rows}`;
    await db.raw(sql, bindings as Knex.RawBinding[]).transacting(trx);
  }
}
