import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { knexConfig, servers } = require('./engines.cjs');

const nameOfRun = /^sp_test_(\d+)_/;

/** Drops the databases of this run, or those that a killed run has left. */
export async function dropTestDatabases({ onlyOfDeadRuns = false } = {}) {
  const database = process.env.TEST_DATABASE ?? 'sqlite';
  if (!(database in servers)) return;
  const knex = require('knex')(knexConfig(database));
  try {
    for (const name of await databaseNames(knex, database)) {
      const run = nameOfRun.exec(name)?.[1];
      if (!run) continue;
      if (onlyOfDeadRuns ? !isAlive(Number(run)) : run === process.env.TEST_RUN) {
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

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
