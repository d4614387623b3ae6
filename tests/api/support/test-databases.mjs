import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { knexConfig, servers } = require('./engines.cjs');

const nameOfRun = /^sp_test_((\d+)(?:p\d+)?)_/;
/** No run takes so long. A process that cannot be seen from here may well live: in another container, say. */
const LONGEST_RUN_MS = 3 * 3_600_000;

/** Names the databases of one run: by when it began, so that those of a killed one are known by their age. */
export const newRun = () => `${Date.now()}p${process.pid}`;

/** Drops the databases of this run, or those that a killed run has left. */
export async function dropTestDatabases({ onlyOfDeadRuns = false } = {}) {
  const database = process.env.TEST_DATABASE ?? 'sqlite';
  if (!(database in servers)) return;
  const knex = require('knex')(knexConfig(database));
  try {
    for (const name of await databaseNames(knex, database)) {
      const [, run, began] = nameOfRun.exec(name) ?? [];
      if (!run) continue;
      const isDead = Date.now() - Number(began) > LONGEST_RUN_MS;
      if (onlyOfDeadRuns ? isDead : run === process.env.TEST_RUN) {
        await knex.raw(
          `drop database if exists ??${database === 'postgres' ? ' with (force)' : ''}`,
          [name],
        );
      }
    }
  } finally {
    await knex.destroy();
  }
}

async function databaseNames(knex, database) {
  const rows =
    database === 'postgres'
      ? await knex('pg_database').select({ name: 'datname' })
      : await knex('information_schema.schemata').select({ name: 'schema_name' });
  return rows.map((row) => row.name);
}
