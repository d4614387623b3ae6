import { AxeBuilder } from '@axe-core/playwright';
import type { MyDay, MyDayItem, MyDaySection } from '../../shared/contracts';
import {
  demoLogins,
  expect,
  signIn,
  standStill,
  test,
  type Login,
  type Page,
} from './support/test';

interface Made {
  documentId: string;
}
type Send = <T = Made>(method: 'get' | 'post', path: string, data?: object) => Promise<T>;

const address = '/admin/plugins/sales-pipeline/my-day';

function loginOf(role: string): Login {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return found[1];
}

async function sendAs(page: Page, login: Login): Promise<Send> {
  const headers = { Authorization: `Bearer ${await signIn(page, login)}` };
  return async (method, path, data) => {
    const answer = await page.request[method](`/sales-pipeline${path}`, { headers, data });
    expect(answer.ok(), `${method} ${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: never }).data;
  };
}

const section = (page: Page, name: MyDaySection) => page.locator(`[data-section="${name}"]`);
const rowOf = (page: Page, documentId: string) => page.locator(`[data-item="${documentId}"]`);

/** A lead of the seller's own, with a call that was due yesterday. */
async function prepare(send: Send, name: string) {
  const { documentId } = await send('post', '/leads', {
    ...{ firstName: 'Due', lastName: name, phone: '+49 30 7654321', company: `${name} Ltd` },
  });
  const dueAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const body = { kind: 'call', subject: 'Ask for the plans', dueAt };
  await send('post', `/leads/${documentId}/activities`, body);
  return documentId;
}

test('a follow-up is moved and done in place, and a call that is made is logged', async ({
  page,
}) => {
  const send = await sendAs(page, loginOf('Sales:'));
  const lead = await prepare(send, `Moved ${Date.now()}`);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible();
  const row = rowOf(page, lead);
  await expect(section(page, 'overdue').locator(row)).toContainText('Ask for the plans');

  // Moved to another day it leaves the day.
  await row.getByRole('button', { name: /^Move or change: / }).click();
  const move = page.getByRole('dialog', { name: 'Move the follow-up' });
  await expect(() =>
    move.getByRole('radio', { name: 'In 1 week', exact: true }).check({ force: true }),
  ).toPass();
  await move.getByRole('button', { name: 'Save' }).click();
  await expect(row).toHaveCount(0);

  const called = await prepare(send, `Called ${Date.now()}`);
  await page.goto(`${address}?calls=true`);
  await expect(page.getByRole('radio', { name: 'Call list' })).toBeChecked();
  const number = rowOf(page, called).getByRole('link', { name: '+49 30 7654321' });
  await expect(number).toHaveAttribute('href', 'tel:+49307654321');
  // No telephone here: the address goes nowhere, what follows is the page's.
  await number.evaluate((link) =>
    link.addEventListener('click', (event) => event.preventDefault()),
  );
  await number.click();
  await page.getByRole('status').getByRole('button', { name: 'Log a contact' }).click();
  const log = page.getByRole('dialog', { name: 'Follow-up done' });
  await expect(() =>
    log.getByRole('radio', { name: 'Reached', exact: true }).check({ force: true }),
  ).toPass();
  await log.getByLabel(/What was discussed/).fill('Sends them on Friday');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(rowOf(page, called)).toHaveCount(0);
  const { status, firstResponseAt } = await send<{ status: string; firstResponseAt: string }>(
    'get',
    `/leads/${called}`,
  );
  expect([status, firstResponseAt === null]).toEqual(['contacted', false]);
});

test('a new lead leaves the day when somebody has spoken to it', async ({ page }) => {
  const send = await sendAs(page, loginOf('Sales:'));
  const { documentId } = await send('post', '/leads', { lastName: `Fresh ${Date.now()}` });
  await page.goto(address);
  const row = section(page, 'leads').locator(rowOf(page, documentId));
  await expect(row).toContainText('Came in on');
  await row.getByRole('button', { name: /^Log a contact: / }).click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await expect(() =>
    log.getByRole('radio', { name: 'Reached', exact: true }).check({ force: true }),
  ).toPass();
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(row).toHaveCount(0);
});

test('counts and order are those of the server, and the call list leaves who has a number', async ({
  page,
}) => {
  const send = await sendAs(page, loginOf('Sales:'));
  const day = await send<MyDay>('get', '/my-day');
  await page.goto(address);
  for (const [name, { total, items }] of Object.entries(day.sections)) {
    const part = page.locator(`[data-section="${name}"]`);
    if (total === 0) {
      await expect(part).toHaveCount(0);
      continue;
    }
    await expect(part.locator('h2 + *')).toHaveText(String(total));
    const shown = await part
      .locator('[data-item]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')));
    expect(shown).toEqual(items.map(({ about }: MyDayItem) => about.documentId));
  }
  await page.getByRole('radio', { name: 'Call list' }).check({ force: true });
  await expect(page).toHaveURL(/calls=true/);
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await expect(page.locator('[data-item]:not(:has(a[href^="tel:"]))')).toHaveCount(0);
});

test('who has nothing to do is told so, and a failing answer is said', async ({ page }) => {
  await sendAs(page, loginOf('Sales:'));
  const nothing = { total: 0, items: [] };
  const sections = {
    ...{ waiting: nothing, overdue: nothing, today: nothing, leads: nothing, silent: nothing },
  };
  const isAnswer = ({ pathname }: URL) => pathname === '/sales-pipeline/my-day';
  await page.route(isAnswer, (route) => route.fulfill({ status: 500 }));
  await page.goto(address);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(isAnswer);
  await page.route(isAnswer, (route) => route.fulfill({ json: { data: { sections }, meta: {} } }));
  await again.click();
  await expect(page.getByText('Nothing is waiting for you today.')).toBeVisible();
});

for (const [theme, width] of [
  ['light', 360],
  ['dark', 1280],
] as const) {
  test.describe(`in ${theme} at ${width} px`, () => {
    test.use({ theme, viewport: { width, height: 800 } });

    test('axe finds nothing serious, and nothing is cut off', async ({ page }) => {
      const send = await sendAs(page, loginOf('Sales:'));
      await prepare(send, `A very long name that fills a narrow line ${Date.now()}`);
      await page.goto(address);
      await expect(page.locator('[data-section]').first()).toBeVisible();
      await standStill(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
      expect(serious).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}
