import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import {
  database,
  databaseEnvironment,
  emptyDatabase,
  recreateDatabase,
  type DatabaseName,
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
  sites: number;
}
const worker = ((globalThis as { testWorker?: WorkerState }).testWorker ??= { sites: 0 });

/** Boots the fixture site on an empty database of this worker's own. */
export async function bootStrapi({ fresh, ...options }: BootOptions = {}): Promise<TestApp> {
  await worker.open?.();
  const key = JSON.stringify(options);
  if (!fresh && worker.schemaOf === key) await emptyDatabase();
  else await recreateDatabase();
  worker.schemaOf = undefined;

  let running = await start(options);
  worker.schemaOf = key;

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
    close: () => running.close(),
    async restart(changed) {
      await running.close();
      if (changed) worker.schemaOf = undefined;
      running = await start(changed ?? options);
    },
  };
  return app;
}

interface RunningApp {
  strapi: Core.Strapi;
  environment: Record<string, string>;
  url: string;
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
    close,
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
  worker.sites += 1;
  const folder = path.join(
    process.env.TEST_FOLDER ?? '',
    `site-${process.env.JEST_WORKER_ID}-${worker.sites}`,
  );
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
