import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { playground } from './paths.mjs';

const require = createRequire(import.meta.url);

/**
 * The playground with the demo's data. The file beside the database is written last: without it
 * the database is half-made and is made again.
 */
export async function openDemo({ database, from, reset, port, serve, log }) {
  if (from && !(existsSync(from) && statSync(from).isDirectory())) {
    throw new Error(`--from ${from} is not a folder.`);
  }
  const record = `${database}.json`;
  const existing = readRecord(record);
  const usable = !reset && existing && existsSync(database) && existing.from === (from ?? null);
  if (usable && !serve) return { logins: existing.logins };

  if (!usable) removeDatabase(database);
  const strapi = await loadSite({ database, port });
  if (usable) return { strapi, logins: existing.logins };

  log(`making ${path.relative(process.cwd(), database)}${from ? ` from ${from}` : ''}`);
  const logins = await seedSite(strapi, { from, log });
  writeFileSync(record, `${JSON.stringify({ from: from ?? null, logins }, null, 2)}\n`);
  return { strapi, logins };
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The playground on this SQLite file, which is made when missing. */
export async function loadSite({ database, port }) {
  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    STARTUP_LOG: 'false',
    PORT: String(port),
  });
  const { createStrapi } = require('@strapi/strapi');
  const distDir = path.join(playground, 'dist');
  return createStrapi({ appDir: playground, distDir }).load();
}

export function removeDatabase(file) {
  for (const suffix of ['', '-journal', '-wal', '-shm', '.json']) {
    rmSync(file + suffix, { force: true });
  }
  mkdirSync(path.dirname(file), { recursive: true });
}

/** Listens until the process is told to end. Returns the address. */
export async function serveSite(strapi, port) {
  const { host } = strapi.config.get('server');
  await new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(port, host, resolve);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void strapi.destroy().finally(() => process.exit(0));
    });
  }
  return `http://${host}:${port}`;
}

async function seedSite(strapi, options) {
  const file = path.join(playground, 'dist', 'demo', 'index.js');
  if (!existsSync(file)) return [];
  const { seed } = require(file);
  const { logins } = await seed({ strapi, ...options });
  return logins;
}
