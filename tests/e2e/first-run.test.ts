import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import {
  expect,
  firstAdmin,
  login,
  signIn,
  sites,
  standStill,
  test,
  type Page,
} from './support/test';

test.use({ site: 'empty' });
test.describe.configure({ mode: 'serial' });

const home = '/admin/plugins/sales-pipeline';
/** What the answers of the routes have in common, as far as it is asked for. */
interface Made {
  documentId: string;
  version: number;
  stages: { stage: { documentId: string; kind: string } }[];
}

const next = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Counts what a hand does: clicks, and Enter or Space where they press a button. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      () => {
        const before = Number(sessionStorage.getItem('clicks') ?? 0);
        sessionStorage.setItem('clicks', String(before + 1));
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? 0));
}

/** Takes away what a test has made, so that the site is as after its first start again. */
async function empty(page: Page): Promise<void> {
  const token = await signIn(page, firstAdmin);
  const headers = { Authorization: `Bearer ${token}` };
  const all = async (path: string) => {
    const answer = await page.request.get(`/sales-pipeline/${path}`, { headers });
    return ((await answer.json()) as { data: { documentId: string; version: number }[] }).data;
  };
  const remove = async (path: string) =>
    expect((await page.request.delete(`/sales-pipeline/${path}`, { headers })).status()).toBe(200);
  for (const { documentId, version } of await all('opportunities?pageSize=100'))
    await remove(`opportunities/${documentId}?version=${version}`);
  for (const { documentId } of await all('funnels')) await remove(`funnels/${documentId}`);
  for (const { documentId } of await all('stages')) await remove(`stages/${documentId}`);
}

/** Whoever got nothing but the role of a seller. */
async function sellerOn(page: Page): Promise<{ email: string; password: string }> {
  const token = await signIn(page, firstAdmin);
  const headers = { Authorization: `Bearer ${token}` };
  const roles = (await (await page.request.get('/admin/roles', { headers })).json()) as {
    data: { id: number; name: string }[];
  };
  const role = roles.data.find(({ name }) => name === 'Sales');
  const login = { email: 'seller@example.com', password: 'Demo-1234' };
  const person = { firstname: 'Sina', lastname: 'Seller' };
  const invited = (await (
    await page.request.post('/admin/users', {
      headers,
      data: { ...person, email: login.email, roles: [role?.id] },
    })
  ).json()) as { data: { registrationToken: string } };
  const { registrationToken } = invited.data;
  const userInfo = { ...person, password: login.password };
  const answer = await page.request.post('/admin/register', {
    data: { registrationToken, userInfo },
  });
  expect(answer.status()).toBe(200);
  return login;
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: sites.empty.url })).newPage();
}

test('from the first login to an opportunity on the board of the B2B template in under 25 clicks', async ({
  page,
}) => {
  const clicks = await countClicks(page);
  await login(page, firstAdmin);
  await page.getByRole('link', { name: 'Sales pipeline' }).click();

  await expect(page.getByRole('heading', { name: 'Set up the sales pipeline' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Berlin');
  await next(page, 'Save and continue').click();

  await page.getByRole('button', { name: 'Create this funnel: Sales cycle (B2B)' }).click();
  await expect(page.getByRole('heading', { name: 'Roles for your team' })).toBeFocused();
  await next(page, 'Create 5 roles').click();
  await expect(page.getByText(/Created: CRM administration, Sales management/)).toBeVisible();
  // A reload stays where it was.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Roles for your team' })).toBeVisible();
  await expect(page.getByText('A role of this name is there').first()).toBeVisible();
  await next(page, 'Continue').click();

  await next(page, 'Start empty').click();
  await expect(page.getByText('Funnel “Sales cycle (B2B)”')).toBeVisible();
  await next(page, 'To the board').click();

  const column = page.locator('[data-stage]').first();
  await expect(column.getByRole('heading')).toHaveText('Positioning and current state');
  await column.getByRole('button', { name: /Add/ }).click();
  await page.getByLabel('Title of the new opportunity').fill('First opportunity');
  await page.getByLabel(/^Target value in/).fill('12000');
  await page.getByLabel(/^Target value in/).press('Enter');
  await expect(
    column.locator('[data-card]').filter({ hasText: 'First opportunity' }),
  ).toBeVisible();
  const count = await clicks();
  test.info().annotations.push({ type: 'clicks', description: String(count) });
  expect(count).toBeGreaterThan(7);
  expect(count).toBeLessThan(25);
  await empty(page);
});

test('every step can be skipped and gone back to; the keyboard is enough', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto(home);
  await expect(page).toHaveURL(/\/setup$/);
  await next(page, 'Skip').press('Enter');
  await expect(page.getByRole('heading', { name: 'Start with a funnel' })).toBeFocused();
  await next(page, 'Skip').press('Enter');
  await next(page, 'Continue').press('Enter');
  await expect(page.getByText('Opportunities need a funnel.')).toBeVisible();
  await next(page, 'Skip').press('Enter');
  await expect(page.getByText('without one there is no board')).toBeVisible();
  await next(page, 'Choose a template').press('Enter');
  await next(page, 'Back').press('Enter');
  await expect(page.getByRole('heading', { name: 'Language, currency' })).toBeFocused();
  await page.goBack();
  await page.getByRole('button', { name: 'Create this funnel: Sales cycle (B2B)' }).press('Enter');
  await next(page, 'Continue').press('Enter');
  await next(page, 'Create demo data').press('Enter');
  await expect(page.getByText('Demo data, until you remove them')).toBeVisible();
  await next(page, 'To the board').press('Enter');
  // The twelfth is lost, and its column folded.
  await expect(page.locator('[data-card]')).toHaveCount(11);

  await page.goto(`${home}/settings/general`);
  await page.getByRole('button', { name: /Remove the demo data of/ }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('28 records removed, none kept.')).toBeVisible();
  await page.goto(home);
  await expect(page.locator('[data-stage]').first()).toBeVisible();
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await empty(page);
});

test('who may not set up is told what to ask for', async ({ page, browser }) => {
  const seller = await sellerOn(page);
  const other = await newPage(browser);
  await signIn(other, seller);
  await other.goto(home);
  await expect(
    other.getByRole('heading', { name: 'The pipeline is not set up yet' }),
  ).toBeVisible();
  await expect(other.getByText('“Manage funnels and stages”')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Skip' })).toHaveCount(0);
  await other.context().close();
});

test('a list is ordered by the keyboard in one request', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto(`${home}/settings/lists/lossReasons`);
  const rows = page.getByRole('list', { name: 'Loss reasons' }).getByRole('listitem');
  const name = (at: number) => rows.nth(at).getByRole('textbox');
  const first = await name(0).inputValue();
  const second = await name(1).inputValue();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') requests.push(new URL(request.url()).pathname);
  });
  await page.getByRole('button', { name: `Move “${first}”`, exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(new RegExp(`“${first}” (picked up,|at) place 1 of`))).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(`“${first}” at place 2`)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(name(0)).toHaveValue(second);
  await page.reload();
  await expect(name(0)).toHaveValue(second);
  await expect(name(1)).toHaveValue(first);
  expect(requests).toEqual(['/sales-pipeline/lists/lossReasons/order']);
});

test('rates from a file are shown before they are stored, mistakes by line and column', async ({
  page,
}) => {
  await signIn(page, firstAdmin);
  await page.goto(`${home}/settings/rates`);
  const choose = async (csv: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose (a|another) file/ }).click();
    const file = { name: 'rates.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await (await chooser).setFiles(file);
  };
  await choose('currency,rate,validFrom\nUSD,0.9215,2026-01-01\nCHF,nothing,2026-01-01\n');
  const mistakes = page.getByRole('region', { name: 'Mistakes in the file' });
  await expect(mistakes.getByRole('row').nth(1)).toContainText(/3\s*rate\s*Not a rate/);
  await expect(page.getByRole('button', { name: /^Store/ })).toHaveCount(0);
  await choose('currency,rate,validFrom\nUSD,0.9215,2026-01-01\nCHF,1.05,2026-01-01\n');
  await expect(page.getByText('No closed opportunity changes')).toBeVisible();
  await page.getByRole('button', { name: 'Store 2 rates' }).click();
  await expect(page.getByText('2 new, 0 changed, 0 as before.')).toBeVisible();
  const known = page.getByRole('region', { name: 'Rates', exact: true });
  for (const currency of ['CHF', 'USD']) {
    await known.getByRole('button', { name: new RegExp(`Delete the rate of ${currency}`) }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(known.getByRole('cell', { name: currency })).toHaveCount(0);
  }
});

test('a rate of the past says first what it changes about closed values', async ({ page }) => {
  const token = await signIn(page, firstAdmin);
  const headers = { Authorization: `Bearer ${token}` };
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/sales-pipeline/${path}`, { headers, data });
    expect([path, answer.ok()]).toEqual([path, true]);
    return ((await answer.json()) as { data: Made }).data;
  };
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const funnel = await post('funnels/from-template', { template: 'b2b-cycle', locale: 'en' });
  const won = funnel.stages.find(({ stage }) => stage.kind === 'won')?.stage.documentId;
  const chance = { title: 'In dollars', funnel: funnel.documentId, targetValue: 1000 };
  const { documentId, version } = await post('opportunities', { ...chance, currency: 'USD' });
  const closing = { closedAt: ago(20) };
  await post(`opportunities/${documentId}/move`, { stage: won, version, skip: true, closing });

  await page.goto(`${home}/settings/rates`);
  await page.getByRole('combobox', { name: /^Currency/ }).click();
  await page.keyboard.type('USD');
  await page.getByRole('option', { name: /^USD/ }).click();
  await page.getByLabel('EUR for one unit').fill('0.9');
  const [year, month, day] = ago(40).split('-');
  await page.getByLabel('Valid from').fill(`${month}/${day}/${year}`);
  await page.getByLabel('Valid from').press('Enter');
  await page.getByRole('button', { name: 'Add rate' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 closed opportunity gets another value.');
  await expect(question).toContainText('Won: €0 becomes €900.');
  await question.getByRole('button', { name: 'Add rate' }).click();
  const known = page.getByRole('region', { name: 'Rates', exact: true });
  await known.getByRole('button', { name: /Delete the rate of USD/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(known.getByText(/^No rates/)).toBeVisible();
  await empty(page);
});

test('a webhook gets the events that are ticked for it', async ({ page }) => {
  const token = await signIn(page, firstAdmin);
  const headers = { Authorization: `Bearer ${token}` };
  const made = await page.request.post('/admin/webhooks', {
    headers,
    data: {
      name: 'Other system',
      url: 'https://hooks.example.com/pipeline',
      headers: {},
      events: ['entry.create'],
    },
  });
  const { data } = (await made.json()) as { data: { id: string } };
  await page.goto(`${home}/settings/webhooks`);
  await page.getByRole('checkbox', { name: 'An opportunity was won' }).click();
  await expect(page.getByRole('checkbox', { name: 'An opportunity was won' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'An opportunity was lost' })).toBeEnabled();
  const stored = await page.request.get(`/admin/webhooks/${data.id}`, { headers });
  expect(((await stored.json()) as { data: { events: string[] } }).data.events).toEqual([
    'entry.create',
    'sales-pipeline.opportunity.won',
  ]);
  await page.request.delete(`/admin/webhooks/${data.id}`, { headers });
});

for (const [language, theme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const) {
  test.describe(`on a phone, ${language} and ${theme}`, () => {
    test.use({ language, theme, viewport: { width: 360, height: 740 } });

    test('every step fits, and axe finds nothing serious', async ({ page }) => {
      await signIn(page, firstAdmin);
      for (const path of [
        ...['site', 'template', 'roles', 'data', 'done'].map((step) => `setup?step=${step}`),
        ...['general', 'lists', 'rates', 'webhooks'].map((name) => `settings/${name}`),
      ]) {
        await page.goto(`${home}/${path}`);
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await standStill(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect.soft([path, wide]).toEqual([path, false]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`);
        expect.soft(serious).toEqual([]);
      }
    });
  });
}
