import type { Lead, LeadRow } from '../../shared/contracts/lead';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, sendForm, sendJson } from './support/forms';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let published: string;
let draft: string;

const ARTICLE = 'api::article.article';
const ORIGIN = 'https://www.example.com';

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  await makeForm(admin, { slug: 'contact' });
  const articles = app.strapi.documents(ARTICLE as 'plugin::upload.file');
  const make = async (data: Record<string, string>, status: 'draft' | 'published') =>
    (await articles.create({ data, status } as never)).documentId;
  published = await make({ title: 'Growing' }, 'published');
  draft = await make({ title: 'Secret' }, 'draft');
});
afterAll(() => app.release());

let sent = 0;
async function leadFrom(body: Record<string, string>, headers: Record<string, string> = {}) {
  sent += 1;
  const email = `lead${sent}@example.com`;
  const request = sendJson(app, 'contact', { email, ...body });
  for (const [name, value] of Object.entries(headers)) void request.set(name, value);
  await request.expect(202);
  const row = await leadRows(app).where({ email }).first();
  return answer<Lead>(admin.get(`/leads/${String(row?.document_id)}`));
}
const settings = (patch: object) => admin.put('/settings', patch).expect(200);

it('keeps page, title, referrer and campaign, and of addresses only what tells of those', async () => {
  const lead = await leadFrom({
    _page: `${ORIGIN}/blog/growing?utm_source=news&utm_medium=email&utm_campaign=May&email=a@b.de&gclid=1#x`,
    _title: 'Growing',
    _ref: 'https://www.google.com/search?q=secret',
  });
  expect(lead).toMatchObject({
    page: `${ORIGIN}/blog/growing?utm_source=news&utm_medium=email&utm_campaign=May`,
    ...{ pageTitle: 'Growing', referrer: 'https://www.google.com/search', campaign: 'May' },
    ...{ source: 'newsletter', firstTouch: null },
    lastTouch: {
      utm: { source: 'news', medium: 'email', campaign: 'May' },
      clickIds: {},
      referrer: 'https://www.google.com/search',
    },
  });
  expect(JSON.stringify(lead)).not.toMatch(/a@b\.de|gclid|secret/);
});

it('takes the campaign that is sent beside the page before that of its address', async () => {
  const lead = await leadFrom({ _page: `${ORIGIN}/?utm_campaign=old`, utm_campaign: 'new' });
  expect(lead.campaign).toBe('new');
});

it('keeps the first visit that the page remembered, and its campaign where there is no later one', async () => {
  const at = '2026-01-02T03:04:05.000Z';
  const lead = await leadFrom({
    ...{ _page: `${ORIGIN}/contact`, _first: `${ORIGIN}/?utm_medium=cpc&utm_campaign=ads` },
    ...{ _first_ref: 'https://example.org/x?y', _first_at: at },
  });
  expect(lead.firstTouch).toEqual({
    ...{ at, url: `${ORIGIN}/?utm_medium=cpc&utm_campaign=ads` },
    ...{ referrer: 'https://example.org/x', utm: { medium: 'cpc', campaign: 'ads' } },
    clickIds: {},
  });
  expect([lead.campaign, lead.source]).toEqual(['ads', 'ads']);
  const later = await leadFrom({ _first: ORIGIN, _first_at: '2999-01-01T00:00:00Z' });
  expect(later.firstTouch?.at).toBeNull();
});

it('keeps click ids only where the settings say so', async () => {
  const body = { _page: `${ORIGIN}/?gclid=abc&fbclid=def`, msclkid: 'ghi' };
  expect((await leadFrom(body)).lastTouch?.clickIds).toEqual({});
  await settings({ clickIds: ['gclid', 'msclkid'] });
  const lead = await leadFrom(body);
  expect(lead.lastTouch?.clickIds).toEqual({ gclid: 'abc', msclkid: 'ghi' });
  expect(lead.page).toBe(`${ORIGIN}/?gclid=abc`);
  await settings({ clickIds: [] });
});

it('derives the source by the rules of the settings, the first that holds', async () => {
  const sourceOf = async (body: Record<string, string>) => (await leadFrom(body)).source;
  expect(await sourceOf({})).toBe('website-form');
  expect(await sourceOf({ utm_medium: 'CPC' })).toBe('ads');
  expect(await sourceOf({ _ref: 'https://www.google.de/' })).toBe('search');
  expect(await sourceOf({ _ref: 'https://notgoogle.example/' })).toBe('website-form');
  expect(await sourceOf({ _ref: 'https://de.linkedin.com/feed' })).toBe('social');
  await settings({
    sourceRules: [
      { field: 'path', values: ['/webinar'], source: 'event' },
      { field: 'referrerHost', values: ['partner.example'], source: 'partner' },
      { field: 'utmSource', values: ['letter'], source: 'newsletter' },
    ],
  });
  expect(await sourceOf({ _page: `${ORIGIN}/webinar/1`, utm_source: 'letter' })).toBe('event');
  expect(await sourceOf({ _ref: 'https://blog.partner.example/' })).toBe('partner');
  expect(await sourceOf({ _ref: 'https://evilpartner.example/' })).toBe('website-form');
  expect(await wrongFields(admin.put('/settings', { sourceRules: [{ field: 'x' }] }))).toContain(
    'sourceRules.0.field',
  );
});

describe('the entry', () => {
  it('is what the page names, if it is there and published', async () => {
    const entryOf = async (text: string) => (await leadFrom({ _entry: text })).entry;
    expect(await entryOf(`${ARTICLE}:${published}`)).toMatchObject({
      uid: ARTICLE,
      documentId: published,
    });
    for (const wrong of [
      `${ARTICLE}:${draft}`,
      `${ARTICLE}:nosuch`,
      `api::nosuch.nosuch:${published}`,
      `admin::user:${admin.documentId}`,
      `plugin::sales-pipeline.lead:${published}`,
      `plugin::users-permissions.user:${published}`,
      `api::article.article:${published}:de:x`,
      `constructor:${published}`,
      'x'.repeat(3000),
    ])
      expect([wrong.slice(0, 60), await entryOf(wrong)]).toEqual([wrong.slice(0, 60), null]);
  });

  it('is found from the path by a rule', async () => {
    await settings({
      entryRules: [
        { pattern: '/nosuch/:x', uid: 'api::nosuch.nosuch', field: 'title' },
        { pattern: '/articles/:title', uid: ARTICLE, field: 'title' },
        { pattern: '/hash/:x', uid: ARTICLE, field: 'password' },
      ],
    });
    const entryOf = async (path: string) => (await leadFrom({ _page: `${ORIGIN}${path}` })).entry;
    expect(await entryOf('/articles/Growing?utm_source=x')).toMatchObject({
      documentId: published,
    });
    expect(await entryOf('/articles/Growing/')).toMatchObject({ documentId: published });
    for (const path of [
      '/articles/Secret',
      '/articles/nosuch',
      '/articles',
      '/nosuch/a',
      '/hash/x',
      '/articles/%E0%A4%A',
    ])
      expect([path, await entryOf(path)]).toEqual([path, null]);
    const leads = await answer<LeadRow[]>(admin.get(`/leads?entry=${ARTICLE}:${published}`));
    expect(leads.length).toBeGreaterThan(1);
  });

  it('is found without JavaScript from the page that the browser names', async () => {
    await sendForm(app, 'contact', { email: 'plain@example.com' })
      .set('referer', `${ORIGIN}/articles/Growing?utm_campaign=plain`)
      .expect(202);
    const row = await leadRows(app).where({ email: 'plain@example.com' }).first();
    expect(row).toMatchObject({ entry_document_id: published, campaign: 'plain' });
  });
});

it.each(['/blog', 'blog/:slug', '/blog/:a/:b', '/:locale', '/:locale/:locale/:slug', '/b/:x y'])(
  'takes no rule with the pattern %s',
  async (pattern) => {
    const entryRules = [{ pattern, uid: ARTICLE, field: 'title' }];
    expect(await wrongFields(admin.put('/settings', { entryRules }))).toEqual([
      'entryRules.0.pattern',
    ]);
  },
);
