#!/usr/bin/env node
// npm run screenshots: the pictures of the guides, taken from the demo. Only modules of Node itself may be imported
// here before install() has run.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { checkNodeVersion, install } from './lib/install.mjs';
import { root, temporary } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';

const folder = path.join(root, 'docs', 'images', 'guide');
const log = (line) => console.log(`screenshots: ${line}`);
const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** What is shown: the file's name, the page, and what is done on it first. */
const pictures = ({ funnel, opportunity, organization, stage }) => [
  { name: 'board', page: `funnels/${funnel}` },
  { name: 'board-phone', page: `funnels/${funnel}`, size: phone },
  { name: 'opportunity', page: `opportunities/${opportunity}` },
  {
    name: 'visit-report',
    page: `opportunities/${opportunity}`,
    size: phone,
    press: 'Visit report',
  },
  { name: 'log-contact', page: `opportunities/${opportunity}`, press: 'Log a contact' },
  { name: 'won', page: `opportunities/${opportunity}`, press: 'Won' },
  { name: 'list', page: 'opportunities' },
  { name: 'company', page: `organizations/${organization}` },
  { name: 'business-card', page: 'opportunities', press: 'New company, person and opportunity' },
  { name: 'report-forecast', page: 'reports/forecast' },
  { name: 'report-conversion', page: 'reports/conversion' },
  { name: 'import', page: 'import' },
  { name: 'settings-general', page: 'settings/general' },
  { name: 'settings-funnel', page: `settings/funnels/${funnel}` },
  { name: 'settings-stages', page: 'settings/stages' },
  { name: 'settings-stage', page: `settings/stages/${stage}` },
  { name: 'settings-lists', page: 'settings/lists' },
  { name: 'settings-rates', page: 'settings/rates' },
];

async function main() {
  checkNodeVersion();
  const { sqlite } = await install(log);
  const { buildPlayground, buildPlugin } = await import('./lib/build.mjs');
  await buildPlugin(log);
  await sqlite;
  await buildPlayground(log);
  const { openDemo, serveSite } = await import('./lib/demo-site.mjs');
  const { default: chromium } = await import('./lib/chromium.cjs');
  const { chromium: browserType } = await import('@playwright/test');

  process.env.ADMIN_RATE_LIMIT = 'false';
  const port = await freePort(15_400);
  const database = path.join(temporary, 'screenshots.db');
  const { strapi, logins } = await openDemo({ database, port, reset: true, serve: true, log });
  const address = await serveSite(strapi, port);
  const isRoot = process.getuid?.() === 0;
  const browser = await browserType.launch({
    executablePath: chromium.getChromium(log),
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    mkdirSync(folder, { recursive: true });
    await take(browser, address, logins[0]);
  } finally {
    await browser.close();
    await strapi.destroy();
  }
  process.exit(0);
}

async function take(browser, address, { email, password }) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  const answer = await page.request.post(`${address}/admin/login`, { data: { email, password } });
  const { token } = (await answer.json()).data;
  await page.addInitScript((known) => {
    globalThis.localStorage.setItem('jwtToken', JSON.stringify(known));
    globalThis.localStorage.setItem('isLoggedIn', 'true');
  }, token);
  const first = async (what) => {
    const headers = { Authorization: `Bearer ${token}` };
    const found = await page.request.get(`${address}/sales-pipeline/${what}`, { headers });
    return (await found.json()).data[0].documentId;
  };
  const shown = {
    funnel: await first('funnels'),
    opportunity: await first('opportunities?status=open&sort=contactCount:desc&pageSize=1'),
    organization: await first('organizations?sort=open:desc&pageSize=1'),
    stage: await first('stages'),
  };
  for (const { name, page: at, size = desktop, press } of pictures(shown)) {
    await page.setViewportSize(size);
    await page.goto(`${address}/admin/plugins/sales-pipeline/${at}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await closeNews(page);
    if (press) {
      await page.getByRole('button', { name: press, exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
    }
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
    log(`${name}.png`);
  }
}

/** Strapi's own news above the page. */
async function closeNews(page) {
  const close = page.getByRole('button', { name: /^close/i }).first();
  if (await close.isVisible().catch(() => false)) await close.click();
}

main().catch((error) => {
  console.error(`screenshots: ${error.stack}`);
  process.exit(1);
});
