import { existsSync } from 'node:fs';
import path from 'node:path';

export const rootFolder = path.resolve(__dirname, '../../..');
const folder = path.join(rootFolder, '.tmp', 'e2e');
const firstPort = Number(process.env.E2E_PORT ?? 14_370);

/** Files of a sales team's real data, for the site `real`. */
const realData =
  process.env.REAL_DATA_FOLDER ??
  path.join(rootFolder, '..', 'shared', 'data', 'crm-sales-opportunities');

export type SiteName = 'demo' | 'empty' | 'real';

/**
 * demo: the generated demo data. empty: a first start, with one super admin. real: the demo filled
 * from real data; there is none where the files are missing.
 */
export const sites: Record<SiteName, { url: string; port: number; database: string }> = {
  demo: site('demo', firstPort),
  empty: site('empty', firstPort + 1),
  real: site('real', firstPort + 2),
};

export const hasRealSite = existsSync(realData);

export interface Login {
  email: string;
  password: string;
}

/** The only user of the empty site; made by empty-site.mjs. */
export const firstAdmin: Login = { email: 'admin@example.com', password: 'Demo-1234' };

/** How Playwright starts each site. */
export const commands: Record<SiteName, string> = {
  demo: demo('demo', ''),
  empty: `node tests/e2e/support/empty-site.mjs "${sites.empty.database}" ${sites.empty.port}`,
  real: demo('real', `--from "${realData}"`),
};

function site(name: SiteName, port: number) {
  return { url: `http://127.0.0.1:${port}`, port, database: path.join(folder, `${name}.db`) };
}

function demo(name: SiteName, options: string): string {
  const { port, database } = sites[name];
  return `node scripts/demo.mjs --reset --port ${port} --database "${database}" ${options}`.trim();
}
