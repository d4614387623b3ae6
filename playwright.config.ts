import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.cjs';
import { commands, hasRealSite, sites, type SiteName } from './tests/e2e/support/sites';
import type { AdminOptions } from './tests/e2e/support/test';

process.env.TZ = 'Europe/Berlin';

// npm run bench -- --browser: what is timed is no test.
const isBench = process.env.BROWSER_BENCH === 'true';
const served: SiteName[] = isBench
  ? ['demo']
  : hasRealSite
    ? ['demo', 'empty', 'real']
    : ['demo', 'empty'];
const isRoot = process.getuid?.() === 0;

export default defineConfig<AdminOptions>({
  testDir: isBench ? 'tests/bench/browser' : 'tests/e2e',
  outputDir: '.tmp/playwright',
  // The sites are shared, and so is their data: one test at a time.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
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
  webServer: served.map((name) => ({
    command: commands[name],
    url: `${sites[name].url}/_health`,
    timeout: 300_000,
    reuseExistingServer: false,
    env: { ADMIN_RATE_LIMIT: 'false', NODE_ENV: 'production', TZ: 'Europe/Berlin' },
  })),
});
