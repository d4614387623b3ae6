import type { Locator } from '@playwright/test';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

interface Made {
  documentId: string;
  version: number;
}
interface Site {
  funnel: string;
  send: <T = Made>(method: 'post' | 'put', path: string, data: object) => Promise<T>;
}

let made = 0;

/** A funnel of three stages whose second asks for the next step, with two opportunities; its board is open. */
async function openOwnBoard(
  page: Page,
  gate: 'off' | 'ask' | 'enforce',
): Promise<Site & { card: Made }> {
  const [admin] = Object.values(demoLogins());
  const headers = { Authorization: `Bearer ${await signIn(page, admin!)}` };
  const send: Site['send'] = async (method, path, data) => {
    const answer = await page.request[method](`/sales-pipeline${path}`, { headers, data });
    expect(answer.ok(), `${method} ${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: never }).data;
  };
  made += 1;
  const name = (text: string) => `${text} ${Date.now()} ${made}`;
  const stages = [];
  for (const text of ['Start', 'Asks', 'Last']) {
    const requiredFields = text === 'Asks' ? ['nextStep'] : [];
    const { documentId } = await send('post', '/stages', { name: name(text), kind: 'open' });
    stages.push({ stage: documentId, requiredFields });
  }
  const { documentId: funnel } = await send('post', '/funnels', {
    name: name('Gate'),
    gate,
    stages,
  });
  const card = await send('post', '/opportunities', { title: 'Alpha project', funnel });
  await send('post', '/opportunities', { title: 'Beta project', funnel });
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  await expect(cardOf(page, 'Alpha')).toBeVisible();
  return { funnel, send, card };
}

const cardOf = (page: Page | Locator, title: string): Locator =>
  page.locator('[data-card]').filter({ hasText: title });
const columnAt = (page: Page, position: number) => page.locator('[data-stage]').nth(position);

async function choose(page: Page, title: string, entry: string): Promise<void> {
  await cardOf(page, title)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}
async function moveOn(page: Page, title: string): Promise<void> {
  await choose(page, title, 'Move to…');
  await page.getByRole('dialog').getByRole('button', { name: /Asks/ }).click();
}

test('what a stage asks for is asked on the move; cancel puts the card back', async ({ page }) => {
  await openOwnBoard(page, 'enforce');
  await moveOn(page, 'Alpha');
  const dialog = page.getByRole('dialog', { name: /^Before “Asks/ });
  await expect(dialog.getByText('This stage still asks for:')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Continue without' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(cardOf(columnAt(page, 0), 'Alpha')).toBeVisible();

  await moveOn(page, 'Alpha');
  await dialog.getByRole('button', { name: 'Save and continue' }).click();
  await expect(dialog.getByText('Please fill in this field.')).toBeVisible();
  await dialog.getByLabel('Next step').fill('Call on Monday');
  await dialog.getByRole('button', { name: 'Save and continue' }).click();
  await expect(cardOf(columnAt(page, 1), 'Alpha')).toContainText('Call on Monday');
});

test('where the stage only asks, one goes on without an answer', async ({ page }) => {
  await openOwnBoard(page, 'ask');
  await moveOn(page, 'Beta');
  await page.getByRole('dialog').getByRole('button', { name: 'Continue without' }).click();
  await expect(cardOf(columnAt(page, 1), 'Beta')).toBeVisible();
});

test('a card that a colleague has just moved goes back, and it is said who was faster', async ({
  page,
}) => {
  // The board would hear of it by itself.
  await page.route('**/changes?*', (route) => route.abort());
  const { send, card } = await openOwnBoard(page, 'off');
  const stage = await columnAt(page, 2).getAttribute('data-stage');
  await choose(page, 'Alpha', 'Move to…');
  await send('post', `/opportunities/${card.documentId}/move`, { version: card.version, stage });
  await page.getByRole('dialog').getByRole('button', { name: /Asks/ }).click();
  await expect(page.getByText(/Demo Admin has changed|changed Stage|was faster/)).toBeVisible();
  await expect(cardOf(columnAt(page, 2), 'Alpha')).toBeVisible();
});

test('what a filter finds is announced', async ({ page }) => {
  await openOwnBoard(page, 'ask');
  const said = page.getByRole('status').filter({ hasText: /found/ });
  await page.getByPlaceholder('Search').fill('Alpha');
  await expect(said).toHaveText('1 opportunity found');
  await page.getByPlaceholder('Search').fill('Gamma');
  await expect(said).toHaveText('No opportunity found');
  await page.getByRole('button', { name: 'Reset the filter' }).first().click();
  await expect(said).toHaveText('2 opportunities found');
});

test('each input of a dialog has an id of its own', async ({ page }) => {
  await openOwnBoard(page, 'ask');
  await choose(page, 'Alpha', 'Plan a follow-up');
  const plan = page.getByRole('dialog', { name: 'Plan a follow-up' });
  await expect(plan.getByLabel('Time', { exact: true })).toBeVisible();
  const ids = await plan.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
