#!/usr/bin/env node
// npm run demo: everything from a fresh clone to a site with believable data that one can log in
// to. Only modules of Node itself may be imported here before install() has run.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkNodeVersion, install } from './lib/install.mjs';
import { playground } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';

const usage = `npm run demo -- [options]
  --from <folder>     fill the demo from real data instead of generated data
  --reset             make the database anew
  --port <number>     first port to try (1337)
  --database <file>   where the SQLite database is (playground/.tmp/demo.db)
  --no-serve          prepare everything, serve nothing`;

const log = (line) => console.log(`demo: ${line}`);

async function main() {
  const options = readOptions();
  checkNodeVersion();
  const { sqlite } = await install(log);
  const { buildPlayground, buildPlugin } = await import('./lib/build.mjs');
  await buildPlugin(log);
  await sqlite;
  await buildPlayground(log);

  const { openDemo, serveSite } = await import('./lib/demo-site.mjs');
  const port = options.serve ? await freePort(options.port) : options.port;
  const { strapi, logins } = await openDemo({ ...options, port, log });
  if (!options.serve) {
    await strapi?.destroy();
    showLogins(logins);
    process.exit(0);
  }
  const address = await serveSite(strapi, port);
  console.log(`\n  Admin panel   ${address}/admin\n`);
  showLogins(logins);
  console.log('\n  Ctrl+C ends the demo; its data stays until it runs with --reset.\n');
}

function showLogins(logins) {
  const width = Math.max(...logins.map(({ role }) => role.length), 0) + 2;
  const emails = Math.max(...logins.map(({ email }) => email.length), 0) + 2;
  for (const { role, email, password } of logins) {
    console.log(`  ${role.padEnd(width)}${email.padEnd(emails)}${password}`);
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      reset: { type: 'boolean', default: false },
      port: { type: 'string', default: '1337' },
      database: { type: 'string' },
      'no-serve': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port.`);
  }
  const from = values.from && path.resolve(values.from);
  // Real data has a database of its own, so that neither demo takes the other's place.
  const file = from ? `demo-${path.basename(from)}.db` : 'demo.db';
  return {
    from,
    port,
    reset: values.reset,
    serve: !values['no-serve'],
    database: path.resolve(values.database ?? path.join(playground, '.tmp', file)),
  };
}

main().catch((error) => {
  console.error(
    `demo: ${error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message}`,
  );
  if (process.env.DEBUG) console.error(error.stack);
  process.exit(1);
});
