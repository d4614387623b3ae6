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

type Site = { url: string; port: number; database: string };
export type Sites = Record<SiteName, Site>;

/**
 * How many browsers work side by side, each on sites of its own: tests of one site see each other's data. On two cores
 * two of them are no faster than one.
 */
export const workers =
  process.env.BROWSER_BENCH === 'true' ? 1 : Number(process.env.E2E_WORKERS ?? 1);

/**
 * demo: the generated demo data. empty: a first start, with one super admin. real: the demo filled from real data, one
 * for all since one file reads it; there is none where the files are missing.
 */
export const sitesOf = (worker: number): Sites => ({
  demo: site(`demo-${worker}`, firstPort + 1 + 2 * worker),
  empty: site(`empty-${worker}`, firstPort + 2 + 2 * worker),
  real: site('real', firstPort),
});

/** Those of the browser that runs this test. */
export const sites = sitesOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

export const hasRealSite = existsSync(realData);

export interface Login {
  email: string;
  password: string;
}

/** The only user of the empty site; made by empty-site.mjs. */
export const firstAdmin: Login = { email: 'admin@example.com', password: 'Demo-1234' };

/** How Playwright starts each site of a browser. */
export const commandOf: Record<SiteName, (of: Site) => string> = {
  demo: (of) => demo(of, ''),
  empty: ({ database, port }) => `node tests/e2e/support/empty-site.mjs "${database}" ${port}`,
  real: (of) => demo(of, `--from "${realData}"`),
};

function site(name: string, port: number): Site {
  return { url: `http://127.0.0.1:${port}`, port, database: path.join(folder, `${name}.db`) };
}

function demo({ port, database }: Site, options: string): string {
  return `node scripts/demo.mjs --reset --port ${port} --database "${database}" ${options}`.trim();
}
