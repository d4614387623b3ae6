import { demoLogins, expect, signIn, test, type Page } from './support/test';

interface Card {
  documentId: string;
  version: number;
  title: string;
}
interface Column {
  stage: { documentId: string; kind: string; name: string };
  cards: Card[];
}

async function boardOf(page: Page, token: string) {
  const headers = { Authorization: `Bearer ${token}` };
  const funnels = await page.request.get('/sales-pipeline/funnels', { headers });
  const [first] = ((await funnels.json()) as { data: { documentId: string }[] }).data;
  const funnel = first?.documentId ?? '';
  const answer = await page.request.get(`/sales-pipeline/funnels/${funnel}/board`, { headers });
  const { data } = (await answer.json()) as { data: { columns: Column[] } };
  return { headers, funnel, columns: data.columns };
}
const admin = () => Object.values(demoLogins())[0]!;

test('a colleague’s move appears by itself within ten seconds', async ({ page }) => {
  const { headers, funnel, columns } = await boardOf(page, await signIn(page, admin()));
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  const open = columns.filter(({ stage }) => stage.kind === 'open');
  const [from, to] = [open.find(({ cards }) => cards.length > 0), open.at(-1)];
  const card = from?.cards[0];
  if (!card || !to || from === to) throw new Error('the demo has nothing to move');
  const inColumn = (stage: string) =>
    page.locator(`[data-stage="${stage}"] [data-card="${card.documentId}"]`);
  await expect(inColumn(from.stage.documentId)).toBeVisible();

  const moved = await page.request.post(`/sales-pipeline/opportunities/${card.documentId}/move`, {
    headers,
    data: { stage: to.stage.documentId, version: card.version, skip: true },
  });
  expect(moved.status()).toBe(200);
  await expect(inColumn(to.stage.documentId)).toBeVisible({ timeout: 10_000 });
  await expect(inColumn(from.stage.documentId)).toHaveCount(0);

  const { version } = ((await moved.json()) as { data: { card: Card } }).data.card;
  await page.request.delete(`/sales-pipeline/opportunities/${card.documentId}?version=${version}`, {
    headers,
  });
  await expect(inColumn(to.stage.documentId)).toHaveCount(0, { timeout: 10_000 });
});

test('filters stand in the address, narrow the board and come back to who set them', async ({
  page,
}) => {
  const { funnel } = await boardOf(page, await signIn(page, admin()));
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  const count = page.getByText(/\d+ opportunities, \d+ prospects/).first();
  const all = await count.textContent();

  await page.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: 'Marco Rossi' }).click();
  await expect(page).toHaveURL(/owner=\d+/);
  await expect(count).not.toHaveText(all ?? '');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: /By target value/ }).click();
  await page.getByLabel(/^Target value from/).fill('20000');
  await expect(page).toHaveURL(/minValue=20000/);
  await expect(page).toHaveURL(/sort=value/);
  await page.keyboard.press('Escape');

  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  await expect(page).toHaveURL(/owner=\d+.*minValue=20000/);
  await page.getByRole('button', { name: 'Reset the filter' }).click();
  await expect(page).not.toHaveURL(/owner=/);
  await expect(count).toHaveText(all ?? '');
});

test('the first picture of a board waits for two requests', async ({ page }) => {
  const { funnel } = await boardOf(page, await signIn(page, admin()));
  const answered: string[] = [];
  await page.route(/\/sales-pipeline\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/sales-pipeline/')) return route.continue();
    // Whatever else is asked for is never answered.
    if (answered.length === 2) return undefined;
    answered.push(pathname);
    return route.continue();
  });
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  await expect(page.locator('[data-card]').first()).toBeVisible();
  const own = `/sales-pipeline/funnels/${funnel}`;
  expect(answered.sort()).toEqual([own, `${own}/board`]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
