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

/** Installs the locked packages unless they are there. */
export async function install(log) {
  // Native packages are built for one version of Node's binary interface.
  const hash = `${contentHash([lockFile])} ${process.versions.modules}`;
  if (!isInstalled(hash)) {
    log('installing packages with npm ci; the first time this takes some minutes');
    const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      show: true,
    });
    if (!result.ok) throw new Error('npm ci failed; see above.');
  }
  if (readStamp() !== hash) await checkSqlite(log);
  writeFileSync(stamp, hash);
}

const readStamp = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined);

function isInstalled(hash) {
  if (readStamp() === hash) return true;
  return existsSync(npmRecord) && statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** better-sqlite3 has a native part, which npm may have been told not to build. */
async function checkSqlite(log) {
  const code = "new (require('better-sqlite3'))(':memory:')";
  if ((await run(process.execPath, ['-e', code])).ok) return;
  log('building better-sqlite3');
  const result = await run('npm', ['rebuild', 'better-sqlite3', '--loglevel=error']);
  if (!result.ok || !(await run(process.execPath, ['-e', code])).ok) {
    throw new Error(`better-sqlite3 cannot be loaded.\n${result.output}`);
  }
}
