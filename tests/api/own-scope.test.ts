import type { Test } from 'supertest';
import { ACTIONS } from '../../shared/actions';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Made, type Pipeline } from './support/pipeline';
import { pluginRoutes, tableRows } from './support/plugin';
import { LEAD_READS, LEAD_WRITES } from './support/lead-walk';
import { REPORT_READS, SETUP_READS } from './support/read-walk';
import { NOTHING, recordsOf, type Records } from './support/records';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

/** Stands in every text of the colleague's records; the amount in none of the seller's sums. */
const MARK = 'Zorbmark';
const AMOUNT = 7_654_321;
const PHONE = '+493099887766';

const SCOPED: string[] = [
  ...[ACTIONS.opportunityRead, ACTIONS.opportunityUpdate, ACTIONS.opportunityDelete],
  ...[ACTIONS.opportunityImport, ACTIONS.opportunityExport, ACTIONS.reportRead],
  ...[ACTIONS.organizationRead, ACTIONS.organizationUpdate, ACTIONS.organizationDelete],
  ...[ACTIONS.leadRead, ACTIONS.leadUpdate, ACTIONS.leadDelete],
];

let app: TestApp;
let admin: TestUser;
let colleague: TestUser;
let pipeline: Pipeline;
let rate: string;
let form: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  colleague = await createUser(app, {
    permissions: [ACTIONS.opportunityRead, ACTIONS.leadRead],
    firstname: 'Cora',
    lastname: 'Colleague',
  });
  pipeline = await makePipeline(admin);
  form = (await made('/lead-forms', { name: 'Contact', funnel: pipeline.funnel })).documentId;
  rate = (await made('/exchange-rates', { currency: 'USD', rate: 0.9 })).documentId;
});
afterAll(() => app.release());

async function made(path: string, body: object): Promise<{ documentId: string }> {
  return ((await admin.post(path, body).expect(201)).body as { data: { documentId: string } }).data;
}

/** What a seller asks on each reading route, of his own records and of those that are none of his business. */
const READS: Record<string, (own: Records, hidden: Records) => string[]> = {
  'GET /funnel-templates': () => [''],
  'GET /formula-variables': () => [''],
  'GET /funnels': () => [''],
  'GET /funnels/:id': () => [pipeline.funnel],
  'GET /funnels/:id/use': () => [`${pipeline.funnel}/use`],
  'GET /stages': () => [''],
  'GET /funnels/:id/board': () =>
    [
      '',
      '?closedDays=36500',
      '?sort=value',
      '?sort=light',
      '?sort=figure',
      `?owner=${colleague.id}`,
      '?owner=none',
      `?q=${MARK}`,
      '?light=green',
      '?minValue=5000',
    ].map((query) => `${pipeline.funnel}/board${query}`),
  'GET /funnels/:id/board/:stage': () =>
    (['open', 'won', 'lost', 'aftersale'] as const).flatMap((kind) =>
      ['', '?sort=value', '?sort=figure', `?q=${MARK}`].map(
        (query) => `${pipeline.funnel}/board/${pipeline.stage(kind)}${query}`,
      ),
    ),
  'GET /funnels/:id/changes': () => [`${pipeline.funnel}/changes?since=2000-01-01T00:00:00Z`],
  'GET /opportunities': (_, hidden) => [
    '?pageSize=100&sort=targetValue:desc',
    '?pageSize=100&sort=figure:desc',
    '?archived=true',
    '?status=won',
    `?owner=${colleague.id}`,
    `?organization=${hidden.organization}`,
    `?contact=${hidden.contact}`,
    `?q=${MARK}`,
    '?minValue=5000',
  ],
  'GET /opportunities/:id': (own, { opportunity }) => [
    own.opportunity.documentId,
    opportunity.documentId,
  ],
  'GET /opportunities/:id/record': (own, { opportunity }) =>
    [own.opportunity.documentId, opportunity.documentId].map((id) => `${id}/record`),
  'GET /opportunities/:id/similar': (own, { opportunity }) =>
    [own.opportunity.documentId, opportunity.documentId].map((id) => `${id}/similar`),
  'GET /opportunities/:id/timeline': (own, { opportunity }) =>
    [own.opportunity.documentId, opportunity.documentId].map((id) => `${id}/timeline`),
  'GET /organizations/:id/record': (own, hidden) =>
    [own.organization, hidden.organization].map((id) => `${id}/record`),
  'GET /contacts/:id/record': (own, hidden) =>
    [own.contact, hidden.contact].map((id) => `${id}/record`),
  'GET /organizations/:id/timeline': (own, hidden) =>
    [own.organization, hidden.organization].map((id) => `${id}/timeline`),
  'GET /contacts/:id/timeline': (own, hidden) =>
    [own.contact, hidden.contact].map((id) => `${id}/timeline`),
  'GET /opportunities/:id/contacts': (own, { opportunity }) =>
    [own.opportunity.documentId, opportunity.documentId].map((id) => `${id}/contacts`),
  'GET /activities': (_, hidden) => [
    '?pageSize=100',
    '?planned=true',
    `?assignee=${colleague.id}`,
    `?opportunity=${hidden.opportunity.documentId}`,
    `?organization=${hidden.organization}`,
    `?contact=${hidden.contact}`,
    `?lead=${hidden.leadToSortOut}`,
  ],
  'GET /my-day': () => ['', '?calls=true&limit=100'],
  'GET /organizations': () => ['', '?sums=true', `?owner=${colleague.id}`, `?q=${MARK}`],
  'GET /organizations/:id': (own, hidden) => [own.organization, hidden.organization],
  'GET /contacts': (own, hidden) => [
    '',
    '?sums=true',
    `?q=${MARK}`,
    `?organization=${own.organization}`,
    `?organization=${hidden.organization}`,
  ],
  'GET /contacts/:id': (own, hidden) => [own.contact, hidden.contact],
  // Whose they are, saved-views.test.ts asks.
  'GET /saved-views': () => [''],
  'GET /saved-views/:id': () => [NOTHING.organization],
  ...LEAD_READS({ mark: MARK, colleague: () => colleague.id, funnel: () => pipeline.funnel }),
  'GET /lead-forms': () => [''],
  'GET /lead-forms/:id': () => [form],
  'GET /lists/:list': () => ['sources'],
  'GET /exchange-rates': () => [''],
  'GET /exchange-rates/:id': () => [rate],
  'GET /settings': () => [''],
  'GET /search': () => [
    `?q=${MARK}`,
    `?q=${MARK.toLowerCase()}@example.com`,
    `?q=${encodeURIComponent(PHONE)}`,
  ],
  'GET /imports': () => [''],
  'GET /imports/:id': (own, hidden) => [own.import, hidden.import],
  'GET /imports/:id/errors.csv': (own, hidden) =>
    [own.import, hidden.import].map((id) => `${id}/errors.csv`),
  'GET /exports/opportunities.csv': () => ['', `?q=${MARK}`, '?archived=true'],
  ...REPORT_READS(() => colleague.id),
  ...SETUP_READS,
  'GET /exports/leads.csv': () => ['', `?q=${MARK}`],
  'GET /exports/contacts.csv': () => ['', `?q=${MARK}`],
  'GET /exports/organizations.csv': () => ['', `?q=${MARK}`],
  'GET /assignable-users': () => ['', `?funnel=${pipeline.funnel}`],
};

/** Every answer to every reading route, without the moment it was given at and what runs on with it. */
async function readAll(by: ApiClient, own: Records, hidden: Records): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { key, path, method } of pluginRoutes(app, 'admin')) {
    if (method !== 'get') continue;
    const asked = READS[key];
    if (!asked) throw new Error(`${key} is not asked: say in READS what a seller asks there`);
    const start = path.split('/:')[0] ?? '';
    for (const rest of asked(own, hidden)) {
      const {
        status,
        body,
        type,
        text: plain,
      } = await by.get(start + (rest.startsWith('?') || rest === '' ? rest : `/${rest}`));
      const told: unknown = type === 'text/csv' ? plain : body;
      const text = JSON.stringify(told)
        .replace(/"asOf":"[^"]*"/g, '"asOf":""')
        .replace(/"(latestMs|totalMs)":\d+/g, '"$1":0');
      answers.push({ key, status, body: JSON.parse(text) as unknown });
    }
  }
  return answers;
}

/** Places where an answer tells of the colleague's records. */
const tracesIn = (answer: unknown): string[] =>
  JSON.stringify(answer).match(new RegExp(`.{0,40}(${MARK}|${AMOUNT}).{0,20}`, 'gi')) ?? [];

/** A request that changes a record, for each route that has one; `other` is a second record to name in it. */
const WRITES: Record<string, (by: ApiClient, of: Records, other: Records) => Test> = {
  'PUT /opportunities/:id': (by, { opportunity: { documentId, version } }) =>
    by.put(`/opportunities/${documentId}`, { version, nextStep: 'taken' }),
  'POST /opportunities/:id/move': (by, { opportunity: { documentId, version } }) =>
    by.post(`/opportunities/${documentId}/move`, {
      version,
      stage: pipeline.stage('won'),
      skip: true,
    }),
  'PUT /opportunities/:id/contacts': (by, { opportunity: { documentId, version } }) =>
    by.put(`/opportunities/${documentId}/contacts`, { version, contacts: [] }),
  'PUT /activities/:id': (by, { activity }) =>
    by.put(`/activities/${activity}`, { subject: 'taken' }),
  'POST /activities/:id/done': (by, { planned }) => by.post(`/activities/${planned}/done`),
  'DELETE /activities/:id': (by, { activity }) => by.del(`/activities/${activity}`),
  'PUT /organizations/:id': (by, { organization }) =>
    by.put(`/organizations/${organization}`, { note: 'taken' }),
  'POST /organizations/:id/merge': (by, { organization }, other) =>
    by.post(`/organizations/${organization}/merge`, { from: other.organization }),
  'PUT /contacts/:id': (by, { contact }) => by.put(`/contacts/${contact}`, { note: 'taken' }),
  'POST /contacts/:id/merge': (by, { contact }, other) =>
    by.post(`/contacts/${contact}/merge`, { from: other.contact }),
  ...LEAD_WRITES(() => pipeline.funnel),
  'DELETE /opportunities/:id': (by, { opportunity: { documentId, version } }) =>
    by.del(`/opportunities/${documentId}?version=${version}`),
  'DELETE /organizations/:id': (by, { organization }) => by.del(`/organizations/${organization}`),
  'DELETE /contacts/:id': (by, { contact }) => by.del(`/contacts/${contact}`),
};
/** Set-up that everybody with `access` reads belongs to nobody; whose import it is, import.test.ts asks, whose view, saved-views.test.ts. */
const UNSCOPED =
  /^(POST|PUT|DELETE) \/(funnels|stages|lists|lead-forms|exchange-rates|settings|imports|saved-views|targets|role-presets|demo-data)/;
/** Their bodies name records; below. */
const NAMING = [
  'POST /opportunities',
  'POST /opportunities/bulk',
  'POST /activities',
  'POST /organizations',
  'POST /contacts',
  'POST /prospects',
  'POST /leads',
  'POST /leads/bulk',
];

describe.each(['own', 'team'])('a seller with the condition %s', (condition) => {
  let seller: TestUser;
  let own: Records;
  let spare: Records;
  let before: unknown[];
  let hidden: Records;

  beforeAll(async () => {
    const permissions = Object.values(ACTIONS).map((action) =>
      SCOPED.includes(action) ? { action, conditions: [condition] } : action,
    );
    seller = await createUser(app, { permissions });
    own = await recordsOf(
      { app, admin, pipeline },
      seller,
      `mine${condition}`,
      100,
      '+49301111111',
    );
    spare = await recordsOf(
      { app, admin, pipeline },
      seller,
      `spare${condition}`,
      10,
      '+49302222222',
    );
    before = await readAll(seller, own, NOTHING);
    hidden = await recordsOf({ app, admin, pipeline }, colleague, MARK, AMOUNT, PHONE);
    const shared = { organization: own.organization, opportunity: hidden.opportunity.documentId };
    await made('/activities', { kind: 'meeting', subject: `${MARK} at a shared firm`, ...shared });
  });

  it('reads the same as if the records of others were not there', async () => {
    const after = await readAll(seller, own, hidden);
    expect(after).toEqual(before);
    expect(tracesIn(after)).toEqual([]);
    expect(JSON.stringify(after)).toContain(`mine${condition}`);
  });

  it('is asked what finds something: an admin is told of the same records', async () => {
    const traces = tracesIn(await readAll(admin, own, hidden));
    expect(traces.some((trace) => trace.includes(String(AMOUNT)))).toBe(true);
    expect(traces.length).toBeGreaterThan(50);
  });

  it('changes nothing of others by any route, and his own by each', async () => {
    const writing = pluginRoutes(app, 'admin').filter(
      ({ method, key }) => method !== 'get' && !UNSCOPED.test(key) && !NAMING.includes(key),
    );
    expect(Object.keys(WRITES).sort()).toEqual(writing.map(({ key }) => key).sort());
    const rows = await tableRows(app);
    for (const [key, write] of Object.entries(WRITES)) {
      const answer = await write(seller, hidden, own);
      expect([key, answer.status]).toEqual([key, 404]);
      expect(tracesIn(answer.body)).toEqual([]);
    }
    expect(await tableRows(app)).toEqual(rows);
    for (const [key, write] of Object.entries(WRITES)) {
      // Firms and people in use stay; a merge has freed those of `spare`.
      const free = key.startsWith('DELETE /organizations') || key.startsWith('DELETE /contacts');
      const { status } = await write(seller, free ? await unused() : own, spare);
      expect([key, status]).toEqual([key, key.endsWith('/activities') ? 201 : 200]);
      own.opportunity.version = await versionOf(own.opportunity);
    }
  });

  it('cannot name the records of others in his own', async () => {
    const rows = await tableRows(app);
    const refused = async (field: string, request: Test) => {
      const { body } = await request.expect(400);
      expect((body as { error: { details: object } }).error.details).toMatchObject({
        errors: [{ field }],
      });
      expect(tracesIn(body)).toEqual([]);
    };
    const { organization, contact, opportunity } = hidden;
    const chance = { title: 'x', funnel: pipeline.funnel };
    await refused('organization', seller.post('/opportunities', { ...chance, organization }));
    await refused('contact', seller.post('/opportunities', { ...chance, contact }));
    await refused(
      'predecessor',
      seller.post('/opportunities', { ...chance, predecessor: opportunity.documentId }),
    );
    await refused(
      'opportunity',
      seller.post('/activities', { kind: 'call', opportunity: opportunity.documentId }),
    );
    await refused('organization', seller.post('/activities', { kind: 'call', organization }));
    await refused('contact', seller.post('/activities', { kind: 'call', contact }));
    await refused('organization', seller.post('/contacts', { lastName: 'x', organization }));
    await refused(
      'from',
      seller.post(`/organizations/${(await unused()).organization}/merge`, { from: organization }),
    );
    const bulk = {
      items: [{ documentId: opportunity.documentId, version: opportunity.version }],
      set: { owner: seller.id },
    };
    const { body } = await seller.post('/opportunities/bulk', bulk).expect(200);
    expect(body).toMatchObject({ data: [{ ok: false, error: { status: 404 } }] });
    expect(tracesIn(body)).toEqual([]);
    const leads = { items: [{ documentId: hidden.lead, version: 1 }], set: { owner: seller.id } };
    const { body: answered } = await seller.post('/leads/bulk', leads).expect(200);
    expect(answered).toMatchObject({ data: [{ ok: false, error: { status: 404 } }] });
    await refused('lead', seller.post('/activities', { kind: 'call', lead: hidden.lead }));
    const { documentId } = await made('/leads', { lastName: 'Names', owner: seller.id });
    const into = (to: object) => seller.post(`/leads/${documentId}/convert`, { version: 1, ...to });
    await refused('organization', into({ organization, opportunity: { funnel: pipeline.funnel } }));
    await refused('contact', into({ contact, opportunity: { funnel: pipeline.funnel } }));
    await refused('opportunity', into({ opportunity: opportunity.documentId }));
    const { sales_pipeline_opportunities: after } = await tableRows(app);
    expect(after).toEqual(rows.sales_pipeline_opportunities);
  });

  it('is told of no hidden record by his own that names one, and no hidden number by a refusal', async () => {
    const mine = await makeOpportunity(seller, pipeline, { title: 'follows' });
    const predecessor = hidden.opportunity.documentId;
    await admin.put(`/opportunities/${mine.documentId}`, { version: 1, predecessor }).expect(200);
    const { body } = await seller.get(`/opportunities/${mine.documentId}`).expect(200);
    expect(tracesIn(body)).toEqual([]);

    const stage = pipeline.stage('won');
    const entry = await app
      .knex('sales_pipeline_list_entries')
      .where({ list: 'sources', code: 'event' })
      .first();
    const requests = [
      (by: ApiClient) => by.del(`/funnels/${pipeline.funnel}`),
      (by: ApiClient) => by.put(`/funnels/${pipeline.funnel}`, { stages: [] }),
      (by: ApiClient) => by.del(`/stages/${stage}`),
      (by: ApiClient) => by.put(`/stages/${stage}`, { kind: 'open' }),
      (by: ApiClient) => by.del(`/lists/sources/${String(entry?.document_id)}`),
    ];
    for (const request of requests) {
      expect((await request(seller).expect(409)).body).not.toHaveProperty('error.details.usedBy');
      expect((await request(admin).expect(409)).body).toHaveProperty('error.details.usedBy');
    }
  });

  async function versionOf({ documentId }: Made): Promise<number> {
    const row = await app
      .knex('sales_pipeline_opportunities')
      .where({ document_id: documentId })
      .first();
    return Number(row?.version ?? 1);
  }
  async function unused(): Promise<Records> {
    const organization = (await made('/organizations', { name: 'Unused' })).documentId;
    const contact = (await made('/contacts', { lastName: 'Unused' })).documentId;
    return { ...NOTHING, organization, contact };
  }
});

it('a team member sees, and a member of no team does not', async () => {
  const permissions = Object.values(ACTIONS).map((action) =>
    SCOPED.includes(action) ? { action, conditions: ['team'] } : action,
  );
  const member = await createUser(app, { permissions });
  const { documentId } = await makeOpportunity(admin, pipeline, {
    title: 'Team',
    owner: colleague.id,
  });
  await member.get(`/opportunities/${documentId}`).expect(404);
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [member.id] }).expect(200);
  await member.get(`/opportunities/${documentId}`).expect(200);
  await member.put(`/opportunities/${documentId}`, { version: 1, nextStep: 'ours' }).expect(200);
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [] }).expect(200);
  await member.put(`/opportunities/${documentId}`, { version: 2, nextStep: 'mine' }).expect(404);
});
