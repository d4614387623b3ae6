import { ACTIONS } from '../../shared/actions';
import type { Activity, TimelineItem } from '../../shared/contracts/activity';
import type { Lead, LeadCounts, LeadInput, LeadRow } from '../../shared/contracts/lead';
import type { LightLevel } from '../../shared/contracts/board';
import type { SearchHit } from '../../shared/contracts/person';
import type { BulkResult } from '../../shared/contracts/opportunity';
import { OPEN_LEAD_STATUSES } from '../../shared/contracts/lead';
import { leadCutOffs, leadThresholds } from '../../server/domain/lead-light';
import { DEFAULT_SETTINGS } from '../../server/services/settings-defaults';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { stopClock } from './support/clock';
import { makePipeline, type Pipeline } from './support/pipeline';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
interface Page {
  data: LeadRow[];
  meta: { nextCursor: string | null; counts: LeadCounts; pagination: { total: number } };
}

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

const make = (input: LeadInput, by = admin) => answer<Lead>(by.post('/leads', input), 201);
const read = (lead: { documentId: string }, by = admin) =>
  answer<Lead>(by.get(`/leads/${lead.documentId}`));
const put = (lead: { documentId: string; version: number }, body: object) =>
  admin.put(`/leads/${lead.documentId}`, { version: lead.version, ...body });
const list = (query: string, by = admin) => whole<Page>(by.get(`/leads${query}`));
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

it('goes through its statuses, each with what it asks for', async () => {
  let lead = await make({ lastName: 'Steps' });
  expect(await wrongFields(put(lead, { status: 'nurture' }))).toEqual(['reason']);
  expect(await wrongFields(put(lead, { status: 'nurture', reason: 'not-ready' }))).toEqual([
    'nurtureUntil',
  ]);
  const nurture = { status: 'nurture', reason: 'not-ready', nurtureUntil: inDays(120) };
  expect(await wrongFields(put(lead, { ...nurture, nurtureUntil: inDays(-1) }))).toEqual([
    'nurtureUntil',
  ]);
  expect(await wrongFields(put(lead, { ...nurture, reason: 'no-need' }))).toEqual(['reason']);
  lead = await answer<Lead>(put(lead, nurture));
  expect(lead).toMatchObject({ status: 'nurture', reason: 'not-ready', isAsleep: true });
  expect(lead.light).toMatchObject({ level: 'green', reason: 'planned' });
  lead = await answer<Lead>(put(lead, { status: 'qualified' }));
  expect(lead).toMatchObject({ status: 'qualified', reason: null, nurtureUntil: null });
  expect(lead.qualifiedAt).not.toBeNull();
  await refusal(put(lead, { status: 'new' }), 409);
  await admin
    .put(`/leads/${lead.documentId}`, { version: lead.version, status: 'converted' })
    .expect(400);

  const out = (body: object) => admin.post(`/leads/${lead.documentId}/disqualify`, body);
  expect(await wrongFields(out({ version: lead.version, reason: 'other' }))).toEqual([
    'reasonNote',
  ]);
  expect(await wrongFields(out({ version: lead.version, reason: 'nosuch' }))).toEqual(['reason']);
  const why = { reason: 'other', reasonNote: 'a student' };
  lead = await answer<Lead>(out({ version: lead.version, ...why }));
  expect(lead).toMatchObject({ status: 'disqualified', light: null, ...why });
  lead = await answer<Lead>(put(lead, { status: 'contacted' }));
  expect(lead).toMatchObject({ status: 'contacted', reason: null, reasonNote: null });
});

it('wakes up on the day that was agreed', async () => {
  const lead = await make({ lastName: 'Sleeper' });
  const nurtureUntil = new Date(Date.now() + 2000).toISOString();
  await answer(put(lead, { status: 'nurture', reason: 'informing', nurtureUntil }));
  const found = async (asleep: boolean) =>
    (await list(`?q=sleeper&asleep=${String(asleep)}`)).data.map(({ isAsleep }) => isAsleep);
  expect([await found(true), await found(false)]).toEqual([[true], []]);
  await rows(app, 'lead')
    .where({ document_id: lead.documentId })
    .update({ nurture_until: Date.now() - 10, light_due_at: Date.now() - 10 });
  expect([await found(true), await found(false)]).toEqual([[], [false]]);
  expect((await read(lead)).light).toMatchObject({ level: 'yellow', reason: 'overdue' });
});

it('shows the light of its status, in lists by SQL as on its page by code', async () => {
  const now = stopClock('2026-06-10T10:00:00Z');
  const calendar = {
    timeZone: 'Europe/Berlin',
    workingDays: DEFAULT_SETTINGS.workingDays,
    holidays: [],
  };
  const made: string[] = [];
  const drafts = OPEN_LEAD_STATUSES.flatMap((status) => {
    const thresholds = leadThresholds(DEFAULT_SETTINGS, status);
    const cut = leadCutOffs(thresholds, status, now, calendar);
    const around = [cut.followUp, cut.critical].flatMap((at) => [at - 1, at, at + 1]);
    const dues = [null, ...[cut.now, cut.grace].flatMap((at) => [at - 1, at, at + 1]), now + DAY];
    const plain = around.flatMap((base) => dues.map((due) => ({ base, due, inbound: null })));
    const waiting = [cut.inboundYellow, cut.inboundRed].flatMap((at) =>
      [at - 1, at, at + 1].map((inbound) => ({ base: now, due: null, inbound })),
    );
    return [...plain, ...waiting].map((facts) => ({ status, ...facts }));
  });
  for (const [i, { status, base, due, inbound }] of drafts.entries()) {
    made.push(`light${i}`);
    await rows(app, 'lead').insert({
      ...{ document_id: `light${i}`, status, last_name: 'Lit', search_text: 'lit', is_test: false },
      ...{ opened_at: base, status_since: base, light_base_at: base, light_due_at: due },
      ...{ open_inbound_since: inbound, version: 1, changed_at: base },
    });
  }
  const byLight = new Map<string, string>();
  for (const level of ['green', 'yellow', 'red'] as const)
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor ? `&cursor=${cursor}` : '';
      const page = await list(`?q=lit&light=${level}&pageSize=100${more}`);
      for (const { documentId, light } of page.data) {
        byLight.set(documentId, level);
        expect([documentId, light?.level]).toEqual([documentId, level satisfies LightLevel]);
      }
      cursor = page.meta.nextCursor;
    }
  expect([...byLight.keys()].sort()).toEqual([...made].sort());
  expect(new Set(byLight.values()).size).toBe(3);
  await rows(app, 'lead').whereIn('document_id', made).delete();
});

it('is contacted by the first contact that is logged, and keeps how long that took', async () => {
  const lead = await make({ lastName: 'Ring' });
  const openedAt = Date.now() - 3_600_000;
  await rows(app, 'lead')
    .where({ document_id: lead.documentId })
    .update({ opened_at: openedAt, light_base_at: openedAt });
  const log = (body: object) =>
    answer<Activity>(admin.post(`/leads/${lead.documentId}/activities`, body), 201);
  await log({ kind: 'note', subject: 'just a note' });
  await log({ kind: 'call', outcome: 'not-reached' });
  await log({ kind: 'email', direction: 'in' });
  expect(await read(lead)).toMatchObject({ status: 'new', firstResponseAt: null });
  const at = new Date(openedAt + 600_000).toISOString();
  const call = await log({ kind: 'call', outcome: 'reached', occurredAt: at });
  expect(call).toMatchObject({ lead: lead.documentId, opportunity: null });
  const answered = await read(lead);
  expect(answered).toMatchObject({ status: 'contacted', firstResponseMs: 600_000, version: 2 });
  expect(answered.light?.contact).toMatchObject({ kind: 'email' });

  const { next } = (
    await whole<{ meta: { next: Activity } }>(
      admin.post('/activities', {
        ...{ kind: 'call', lead: lead.documentId, outcome: 'reached' },
        next: { kind: 'task', dueAt: inDays(3), subject: 'send the folder' },
      }),
      201,
    )
  ).meta;
  expect((await read(lead)).light).toMatchObject({ reason: 'planned', followUpAt: next.dueAt });
  const path = `/leads/${lead.documentId}/activities/${next.documentId}`;
  await answer(admin.put(path, { subject: 'send two' }));
  await answer(admin.post(`${path}/done`, { outcome: 'reached' }));
  const items = await answer<TimelineItem[]>(admin.get(`/leads/${lead.documentId}/timeline`));
  expect(items.map(({ type }) => type).sort()).toEqual([
    ...Array<string>(6).fill('activity'),
    'change',
  ]);
  expect(items.find(({ type }) => type === 'change')).toMatchObject({
    change: { changes: [{ field: 'status', from: 'new', to: 'contacted' }], version: 2 },
  });
  const planned = await answer<Activity[]>(admin.get(`/activities?lead=${lead.documentId}`));
  expect(planned).toHaveLength(6);
  await admin.del(`/leads/${lead.documentId}/activities/${call.documentId}`).expect(200);
  const other = await make({ lastName: 'Other' });
  await refusal(admin.del(`/leads/${other.documentId}/activities/${next.documentId}`), 404);
});

it('is worked on by who may read no opportunities', async () => {
  const marketing = await createUser(app, {
    permissions: [ACTIONS.access, ACTIONS.leadRead, ACTIONS.leadUpdate],
  });
  const lead = await make({ lastName: 'Market' }, marketing);
  const path = `/leads/${lead.documentId}/activities`;
  const call = await answer<Activity>(marketing.post(path, { kind: 'call' }), 201);
  await answer(marketing.put(`${path}/${call.documentId}`, { body: 'spoke' }));
  expect(await answer(marketing.get(`/leads/${lead.documentId}/timeline`))).toHaveLength(2);
  await marketing.post('/activities', { kind: 'call', lead: lead.documentId }).expect(403);
  const reader = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.opportunityRead] });
  expect(
    await wrongFields(reader.post('/activities', { kind: 'call', lead: lead.documentId })),
  ).toEqual(['lead']);
  expect(await answer(reader.get(`/activities?lead=${lead.documentId}`))).toEqual([]);
});

it('is counted by status, and paged in any order without a gap', async () => {
  const wanted: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    const company = i % 3 === 0 ? null : `Firm ${i % 2}`;
    wanted.push((await make({ lastName: `Paged ${i}`, company })).documentId);
  }
  const [test] = wanted;
  await rows(app, 'lead').where({ document_id: test }).update({ is_test: true });
  const first = await list('?q=paged&pageSize=2');
  expect(first.meta).toMatchObject({ pagination: { total: 6 }, counts: { new: 6, contacted: 0 } });
  expect((await list('?q=paged&test=true')).data.map(({ documentId }) => documentId)).toEqual([
    test,
  ]);
  for (const sort of [
    'openedAt:asc',
    'company:desc',
    'name:asc',
    'light:desc',
    'lastContactAt:asc',
    'owner:asc',
  ]) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor ? `&cursor=${cursor}` : '';
      const page: Page = await list(`?q=paged&pageSize=2&sort=${sort}${more}`);
      seen.push(...page.data.map(({ documentId }) => documentId));
      cursor = page.meta.nextCursor;
    }
    expect([sort, [...seen].sort()]).toEqual([sort, wanted.slice(1).sort()]);
    const byPage = await list(`?q=paged&pageSize=100&sort=${sort}`);
    expect([sort, byPage.data.map(({ documentId }) => documentId)]).toEqual([sort, seen]);
  }
  expect(await wrongFields(admin.get('/leads?cursor=nonsense'))).toEqual(['cursor']);
});

it('many change at once, each with its result, and plans go to the new owner', async () => {
  const seller = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.leadRead] });
  const [one, two, stale] = [
    await make({ lastName: 'Bulk 1' }),
    await make({ lastName: 'Bulk 2' }),
    await make({ lastName: 'Bulk 3' }),
  ];
  await answer(
    admin.post(`/leads/${one.documentId}/activities`, { kind: 'task', dueAt: inDays(2) }),
    201,
  );
  await answer(put(stale, { note: 'x' }));
  const items = [one, two, stale].map(({ documentId, version }) => ({ documentId, version }));
  const set = { status: 'disqualified', reason: 'no-need', owner: seller.id };
  const results = await answer<BulkResult[]>(admin.post('/leads/bulk', { items, set }));
  expect(results.map(({ ok, version }) => [ok, version])).toEqual([
    [true, 2],
    [true, 2],
    [false, undefined],
  ]);
  expect(results[2]?.error?.status).toBe(409);
  expect(await read(one)).toMatchObject({ status: 'disqualified', owner: { id: seller.id } });
  const [plan] = await answer<Activity[]>(admin.get(`/activities?lead=${one.documentId}`));
  expect(plan?.assignee?.id).toBe(seller.id);
});

it('many of one change ask for its reason once', async () => {
  const leads = await Promise.all(['A', 'B', 'C'].map((lastName) => make({ lastName })));
  const items = leads.map(({ documentId, version }) => ({ documentId, version }));
  const set = { status: 'disqualified', reason: 'no-need' };
  const asked: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (/^select.*list_entries/.test(sql)) asked.push(sql);
  };
  app.knex.on('query', listen);
  const results = await answer<BulkResult[]>(admin.post('/leads/bulk', { items, set }));
  app.knex.removeListener('query', listen);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(asked).toHaveLength(1);
});

it('waits in the lane of its funnel, the most urgent first', async () => {
  const other = await makePipeline(admin, 'five-stages');
  const lane = (query = '') =>
    whole<{ data: LeadRow[]; meta: { total: number; lights: object; nextCursor: string | null } }>(
      admin.get(`/funnels/${other.funnel}/leads${query}`),
    );
  const leads: Lead[] = [];
  for (let i = 0; i < 3; i += 1)
    leads.push(await make({ lastName: `Lane ${i}`, funnel: other.funnel }));
  const [late, gone] = leads;
  if (!late || !gone) throw new Error('made above');
  await rows(app, 'lead')
    .where({ document_id: late.documentId })
    .update({ light_base_at: Date.now() - 30 * DAY });
  await answer(put(gone, { status: 'spam' }));
  const { data, meta } = await lane();
  expect(data.map(({ name }) => name)).toEqual(['Lane 0', 'Lane 2']);
  expect(meta).toMatchObject({ total: 2, lights: { red: 1, green: 1 }, nextCursor: null });
  const first = await lane('?pageSize=1');
  const second = await lane(`?pageSize=1&cursor=${String(first.meta.nextCursor)}`);
  expect([first.data[0]?.name, second.data[0]?.name]).toEqual(['Lane 0', 'Lane 2']);
  await refusal(admin.get('/funnels/nosuch/leads'), 404);
});

it('has one number with its parts', async () => {
  await answer(
    admin.put(`/funnels/${pipeline.funnel}`, {
      idealCustomer: { Land: 'DE', Mitarbeiter: '50-500' },
    }),
  );
  const lead = await make({
    ...{ lastName: 'Scored', funnel: pipeline.funnel, employees: 20, address: { country: 'DE' } },
  });
  const criteria = {
    budget: { answer: 'approved', note: '20.000' },
    need: { answer: 'explicit', note: null },
  };
  expect(
    await wrongFields(put(lead, { criteria: { budget: { answer: 'nosuch', note: null } } })),
  ).toEqual(['criteria.budget.answer']);
  expect(
    await wrongFields(put(lead, { criteria: { colour: { answer: 'red', note: null } } })),
  ).toEqual(['criteria.colour']);
  const scored = await answer<Lead>(put(lead, { criteria }));
  expect(scored.criteria).toEqual(criteria);
  // 55 of 100 by the answers, half of the 25 by the ideal customer.
  expect(scored.qualification).toMatchObject({ score: 54, known: 2, fit: { share: 0.5 } });
  const emptied = await answer<Lead>(put(scored, { criteria: { need: null } }));
  expect(emptied.criteria).toEqual({ budget: criteria.budget });
});

it('is found by number, address, name and firm, and not once it is done', async () => {
  const lead = await make({
    ...{ firstName: 'Wilma', lastName: 'Quarz', company: 'Quarzwerk AG' },
    ...{ email: 'wilma@quarzwerk.example', phone: '030 55667788' },
  });
  const hits = async (q: string, by = admin) =>
    (await answer<SearchHit[]>(by.get(`/search?q=${encodeURIComponent(q)}`))).filter(
      ({ type }) => type === 'lead',
    );
  for (const q of [
    '+49 30 55667788',
    '030 55667788',
    'wilma@quarzwerk.example',
    'quarz',
    'quarzwerk',
  ])
    expect([q, (await hits(q)).map(({ documentId }) => documentId)]).toEqual([
      q,
      [lead.documentId],
    ]);
  const other = await createUser(app, { permissions: [ACTIONS.access] });
  expect(await hits('quarz', other)).toEqual([]);
  await answer(put(lead, { status: 'spam' }));
  expect(await hits('quarz')).toEqual([]);
});
