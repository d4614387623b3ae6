#!/usr/bin/env node
// npm run bench: times the plugin's services beside hand-written SQL and strapi.documents. Only
// modules of Node itself may be imported here before install() has run.
import { checkNodeVersion, install } from './lib/install.mjs';

async function main() {
  checkNodeVersion();
  const { sqlite } = await install((line) => console.log(`bench: ${line}`));
  await sqlite;
  const { bundleBench } = await import('../tests/bench/bundle.mjs');
  const { run } = await import('./lib/commands.mjs');
  const file = await bundleBench();
  const env = {
    TZ: 'Europe/Berlin',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const { ok } = await run(process.execPath, [file, ...process.argv.slice(2)], { env, show: true });
  if (!ok) process.exitCode = 1;
}

main().catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
