import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverBundle } from '../../../scripts/lib/server-bundle.mjs';
import { dropTestDatabases } from './test-databases.mjs';

/** Once per run, in Jest's main process; the workers inherit the environment. */
export default async function globalSetup() {
  const run = String(process.pid);
  const folder = path.join(os.tmpdir(), `sales-pipeline-test-${run}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, {
    TEST_RUN: run,
    TEST_FOLDER: folder,
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    // npm test sets the folder, to test what was built. By itself Jest bundles the sources as
    // they are now, in a moment, into a folder of its own.
    PLUGIN_FOLDER: process.env.PLUGIN_FOLDER || (await serverBundle()),
  });
  await dropTestDatabases({ onlyOfDeadRuns: true });
}
