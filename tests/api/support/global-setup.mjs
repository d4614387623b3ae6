import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverBundle } from '../../../scripts/lib/server-bundle.mjs';
import { dropTestDatabases, newRun } from './test-databases.mjs';

/** Once per run, in Jest's main process; the workers inherit the environment. */
export default async function globalSetup() {
  Object.assign(process.env, {
    TEST_RUN: newRun(),
    TEST_FOLDER: mkdtempSync(path.join(os.tmpdir(), 'sales-pipeline-test-')),
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    // npm test sets the folder, to test what was built. By itself Jest bundles the sources as
    // they are now, in a moment, into a folder of its own.
    PLUGIN_FOLDER: process.env.PLUGIN_FOLDER || (await serverBundle()),
  });
  await dropTestDatabases({ onlyOfDeadRuns: true });
}
