import { demoLogins, expect, signIn, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const admin = () => Object.values(demoLogins())[0]!;
const search = (page: Page) => page.getByRole('combobox', { name: /^Find a caller/ });
const form = (page: Page) =>
  page.getByRole('dialog', { name: 'New company, person and opportunity' });

interface Organization {
  documentId: string;
  name: string;
}

async function makeOrganization(page: Page, token: string, data: object): Promise<Organization> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.post('/sales-pipeline/organizations', { headers, data });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { data: Organization }).data;
}

test('a call from an unknown number becomes firm, person, chance and logged call in one save', async ({
  page,
}) => {
  await signIn(page, admin());
  await page.goto(home);
  await expect(page.getByRole('navigation', { name: 'Sales pipeline' })).toBeVisible();
  await expect(page.locator('[data-stage]').first()).toBeVisible();

  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('+49 30 9988776');
  await expect(page.getByText('Nobody and nothing fits')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  const dialog = form(page);
  await expect(dialog.getByLabel('Phone', { exact: true })).toHaveValue('+49 30 9988776');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('Please fill in this field.')).toBeVisible();
  await dialog.getByLabel('Name of the company').fill('Novaria GmbH');
  await dialog.getByLabel('First and last name').fill('Nora Neumann');
  await dialog.getByLabel('Title').fill('Server for Novaria');
  await dialog.getByLabel('Target value').fill('12,000');
  await expect(dialog.getByRole('checkbox', { name: /^Log the call/ })).toBeChecked();
  await dialog.getByLabel(/^What was discussed/).fill('Wants an offer for 40 seats');
  await dialog.getByRole('button', { name: 'Create' }).click();

  await expect(page).toHaveURL(/\/opportunities\/\w+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Server for Novaria' })).toBeVisible();
  await expect(page.getByText('Wants an offer for 40 seats')).toBeVisible();

  await search(page).fill('030 9988776');
  await page.getByRole('option', { name: /Nora Neumann/ }).click();
  await expect(page).toHaveURL(/\/contacts\/\w+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Nora Neumann' })).toBeVisible();
  await expect(page.getByText('Wants an offer for 40 seats')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Server for Novaria' }).first()).toBeVisible();
});

test('whom one knows already is offered instead of made twice', async ({ page }) => {
  const token = await signIn(page, admin());
  const { documentId } = await makeOrganization(page, token, { name: 'Twice AG' });
  await page.goto(`${home}/organizations`);
  await page.getByRole('button', { name: 'New company, person and opportunity' }).click();
  const dialog = form(page);
  await dialog.getByLabel('Name of the company').fill('Twice AG');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Take this one: Twice AG' }).click();
  await expect(dialog.getByText('Twice AG is known already')).toBeVisible();
  await dialog.getByLabel('First and last name').fill('Theo Twin');
  await dialog.getByRole('checkbox', { name: 'Create an opportunity with it' }).uncheck();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Theo Twin' })).toBeVisible();
  await page.getByRole('link', { name: 'Twice AG' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/organizations/${documentId}$`));
  await expect(page.getByRole('link', { name: 'Theo Twin' })).toBeVisible();
});

test('a number typed before somebody known is taken goes to that person, or into what is logged', async ({
  page,
}) => {
  const token = await signIn(page, admin());
  const headers = { Authorization: `Bearer ${token}` };
  for (const data of [
    { firstName: 'Kai', lastName: 'Ohnenummer' },
    { firstName: 'Mia', lastName: 'Mitnummer', phone: '0171 1112223' },
  ]) {
    const made = await page.request.post('/sales-pipeline/contacts', { headers, data });
    expect(made.status()).toBe(201);
  }
  const take = async (name: string, number: string) => {
    await page.goto(`${home}/contacts`);
    await search(page).fill(number);
    await page.getByRole('option', { name: /^New/ }).click();
    const dialog = form(page);
    await dialog.getByLabel('First and last name').pressSequentially(name);
    await page.getByRole('option', { name, exact: true }).click();
    await expect(dialog.getByText(`${name} is known already`)).toBeVisible();
    await expect(dialog.getByLabel('Phone', { exact: true })).toHaveValue(number);
    return dialog;
  };
  const filled = await take('Kai Ohnenummer', '0171 7778881');
  await expect(filled.getByText('Is added to Kai Ohnenummer.')).toBeVisible();
  await filled.getByRole('checkbox', { name: 'Create an opportunity with it' }).uncheck();
  await filled.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kai Ohnenummer' })).toBeVisible();
  await expect(page.getByRole('link', { name: /0171 7778881/ }).first()).toBeVisible();

  const noted = await take('Mia Mitnummer', '0171 7778882');
  await expect(noted.getByText(/^Mia Mitnummer has “0171 1112223”/)).toBeVisible();
  await noted.getByRole('checkbox', { name: 'Create an opportunity with it' }).uncheck();
  await noted.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Mitnummer' })).toBeVisible();
  await expect(page.getByText('0171 7778882')).toBeVisible();
});

test('a firm has its own follow-ups with a file for the calendar, and tells how many people work there', async ({
  page,
}) => {
  const token = await signIn(page, admin());
  const firm = await makeOrganization(page, token, {
    name: 'Plan AG',
    address: { city: 'Aaaach' },
  });
  const headers = { Authorization: `Bearer ${token}` };
  for (let i = 0; i < 101; i += 1) {
    const data = { lastName: `Hand ${String(i).padStart(3, '0')}`, organization: firm.documentId };
    await page.request.post('/sales-pipeline/contacts', { headers, data });
  }
  await page.goto(`${home}/organizations/${firm.documentId}`);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a follow-up' });
  await dialog.getByLabel('Subject').fill('Annual talk');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: /^Plan/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Annual talk')).toBeVisible();
  await page.getByRole('button', { name: /^Actions for Call/ }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download for the calendar (.ics)' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.ics$/);

  await page.getByRole('link', { name: 'One more in the list' }).click();
  await expect(page).toHaveURL(new RegExp(`/contacts\\?.*organization=${firm.documentId}`));
  await expect(page.getByText('Only Plan AG')).toBeVisible();
  await expect(page.getByText('of 101')).toBeVisible();
  await page.goto(`${home}/organizations?sort=city:asc`);
  await expect(page.getByRole('row').nth(1)).toContainText('Aaaach');
});

test('a firm is edited in place, merged with its duplicate, and kept while it is in use', async ({
  page,
}) => {
  const token = await signIn(page, admin());
  const kept = await makeOrganization(page, token, { name: 'Merge Ltd' });
  await makeOrganization(page, token, { name: 'Merge Limited', phone: '+49 40 5554433' });
  await page.goto(`${home}/organizations/${kept.documentId}`);
  await page.getByRole('button', { name: /empty fields$/ }).click();
  await page.getByRole('button', { name: 'Add: Class' }).click();
  await page.getByRole('combobox', { name: 'Class' }).click();
  await page.getByRole('option', { name: 'A', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('class A', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit: Class' })).toBeFocused();

  await page.getByRole('button', { name: 'Actions for Merge Ltd' }).click();
  await page.getByRole('menuitem', { name: /^Merge/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge into “Merge Ltd”' });
  await dialog.getByLabel('Duplicate').pressSequentially('Merge Limited');
  await page.getByRole('option', { name: 'Merge Limited' }).click();
  const preview = dialog.getByRole('group', { name: 'What happens' });
  await expect(preview).toContainText('Empty fields are filled: Phone');
  await expect(preview).toContainText('“Merge Limited” disappears for good');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: '+49 40 5554433' }).first()).toBeVisible();

  const headers = { Authorization: `Bearer ${token}` };
  const data = { lastName: 'Worker', organization: kept.documentId };
  await page.request.post('/sales-pipeline/contacts', { headers, data });
  await page.getByRole('button', { name: 'Actions for Merge Ltd' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(/still in use in one place|still in use in 1 place/)).toBeVisible();
});

test('lists of firms and people are searched, filtered and open their pages', async ({ page }) => {
  await signIn(page, admin());
  await page.goto(`${home}/organizations`);
  const row = page.locator('[data-row]').first();
  await expect(row).toBeVisible();
  const name = await row.getByRole('link').first().innerText();
  await page.getByRole('searchbox').fill(name);
  await expect(page).toHaveURL(/q=/);
  await page.locator('[data-row]').filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Company', exact: true }).click();
  await expect(page).toHaveURL(/sort=organization%3Aasc/);
  await expect(page.getByRole('columnheader', { name: 'Company' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});
