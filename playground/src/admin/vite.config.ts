import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const site = path.resolve(__dirname, '..', '..');
const report = path.join(site, 'dist', 'bundle-report.json');
const pluginFolder = path.resolve(site, '..', 'dist', 'admin');

interface OutputFile {
  type: 'asset' | 'chunk';
  fileName: string;
  isEntry: boolean;
  imports: string[];
  modules: Record<string, unknown>;
}

/** Writes down which file of the admin panel holds what of the plugin, for scripts/bundle-size.mjs. */
const bundleReport = {
  name: 'bundle-report',
  generateBundle(_options: unknown, bundle: Record<string, OutputFile>) {
    const chunks = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, isEntry, imports, modules }) => ({
        fileName,
        isEntry,
        imports,
        ofPlugin: Object.keys(modules)
          .filter((id) => path.dirname(path.normalize(id)) === pluginFolder)
          .map((id) => path.basename(id)),
      }));
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ chunks }, null, 2));
  },
};

export default (config: { plugins?: unknown[] }) => ({
  ...config,
  plugins: [...(config.plugins ?? []), bundleReport],
});
