import { rmSync } from 'node:fs';
import { dropTestDatabases } from './test-databases.mjs';

export default async function globalTeardown() {
  await dropTestDatabases();
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
}
