import { rmSync } from 'node:fs';
import { dropTestDatabases } from './test-databases.mjs';

export default async function globalTeardown() {
  // The site that the last file has released, where no worker has ended with it.
  await globalThis.testWorker?.open?.();
  await dropTestDatabases();
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
}
