import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { must, runTool } from './commands.mjs';
import { playground } from './paths.mjs';
import { contentHash, isCurrent, setStamp } from './stamps.mjs';

const strapiPlugin = '@strapi/sdk-plugin/bin/strapi-plugin.js';
const strapi = '@strapi/strapi/bin/strapi.js';
const compiler = 'typescript-7/bin/tsc';

const pluginOutputs = ['dist/server/index.js', 'dist/admin/index.mjs'];
const siteOutput = 'playground/dist/config/plugins.js';
const adminOutputs = ['playground/dist/build/index.html', 'playground/dist/bundle-report.json'];

/** The plugin as it is shipped. Returns whether there was anything to build. */
export async function buildPlugin(log = () => {}) {
  const hash = contentHash(['server', 'admin', 'shared', 'tsconfig.json', 'package.json']);
  if (isCurrent('plugin', hash, pluginOutputs)) return false;
  log('building the plugin');
  await must('strapi-plugin build', runTool(strapiPlugin, ['build']));
  setStamp('plugin', hash);
  return true;
}

export const verifyPlugin = () => runTool(strapiPlugin, ['verify']);

/** The playground's server code and its admin panel with the plugin in it. */
export async function buildPlayground(log = () => {}) {
  const site = ['config', 'src', 'demo', 'tsconfig.json', 'package.json'].map(
    (name) => `playground/${name}`,
  );
  const siteHash = contentHash(site);
  const adminHash = contentHash([
    'dist/admin',
    'package-lock.json',
    'playground/config',
    'playground/package.json',
    'playground/src/admin',
  ]);
  if (!isCurrent('playground-admin', adminHash, adminOutputs)) {
    log('building the admin panel; this takes about a minute');
    removeCompiled({ andAdmin: true });
    const options = { cwd: playground, env: { NODE_ENV: 'production' } };
    await must('strapi build', runTool(strapi, ['build'], options));
    setStamp('playground-admin', adminHash);
  } else if (!isCurrent('playground-site', siteHash, [siteOutput])) {
    log('compiling the playground');
    removeCompiled({ andAdmin: false });
    await must('tsc -p playground', runTool(compiler, ['-p', 'playground']));
  }
  setStamp('playground-site', siteHash);
}

/** What was compiled from a file that is gone would still be loaded. */
function removeCompiled({ andAdmin }) {
  const folder = path.join(playground, 'dist');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!andAdmin && ['build', 'bundle-report.json'].includes(name)) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
