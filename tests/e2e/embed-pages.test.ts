import { EMBED_SCRIPT } from '../../server/content/embed-script';
import type { PublicForm } from '../../shared/contracts/form-submission';
import { expect, test, type Page } from './support/test';

const site = 'https://www.site.example';
const server = 'https://cms.site.example/api/sales-pipeline';
const label = (text: string) => ({ de: `${text} (de)`, en: text });
const spec = (slug: string, more: Partial<PublicForm> = {}): PublicForm => ({
  ...{
    slug,
    locale: 'de',
    successMessage: null,
    redirect: null,
    isTest: false,
    keepsAddress: false,
    token: '',
  },
  fields: [{ key: 'email', type: 'text', label: label(`E-mail ${slug}`), required: false }],
  consent: { text: null, required: false, marketing: null },
  captcha: { provider: 'none', siteKey: null },
  ...more,
});
const tag = (attributes = '') => `<script src="${server}/embed.js" ${attributes}></script>`;

/** A page of a site whose server answers as told; what was sent comes back. */
async function open(
  page: Page,
  html: string,
  {
    forms = [spec('contact'), spec('news')],
    headers = {},
    errors = [],
    lost = 0,
  }: {
    forms?: PublicForm[];
    headers?: Record<string, string>;
    errors?: { field: string; message: string }[];
    /** So many answers get lost on their way back. */
    lost?: number;
  } = {},
): Promise<Record<string, string>[]> {
  const sent: Record<string, string>[] = [];
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await page.route(`${site}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}`, headers }),
  );
  await page.route(`${server}/embed.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: EMBED_SCRIPT }),
  );
  await page.route(`${server}/forms/*`, (route) => {
    const request = route.request();
    const form = forms.find(({ slug }) => request.url().endsWith(slug));
    if (request.method() === 'GET')
      return route.fulfill({ json: { data: form }, headers: cors, status: form ? 200 : 404 });
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
    sent.push(request.postDataJSON() as Record<string, string>);
    if (sent.length <= lost) return route.abort('connectionreset');
    const refused = { data: null, error: { status: 400, message: '', details: { errors } } };
    if (errors.length > 0) return route.fulfill({ status: 400, json: refused, headers: cors });
    return route.fulfill({ status: 202, json: { data: { accepted: true } }, headers: cors });
  });
  await page.route('https://challenges.cloudflare.com/**', (route) => route.fulfill({ body: '' }));
  await page.goto(`${site}/page`);
  return sent;
}

test('two tags on one page render two forms, each with attributes of its own', async ({ page }) => {
  const first = tag('data-form="contact" data-entry="api::page.page:one"');
  const second = tag('data-form="news" data-entry="api::page.page:two" data-locale="de"');
  const sent = await open(page, `<html lang="en"><main>${first}</main><footer>${second}</footer>`);
  await page.locator('main').getByLabel('E-mail contact').fill('a');
  await page.locator('main').getByRole('button', { name: 'Send' }).click();
  await page.locator('footer').getByLabel('E-mail news (de)').fill('b');
  await page.locator('footer').getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByRole('status')).toHaveCount(2);
  expect(sent.map(({ email, _entry, _locale }) => [email, _entry, _locale])).toEqual([
    ['a', 'api::page.page:one', 'en'],
    ['b', 'api::page.page:two', 'de'],
  ]);
});

test('a tag in the head renders its form on the page; one that is gone breaks nothing', async ({
  page,
}) => {
  await open(page, `<html lang="fr"><head>${tag('data-form="contact"')}</head><body><p>x</p>`);
  await expect(page.locator('body').getByRole('button', { name: 'Absenden' })).toBeVisible();
  await page.evaluate('document.querySelector("script[data-form]").remove()');
  await page.evaluate('document.querySelector("form").remove()');
  expect(await page.evaluate('(SalesPipeline.start(), true)')).toBe(true);
});

test('inputs that are called as parts of a form are sent like any other', async ({ page }) => {
  const inputs = ['children', 'elements', 'reset', 'length']
    .map((name) => `<label>${name}<input name="${name}" value="${name}"></label>`)
    .join('');
  const sent = await open(
    page,
    `<form data-sales-pipeline="contact">${inputs}<fieldset disabled><input name="off"></fieldset><output name="sum">3</output><button>Go</button></form>${tag()}`,
  );
  await page.getByRole('button', { name: 'Go' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(page.getByLabel('children')).toBeHidden();
  expect(sent[0]).toMatchObject({ children: 'children', elements: 'elements', reset: 'reset' });
  expect(Object.keys(sent[0] ?? {})).not.toEqual(expect.arrayContaining(['off']));
  expect(Object.keys(sent[0] ?? {})).not.toEqual(expect.arrayContaining(['sum']));
});

test('the captcha of a form whose button lies deeper stands before that button', async ({
  page,
}) => {
  const captcha = { provider: 'turnstile', siteKey: 'key' } as const;
  await open(
    page,
    `<form data-sales-pipeline="contact"><input name="email"><div><button>Go</button></div></form>${tag()}`,
    { forms: [spec('contact', { captcha })] },
  );
  await expect(page.locator('div > .cf-turnstile + button')).toBeVisible();
});

test('what is wrong with no input of the page is told by its name, and the captcha is solved again', async ({
  page,
}) => {
  const turnstile = `<script>window.asked = [];
    window.turnstile = { render: (box) => asked.push(['render', box.className]), reset: (box) => asked.push(['reset', box.className]) };</script>`;
  const captcha = { provider: 'turnstile', siteKey: 'key' } as const;
  const errors = [
    { field: 'email', message: 'must be an e-mail address' },
    { field: 'size', message: 'must be filled in' },
    { field: '_captcha', message: 'must be solved again' },
  ];
  const size = { key: 'size', type: 'number', label: label('Size'), required: true } as const;
  const contact = spec('contact', { captcha });
  await open(
    page,
    `${turnstile}<form data-sales-pipeline="contact"><input name="email"><button>Go</button></form>${tag('data-locale="en"')}`,
    { forms: [{ ...contact, fields: [...contact.fields, size] }], errors },
  );
  await expect.poll(() => page.evaluate('asked')).toEqual([['render', 'cf-turnstile']]);
  await page.getByRole('button', { name: 'Go' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Please check what is marked. · Size: must be filled in · Captcha: must be solved again',
  );
  await expect(page.locator('[name="email"]')).toHaveAttribute('aria-invalid', 'true');
  expect(await page.evaluate('asked.length')).toBe(2);
});

test('what is sent again is the same submission, what was changed before is another', async ({
  page,
}) => {
  const html = `<form data-sales-pipeline="contact"><input name="email"><button>Go</button></form>${tag('data-locale="en"')}`;
  const sent = await open(page, html, { lost: 3 });
  const go = async (times: number) => {
    await page.getByRole('button', { name: 'Go' }).click();
    await expect.poll(() => sent.length).toBe(times);
    if (times <= 3) await expect(page.getByRole('alert')).toBeVisible();
  };
  await page.locator('[name="email"]').fill('a@example.com');
  await go(1);
  await go(2);
  await page.locator('[name="email"]').fill('b@example.com');
  await go(3);
  // A captcha that was solved again says nothing new.
  await page.evaluate(() =>
    document
      .querySelector('form')
      ?.insertAdjacentHTML(
        'beforeend',
        '<input type="hidden" name="cf-turnstile-response" value="2">',
      ),
  );
  await go(4);
  const keys = sent.map(({ _key }) => _key);
  expect(keys).toEqual([keys[0], keys[0], keys[2], keys[2]]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a form that keeps a part of the address says so in the language of the page', async ({
  page,
}) => {
  const forms = [spec('contact', { keepsAddress: true }), spec('news')];
  await open(page, `${tag('data-form="contact" data-locale="de"')}${tag('data-form="news"')}`, {
    forms,
  });
  await expect(page.getByRole('button')).toHaveCount(2);
  await expect(page.getByText('ein gekürzter Teil Ihrer IP-Adresse')).toHaveCount(1);
});

test('a page whose policy forbids styles in attributes does not show the trap', async ({
  page,
}) => {
  const headers = { 'content-security-policy': "style-src 'self'" };
  await open(page, `<body>${tag('data-form="contact"')}`, { headers });
  await expect(page.locator('[name="_hp"]')).not.toBeInViewport();
});
