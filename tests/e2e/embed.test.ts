import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Lead, LeadRow } from '../../shared/contracts/lead';
import { expect, firstAdmin, signIn, sites, test, type Page } from './support/test';

test.use({ site: 'empty' });

const slug = `embedded-${Date.now()}`;
const api = `${sites.empty.url}/sales-pipeline`;
const label = (text: string) => ({ de: `${text} (de)`, en: text });
const field = (key: string, type: string, more: object = {}) => ({
  ...{ key, type, label: label(key), required: false, fills: null },
  ...more,
});

/** A page of the site, on an origin of its own. */
let pages: Server;
let origin: string;
let html = '';

test.beforeAll(async () => {
  pages = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>An article</title><body>${html}`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(pages.address() as AddressInfo).port}`;
});
test.afterAll(() => void pages.close());

async function makeForm(page: Page): Promise<(email: string) => Promise<Lead>> {
  const token = await signIn(page, firstAdmin);
  const headers = { authorization: `Bearer ${token}` };
  const made = await page.request.post(`${api}/lead-forms`, {
    headers,
    data: {
      ...{ name: 'Embedded', slug: `${slug}-${Math.random().toString(36).slice(2)}` },
      ...{ enabled: true, minFillSeconds: 0, perAddress: 1000, origins: [origin] },
      fields: [
        field('name', 'text', { fills: 'name' }),
        field('email', 'email', { fills: 'email', required: true }),
        field('message', 'textarea', { fills: 'message', maxLength: 20 }),
        field('size', 'select', { options: [{ value: 's', label: label('<b>Small</b>') }] }),
      ],
      successMessage: label('<i>Thanks</i>'),
      consent: {
        ...{ text: label('I agree'), required: true },
        marketing: { text: label('News'), purpose: 'email-marketing' },
      },
    },
  });
  expect(made.status()).toBe(201);
  const { data } = (await made.json()) as { data: { slug: string } };
  html = html.replaceAll('SLUG', data.slug);
  return async (email) => {
    const list = await page.request.get(`${api}/leads?q=${email}`, { headers });
    const [row] = ((await list.json()) as { data: LeadRow[] }).data;
    const one = await page.request.get(`${api}/leads/${row?.documentId}`, { headers });
    return ((await one.json()) as { data: Lead }).data;
  };
}
/** First visits that the page's browser remembers. */
const kept = (page: Page) =>
  page.evaluate(() => (localStorage.getItem('sales-pipeline:first') === null ? 0 : 1));
const script = (attributes: string) =>
  `<script src="${sites.empty.url}/api/sales-pipeline/embed.js" ${attributes}></script>`;

test('one script tag renders a form, sends it and thanks, with page and campaign and without cookies', async ({
  page,
}) => {
  html = `<main>${script('data-form="SLUG"')}</main>`;
  const leadOf = await makeForm(page);
  await page.goto(`${origin}/article?utm_source=news&utm_medium=email&utm_campaign=Spring`);
  await page.getByLabel('name').fill('Ada Lovelace');
  await page.getByLabel('message').fill('Hello');
  await page.getByLabel('size').selectOption({ label: '<b>Small</b>' });
  await expect(page.getByLabel('News')).not.toBeChecked();
  await page.getByLabel('I agree').check();
  // What the browser lets through the server may still refuse; it is said at the field.
  await page.getByLabel('email').fill('ada@localhost');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('must be an e-mail address')).toBeVisible();
  await expect(page.getByLabel('email')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('email').fill('embed-ada@example.com');
  await page.getByRole('button', { name: 'Send' }).dblclick();
  await expect(page.getByRole('status')).toHaveText('<i>Thanks</i>');
  await expect(page.getByRole('button', { name: 'Send' })).toBeHidden();
  expect(await page.context().cookies(origin)).toEqual([]);
  expect(await kept(page)).toBe(0);
  expect(await leadOf('embed-ada@example.com')).toMatchObject({
    ...{ status: 'new', name: 'Ada Lovelace', message: 'Hello', answers: { size: 's' } },
    ...{ campaign: 'Spring', source: 'newsletter', pageTitle: 'An article', firstTouch: null },
    page: `${origin}/article?utm_source=news&utm_medium=email&utm_campaign=Spring`,
    consent: [{ purpose: 'enquiry', state: 'given', text: 'I agree' }],
  });
});

test('a form of the page’s own is taken as it is; the first visit is remembered only with consent', async ({
  page,
}) => {
  html = `<form data-sales-pipeline="SLUG"><input name="email" aria-label="Mail"><label><input type="checkbox" name="_consent"> ok</label><button>Go</button></form>${script('')}`;
  const leadOf = await makeForm(page);
  await page.goto(`${origin}/first?utm_campaign=First&utm_medium=social`);
  await expect(page.locator('form[data-sales-pipeline-ready]')).toBeVisible();
  expect(await kept(page)).toBe(0);
  const consent = (given: boolean) => page.evaluate(`SalesPipeline.consent(${given})`);
  await consent(true);
  expect(await kept(page)).toBe(1);
  await page.goto(`${origin}/second`);
  await expect(page.locator('form[data-sales-pipeline-ready]')).toBeVisible();
  await consent(true);
  await page.getByLabel('Mail').fill('embed-bob@example.com');
  await page.getByLabel('ok').check();
  await page.getByRole('button', { name: 'Go' }).click();
  await expect(page.getByRole('status')).toHaveText('<i>Thanks</i>');
  const lead = await leadOf('embed-bob@example.com');
  expect([lead.campaign, lead.source, lead.page]).toEqual(['First', 'social', `${origin}/second`]);
  expect(lead.firstTouch?.url).toContain('/first?');
  await consent(false);
  expect(await kept(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a plain form is sent and thanked', async ({ page }) => {
    html = `<form method="post" action="${sites.empty.url}/api/sales-pipeline/forms/SLUG"><input name="email" aria-label="Mail"><input type="hidden" name="_consent" value="on"><input type="hidden" name="utm_campaign" value="Plain"><button>Go</button></form>`;
    const leadOf = await makeForm(page);
    await page.goto(`${origin}/plain`);
    await page.getByLabel('Mail').fill('embed-plain@example.com');
    await page.getByRole('button', { name: 'Go' }).click();
    await expect(page.getByText('<i>Thanks</i>')).toBeVisible();
    expect((await leadOf('embed-plain@example.com')).campaign).toBe('Plain');
  });
});
