import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root, temporary } from '../../scripts/lib/paths.mjs';

const folder = path.join(temporary, 'bench');
const common = {
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/**
 * The plugin as it is in the working copy. Strapi takes nothing but the plugin from its entry, so
 * the services are exported from the file behind it, of which there is one instance.
 */
async function bundlePlugin() {
  const plugin = path.join(folder, 'plugin');
  const server = path.join(plugin, 'dist', 'server');
  mkdirSync(server, { recursive: true });
  await build({
    ...common,
    stdin: {
      contents: `export { default as plugin } from './server/index';
        export { appOf } from './server/app';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: path.join(server, 'bundle.js'),
  });
  writeFileSync(path.join(server, 'index.js'), "module.exports = require('./bundle.js').plugin;\n");
  copyFileSync(path.join(root, 'package.json'), path.join(plugin, 'package.json'));
}

/** Returns the file to run. */
export async function bundleBench() {
  const code = path.join(folder, 'code');
  rmSync(code, { recursive: true, force: true });
  await bundlePlugin();
  await build({
    ...common,
    entryPoints: {
      main: 'tests/bench/main.ts',
      worker: 'tests/bench/worker.ts',
      server: 'tests/bench/load/server.ts',
    },
    outdir: code,
  });
  return path.join(code, 'main.js');
}
