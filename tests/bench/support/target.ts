import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Knex } from 'knex';
import { VERSION, type SeedNote } from '../seed/plan';

export type Engine = 'sqlite' | 'postgres';
export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

interface Engines {
  databaseEnvironment(engine: Engine, target: string): Record<string, string>;
  knexConfig(engine: Engine, target?: string): Knex.Config;
}

export const root = process.cwd();
export const folder = path.join(root, '.tmp', 'bench');
export const fromRoot = createRequire(path.join(root, 'package.json'));
const engines = fromRoot('./tests/api/support/engines.cjs') as Engines;
const makeKnex = fromRoot('knex') as (config: Knex.Config) => Knex;

/** Where the seed of an engine and a plan is kept: a file, or a database of the server. */
export interface Target {
  engine: Engine;
  plan: string;
  name: string;
}
export const targetOf = (engine: Engine, plan: string): Target => ({
  engine,
  plan,
  name: engine === 'sqlite' ? path.join(folder, `sqlite-${plan}.db`) : `bench-${engine}-${plan}`,
});

export const environmentOf = ({ engine, name }: Target): Record<string, string> =>
  engines.databaseEnvironment(engine, name);

export const connect = ({ engine, name }: Target): Knex =>
  makeKnex(engines.knexConfig(engine, name));

/** An empty database in place of the one there is. */
export async function recreate(target: Target): Promise<void> {
  mkdirSync(folder, { recursive: true });
  rmSync(noteFile(target), { force: true });
  if (target.engine === 'sqlite') {
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      rmSync(target.name + suffix, { force: true });
    }
    return;
  }
  const server = makeKnex(engines.knexConfig(target.engine));
  try {
    await server.raw('drop database if exists ?? with (force)', [target.name]);
    await server.raw('create database ??', [target.name]);
  } finally {
    await server.destroy();
  }
}

const noteFile = ({ engine, plan }: Target): string => path.join(folder, `${engine}-${plan}.json`);

/** Lights and closedDays are read against today: an older seed has too few recent rows. */
const MAX_AGE = 7 * 24 * 60 * 60 * 1000;

export function readNote(target: Target): SeedNote | null {
  try {
    const note = JSON.parse(readFileSync(noteFile(target), 'utf8')) as SeedNote;
    const fresh = Math.abs(Date.now() - note.anchor) < MAX_AGE;
    return note.version === VERSION && fresh ? note : null;
  } catch {
    return null;
  }
}
export const writeNote = (target: Target, note: SeedNote): void =>
  writeFileSync(noteFile(target), `${JSON.stringify(note, null, 2)}\n`);
