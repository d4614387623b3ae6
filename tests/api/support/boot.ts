import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import supertest from 'supertest';
import {
  database,
  databaseEnvironment,
  emptyDatabase,
  readRows,
  recreateDatabase,
  writeRows,
  type DatabaseName,
  type Rows,
} from './database';

export interface AppOptions {
  /** Merged over the fixture's config files, by file name: plugins, server, admin, api, database. */
  config?: Record<string, Record<string, unknown>>;
  /** Source files to add to the site, by path: 'src/extensions/sales-pipeline/strapi-server.js'. */
  files?: Record<string, string>;
}

export interface BootOptions extends AppOptions {
  /** Drop the database and let Strapi make every table again, as on a first installation. */
  fresh?: boolean;
}

export interface TestApp {
  readonly strapi: Core.Strapi;
  readonly knex: Core.Strapi['db']['connection'];
  readonly database: DatabaseName;
  /** What another process needs in its environment to use the same database and site. */
  readonly environment: Record<string, string>;
  /** Address of the listening server, without a slash at the end. */
  readonly url: string;
  http(): ReturnType<typeof supertest>;
  /** At the end of a file: the next one with the same options takes this site over, with the rows of a first boot. */
  release(): Promise<void>;
  /** Ends the server; the database stays as it is. */
  close(): Promise<void>;
  /** A second boot on the same database; also after close(). */
  restart(options?: AppOptions): Promise<void>;
}

const rootFolder = path.resolve(__dirname, '../../..');
const fixtureFolder = path.join(__dirname, 'app');
const pluginFolder = process.env.PLUGIN_FOLDER ?? rootFolder;

/** Shared by the test files that run one after another in this worker. */
interface WorkerState {
  open?: () => Promise<void>;
  /** The options that the tables of the database were made with; undefined when unknown. */
  schemaOf?: string;
  /** A site that a file has done with, and the options that it was booted with. */
  idle?: { running: RunningApp; key: string };
  /** By options: what the first boot wrote. */
  firstRows: Map<string, Rows>;
}
const shared = globalThis as { testWorker?: WorkerState };
const worker: WorkerState = (shared.testWorker ??= { firstRows: new Map() });

/** The fixture site on an empty database of this worker's own: booted, or taken over from the file before. */
export async function bootStrapi({ fresh, ...options }: BootOptions = {}): Promise<TestApp> {
  const key = JSON.stringify(options);
  let running = (!fresh && (await takeOver(key))) || (await bootEmpty(options, key, fresh));
  // Only a site with the tables and files that its options say can be taken over.
  let isAsBooted = !fresh;

  const app: TestApp = {
    get strapi() {
      return running.strapi;
    },
    get knex() {
      return running.strapi.db.connection;
    },
    get environment() {
      return running.environment;
    },
    get url() {
      return running.url;
    },
    database,
    http: () => supertest(running.strapi.server.httpServer as Server),
    async release() {
      running.forgetListeners();
      if (isAsBooted && worker.open === running.close) worker.idle = { running, key };
      else await running.close();
    },
    close: () => running.close(),
    async restart(changed) {
      await running.close();
      if (changed) {
        worker.schemaOf = undefined;
        isAsBooted = false;
      }
      running = await start(changed ?? options);
    },
  };
  return app;
}

async function bootEmpty(options: AppOptions, key: string, fresh = false): Promise<RunningApp> {
  await worker.open?.();
  if (!fresh && worker.schemaOf === key) await emptyDatabase();
  else await recreateDatabase();
  worker.schemaOf = undefined;
  const running = await start(options);
  worker.schemaOf = key;
  const { connection } = running.strapi.db;
  if (!worker.firstRows.has(key)) worker.firstRows.set(key, await readRows(connection));
  return running;
}

async function takeOver(key: string): Promise<RunningApp | undefined> {
  const { idle } = worker;
  const rows = worker.firstRows.get(key);
  worker.idle = undefined;
  if (!rows || idle?.key !== key || worker.open !== idle.running.close) return undefined;
  const { connection } = idle.running.strapi.db;
  if (!(await isQuiet(connection))) return undefined;
  await writeRows(connection, rows);
  return idle.running;
}

/** Events and imports of the file before would go on among the rows of the next one. */
async function isQuiet(knex: Knex): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const events = await knex('sales_pipeline_outboxes').where('attempts', 0).limit(1);
    const imports = await knex('sales_pipeline_imports')
      .whereIn('status', ['running', 'undoing'])
      .limit(1);
    if (events.length + imports.length === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

interface RunningApp {
  strapi: Core.Strapi;
  environment: Record<string, string>;
  url: string;
  /** Those that were added to the event hub since the boot. */
  forgetListeners(): void;
  close(): Promise<void>;
}

async function start({ config = {}, files }: AppOptions): Promise<RunningApp> {
  const appDir = files ? siteWith(files) : fixtureFolder;
  const environment = { ...databaseEnvironment, PLUGIN_FOLDER: pluginFolder };
  Object.assign(process.env, environment);
  globalThis.testAppConfig = config;
  forgetModules([path.join(pluginFolder, 'dist'), appDir]);

  const restoreListeners = rememberListeners();
  const { createStrapi } = nativeRequire('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  const destroy = strapi.destroy.bind(strapi);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= destroyStrapi(destroy).finally(() => {
      restoreListeners();
      if (worker.open === close) worker.open = undefined;
    });
    return closed;
  };
  strapi.destroy = close;
  worker.open = close;

  try {
    await strapi.load();
    hashPasswordsOnce(strapi);
    await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return {
    strapi,
    environment: { ...environment, APP_FOLDER: appDir, TEST_APP_CONFIG: JSON.stringify(config) },
    url: `http://127.0.0.1:${port}`,
    forgetListeners: rememberSubscriptions(strapi),
    close,
  };
}

function rememberSubscriptions({ eventHub }: Core.Strapi): () => void {
  const stops = new Set<() => void>();
  const { on, subscribe } = eventHub;
  eventHub.on = (event, listener) => {
    const stop = on(event, listener);
    stops.add(stop);
    return stop;
  };
  eventHub.subscribe = (subscriber) => {
    const stop = subscribe(subscriber);
    stops.add(stop);
    return stop;
  };
  return () => {
    for (const stop of stops) stop();
    stops.clear();
  };
}

const passwordHashes = new Map<string, Promise<string>>();

/** All users of the tests have one password; hashing it takes longer than making the user. */
function hashPasswordsOnce(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as { hashPassword(password: string): Promise<string> };
  const hash = auth.hashPassword;
  auth.hashPassword = (password) => {
    const known = passwordHashes.get(password) ?? hash(password);
    passwordHashes.set(password, known);
    return known;
  };
}

/** A copy of the fixture site with more files in it. */
function siteWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? '', 'site-'));
  cpSync(fixtureFolder, folder, { recursive: true });
  symlinkSync(path.join(rootFolder, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, source] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  return folder;
}

/** Strapi changes the schemas a plugin hands it, so each boot gets the plugin anew. */
function forgetModules(folders: string[]): void {
  for (const file of Object.keys(nativeRequire.cache)) {
    if (folders.some((folder) => file.startsWith(folder + path.sep))) {
      delete nativeRequire.cache[file];
    }
  }
}

/** Strapi.destroy() removes all listeners of the process, also those Jest's worker lives by. */
async function destroyStrapi(destroy: () => Promise<void>): Promise<void> {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}

function rememberListeners(): () => void {
  const before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const name of process.eventNames()) {
      const known = before.get(name) ?? [];
      for (const listener of process.rawListeners(name)) {
        if (!known.includes(listener)) process.removeListener(name, listener as () => void);
      }
    }
  };
}
