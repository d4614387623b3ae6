import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';

export type DatabaseName = 'sqlite' | 'postgres' | 'mariadb';

interface Engines {
  databaseEnvironment(database: DatabaseName, target: string): Record<string, string>;
  knexConfig(database: DatabaseName, target?: string): Knex.Config;
}

const engines = nativeRequire('./engines.cjs') as Engines;
const makeKnex = nativeRequire('knex') as (config: Knex.Config) => Knex;

export const database = (process.env.TEST_DATABASE ?? 'sqlite') as DatabaseName;

/** A file or a database name that belongs to this worker of this run alone. */
export const target =
  database === 'sqlite'
    ? path.join(process.env.TEST_FOLDER ?? '', `worker-${process.env.JEST_WORKER_ID}.db`)
    : `sp_test_${process.env.TEST_RUN}_${process.env.JEST_WORKER_ID}`;

export const databaseEnvironment = engines.databaseEnvironment(database, target);

/** Strapi's own notes of which tables it has made; with them kept a boot makes none again. */
const schemaTables = ['strapi_migrations', 'strapi_migrations_internal', 'strapi_database_schema'];

async function using(config: Knex.Config, work: (knex: Knex) => Promise<void>): Promise<void> {
  const knex = makeKnex(config);
  try {
    await work(knex);
  } finally {
    await knex.destroy();
  }
}

/** A database without any table. */
export async function recreateDatabase(): Promise<void> {
  if (database === 'sqlite') {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(target + suffix, { force: true });
    return;
  }
  await using(engines.knexConfig(database), async (knex) => {
    const force = database === 'postgres' ? ' with (force)' : '';
    await knex.raw(`drop database if exists ??${force}`, [target]);
    await knex.raw('create database ??', [target]);
  });
}

/** All tables stay, all rows go: as after the first boot's schema sync, four times as fast. */
export async function emptyDatabase(): Promise<void> {
  await using(engines.knexConfig(database, target), async (knex) => {
    const filled = await filledTables(knex);
    if (filled.length === 0) return;
    const names = filled.map(() => '??').join(', ');
    if (database === 'postgres') {
      await knex.raw(`truncate ${names} restart identity cascade`, filled);
      return;
    }
    await knex.transaction((trx) =>
      withoutForeignKeys(trx, async () => {
        if (database === 'sqlite') {
          for (const table of filled) await trx(table).delete();
          await trx('sqlite_sequence').delete();
        } else {
          for (const table of filled) await trx.raw('truncate table ??', [table]);
        }
      }),
    );
  });
}

export type Rows = Map<string, Record<string, unknown>[]>;

/** What a boot writes into empty tables: settings, permissions, default lists. */
export async function readRows(knex: Knex): Promise<Rows> {
  const rows: Rows = new Map();
  for (const table of await filledTables(knex)) rows.set(table, await knex(table));
  return rows;
}

/** Exactly these rows; new ids go on where they were. */
export async function writeRows(knex: Knex, rows: Rows): Promise<void> {
  const filled = await filledTables(knex);
  await knex.transaction((trx) =>
    withoutForeignKeys(trx, async () => {
      for (const table of filled) await trx(table).delete();
      for (const [table, kept] of rows) {
        for (let at = 0; at < kept.length; at += 50) {
          await trx(table).insert(kept.slice(at, at + 50).map(asWritten));
        }
      }
    }),
  );
}

/** JSON is read as what it holds, and written as text. */
function asWritten(row: Record<string, unknown>): Record<string, unknown> {
  const isJson = (value: unknown) =>
    typeof value === 'object' && value !== null && !(value instanceof Date);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isJson(value) ? JSON.stringify(value) : value,
    ]),
  );
}

async function withoutForeignKeys(trx: Knex.Transaction, work: () => Promise<void>): Promise<void> {
  const [off, on] = {
    sqlite: ['pragma defer_foreign_keys = on', null],
    postgres: ['set local session_replication_role = replica', null],
    mariadb: ['set foreign_key_checks = 0', 'set foreign_key_checks = 1'],
  }[database] as [string, string | null];
  await trx.raw(off);
  await work();
  if (on) await trx.raw(on);
}

async function tableNames(knex: Knex): Promise<string[]> {
  const rows =
    database === 'sqlite'
      ? await knex('sqlite_master')
          .where('type', 'table')
          .andWhereRaw("name not like 'sqlite_%'")
          .select('name')
      : await knex('information_schema.tables')
          .where('table_schema', database === 'postgres' ? 'public' : target)
          .select({ name: 'table_name' });
  return (rows as Array<{ name: string }>).map((row) => row.name);
}

async function filledTables(knex: Knex): Promise<string[]> {
  const tables = (await tableNames(knex)).filter((name) => !schemaTables.includes(name));
  if (tables.length === 0) return [];
  const parts = tables.map(() => 'select ? as name, exists (select 1 from ??) as filled');
  const sql = `select name from (${parts.join(' union all ')}) tables where filled`;
  const result = await knex.raw(
    sql,
    tables.flatMap((table) => [table, table]),
  );
  const rows = database === 'postgres' ? result.rows : database === 'mariadb' ? result[0] : result;
  return (rows as Array<{ name: string }>).map((row) => row.name);
}
