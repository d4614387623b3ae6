import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { REPORTS } from '../../shared/contracts/report';
import type { Locator } from '@playwright/test';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const reports = `${home}/reports`;
const NAMES: Record<(typeof REPORTS)[number], string> = {
  ...{ stages: 'Stages', forecast: 'Forecast', conversion: 'Conversion', movements: 'Movements' },
  ...{ velocity: 'Velocity', losses: 'Losses', sources: 'Sources', owners: 'People' },
  ...{ activities: 'Activities', satisfaction: 'Satisfaction', attention: 'Attention' },
  targets: 'Targets',
};

function loginOf(role: string) {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return found[1];
}
const openReport = async (page: Page, path: string) => {
  await page.goto(`${reports}/${path}`);
  await expect(page.getByText('How is this counted?')).toBeVisible();
};
const figureOf = async (link: Locator) => Number((await link.innerText()).replace(/\D/g, ''));
/** The list says how many it holds. */
const listed = (page: Page) => page.getByText(/^\d[\d–]* of [\d,]+$/);

test('every report is there after two requests at most, and says how it counts', async ({
  page,
}) => {
  await signIn(page, loginOf('Sales management'));
  await page.goto(reports);
  const offered = page.getByRole('main').getByRole('link');
  for (const name of REPORTS)
    await expect(offered.filter({ hasText: new RegExp(`^${NAMES[name]}`) })).toBeVisible();
  for (const name of REPORTS) {
    const answered: string[] = [];
    await page.route(/\/sales-pipeline\//, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (!pathname.startsWith('/sales-pipeline/')) return route.continue();
      // Whatever else is asked for is never answered.
      if (answered.length === 2) return undefined;
      answered.push(pathname);
      return route.continue();
    });
    await openReport(page, name);
    await expect(page.locator('main section').first()).toBeVisible();
    expect(answered, name).toContain(`/sales-pipeline/reports/${name}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAMES[name]);
    const how = page.getByRole('button', { name: 'How is this counted?' });
    await how.click();
    const lines = page.locator(`[id="${await how.getAttribute('aria-controls')}"] > li`);
    await expect(lines.first()).toBeVisible();
    expect(await lines.count(), name).toBeGreaterThan(2);
  }
});

test('a figure leads to the list of just as many, and back to the same report', async ({
  page,
}) => {
  await signIn(page, loginOf('Sales management'));
  await openReport(page, 'attention');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  expect(all).toBeGreaterThan(5);
  for (let at = 0; at < all; at += 1) {
    const link = rows.nth(at).getByRole('link').first();
    if ((await link.count()) === 0) continue;
    const count = await figureOf(link);
    await link.click();
    await expect(listed(page)).toContainText(` of ${count.toLocaleString('en')}`);
    await page.goBack();
    await expect(rows.first()).toBeVisible();
  }
});

test('chart or table by keyboard, a bar leads on, and all of it can be taken along', async ({
  page,
}) => {
  await signIn(page, loginOf('Sales management'));
  await openReport(page, 'stages');
  const part = page.locator('main section').first();
  const chart = part.getByRole('list').first();
  await expect(chart).toBeVisible();
  const table = part.getByRole('button', { name: 'Table', exact: true });
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(part.getByRole('table')).toBeVisible();
  await page.reload();
  await expect(part.getByRole('table')).toBeVisible();
  await part.getByRole('button', { name: 'Chart', exact: true }).focus();
  await page.keyboard.press('Enter');

  for (const format of ['SVG', 'PNG']) {
    const started = page.waitForEvent('download');
    await part.getByRole('button', { name: new RegExp(`^Save as ${format}`) }).click();
    const file = await readFile(await (await started).path());
    const begin = file.subarray(0, 8).toString('latin1');
    expect(begin).toContain(format === 'SVG' ? '<svg' : 'PNG');
    if (format === 'SVG') expect(file.toString()).not.toContain('var(--');
  }
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await started).path());
  const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(lines.length).toBeGreaterThan(3);

  const bar = chart.getByRole('link').first();
  const name = (await bar.getAttribute('aria-label')) ?? '';
  await bar.focus();
  await page.keyboard.press('Enter');
  const count = /: (\d+)/.exec(name)?.[1];
  await expect(listed(page)).toContainText(` of ${count}`);
});

test('a chart is one stop of the tab key, and the arrow keys go through its marks', async ({
  page,
}) => {
  await signIn(page, loginOf('Sales management'));
  for (const [report, isWide] of [
    ['stages', true],
    ['forecast', false],
  ] as const) {
    await page.setViewportSize({ width: isWide ? 1440 : 360, height: 900 });
    await openReport(page, report);
    const part = page
      .locator('main section')
      .filter({ has: page.locator('[data-mark]') })
      .first();
    const marks = part.locator('[data-mark]');
    await expect(marks.first()).toBeVisible();
    const last = (await marks.count()) - 1;
    expect(last).toBeGreaterThan(1);
    await expect(part.locator('[data-mark][tabindex="0"]')).toHaveCount(1);
    await part.getByRole('button', { name: 'Table', exact: true }).focus();
    await page.keyboard.press('Tab');
    for (const [key, at] of [
      ['', 0],
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['ArrowLeft', 1],
      ['End', last],
      ['ArrowRight', last],
      ['Home', 0],
      ['ArrowUp', 0],
      ['ArrowRight', 1],
    ] as const) {
      if (key) await page.keyboard.press(key);
      const mark = marks.nth(at);
      await expect(mark, key).toBeFocused();
      const said = (await mark.getAttribute('aria-label')) ?? '';
      // Not the title of the mark, which is only there for the pointer.
      const tip = part.locator('div[aria-hidden]').filter({ hasText: said });
      await expect(tip).toBeVisible();
      const box = await tip.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= (isWide ? 1440 : 360)).toBe(true);
    }
    await page.keyboard.press('Tab');
    await expect(part.getByRole('button', { name: /^Save as PNG/ })).toBeFocused();
    await expect(part.locator('div[aria-hidden]')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(marks.nth(1)).toBeFocused();
    const link = part.locator('a[data-mark]').first();
    await link.focus();
    const count = /: (?:Open )?(\d+)/.exec((await link.getAttribute('aria-label')) ?? '')?.[1];
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/reports/);
    if (report === 'stages') await expect(listed(page)).toContainText(` of ${count}`);
  }
});

test.describe('far from the site', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });
  test('movements name the days of the site', async ({ page }) => {
    await signIn(page, loginOf('Sales management'));
    await openReport(page, 'movements?from=2026-03-01&to=2026-03-31');
    for (const day of ['Open on Feb 28, 2026', 'Open on Mar 31, 2026'])
      await expect(page.getByText(day).first()).toBeVisible();
  });
});

test('the filter stands in the address and narrows every figure', async ({ page }) => {
  await signIn(page, loginOf('Sales management'));
  await openReport(page, 'losses');
  const total = page.getByRole('link', { name: /Lost/ }).first();
  const before = await figureOf(total);
  await page.getByRole('combobox', { name: /funnel/i }).click();
  await page.getByRole('option').nth(1).click();
  await expect(page).toHaveURL(/funnel=/);
  await expect.poll(() => figureOf(total)).toBeLessThan(before);
  const narrowed = await figureOf(total);
  await page.reload();
  await expect.poll(() => figureOf(total)).toBe(narrowed);
});

test('a target is set in the settings, and the report says how far it is reached', async ({
  page,
}) => {
  await signIn(page, loginOf('Sales management'));
  await page.goto(`${home}/settings/targets/new`);
  const name = `This quarter ${Date.now()}`;
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Please fill in this field.')).toHaveCount(1);
  await page.getByRole('textbox', { name: /^Amount/ }).fill('1000');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).not.toHaveURL(/new$/);
  await openReport(page, 'targets');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const row = page.locator('[data-row]').filter({ hasText: name });
  await expect(row).toContainText('€1,000');
  await expect(row).toContainText('%');
});

test('who may see no reports has no link to them and is told so', async ({ page }) => {
  const admin = await signIn(page, loginOf('Super Admin'));
  const headers = { Authorization: `Bearer ${admin}` };
  const send = async <T>(path: string, data: object): Promise<T> => {
    const answer = await page.request.post(path, { headers, data });
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: T }).data;
  };
  const mark = Date.now();
  const role = await send<{ id: number }>('/admin/roles', {
    name: `Reader ${mark}`,
    description: '',
  });
  const actions = ['access', 'opportunity.read'].map((action) => ({
    action: `plugin::sales-pipeline.${action}`,
    subject: null,
    conditions: [],
    properties: {},
  }));
  const set = await page.request.put(`/admin/roles/${role.id}/permissions`, {
    headers,
    data: { permissions: actions },
  });
  expect(set.ok()).toBe(true);
  const person = { firstname: 'Rita', lastname: 'Reader' };
  const email = `reader${mark}@example.com`;
  const { registrationToken } = await send<{ registrationToken: string }>('/admin/users', {
    ...{ ...person, email },
    roles: [role.id],
  });
  const password = 'Demo-1234';
  await send('/admin/register', { registrationToken, userInfo: { ...person, password } });
  await signIn(page, { email, password });
  await page.goto(`${home}/opportunities`);
  const nav = page.getByRole('navigation', { name: 'Sales pipeline' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(nav.getByRole('link', { name: 'Reports' })).toHaveCount(0);
  for (const path of [
    'reports/stages',
    'settings/targets/new',
    'settings/forms',
    'templates',
    'setup',
  ]) {
    await page.goto(`${home}/${path}`);
    await expect(page.getByText(/permission/i).first(), path).toBeVisible();
  }
});
