import type { EntryPipeline, Lead, LeadRow } from '../../shared/contracts';
import { demoLogins, expect, signIn, sites, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const ARTICLE = 'api::article.article';
const SLUG = 'battery-or-not';
const TITLE = 'When a battery is worth it';
const mark = `${Date.now()}`;
const campaign = `Way ${mark}`;
const path = `/articles/${SLUG}?utm_source=newsletter&utm_medium=email&utm_campaign=Way+${mark}`;
const plainEmail = `plain-${mark}@way.example.com`;
const scriptEmail = `script-${mark}@way.example.com`;

type Send = <T>(method: 'get', path: string) => Promise<T>;

async function sendAs(page: Page): Promise<Send> {
  const [admin] = Object.values(demoLogins());
  if (!admin) throw new Error('the demo has no admin');
  const headers = { Authorization: `Bearer ${await signIn(page, admin)}` };
  return async (method, where) => {
    const answer = await page.request[method](where, { headers });
    expect(answer.ok(), `${method} ${where} ${answer.status()}`).toBe(true);
    return (await answer.json()) as never;
  };
}

async function leadOf(send: Send, email: string): Promise<Lead> {
  const { data } = await send<{ data: LeadRow[] }>('get', `/sales-pipeline/leads?q=${email}`);
  expect(data).toHaveLength(1);
  return (await send<{ data: Lead }>('get', `/sales-pipeline/leads/${data[0]?.documentId}`)).data;
}

async function fill(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail *').fill(email);
  await page.getByLabel('Company').fill(`Way ${mark} Ltd`);
  await page.getByLabel('What are you planning?').fill('A battery for two shifts');
}

test('from the article to the order, and back to the article, which shows what it has won', async ({
  page,
  browser,
}) => {
  const send = await sendAs(page);
  const found = await send<{ results: { slug: string; documentId: string }[] }>(
    'get',
    `/content-manager/collection-types/${ARTICLE}?pageSize=100`,
  );
  const article = found.results.find(({ slug }) => slug === SLUG);
  if (!article) throw new Error('the demo has no such article');
  const pipeline = async () =>
    (
      await send<{ data: EntryPipeline }>(
        'get',
        `/sales-pipeline/entries/${ARTICLE}/${article.documentId}/pipeline`,
      )
    ).data;
  const before = await pipeline();

  // A visitor whose browser runs no scripts: the browser itself sends the form.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await plain.newPage();
  await visitor.goto(`${sites.demo.url}${path}`);
  await expect(visitor.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await fill(visitor, 'Paula Plain', plainEmail);
  await visitor.getByRole('button', { name: 'Send me the guide' }).click();
  await expect(visitor.getByText('Thank you! The guide is on its way.')).toBeVisible();
  await plain.close();

  // Another one: embed.js takes the same form over and thanks in place.
  const scripted = await browser.newContext();
  const other = await scripted.newPage();
  await other.goto(`${sites.demo.url}${path}`);
  await expect(other.locator('form[data-sales-pipeline-ready]')).toBeVisible();
  await fill(other, 'Simon Script', scriptEmail);
  await other.getByLabel(/news about solar energy/).check();
  await other.getByRole('button', { name: 'Send me the guide' }).click();
  await expect(other.getByRole('status')).toHaveText('Thank you! The guide is on its way.');
  await expect(other).toHaveURL(`${sites.demo.url}${path}`);
  expect(await scripted.cookies()).toEqual([]);
  await scripted.close();

  const came = {
    ...{ status: 'new', campaign, source: 'newsletter', pageTitle: TITLE },
    ...{ message: 'A battery for two shifts', company: `Way ${mark} Ltd` },
    entry: { uid: ARTICLE, documentId: article.documentId },
    page: expect.stringContaining(`/articles/${SLUG}?`),
    form: { name: 'Planning guide' },
  };
  expect(await leadOf(send, plainEmail)).toMatchObject({ name: 'Paula Plain', ...came });
  const lead = await leadOf(send, scriptEmail);
  expect(lead).toMatchObject({ name: 'Simon Script', ...came });
  expect(lead.consent).toMatchObject([{ purpose: 'email-marketing', state: 'given' }]);
  expect((await pipeline()).leads?.count).toBe((before.leads?.count ?? 0) + 2);

  // In the inbox; its page tells where it came from, and it is qualified there.
  await page.goto(`${home}/leads?q=${scriptEmail}`);
  await page.getByRole('link', { name: 'Simon Script' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Simon Script' })).toBeVisible();
  const origin = page.getByRole('region', { name: 'Where it came from' });
  await expect(origin).toContainText(campaign);
  await expect(origin).toContainText(TITLE);
  const budget = page.locator('[data-criterion="budget"]');
  await expect(() => budget.getByRole('radio').nth(3).check({ force: true })).toPass();
  await expect(page.locator('[data-score]')).not.toHaveAttribute('data-score', '0');
  await page.getByRole('button', { name: 'Qualify', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Qualify', exact: true })).toHaveCount(0);
  expect((await leadOf(send, scriptEmail)).status).toBe('qualified');

  // Converted from the lane before the first stage of its funnel.
  await page.goto(`${home}/funnels/${lead.funnel?.documentId}`);
  const card = page.locator(`[data-lead="${lead.documentId}"]`);
  await card.getByRole('button', { name: /^Convert “Simon Script”/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Convert “/ });
  await dialog.getByLabel('Title').fill(`Battery ${mark}`);
  await dialog.getByLabel('Target value').fill('9,000');
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toHaveCount(0);

  // Moved and won on its page.
  await page.locator('[data-card]').filter({ hasText: mark }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: `Battery ${mark}` })).toBeVisible();
  await page.getByRole('button', { name: /Solution presentation and offer/ }).click();
  await expect(page.getByRole('region', { name: /^Now: Solution/ })).toBeVisible();
  await page.getByRole('button', { name: 'Won', exact: true }).click();
  const won = page.getByRole('dialog', { name: 'Won', exact: true });
  await won.getByLabel('Final order value').fill('8,765');
  await won.getByRole('button', { name: 'Mark as won' }).click();
  await page
    .getByRole('dialog', { name: /what was learned/ })
    .getByRole('button', { name: 'Skip' })
    .click();
  await expect(page.locator('[data-value="target"]')).toContainText('€8,765');

  // The article's editor sees what it has earned.
  const earned = (before.opportunities?.wonValue ?? 0) + 8765;
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/${article.documentId}`);
  const panel = page.getByRole('complementary').filter({ hasText: 'Current value' });
  await expect(panel).toContainText(`€${earned.toLocaleString('en-GB')}`);
  await expect(panel.getByRole('link', { name: 'Simon Script' })).toHaveAttribute(
    'href',
    new RegExp(`/leads/${lead.documentId}$`),
  );
  await panel.getByRole('link', { name: /^All \d+ leads$/ }).click();
  await expect(page).toHaveURL(/\/leads\?/);
  await expect(page.getByRole('link', { name: 'Paula Plain' }).first()).toBeVisible();
  await page.goBack();
  await panel.getByRole('link', { name: `Battery ${mark}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Battery ${mark}` })).toBeVisible();
});

test('the contact page renders its form by one script tag', async ({ page, browser }) => {
  const send = await sendAs(page);
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(`${sites.demo.url}/contact?utm_campaign=Way+${mark}`);
  const email = `contact-${mark}@way.example.com`;
  await fill(visitor, 'Carla Contact', email);
  await visitor.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.getByRole('status')).toHaveText('Thank you! We will be in touch.');
  await context.close();
  const lead = await leadOf(send, email);
  expect(lead).toMatchObject({
    ...{ name: 'Carla Contact', campaign, pageTitle: 'Contact' },
    entry: { uid: 'api::contact-page.contact-page' },
    form: { name: 'Contact form' },
  });

  // A page of which there is only one has another address in the Content Manager.
  await page.goto(`${home}/leads/${lead.documentId}`);
  const origin = page.getByRole('region', { name: 'Where it came from' });
  await origin.getByRole('link', { name: 'Contact', exact: true }).click();
  await expect(page).toHaveURL(/\/single-types\/api::contact-page\.contact-page/);
  await expect(page.getByRole('textbox', { name: /^intro/ })).toBeVisible();
});

test('the panel is there for who may see it, and says where nothing has come yet', async ({
  page,
}) => {
  const logins = Object.entries(demoLogins());
  const [, editor] = logins.find(([role]) => role.startsWith('Super Admin')) ?? [];
  if (!editor) throw new Error('nobody edits');
  await signIn(page, editor);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofPanel = () => asked.filter((address) => address.includes('/entries/'));
  // What is only being made has no page yet.
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/create`);
  await page.getByLabel(/^title/).fill(`Quiet ${mark}`);
  await expect(page.getByText('Nothing has come from this entry yet.')).toHaveCount(0);
  expect(ofPanel()).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Nothing has come from this entry yet.')).toBeVisible();
  expect(ofPanel()).toHaveLength(1);

  // A failing answer is said, and asked again.
  await page.route('**/sales-pipeline/entries/**', (route) => route.abort());
  await page.reload();
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/sales-pipeline/entries/**');
  await again.click();
  await expect(page.getByText('Nothing has come from this entry yet.')).toBeVisible();

  // Who has no right to it is not even asked for it.
  await page.route('**/admin/users/me/permissions', async (route) => {
    const answer = await route.fetch();
    const { data } = (await answer.json()) as { data: { action: string }[] };
    const own = data.filter(({ action }) => !action.startsWith('plugin::sales-pipeline.'));
    await route.fulfill({ response: answer, json: { data: own } });
  });
  asked.length = 0;
  await page.reload();
  await expect(page.getByLabel(/^title/)).toHaveValue(`Quiet ${mark}`);
  await expect(page.getByText('Nothing has come from this entry yet.')).toHaveCount(0);
  expect(ofPanel()).toEqual([]);
});
