import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const folder = path.join(root, '.tmp', 'server-bundles');
const keptFor = 3 * 60 * 60 * 1000;

/**
 * The server half of the plugin as it is in the working copy, bundled in a fraction of a second
 * for a quick test run. What is shipped is built by strapi-plugin and tested by `npm test`.
 */
export async function serverBundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['server/index.ts'],
    outfile: 'index.js',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    // Strapi calls the module itself; a default export would be one level too deep.
    footer: { js: 'if (module.exports.default) module.exports = module.exports.default;' },
    write: false,
    logLevel: 'silent',
  });
  const [{ contents }] = result.outputFiles;
  const hash = createHash('sha1').update(contents).digest('hex').slice(0, 12);
  const plugin = path.join(folder, hash);
  if (!existsSync(plugin)) {
    removeOld();
    const making = `${plugin}.${process.pid}`;
    mkdirSync(path.join(making, 'dist', 'server'), { recursive: true });
    copyFileSync(path.join(root, 'package.json'), path.join(making, 'package.json'));
    writeFileSync(path.join(making, 'dist', 'server', 'index.js'), contents);
    try {
      renameSync(making, plugin);
    } catch {
      rmSync(making, { recursive: true, force: true });
    }
  }
  const now = new Date();
  utimesSync(plugin, now, now);
  return plugin;
}

/** Another run may still load a bundle that is younger. */
function removeOld() {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const bundle = path.join(folder, name);
    if (Date.now() - statSync(bundle).mtimeMs > keptFor) {
      rmSync(bundle, { recursive: true, force: true });
    }
  }
}
