import type { Row } from './people';
import { fromRoot, type Target } from '../support/target';
import { postgresWriter } from './postgres-writer';

/** Puts many rows into tables, without the indexes that they do not need meanwhile. */
export interface Writer {
  insert(table: string, rows: Row[]): Promise<void>;
  finish(): Promise<void>;
}

interface Statement {
  run(values: unknown[]): unknown;
}
interface SqliteFile {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement & { all(): { name: string; sql: string }[] };
  close(): void;
}

export const quoted = (names: string[]): string => names.map((name) => `"${name}"`).join(', ');

function asSqlite(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}

function sqliteWriter({ name }: Target): Writer {
  const Database = fromRoot('better-sqlite3') as new (file: string) => SqliteFile;
  const file = new Database(name);
  for (const text of ['synchronous = off', 'foreign_keys = off', 'cache_size = -200000']) {
    file.pragma(text);
  }
  const indexes = file
    .prepare(
      `select name, sql from sqlite_master
      where type = 'index' and sql is not null and tbl_name like 'sales_pipeline_%'`,
    )
    .all();
  for (const index of indexes) file.exec(`drop index "${index.name}"`);
  file.exec('begin');
  const statements = new Map<string, Statement>();
  return {
    insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      const key = `${table} ${columns.join()}`;
      const marks = columns.map(() => '?').join(', ');
      const statement =
        statements.get(key) ??
        file.prepare(`insert into "${table}" (${quoted(columns)}) values (${marks})`);
      statements.set(key, statement);
      for (const row of rows) statement.run(columns.map((column) => asSqlite(row[column])));
      return Promise.resolve();
    },
    finish() {
      for (const { sql } of indexes) file.exec(sql);
      file.exec('commit');
      file.close();
      return Promise.resolve();
    },
  };
}

export const createWriter = async (target: Target): Promise<Writer> =>
  target.engine === 'sqlite' ? sqliteWriter(target) : postgresWriter(target);
