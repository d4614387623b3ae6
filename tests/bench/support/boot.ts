import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { App } from '../../../server/app';
import { environmentOf, folder, fromRoot, root, type Target } from './target';

export interface Booted {
  strapi: Core.Strapi;
  /** The plugin's own services, of the instance that Strapi runs. */
  app: App;
  close(): Promise<void>;
}

const site = path.join(root, 'tests', 'api', 'support', 'app');
const plugin = path.join(folder, 'plugin');

/** As a site of its own has it: the tests' site commits without waiting for the disk. */
function databaseConfig(environment: Record<string, string>) {
  const { DATABASE_CLIENT, DATABASE_FILENAME, DATABASE_NAME } = environment;
  if (DATABASE_CLIENT === 'sqlite') {
    const connection = { filename: DATABASE_FILENAME };
    return { connection: { client: 'sqlite', connection, useNullAsDefault: true } };
  }
  const { DATABASE_HOST, DATABASE_PORT, DATABASE_USERNAME, DATABASE_PASSWORD } = environment;
  return {
    connection: {
      client: DATABASE_CLIENT,
      connection: {
        host: DATABASE_HOST,
        port: Number(DATABASE_PORT),
        database: DATABASE_NAME,
        user: DATABASE_USERNAME,
        password: DATABASE_PASSWORD,
      },
    },
  };
}

/** The tests' site with the plugin on a database; nothing listens. */
export async function boot(target: Target): Promise<Booted> {
  const environment = environmentOf(target);
  const config = { database: databaseConfig(environment) };
  Object.assign(process.env, environment, {
    PLUGIN_FOLDER: plugin,
    TEST_APP_CONFIG: JSON.stringify(config),
  });
  const { createStrapi } = fromRoot('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = await createStrapi({
    appDir: site,
    distDir: site,
    serveAdminPanel: false,
  }).load();
  const { appOf } = fromRoot(path.join(plugin, 'dist', 'server', 'bundle.js')) as {
    appOf(of: Core.Strapi): App;
  };
  return { strapi, app: appOf(strapi), close: () => strapi.destroy() };
}
