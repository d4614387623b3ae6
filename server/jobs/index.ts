import type { Core } from '@strapi/strapi';
import type { App } from '../app';
import { appOf } from '../app';
import { PLUGIN_ID } from '../constants';

const OUTBOX = `${PLUGIN_ID}:outbox`;
const MAILS = `${PLUGIN_ID}:mails`;
const LEADS = `${PLUGIN_ID}:leads`;
const OWNERS = `${PLUGIN_ID}:owners`;
const IMPORTS = `${PLUGIN_ID}:imports`;
const IMPORT_ROWS = `${PLUGIN_ID}:import-rows`;

async function cleanLeads(app: App): Promise<void> {
  await app.leadRetention.removeSpam();
  await app.leadRetention.removeUntouched();
  await app.formLimiter.clean();
}

/** Runs on every instance; what it does is claimed row by row, so that no two do the same. */
export function startJobs(strapi: Core.Strapi): void {
  const app = appOf(strapi);
  strapi.cron.add({
    [OUTBOX]: { task: () => app.outbox.flush(), options: { rule: '20 * * * * *' } },
    [MAILS]: { task: () => app.mailbox.flush(), options: { rule: '5,35 * * * * *' } },
    [LEADS]: { task: () => cleanLeads(app), options: { rule: '30 23 * * * *' } },
    [IMPORTS]: { task: () => app.importRunner.wake(), options: { rule: '*/15 * * * * *' } },
    [IMPORT_ROWS]: { task: () => app.import.clean(), options: { rule: '10 17 * * * *' } },
    [OWNERS]: { task: () => app.ownerCheck(), options: { rule: '40 */10 * * * *' } },
  });
  // What a server that was killed has left, as soon as its lease is over.
  void app.importRunner.wake();
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    // Errors stay here: the next run of the job does the same, and the user is deleted either way.
    afterDelete: () => void app.ownerCheck().catch(() => undefined),
    afterDeleteMany: () => void app.ownerCheck().catch(() => undefined),
  });
}

export function stopJobs(strapi: Core.Strapi): void {
  strapi.cron.remove(OUTBOX);
  strapi.cron.remove(MAILS);
  strapi.cron.remove(LEADS);
  strapi.cron.remove(OWNERS);
  strapi.cron.remove(IMPORTS);
  strapi.cron.remove(IMPORT_ROWS);
}
