import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.cjs';
import { commandOf, hasRealSite, sitesOf, workers, type SiteName } from './tests/e2e/support/sites';
import type { AdminOptions } from './tests/e2e/support/test';

process.env.TZ = 'Europe/Berlin';

// npm run bench -- --browser: what is timed is no test.
const isBench = process.env.BROWSER_BENCH === 'true';
const served = Array.from({ length: workers }, (_, worker) => {
  const shared: SiteName[] = hasRealSite && worker === 0 ? ['real'] : [];
  const names: SiteName[] = isBench ? ['demo'] : ['demo', 'empty', ...shared];
  return names.map((name) => ({ name, site: sitesOf(worker)[name] }));
}).flat();
const isRoot = process.getuid?.() === 0;

export default defineConfig<AdminOptions>({
  testDir: isBench ? 'tests/bench/browser' : 'tests/e2e',
  outputDir: '.tmp/playwright',
  workers,
  fullyParallel: false,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.tmp/playwright.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // Without the network's own start-up traffic: on a closed network each request hangs.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: served.map(({ name, site }) => ({
    command: commandOf[name](site),
    url: `${site.url}/_health`,
    timeout: 300_000,
    reuseExistingServer: false,
    env: { ADMIN_RATE_LIMIT: 'false', NODE_ENV: 'production', TZ: 'Europe/Berlin' },
  })),
});
