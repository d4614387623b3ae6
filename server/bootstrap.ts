import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { EVENTS } from './constants';
import { startJobs } from './jobs';
import { compareExactly } from './migrations/exact-columns';
import { persistTables } from './migrations/persisted-tables';
import { storeSchemaVersion } from './migrations/schema-version';
import { registerPermissions } from './permissions';

/** Own events in the list that webhooks choose from. */
function allowWebhooks(strapi: Core.Strapi): void {
  const store: { addAllowedEvent(key: string, event: string): void } = strapi.get('webhookStore');
  for (const [key, event] of Object.entries(EVENTS)) {
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    store.addAllowedEvent(`SALES_PIPELINE_${name}`, event);
  }
}

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await persistTables(strapi);
  await storeSchemaVersion(strapi);
  await compareExactly(strapi);
  allowWebhooks(strapi);
  await appOf(strapi).listInstall.installMissing();
  startJobs(strapi);
}
