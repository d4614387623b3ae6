import type { Core } from '@strapi/strapi';
import { createAmbient } from './repositories/ambient';
import { createDatabase } from './repositories/database';
import { createRepositories } from './repositories';
import { createTransactionRunner } from './repositories/transaction';
import { createServices } from './services';
import { createCallers } from './services/callers';

/** Everything a use case is made of; `now` is the only clock. */
export type Kit = {
  strapi: Core.Strapi;
  repositories: ReturnType<typeof createRepositories>;
  transaction: ReturnType<typeof createTransactionRunner>;
  now: () => number;
};

function createApp(strapi: Core.Strapi) {
  const ambient = createAmbient();
  const kit: Kit = {
    strapi,
    repositories: createRepositories(createDatabase(strapi, ambient)),
    transaction: createTransactionRunner(strapi, ambient),
    now: () => Date.now(),
  };
  const callers = createCallers(strapi);
  return {
    ...createServices(kit, callers),
    callers,
    repositories: kit.repositories,
    transaction: kit.transaction,
  };
}

export type App = ReturnType<typeof createApp>;

const apps = new WeakMap<Core.Strapi, App>();

/** The plugin's services, made once per Strapi instance. */
export function appOf(strapi: Core.Strapi): App {
  const existing = apps.get(strapi);
  if (existing) return existing;
  const app = createApp(strapi);
  apps.set(strapi, app);
  return app;
}

/** Nothing to stop where a boot ended before the services were made. */
export async function stopApp(strapi: Core.Strapi): Promise<void> {
  const app = apps.get(strapi);
  await app?.importRunner.stop();
  await app?.leadSubmission.settled();
  await app?.outbox.stop();
  await app?.mailbox.stop();
}
