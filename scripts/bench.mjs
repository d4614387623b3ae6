#!/usr/bin/env node
// npm run bench: times the plugin's services beside hand-written SQL and strapi.documents. Only
// modules of Node itself may be imported here before install() has run.
import { checkNodeVersion, install } from './lib/install.mjs';

async function main() {
  checkNodeVersion();
  const { sqlite } = await install((line) => console.log(`bench: ${line}`));
  await sqlite;
  if (process.argv.includes('--browser')) return browserBench();
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

/** What a person feels at the screen: tests/bench/browser. */
async function browserBench() {
  const { buildPlayground, buildPlugin } = await import('./lib/build.mjs');
  const { runTool } = await import('./lib/commands.mjs');
  const { default: chromium } = await import('./lib/chromium.cjs');
  await buildPlugin();
  await buildPlayground();
  const env = { BROWSER_BENCH: 'true', CHROMIUM_PATH: chromium.getChromium(console.log) ?? '' };
  const { ok } = await runTool('@playwright/test/cli.js', ['test'], { env, show: true });
  if (!ok) process.exitCode = 1;
}

main().catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
