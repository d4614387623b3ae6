import type { Locator } from '@playwright/test';

import { pipelineOf } from './support/leads';
import { expect, test, type Page } from './support/test';

/** A chance in a funnel of its own, for the super admin. */
async function make(page: Page, title: string) {
  const send = await pipelineOf(page);
  const template = { template: 'b2b-cycle', locale: 'en' };
  const funnel = await send<{ documentId: string }>('post', '/funnels/from-template', template);
  const body = { title, funnel: funnel.documentId };
  const { documentId } = await send<{ documentId: string }>('post', '/opportunities', body);
  return { send, documentId };
}

async function openPage(page: Page, documentId: string): Promise<void> {
  await page.goto(`/admin/plugins/sales-pipeline/opportunities/${documentId}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** A chip; its radio lies invisible over it, and moves while the dialog opens. */
async function choose(dialog: Locator, name: string): Promise<void> {
  const radio = dialog.getByRole('radio', { name, exact: true });
  await expect(() => radio.check({ force: true })).toPass();
}

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });

test('what is written on while the first answer got lost is stored too, and only once', async ({
  page,
}) => {
  const { send, documentId } = await make(page, 'Dead spot');
  await openPage(page, documentId);
  /** The next one arrives, its answer does not. */
  const loseAnswer = () =>
    page.route('**/sales-pipeline/activities', async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute('**/sales-pipeline/activities');
    });

  const quick = page.getByRole('form', { name: 'Log a contact quickly' });
  const words = quick.getByRole('textbox');
  await loseAnswer();
  await words.fill('Budget is there');
  await words.press('Enter');
  await expect(quick.getByText(/No answer from the server/)).toBeVisible();
  await words.fill('Budget is there, decision in May');
  await words.press('Enter');
  await expect(words).toHaveValue('');
  await expect(timeline(page).getByText('Budget is there, decision in May')).toHaveCount(1);

  await loseAnswer();
  await page.getByRole('button', { name: 'Log a contact', exact: true }).first().click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await choose(log, 'Reached');
  await log.getByLabel(/What was discussed/).fill('Asked for a demo');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(log.getByText(/No answer from the server/)).toBeVisible();
  await choose(log, 'incoming');
  await log.getByLabel(/What was discussed/).fill('Asked for a demo on site');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(log).toHaveCount(0);
  await expect(timeline(page).getByText('Asked for a demo on site')).toHaveCount(1);

  const stored = await send<{ direction: string; body: string }[]>(
    'get',
    `/activities?opportunity=${documentId}`,
  );
  expect(stored.map(({ direction, body }) => [direction, body])).toEqual([
    ['in', 'Asked for a demo on site'],
    ['out', 'Budget is there, decision in May'],
  ]);
});

test('inputs of one group are filled in one after the other without losing each other', async ({
  page,
}) => {
  const { documentId } = await make(page, 'Two inputs');
  await openPage(page, documentId);
  const group = page.getByRole('button', { name: 'Needs and solution' });
  await group.click();
  for (const name of ['Situation today', 'Problem'])
    await page.getByRole('button', { name: `Add: ${name}`, exact: true }).click();
  await page.getByLabel('Problem', { exact: true }).fill('The server is too slow');
  await page.getByLabel('Situation today').fill('Two old servers');
  await page.getByLabel('Situation today').press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Edit: Situation today' })).toBeFocused();
  await expect(page.getByLabel('Problem', { exact: true })).toHaveValue('The server is too slow');
  await page.getByLabel('Problem', { exact: true }).press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Edit: Problem', exact: true })).toBeFocused();
  // Folded again, what is known stands where all that is known stands.
  await group.click();
  const known = page.getByRole('region', { name: 'Needs and solution' });
  await expect(known).toContainText('Two old servers');
  await expect(known).toContainText('The server is too slow');
});

test('what was typed is not lost by closing a dialog', async ({ page }) => {
  const { documentId } = await make(page, 'Typed in vain');
  // A device that keeps nothing.
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, value) {
      if (name.includes(':visit:')) throw new Error('no space');
      setItem.call(this, name, value);
    };
  });
  await openPage(page, documentId);
  const ask = page.getByRole('alertdialog');
  const quick = page.getByRole('form', { name: 'Log a contact quickly' });
  await quick.getByRole('textbox').fill('A long story');
  await quick.getByRole('button', { name: 'More' }).click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await expect(log.getByLabel(/What was discussed/)).toHaveValue('A long story');
  await page.keyboard.press('Escape');
  await ask.getByRole('button', { name: 'Keep editing' }).click();
  await expect(log.getByLabel(/What was discussed/)).toHaveValue('A long story');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(timeline(page)).toContainText('A long story');

  await page.getByRole('button', { name: 'Visit report' }).click();
  const report = page.getByRole('dialog', { name: 'Visit report' });
  await report.getByLabel('Keywords').fill('Seen all three halls');
  await page.keyboard.press('Escape');
  await ask.getByRole('button', { name: 'Keep editing' }).click();
  await expect(report.getByLabel('Keywords')).toHaveValue('Seen all three halls');
});
