import type { Locator } from '@playwright/test';
import { expect, firstAdmin, login, signIn, test, type Page } from './support/test';

test.use({ site: 'empty' });
test.describe.configure({ mode: 'serial' });

const column = (page: Page, stage: string): Locator =>
  page
    .locator('[data-stage]')
    .filter({ has: page.getByRole('heading', { name: stage, exact: true }) });
const cardIn = (page: Page, stage: string, title: string): Locator =>
  column(page, stage).locator('[data-card]').filter({ hasText: title });

async function quickAdd(page: Page, title: string, value: string): Promise<void> {
  await page.getByLabel('Title of the new opportunity').fill(title);
  await page.getByLabel(/^Target value in/).fill(value);
  await page.getByLabel('Title of the new opportunity').press('Enter');
  await expect(page.getByText(`“${title}” added to`)).toBeVisible();
}

/** Moves the pointer the way a hand does: dnd-kit needs more than one step to believe it. */
async function dragTo(page: Page, card: Locator, target: Locator): Promise<void> {
  const from = await card.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + 24);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 36, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 150, { steps: 12 });
  await page.mouse.up();
}

/** A chip; its radio lies invisible over it, and moves while the dialog opens. */
async function choose(dialog: Locator, name: string): Promise<void> {
  const radio = dialog.getByRole('radio', { name, exact: true });
  await expect(() => radio.check({ force: true })).toPass();
}

async function menu(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('first login, a funnel from a template, three opportunities', async ({ page }) => {
  await login(page, firstAdmin);
  await page.getByRole('link', { name: 'Sales pipeline' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText('Start with a funnel')).toBeVisible();
  await page.getByRole('button', { name: 'Create this funnel: Sales pipeline' }).click();
  // What else a first run offers: first-run.test.ts.
  await page.getByRole('button', { name: /^(Skip|Continue)$/ }).click();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('button', { name: 'To the board' }).click();
  await expect(page.getByRole('heading', { name: 'Prospecting' })).toBeVisible();

  await column(page, 'Prospecting').getByRole('button', { name: /Add/ }).click();
  await quickAdd(page, 'Webshop relaunch', '12000');
  await quickAdd(page, 'Intranet for Konex', '8500.50');
  await quickAdd(page, 'Maintenance contract', '3000');
  await page.keyboard.press('Escape');

  const head = column(page, 'Prospecting');
  await expect(head.locator('[data-card]')).toHaveCount(3);
  await expect(head).toContainText('3 opportunities');
  await expect(head).toContainText('€23,500.50');
});

test('moves by mouse, by keyboard and by menu, and finds them there after a reload', async ({
  page,
}) => {
  await signIn(page, firstAdmin);
  await page.goto('/admin/plugins/sales-pipeline');
  const first = page.locator('[data-stage]').nth(0);
  const second = page.locator('[data-stage]').nth(1);
  const third = page.locator('[data-stage]').nth(2);
  const shop = page.locator('[data-card]').filter({ hasText: 'Webshop relaunch' });

  const moved = page.waitForResponse((answer) => answer.url().endsWith('/move') && answer.ok());
  await dragTo(page, shop, second);
  await moved;
  await expect(second.locator('[data-card]').filter({ hasText: 'Webshop relaunch' })).toBeVisible();
  await expect(first.locator('[data-card]')).toHaveCount(2);

  await page.getByRole('link', { name: 'Intranet for Konex', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/Picked up Intranet for Konex/)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/Intranet for Konex: position \d of \d in/)).toBeAttached();
  const dropped = page.waitForResponse((answer) => answer.url().endsWith('/move') && answer.ok());
  await page.keyboard.press('Space');
  await dropped;
  await expect(second.locator('[data-card]')).toHaveCount(2);

  const name = await third.getByRole('heading').first().innerText();
  await menu(page, 'Maintenance contract', 'Move to…');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(
    third.locator('[data-card]').filter({ hasText: 'Maintenance contract' }),
  ).toBeVisible();

  await page.reload();
  await expect(second.locator('[data-card]')).toHaveCount(2);
  await expect(third.locator('[data-card]')).toHaveCount(1);
});

test('wins one, loses one with its reason, and cancelling puts the card back', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto('/admin/plugins/sales-pipeline');
  const second = page.locator('[data-stage]').nth(1);

  await menu(page, 'Webshop relaunch', 'Move to…');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Closing/ })
    .click();
  const won = page.getByRole('dialog', { name: 'Won' });
  await won.getByRole('button', { name: 'Cancel' }).click();
  await expect(second.locator('[data-card]').filter({ hasText: 'Webshop relaunch' })).toBeVisible();

  await menu(page, 'Webshop relaunch', 'Move to…');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Closing/ })
    .click();
  await won.getByLabel('Final order value').fill('11500');
  await won.getByRole('button', { name: 'Mark as won' }).click();
  const review = page.getByRole('dialog', { name: /what was learned/ });
  await review.getByLabel('What went well?').fill('A demo with their own data');
  await review.getByRole('button', { name: 'Save' }).click();
  await expect(cardIn(page, 'Closing', 'Webshop relaunch')).toContainText('€11,500');

  await menu(page, 'Maintenance contract', 'Move to…');
  await page.getByRole('dialog').getByRole('button', { name: /Lost/ }).click();
  const lost = page.getByRole('dialog', { name: 'Lost' });
  await lost.getByRole('button', { name: 'Mark as lost' }).click();
  await expect(lost.getByText('Please fill in this field.')).toBeVisible();
  await lost.getByRole('combobox', { name: /Loss reason/ }).click();
  await page.getByRole('option', { name: 'Price too high' }).click();
  await lost.getByRole('button', { name: 'Mark as lost' }).click();
  await review.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText('Maintenance contract is now in Lost.')).toBeAttached();
});

test('a contact turns a red light green, and the light says why', async ({ page }) => {
  const token = await signIn(page, firstAdmin);
  const headers = { Authorization: `Bearer ${token}` };
  const list = await page.request.get('/sales-pipeline/opportunities?q=Intranet', { headers });
  const { data } = (await list.json()) as { data: { documentId: string }[] };
  const occurredAt = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const old = { kind: 'call', outcome: 'reached', occurredAt, opportunity: data[0]?.documentId };
  expect(
    (await page.request.post('/sales-pipeline/activities', { headers, data: old })).status(),
  ).toBe(201);

  await page.goto('/admin/plugins/sales-pipeline');
  const card = page.locator('[data-card]').filter({ hasText: 'Intranet for Konex' });
  await expect(card.locator('[data-light="red"]')).toContainText('critical');
  await card.locator('[data-light]').click();
  await expect(page.getByText(/Last contact: Call on/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Log a contact' }).click();

  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await choose(log, 'Reached');
  await log.getByLabel(/What was discussed/).fill('Decision next week');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(card.locator('[data-light="green"]')).toContainText('on track');
});

test('plans a follow-up, which the light names', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto('/admin/plugins/sales-pipeline');
  await menu(page, 'Intranet for Konex', 'Plan a follow-up');
  const plan = page.getByRole('dialog', { name: 'Plan a follow-up' });
  await plan.getByLabel('Subject').fill('Ask for the decision');
  await plan.getByRole('button', { name: 'Plan follow-up' }).click();
  await expect(plan.getByText('Please enter a date.')).toBeVisible();
  await choose(plan, 'In 2 weeks');
  await plan.getByRole('button', { name: 'Plan follow-up' }).click();
  const card = page.locator('[data-card]').filter({ hasText: 'Intranet for Konex' });
  await expect(card.locator('[data-light="green"]')).toContainText('planned for');
});

test('edits an opportunity from its card', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto('/admin/plugins/sales-pipeline');
  await menu(page, 'Intranet for Konex', 'Edit');
  const form = page.getByRole('dialog', { name: 'Edit opportunity' });
  await form.getByLabel('Next step').fill('Send the offer');
  await form.getByLabel(/^Target value/).fill('9000');
  await form.getByRole('button', { name: 'Save' }).click();
  const card = page.locator('[data-card]').filter({ hasText: 'Intranet for Konex' });
  await expect(card).toContainText('Send the offer');
  await expect(card).toContainText('€9,000');
  await page.reload();
  await expect(card).toContainText('Send the offer');
});

test('archives an opportunity, which leaves the board', async ({ page }) => {
  await signIn(page, firstAdmin);
  await page.goto('/admin/plugins/sales-pipeline');
  await menu(page, 'Intranet for Konex', 'Archive');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.locator('[data-card]').filter({ hasText: 'Intranet' })).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-stage]').first()).toBeVisible();
  await expect(page.locator('[data-card]').filter({ hasText: 'Intranet' })).toHaveCount(0);
});
