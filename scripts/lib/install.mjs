import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './commands.mjs';
import { root } from './paths.mjs';
import { contentHash } from './stamps.mjs';

const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.sales-pipeline-installed');
// npm writes this file at the end of an installation.
const npmRecord = path.join(modules, '.package-lock.json');

export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [, lowest, highestMajor] = /^>=(\S+) <=(\d+)/.exec(engines.node);
  const current = process.versions.node;
  if (isLower(current, lowest) || Number(current.split('.')[0]) > Number(highestMajor)) {
    throw new Error(`Node.js ${lowest} to ${highestMajor} is needed; this is ${current}.`);
  }
}

function isLower(version, other) {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing >= 0 && a[differing] < b[differing];
}

/**
 * Installs the locked packages unless they are there. The native part of better-sqlite3 is compiled beside what comes
 * next, for a minute: await `sqlite` before a database is opened. No other package needs its install script.
 */
export async function install(log) {
  // Native packages are built for one version of Node's binary interface.
  const hash = `${contentHash([lockFile])} ${process.versions.modules}`;
  if (!isInstalled(hash)) {
    log('installing packages with npm ci; the first time this takes some minutes');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = await run('npm', args, { show: true });
    if (!result.ok) throw new Error('npm ci failed; see above.');
  }
  const sqlite = readStamp() === hash ? Promise.resolve() : buildSqlite(log, hash);
  // Whoever awaits it hears of an error; nobody else has to.
  sqlite.catch(() => undefined);
  return { sqlite };
}

const readStamp = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined);

function isInstalled(hash) {
  if (readStamp() === hash) return true;
  return existsSync(npmRecord) && statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
}

async function buildSqlite(log, hash) {
  const code = "new (require('better-sqlite3'))(':memory:')";
  const loads = async () => (await run(process.execPath, ['-e', code])).ok;
  if (!(await loads())) {
    log('building better-sqlite3');
    const result = await run('npm', ['rebuild', 'better-sqlite3', '--loglevel=error']);
    if (!result.ok || !(await loads())) {
      throw new Error(`better-sqlite3 cannot be loaded.\n${result.output}`);
    }
  }
  writeFileSync(stamp, hash);
}
