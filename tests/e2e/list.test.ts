import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { demoLogins, expect, signIn, test, type Login, type Page } from './support/test';

const list = '/admin/plugins/sales-pipeline/opportunities';

interface Row {
  documentId: string;
  version: number;
  title: string;
  owner: { id: number; name: string } | null;
}

function loginOf(role: string): Login {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return found[1];
}
const rows = (page: Page) => page.locator('[data-row]');

async function apiOf(page: Page, login: Login) {
  const headers = { Authorization: `Bearer ${await signIn(page, login)}` };
  const get = async <T>(path: string): Promise<T> => {
    const answer = await page.request.get(`/sales-pipeline${path}`, { headers });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  };
  return { headers, get };
}
type Listed = { data: Row[]; meta: { pagination: { total: number } } };

test('filters and order stand in the address; the export holds exactly what they show', async ({
  page,
}) => {
  const { get } = await apiOf(page, loginOf('Super Admin'));
  await page.goto(list);
  await expect(rows(page).first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Traffic light' }).click();
  await page.getByRole('option', { name: 'critical' }).click();
  await expect(page).toHaveURL(/light=red/);
  await page.getByRole('button', { name: 'Target value' }).click();
  await expect(page).toHaveURL(/sort=targetValue%3Adesc/);
  await expect(page.getByRole('columnheader', { name: 'Target value' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const { data, meta } = await get<Listed>(
    '/opportunities?light=red&sort=targetValue:desc&pageSize=100',
  );
  expect(meta.pagination.total).toBeLessThanOrEqual(100);
  const shown = () => rows(page).evaluateAll((all) => all.map((row) => row.dataset.row));
  await expect.poll(shown).toEqual(data.slice(0, 50).map(({ documentId }) => documentId));

  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await readFile(await (await started).path());
  const exported = parse(file, { bom: true, columns: true }) as { title: string }[];
  expect(exported.map(({ title }) => title).sort()).toEqual(data.map(({ title }) => title).sort());

  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Traffic light' })).toContainText('critical');
  await page.getByRole('button', { name: 'Reset the filter' }).click();
  await expect(page).not.toHaveURL(/light=/);
});

test('a shared view brings filter, order and columns to a colleague', async ({ page }) => {
  await signIn(page, loginOf('Super Admin'));
  await page.goto(`${list}?status=open&sort=title%3Aasc`);
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Source' }).check();
  await page.getByRole('checkbox', { name: 'Next step' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Source' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Next step' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: /^Save as a new view/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByLabel('Name').fill('Open by title');
  await dialog.getByRole('checkbox', { name: 'All colleagues may use it' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'View: Open by title' })).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  await signIn(page, loginOf('Sales management'));
  await page.goto(list);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: /Open by title/ }).click();
  await expect(page).toHaveURL(/status=open/);
  await expect(page).toHaveURL(/sort=title%3Aasc/);
  await expect(page.getByRole('columnheader', { name: 'Source' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Next step' })).toHaveCount(0);
  await page.getByRole('button', { name: 'View: Open by title' }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toHaveCount(0);
});

test('a change of many says what became of each, and what was refused stays chosen', async ({
  page,
}) => {
  const { get, headers } = await apiOf(page, loginOf('Super Admin'));
  const users = await get<{ data: { id: number; name: string }[] }>('/assignable-users');
  await page.goto(`${list}?status=open&sort=title%3Aasc`);
  await expect(rows(page).first()).toBeVisible();
  const { data } = await get<Listed>('/opportunities?status=open&sort=title:asc&pageSize=50');
  const [stale, fine] = data;
  if (!stale || !fine) throw new Error('the demo has too few opportunities');
  const target = users.data.find(({ id }) => id !== stale.owner?.id && id !== fine.owner?.id);
  const other = users.data.find(({ id }) => id !== stale.owner?.id && id !== target?.id);
  if (!target || !other) throw new Error('the demo has too few users');
  for (const { documentId } of [stale, fine]) {
    await page.locator(`[data-row="${documentId}"]`).getByRole('checkbox').check();
  }
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.request.put(`/sales-pipeline/opportunities/${stale.documentId}`, {
    headers,
    data: { version: stale.version, owner: other.id },
  });

  await page.getByRole('button', { name: 'Change owner' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: target.name, exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const result = page.getByRole('dialog', { name: 'Result' });
  await expect(result).toContainText('1 changed, 1 refused');
  await expect(result.locator('[data-outcome="refused"]')).toContainText(stale.title);
  await expect(result.locator('[data-outcome="done"]')).toContainText(fine.title);
  await result.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.locator(`[data-row="${fine.documentId}"]`)).toContainText(target.name);
});

test('what is archived from the list is brought back from its archive', async ({ page }) => {
  const { get } = await apiOf(page, loginOf('Super Admin'));
  const { data } = await get<Listed>('/opportunities?status=open&sort=title:desc&pageSize=1');
  const [row] = data;
  if (!row) throw new Error('the demo has no opportunity');
  await page.goto(`${list}?status=open&sort=title%3Adesc`);
  await page.locator(`[data-row="${row.documentId}"]`).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await page
    .getByRole('dialog', { name: 'Result' })
    .getByRole('button', { name: 'Close' })
    .last()
    .click();
  await expect(page.locator(`[data-row="${row.documentId}"]`)).toHaveCount(0);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Show the archive instead' }).check();
  await page.keyboard.press('Escape');
  await page.locator(`[data-row="${row.documentId}"]`).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('dialog', { name: 'Result' })).toContainText('1 changed');
});

test('rows that cannot be archived for want of an answer stay chosen, and the reason is said', async ({
  page,
}) => {
  await signIn(page, loginOf('Super Admin'));
  await page.goto(`${list}?status=open&sort=title%3Adesc`);
  await rows(page).first().getByRole('checkbox').check();
  await page.route('**/opportunities/bulk', (route) => route.abort());
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText(/No answer from the server/)).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText('1 selected')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ language: 'de', theme: 'dark', viewport: { width: 360, height: 740 } });

  test('the list keeps to the width and its first column in sight', async ({ page }) => {
    await signIn(page, loginOf('Super Admin'));
    await page.goto(list);
    await expect(rows(page).first()).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const first = rows(page).first().getByRole('rowheader');
    const before = await first.boundingBox();
    await rows(page).first().locator('td').last().scrollIntoViewIfNeeded();
    const after = await first.boundingBox();
    expect(after?.x).toBe(before?.x);
    await page.getByRole('link', { name: 'Firmen', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Firmen' })).toBeVisible();
  });
});
