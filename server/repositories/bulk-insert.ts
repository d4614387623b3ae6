import type { Knex } from 'knex';
import type { TableUid } from '../constants';
import type { Database, Row, Trx } from './database';

/** SQLite takes 32,766 bindings in a statement. */
const MAX_BINDINGS = 30_000;
/** Rows of one JSON text; a few megabytes. */
const MAX_JSON_ROWS = 2_000;
/** Below that PostgreSQL reads bindings faster than JSON. */
const MIN_JSON_ROWS = 20;

/** One column of many rows. */
export type BulkColumn = {
  name: string;
  /** As the records have them, in the order of the rows. */
  values: readonly unknown[];
  /** What a value is as a binding. */
  write?: (value: unknown) => unknown;
  /** An object, of which `write` makes a text: in a JSON text it stands as it is. */
  isJson?: boolean;
};

const isBlank = (value: unknown): boolean => value === null || value === undefined;
const boundAt = ({ values, write }: BulkColumn, row: number): unknown => {
  const value = values[row];
  return isBlank(value) ? null : write ? write(value) : value;
};
const jsonAt = (column: BulkColumn, row: number): unknown =>
  column.isJson ? (column.values[row] ?? null) : boundAt(column, row);

/** Of the 75 columns of an opportunity an import fills half; one that is NULL in every row is left out. */
const filled = (columns: readonly BulkColumn[]): BulkColumn[] =>
  columns.filter(({ values }) => values.some((value) => !isBlank(value)));

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
  const used = filled(columns);
  const table = db.tableName(uid);
  if (db.engine !== 'postgres') {
    await insertValues(db, table, used, count, '', trx);
    return null;
  }
  return idsOf(
    count < MIN_JSON_ROWS
      ? await insertValues(db, table, used, count, RETURNING, trx)
      : await insertJson(db, table, used, count, trx),
  );
}

const RETURNING = ' returning id, document_id';
const idsOf = (rows: readonly Row[]): Map<string, number> =>
  new Map(rows.map((row) => [String(row.document_id), Number(row.id)]));

async function insertValues(
  db: Database,
  table: string,
  columns: readonly BulkColumn[],
  count: number,
  returning: string,
  trx: Trx,
): Promise<Row[]> {
  const told: Row[] = [];
  const size = Math.max(1, Math.floor(MAX_BINDINGS / columns.length));
  const names = columns.map(() => '??').join(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < count; start += size) {
    const end = Math.min(count, start + size);
    const bindings: unknown[] = [table, ...columns.map(({ name }) => name)];
    for (let i = start; i < end; i += 1) {
      for (const column of columns) bindings.push(boundAt(column, i));
    }
    const rows = Array.from({ length: end - start }, () => row).join(', ');
    const sql = `insert into ?? (${names}) values ${rows}${returning}`;
    if (returning) told.push(...(await db.rows(sql, bindings, trx)));
    else await db.raw(sql, bindings as Knex.RawBinding[]).transacting(trx);
  }
  return told;
}

const isSameInAll = ({ values }: BulkColumn): boolean => {
  const first = values[0] ?? null;
  return values.every((value) => (value ?? null) === first);
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
): Promise<Row[]> {
  const told: Row[] = [];
  const stamps = columns.filter(({ values }) => values[0] instanceof Date);
  const others = columns.filter((column) => !stamps.includes(column));
  const same = others.filter(isSameInAll);
  const own = others.filter((column) => !same.includes(column));
  const jsonOf = (some: readonly BulkColumn[], row: number) => {
    const json: Record<string, unknown> = {};
    for (const column of some) json[column.name] = jsonAt(column, row);
    return json;
  };
  const names = [...stamps, ...same, ...own].map(({ name }) => name);
  const selected = [
    ...stamps.map(() => '?::timestamp'),
    ...same.map(() => 'c.??'),
    ...own.map(() => 'r.??'),
  ].join(', ');
  const sql = `insert into ?? (${names.map(() => '??').join(', ')}) select ${selected} from json_populate_record(null::??, ?) c cross join json_populate_recordset(null::??, ?) r${RETURNING}`;
  for (let start = 0; start < count; start += MAX_JSON_ROWS) {
    const rows = Array.from({ length: Math.min(MAX_JSON_ROWS, count - start) }, (_, i) =>
      jsonOf(own, start + i),
    );
    const bindings: unknown[] = [
      ...[table, ...names],
      ...stamps.map(({ values }) => values[0]),
      ...[...same, ...own].map(({ name }) => name),
      ...[table, JSON.stringify(jsonOf(same, 0)), table, JSON.stringify(rows)],
    ];
    told.push(...(await db.rows(sql, bindings, trx)));
  }
  return told;
}
