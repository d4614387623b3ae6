import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { LeadForm, LeadRow } from '../../shared/contracts';
import { expect, firstAdmin, signIn, sites, test, type Page } from './support/test';

test.use({ site: 'empty' });

const home = '/admin/plugins/sales-pipeline/settings';
const mark = String(Date.now()).slice(-6);

/** A page of the site, on an origin of its own, with what was copied from the admin. */
let pages: Server;
let origin: string;
let html = '';
test.beforeAll(async () => {
  pages = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Page</title><body>${html}`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(pages.address() as AddressInfo).port}`;
});
test.afterAll(() => void pages.close());

/** What an admin may ask the server, beside what the page shows. */
async function serverOf(page: Page) {
  const headers = { Authorization: `Bearer ${await signIn(page, firstAdmin)}` };
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await page.request.get(`/sales-pipeline${path}`, { headers });
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: T }).data;
  };
  const make = async (data: object): Promise<LeadForm> => {
    const answer = await page.request.post('/sales-pipeline/lead-forms', { headers, data });
    expect(answer.status()).toBe(201);
    return ((await answer.json()) as { data: LeadForm }).data;
  };
  return { ask, make };
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const textbox = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('an admin builds a form, switches it on and copies it; a visitor sends it', async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { ask } = await serverOf(page);
  const name = `Enquiry ${mark}`;
  await page.goto(`${home}/forms/new`);
  await textbox(page, 'Name of the form').fill(name);
  await button(page, 'Create form').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  // A selection of one's own, moved before the message by keyboard alone.
  await button(page, 'Add field').click();
  await page.keyboard.type('Topic "A & B"');
  await expect(textbox(page, /Name of the input/)).toHaveValue('topic_a_b');
  await choose(page, 'Kind of field', 'Selection');
  await button(page, 'Add option').click();
  await page.keyboard.type('sales');
  await textbox(page, 'Label of option 1 (English)').fill('Buying <something>');
  const fields = page.getByRole('list', { name: 'Fields', exact: true });
  await button(page, 'Move “Topic "A & B"” up').click();
  await expect(fields.getByRole('listitem').nth(2)).toContainText('Topic "A & B"');
  const preview = page.locator('[data-form-preview]');
  await expect(preview.getByLabel('Topic "A & B"')).toBeVisible();

  await button(page, /^Privacy and consent/).click();
  await page.getByRole('checkbox', { name: 'The visitor must agree to it' }).check();
  await page.getByRole('checkbox', { name: 'Ask whether advertising is welcome' }).check();
  await textbox(page, 'What is agreed to (English)').fill('Send me news');
  await expect(preview.getByRole('checkbox', { name: 'Send me news' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'On: takes submissions' }).check();
  await button(page, /^Protection and storage/).click();
  await textbox(page, 'Allowed sites').fill(origin);
  await button(page, 'Save').first().click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(button(page, 'Save').first()).toBeDisabled();

  const found = (await ask<LeadForm[]>('/lead-forms')).find((form) => form.name === name);
  expect(found).toMatchObject({
    enabled: true,
    origins: [origin],
    consent: { required: true, version: 2 },
    fields: [{ key: 'name' }, { key: 'email' }, { key: 'topic_a_b' }, { key: 'message' }],
  });

  await button(page, 'Copy: Plain HTML').click();
  await expect(page.getByText('Copied.')).toBeVisible();
  html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html).toContain(`${sites.empty.url}/api/sales-pipeline/forms/`);

  // The visitor: the copied markup, without a script of ours.
  const visitor = await context.newPage();
  await visitor.goto(`${origin}/contact?utm_campaign=${mark}`);
  await visitor.getByLabel('Name').fill('Ada Lovelace');
  await visitor.getByLabel('E-mail').fill(`ada-${mark}@example.com`);
  await visitor.getByLabel('Topic "A & B"').selectOption({ label: 'Buying <something>' });
  await visitor.getByLabel('Your message').fill('Hello');
  await visitor.getByRole('checkbox', { name: /privacy policy/ }).check();
  const sent = visitor.waitForResponse((answer) => answer.request().method() === 'POST');
  await visitor.getByRole('button', { name: 'Send' }).click();
  expect((await sent).status()).toBeLessThan(400);
  const [row] = await ask<LeadRow[]>(`/leads?q=ada-${mark}`);
  expect(row).toMatchObject({ firstName: 'Ada', lastName: 'Lovelace', status: 'new' });
  expect(row?.form?.name).toBe(name);

  // What has leads is switched off, not deleted.
  await page.goto(`${home}/forms`);
  await button(page, `More for “${name}”`).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete “${name}”?` });
  await dialog.getByRole('button', { name: 'Delete form' }).click();
  await expect(dialog).toContainText('1 lead has come from this form');
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('checkbox', { name: `Form “${name}” takes submissions` }),
  ).not.toBeChecked();
});

test('what is wrong is said at its place, in a section that opens for it', async ({ page }) => {
  const { make } = await serverOf(page);
  const label = { de: 'E-Mail', en: 'E-mail' };
  const email = { key: 'email', type: 'email', label, required: true, fills: 'email' };
  const taken = await make({ name: `Taken ${mark}`, fields: [email] });
  const form = await make({ name: `Broken ${mark}`, fields: [email] });
  await page.goto(`${home}/forms/${form.documentId}`);

  await button(page, /^E-mail/).click();
  await textbox(page, /Name of the input/).fill('e mail');
  await button(page, /^E-mail/).click();
  await button(page, /^Fields/).click();
  await expect(textbox(page, /Name of the input/)).toHaveCount(0);
  await button(page, 'Save').first().click();
  const key = textbox(page, /Name of the input/);
  await expect(key).toBeFocused();
  await expect(section(page, 'Fields')).toContainText('A letter, then letters, digits');
  await key.fill('email');

  await textbox(page, 'Name in the address').fill(taken.slug);
  await button(page, 'Save').first().click();
  await expect(page.locator('[data-field="slug"]')).toContainText('Another form has this name');
  await textbox(page, 'Name in the address').fill(form.slug);

  // Only the server knows whether there is a secret.
  await button(page, /^Protection and storage/).click();
  await choose(page, 'Captcha', 'Cloudflare Turnstile');
  await textbox(page, 'Site key').fill('key');
  await page.getByRole('checkbox', { name: 'On: takes submissions' }).check();
  await button(page, 'Save').first().click();
  await expect(page.locator('[data-field="captcha.siteKey"]')).toContainText('has no secret');

  await page.getByRole('link', { name: 'All forms' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('What you entered has not been saved.');
});

test('settings of leads are saved, and a mistake is said at its place', async ({ page }) => {
  const { ask } = await serverOf(page);
  await page.goto(`${home}/leads`);
  const days = page.getByRole('group', { name: 'Contacted' });
  await days.getByLabel('Yellow after days').fill('20');
  await button(page, 'Save').first().click();
  await expect(days).toContainText('Red must come later than yellow.');
  await days.getByLabel('Red after days').fill('30');

  await section(page, 'Pages and their entries').getByRole('button', { name: 'Add rule' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('/:locale/articles/:slug');
  await choose(page, 'Content type', 'Article');
  await page.getByRole('checkbox', { name: 'gclid (Google Ads)' }).check();
  await page.getByLabel('Propose “qualified” from').fill('70');
  await button(page, 'Save').first().click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await ask('/settings')).toMatchObject({
    leadDays: { contacted: { followUpDays: 20, criticalDays: 30 } },
    clickIds: ['gclid'],
    qualification: { qualifiedFrom: 70 },
  });
});
