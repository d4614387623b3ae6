import type { Locator } from '@playwright/test';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const TITLE = 'Scanners for Quellbach';

/** A chip; its radio lies invisible over it, and moves while the dialog opens. */
async function choose(dialog: Locator, name: string): Promise<void> {
  const radio = dialog.getByRole('radio', { name, exact: true });
  await expect(() => radio.check({ force: true })).toPass();
}

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('a seller takes a call, plans and reports a visit, handles an objection, wins and looks back', async ({
  page,
}) => {
  await signIn(page, Object.values(demoLogins())[0]!);
  await page.goto(home);
  await expect(page.locator('[data-stage]').first()).toBeVisible();

  // The telephone shows a number that nobody knows.
  await page.keyboard.press('/');
  await page.keyboard.type('+49 511 4455667');
  await expect(page.getByText('Nobody and nothing fits')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New company, person and opportunity' });
  await form.getByLabel('Name of the company').fill('Quellbach KG');
  await form.getByLabel('First and last name').fill('Quentin Quell');
  await form.getByLabel('Title').fill(TITLE);
  await form.getByLabel('Target value').fill('9,000');
  await form.getByLabel(/^What was discussed/).fill('Needs scanners for two halls');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(region(page, 'Timeline')).toContainText('Needs scanners for two halls');

  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const plan = page.getByRole('dialog', { name: 'Plan a follow-up' });
  await plan.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Visit', exact: true }).click();
  await choose(plan, 'In 2 weeks');
  await plan.getByLabel('Subject').fill('See the halls');
  await plan.getByRole('button', { name: 'Plan follow-up' }).click();
  await expect(region(page, 'Planned')).toContainText('See the halls');

  // On the way back from it.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Visit report' }).click();
  const report = page.getByRole('dialog', { name: 'Visit report' });
  await choose(report, 'good');
  await report.getByLabel('Keywords').fill('Twelve scanners, decision before Christmas');
  await report.getByRole('button', { name: 'Save' }).click();
  await expect(region(page, 'Timeline')).toContainText('Twelve scanners');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Log a contact', exact: true }).first().click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await choose(log, 'Reached');
  await log.getByLabel(/What was discussed/).fill('Others are cheaper');
  await log.getByRole('button', { name: /Duration, objection/ }).click();
  await log.getByRole('combobox', { name: 'Objection', exact: true }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await log.getByRole('button', { name: 'Save' }).click();
  const now = region(page, /^Now:/);
  await expect(now.getByText('Open objections')).toBeVisible();
  await now.getByRole('button', { name: 'Resolved' }).click();
  await expect(now.getByText('Open objections')).toHaveCount(0);

  await page.getByRole('button', { name: 'Won', exact: true }).click();
  const won = page.getByRole('dialog', { name: 'Won', exact: true });
  await won.getByLabel('Final order value').fill('8,700');
  await won.getByRole('button', { name: 'Mark as won' }).click();
  const review = page.getByRole('dialog', { name: /what was learned/ });
  await review.getByLabel('What went well?').fill('Saw the halls ourselves');
  await review.getByRole('button', { name: 'Save' }).click();
  await expect(region(page, 'Closing and review')).toContainText('Saw the halls ourselves');
  await expect(page.locator('[data-value="target"]')).toContainText('€8,700');
});

test('documents are linked, and the Media Library warns first', async ({ page }) => {
  const token = await signIn(page, Object.values(demoLogins())[0]!);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.get('/sales-pipeline/opportunities?status=open&pageSize=1', {
    headers,
  });
  const { data } = (await answer.json()) as { data: { documentId: string }[] };
  await page.goto(`${home}/opportunities/${data[0]?.documentId}`);
  const documents = region(page, 'Documents');
  await documents.getByRole('button', { name: 'Add a link' }).click();
  await documents.getByLabel('Web address').fill('files.example/offer.pdf');
  await documents.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(documents.getByText(/starts with http/)).toBeVisible();
  await documents.getByLabel('Web address').fill('https://files.example/offer.pdf');
  await documents.getByRole('button', { name: 'Add', exact: true }).click();
  const link = documents.getByRole('link', { name: 'offer.pdf' });
  await expect(link).toHaveAttribute('href', 'https://files.example/offer.pdf');
  await page.reload();
  await expect(link).toBeVisible();

  await documents.getByRole('button', { name: 'From the Media Library' }).click();
  const warning = page.getByRole('alertdialog');
  await expect(warning).toContainText('without a login');
  await warning.getByRole('button', { name: 'Choose files' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Media Library|Add new assets/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await documents.getByRole('button', { name: 'Remove the link offer.pdf' }).click();
  await expect(link).toHaveCount(0);
});
