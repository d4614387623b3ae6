// The packed plugin in a Strapi site that lives elsewhere: what a user gets from the registry.
// node --test tests/package/package.test.mjs        after `npm run build`
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const site = mkdtempSync(path.join(os.tmpdir(), 'sales-pipeline-package-'));
const installed = path.join(site, 'node_modules', own.name);

function run(program, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The installed packages as real folders: as hard links where the file system can. */
function copyModules() {
  const from = path.join(root, 'node_modules');
  const to = path.join(site, 'node_modules');
  const linked = spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0;
  if (linked) return;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

before(() => {
  cpSync(path.join(here, 'site'), site, { recursive: true });
  mkdirSync(path.join(site, 'public', 'uploads'), { recursive: true });
  copyModules();
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', site]));
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', path.join(site, filename), '-C', installed, '--strip-components=1']);
});

after(() => rmSync(site, { recursive: true, force: true }));

describe('the packed plugin', () => {
  it('holds every file its package.json names, and no source or test', () => {
    const named = Object.values(own.exports)
      .flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)))
      .filter((file) => !/\.tsx?$/.test(file) || file.endsWith('.d.ts'));
    for (const file of [...named, 'strapi-server.js', 'strapi-admin.js', 'LICENSE']) {
      assert.ok(existsSync(path.join(installed, file)), `${file} is missing`);
    }
    const allowed = ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', ...own.files];
    assert.deepEqual(
      readdirSync(installed).filter((name) => !allowed.includes(name)),
      [],
    );
  });

  it('imports nothing that it does not declare', async () => {
    const declared = [...Object.keys(own.dependencies), ...Object.keys(own.peerDependencies)];
    const isKnown = (name) =>
      declared.some((dependency) => name === dependency || name.startsWith(`${dependency}/`)) ||
      builtinModules.includes(name.replace(/^node:/, '').split('/')[0]);
    const halves = ['dist/admin/index.js', 'dist/admin/index.mjs', 'dist/server/index.js'];
    const { metafile } = await build({
      absWorkingDir: installed,
      entryPoints: halves,
      bundle: true,
      format: 'esm',
      metafile: true,
      outdir: 'unused',
      entryNames: '[dir]/[name]-[hash]',
      packages: 'external',
      platform: 'node',
      write: false,
    });
    const imported = Object.values(metafile.outputs).flatMap((output) =>
      output.imports.filter(({ external }) => external).map(({ path: name }) => name),
    );
    assert.ok(imported.includes('@strapi/utils'), 'no import was found at all');
    assert.deepEqual([...new Set(imported)].filter((name) => !isKnown(name)).sort(), []);
  });

  it('is built into the admin panel of the site, its pages as files of their own', () => {
    run(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'build'], site);
    const admin = path.join(installed, 'dist', 'admin');
    const pages = readdirSync(admin)
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => readFileSync(path.join(admin, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/\bimport\(["']\.\/([^"']+)\.mjs["']\)/g)])
      .map(([, name]) => name);
    assert.ok(pages.length > 0, 'the admin half loads nothing lazily');
    const files = readdirSync(path.join(site, 'build'));
    for (const page of pages) {
      assert.ok(
        files.some((file) => file.startsWith(`${page}-`) && file.endsWith('.js')),
        `no file for ${page}`,
      );
    }
  });

  it('answers on its routes and lets the admin panel be opened', async () => {
    const server = fork(path.join(site, 'serve.js'), { cwd: site, silent: true });
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => (output += text));
    try {
      const { url, token } = await new Promise((resolve, reject) => {
        server.once('message', resolve);
        server.once('exit', (code) => reject(new Error(`The site ended with ${code}\n${output}`)));
      });
      const status = async (address, headers) => (await fetch(url + address, { headers })).status;
      assert.equal(await status('/sales-pipeline/funnels'), 401);
      const headers = { authorization: `Bearer ${token}` };
      assert.equal(await status('/sales-pipeline/funnels', headers), 200);
      assert.ok([401, 403].includes(await status('/api/sales-pipeline/funnels')));
      assert.equal(await status('/admin'), 200);
    } finally {
      server.kill('SIGKILL');
    }
  });
});
