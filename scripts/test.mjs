#!/usr/bin/env node
// npm test: everything from a fresh clone to one line that counts what passed and failed. Only
// modules of Node itself may be imported here before install() has run.
import { parseArgs } from 'node:util';
import { checkNodeVersion, install } from './lib/install.mjs';

const steps = ['types', 'lint', 'build', 'unit', 'api', 'playground', 'package', 'size', 'e2e'];

const usage = `npm test -- [options] [pattern of test files]
  --only <steps>        of ${steps.join(', ')}; with commas
  --database <names>    of sqlite, postgres, mariadb; with commas
A pattern alone runs the unit and API tests whose path matches it.
TEST_DATABASES=sqlite,postgres,mariadb in the environment makes these databases required.`;

const log = (line) => console.log(`  ${line}`);

async function main() {
  const options = readOptions();
  process.env.TZ = 'Europe/Berlin';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  // The tests set these themselves; what a developer's shell has would change what they test.
  for (const name of ['NODE_ENV', 'PORT', 'HOST', 'LOG_LEVEL']) delete process.env[name];

  const { Results } = await import('./lib/results.mjs');
  const results = new Results();
  try {
    checkNodeVersion();
    const { sqlite } = await install(log);
    const { runSteps } = await import('./lib/test-steps.mjs');
    await runSteps({ ...options, sqlite, results, log });
  } catch (error) {
    results.add('start', { failed: 1, output: error.stack });
  }
  process.exitCode = results.finish();
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      database: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const list = (text) => text?.split(',').filter(Boolean);
  const only = list(values.only) ?? (positionals.length > 0 ? ['unit', 'api'] : steps);
  const unknown = only.filter((name) => !steps.includes(name));
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}.\n${usage}`);
  return {
    only: new Set(only),
    patterns: positionals,
    databases: list(values.database ?? process.env.TEST_DATABASES),
  };
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
