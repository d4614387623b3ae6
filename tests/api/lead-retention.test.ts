import { appOf } from '../../server/app';
import type { Lead } from '../../shared/contracts/lead';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, sendJson } from './support/forms';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY_MS = 86_400_000;

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

/** A lead that a form took so many days ago. */
async function sent(slug: string, email: string, daysAgo: number): Promise<string> {
  await sendJson(app, slug, { email, message: 'private words' }).expect(202);
  const at = Date.now() - daysAgo * DAY_MS;
  await leadRows(app).where({ email }).update({ opened_at: at, status_since: at });
  const row = await leadRows(app).where({ email }).first('document_id');
  return String(row?.document_id);
}
const left = async (part: string) =>
  (await leadRows(app).where('email', 'like', `%@${part}.example`).orderBy('email'))
    .map(({ email }) => String(email).split('@')[0])
    .sort();
const clean = () => appOf(app.strapi).leadRetention.removeUntouched();

it('removes what nobody has dealt with after the days of its form, and nothing else', async () => {
  const form = await makeForm(admin, { name: 'Kept thirty', retentionDays: 30 });
  const forever = await makeForm(admin, { name: 'Kept' });
  const old = (name: string) => sent(form.slug, `${name}@kept.example`, 31);
  await old('gone');
  await old('gone-too');
  await sent(form.slug, 'young@kept.example', 29);
  await sent(forever.slug, 'forever@kept.example', 4000);
  for (const [status, by] of [
    ['qualified', {}],
    ['nurture', {}],
    ['converted', {}],
    ['disqualified', {}],
  ] as const)
    await leadRows(app)
      .where({ document_id: await old(status) })
      .update({ status, ...by });
  const called = await old('called');
  await admin.post(`/leads/${called}/activities`, { kind: 'call', outcome: 'reached' }).expect(201);
  const noted = await old('noted');
  await admin.post(`/leads/${noted}/activities`, { kind: 'note', body: 'Later' }).expect(201);
  const planned = await old('planned');
  const dueAt = new Date(Date.now() + DAY_MS).toISOString();
  await admin.post(`/leads/${planned}/activities`, { kind: 'task', dueAt }).expect(201);
  const stepped = await old('stepped');
  const { version } = await answer<Lead>(admin.get(`/leads/${stepped}`));
  await admin.put(`/leads/${stepped}`, { version, nextStep: 'Ask again' }).expect(200);
  for (const [name, change] of [
    ['remarked', { note: 'Knows our boss' }],
    ['asked', { criteria: { need: { answer: null, note: 'A battery' } } }],
  ] as const)
    await admin.put(`/leads/${await old(name)}`, { version: 1, ...change }).expect(200);
  const typed = await answer<Lead>(
    admin.post('/leads', { lastName: 'By hand', email: 'typed@kept.example' }),
    201,
  );
  await leadRows(app).where({ document_id: typed.documentId }).update({ opened_at: 1 });

  const info = jest.spyOn(app.strapi.log, 'info');
  expect(await clean()).toBe(2);
  expect(await left('kept')).toEqual(
    [
      ...['asked', 'called', 'converted', 'disqualified', 'forever', 'noted', 'nurture'],
      ...['planned', 'qualified', 'remarked', 'stepped', 'typed', 'young'],
    ].sort(),
  );
  const told = info.mock.calls.map(String).filter((line) => line.includes('nobody dealt with'));
  expect(told).toEqual(['sales-pipeline: removed 2 leads that nobody dealt with in time']);
  expect(await clean()).toBe(0);
});

it('takes the days of the settings where the form has none', async () => {
  const form = await makeForm(admin, { name: 'By settings' });
  const longer = await makeForm(admin, { name: 'Longer', retentionDays: 100 });
  await sent(form.slug, 'old@settings.example', 61);
  await sent(form.slug, 'young@settings.example', 59);
  await sent(longer.slug, 'longer@settings.example', 61);
  expect(await clean()).toBe(0);
  await admin.put('/settings', { leadRetentionDays: 0 }).expect(400);
  await admin.put('/settings', { leadRetentionDays: 60 }).expect(200);
  // And the one that the form of the test before would keep.
  expect(await clean()).toBe(2);
  expect(await left('settings')).toEqual(['longer', 'young']);
  await admin.put('/settings', { leadRetentionDays: null }).expect(200);
});

it('removes more than a batch, passes over what was noted, and keeps the proof of consent', async () => {
  const form = await makeForm(admin, {
    ...{ name: 'Many', retentionDays: 1 },
    consent: { text: { de: 'Ja', en: 'Yes' }, required: true, marketing: null },
  });
  await sendJson(app, form.slug, { email: 'c@many.example', _consent: 'on' }).expect(202);
  const first = await leadRows(app).where({ email: 'c@many.example' }).first();
  const { id: _, ...copy } = first ?? {};
  const copies = Array.from({ length: 1200 }, (_unused, i) => ({
    ...copy,
    ...{ document_id: `many${String(i).padStart(20, '0')}`, email: `m${i}@many.example` },
    ...{ idempotency_key: `many${i}`, opened_at: 1 },
  }));
  for (let from = 0; from < copies.length; from += 50)
    await leadRows(app).insert(copies.slice(from, from + 50));
  await leadRows(app).where({ document_id: first?.document_id }).update({ opened_at: 1 });
  const noted = copies.slice(0, 3).map(({ document_id }) => document_id);
  for (const documentId of noted)
    await admin.post(`/leads/${documentId}/activities`, { kind: 'note', body: 'x' }).expect(201);
  const [one, other] = await Promise.all([clean(), clean()]);
  expect(one + other).toBe(1198);
  expect(await leadRows(app).where({ form_id: first?.form_id })).toHaveLength(3);
  expect(await rows(app, 'consent').where({ form_id: first?.form_id })).toMatchObject([
    { lead_id: null, email_key: 'c@many.example' },
  ]);
});

it('removes what was logged on spam together with it', async () => {
  const lead = await answer<Lead>(admin.post('/leads', { lastName: 'Spammer' }), 201);
  const { documentId } = lead;
  await admin.post(`/leads/${documentId}/activities`, { kind: 'note', body: 'odd' }).expect(201);
  const stored = await leadRows(app).where({ document_id: documentId }).first('id', 'version');
  await admin
    .put(`/leads/${documentId}`, { version: Number(stored?.version), status: 'spam' })
    .expect(200);
  const traces = async () => [
    (await rows(app, 'activity').where({ body: 'odd' })).length,
    (await app.knex('sales_pipeline_lead_changes').whereNull('lead_id')).length,
  ];
  await leadRows(app)
    .where({ document_id: documentId })
    .update({ status_since: Date.now() - 31 * DAY_MS });
  expect(await appOf(app.strapi).leadRetention.removeSpam()).toBe(1);
  expect(await traces()).toEqual([0, 0]);
});
