import { AxeBuilder } from '@axe-core/playwright';

import { demoLogins, expect, signIn, standStill, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const timeline = (page: Page) => page.getByRole('region', { name: /^(Timeline|Contacts)/ });

/** A firm with a chance, and a call with an objection on it. */
async function make(page: Page, title: string) {
  const token = await signIn(page, Object.values(demoLogins())[0]!);
  const headers = { Authorization: `Bearer ${token}` };
  const send = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await page.request[method](`/sales-pipeline${path}`, { headers, data });
    expect(answer.ok(), path).toBe(true);
    return ((await answer.json()) as { data: { documentId: string; version: number } }).data;
  };
  const funnel = await send('post', '/funnels/from-template', {
    template: 'b2b-cycle',
    locale: 'en',
  });
  const firm = await send('post', '/organizations', { name: `${title} GmbH` });
  const { documentId: opportunity, version } = await send('post', '/opportunities', {
    title,
    funnel: funnel.documentId,
    organization: firm.documentId,
    source: 'event',
  });
  const call = await send('post', '/activities', {
    opportunity,
    kind: 'call',
    outcome: 'reached',
    body: 'Too dear, they say',
    objectionKind: 'price',
    objectionState: 'open',
  });
  return { send, firm, opportunity, version, call };
}

test('an entry is edited, its objection settled and the entry deleted where it stands', async ({
  page,
}) => {
  const { opportunity } = await make(page, 'Slip of the pen');
  await page.goto(`${home}/opportunities/${opportunity}`);
  const entry = timeline(page).getByRole('listitem').filter({ hasText: 'Too dear' });
  await expect(entry).toContainText('open');

  await entry.getByRole('button', { name: /^Actions for Call/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit what was logged' });
  await expect(dialog.getByLabel(/^What was discussed/)).toHaveValue('Too dear, they say');
  await standStill(page);
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(
    found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
  ).toEqual([]);
  await dialog.getByLabel(/^What was discussed/).fill('Too dear without the service');
  await dialog.getByLabel('Duration in minutes').fill('x');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Whole minutes, 0 or more.')).toBeVisible();
  await dialog.getByLabel('Duration in minutes').fill('25');
  const [sent] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ]);
  expect(sent.postDataJSON()).toEqual({
    body: 'Too dear without the service',
    durationMinutes: 25,
    was: { body: 'Too dear, they say', durationMinutes: null },
  });
  await expect(timeline(page)).toContainText('Too dear without the service');
  await expect(timeline(page)).toContainText('25 min');

  const changed = timeline(page).getByRole('listitem').filter({ hasText: 'without the service' });
  await changed.getByRole('button', { name: /^Actions for Call/ }).click();
  const settled = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('menuitem', { name: 'Objection: resolved' }).click();
  expect((await settled).postDataJSON()).toEqual({
    objectionState: 'resolved',
    was: { objectionState: 'open' },
  });
  await expect(changed).toContainText('resolved');
  await expect(page.getByText('Open objections')).toHaveCount(0);

  await changed.getByRole('button', { name: /^Actions for Call/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const sure = page.getByRole('alertdialog', { name: 'Delete this entry?' });
  await sure.getByRole('button', { name: 'Cancel' }).click();
  await expect(changed).toHaveCount(1);
  await changed.getByRole('button', { name: /^Actions for Call/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await sure.getByRole('button', { name: 'Delete' }).click();
  await expect(changed).toHaveCount(0);
});

test('the same on the page of the firm, at once with a colleague', async ({ page }) => {
  const { firm, call, send } = await make(page, 'Both pages');
  await page.goto(`${home}/organizations/${firm.documentId}`);
  const entry = page.getByRole('listitem').filter({ hasText: 'Too dear' });
  await entry.getByRole('button', { name: /^Actions for Call/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit what was logged' });
  // What a colleague puts right meanwhile in another field stays.
  await send('put', `/activities/${call.documentId}`, { subject: 'By a colleague' });
  await dialog.getByLabel(/^What was discussed/).fill('Agreed in the end');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Agreed in the end')).toBeVisible();
  await expect(page.getByText(/By a colleague/)).toBeVisible();
});

test('who was slower sees what a colleague has written before it is replaced', async ({ page }) => {
  const { opportunity, call, send } = await make(page, 'Same words');
  await page.goto(`${home}/opportunities/${opportunity}`);
  const entry = timeline(page).getByRole('listitem').filter({ hasText: 'Too dear' });
  await entry.getByRole('button', { name: /^Actions for Call/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit what was logged' });
  await send('put', `/activities/${call.documentId}`, { body: 'They want a discount' });
  await dialog.getByLabel(/^What was discussed/).fill('They want five percent');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Keywords: They want a discount');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(timeline(page)).toContainText('They want five percent');
});

test('a follow-up that a call has settled is done on both pages, not overdue', async ({ page }) => {
  const { firm, opportunity, send } = await make(page, 'Settled');
  const dueAt = new Date(Date.now() - 86_400_000).toISOString();
  const plan = { opportunity, kind: 'call', dueAt, subject: 'Ask about the offer' };
  const { documentId } = await send('post', '/activities', plan);
  await page.goto(`${home}/organizations/${firm.documentId}`);
  const entry = timeline(page).getByRole('listitem').filter({ hasText: 'Ask about the offer' });
  await expect(entry).toContainText(/overdue/i);
  await send('post', '/activities', { opportunity, kind: 'email', settles: [documentId] });
  await page.reload();
  await expect(entry).toContainText('done on');
  await expect(entry).not.toContainText(/overdue/i);
  await page.goto(`${home}/opportunities/${opportunity}`);
  await expect(entry).toContainText('done on');
});

test('a follow-up agreed with a firm is settled by the next contact with it', async ({ page }) => {
  const { firm, send } = await make(page, 'No chance yet');
  const dueAt = new Date(Date.now() - 3_600_000).toISOString();
  const organization = firm.documentId;
  await send('post', '/activities', { organization, kind: 'call', dueAt, subject: 'Say hello' });
  await page.goto(`${home}/organizations/${organization}`);
  await page.getByRole('button', { name: 'Log a contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log a contact' });
  const settles = dialog.getByRole('group', { name: 'Done with it' });
  await expect(settles.getByRole('checkbox', { name: /Say hello/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(timeline(page).getByRole('listitem').filter({ hasText: 'Say hello' })).toContainText(
    'done on',
  );
});

test('the history tells a change in words', async ({ page }) => {
  const { opportunity, version, send } = await make(page, 'In words');
  const { version: second } = await send('put', `/opportunities/${opportunity}`, {
    version,
    source: 'referral',
  });
  await send('put', `/opportunities/${opportunity}`, { version: second, lostTo: 'Rival Ltd' });
  await page.goto(`${home}/opportunities/${opportunity}`);
  await expect(timeline(page)).toContainText(/Source Trade fair.* → Referral/i);
  await expect(timeline(page)).toContainText('Lost to: Rival Ltd');
});
