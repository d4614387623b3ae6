import fc from 'fast-check';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeForm, publicForm, sendForm, sendJson } from './support/forms';
import { makeOpportunity, makePipeline } from './support/pipeline';
import { pluginTables, tableRows } from './support/plugin';
import { pipelineAdmin, type TestUser } from './support/users';

/** What a submission may write: itself, what was agreed to, what has to go out, and whose turn it is. */
const WRITTEN = [
  'sales_pipeline_leads',
  'sales_pipeline_consents',
  'sales_pipeline_outboxes',
  'sales_pipeline_lead_forms',
];

let app: TestApp;
let admin: TestUser;
let board: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const pipeline = await makePipeline(admin);
  board = `/funnels/${pipeline.funnel}/board`;
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [admin.id] }).expect(200);
  const made = async (path: string, body: object) =>
    (await answer<{ documentId: string }>(admin.post(path, body), 201)).documentId;
  for (const name of ['Ada', 'Bob']) {
    const person = { lastName: name, email: `${name}@example.com`, phone: '+49301234567' };
    const organization = await made('/organizations', {
      name: `${name} GmbH`,
      domain: 'example.com',
    });
    const contact = await made('/contacts', { ...person, organization });
    const { documentId } = await makeOpportunity(admin, pipeline, {
      ...{ title: `Chance of ${name}`, organization, contact, targetValue: 100 },
    });
    await made('/activities', { kind: 'email', direction: 'in', opportunity: documentId });
    await made('/leads', { ...person, company: `${name} GmbH`, funnel: pipeline.funnel });
  }
  for (const [slug, mode] of [
    ['one', 'roundRobin'],
    ['two', 'owner'],
  ] as const)
    await makeForm(admin, {
      ...{ slug, funnel: pipeline.funnel, minFillSeconds: slug === 'one' ? 0 : 1 },
      assignment: mode === 'owner' ? { mode, owner: admin.id } : { mode },
      consent: {
        ...{ text: { de: 'Ja', en: 'Yes' }, required: false },
        marketing: { text: { de: 'Neues', en: 'News' }, purpose: 'email-marketing' },
      },
    });
});
afterAll(() => app.release());

const light = async () =>
  JSON.stringify((await admin.get(board).expect(200)).body).replace(/"asOf":"[^"]*"/g, '');

const submission = fc.record(
  {
    slug: fc.constantFrom('one', 'two', 'nosuch'),
    email: fc.constantFrom('Ada@example.com', 'bob@example.com', 'new@example.com', 'nobody', ''),
    name: fc.constantFrom('Ada', 'Bob', 'Ada Lovelace', ''),
    company: fc.constantFrom('Ada GmbH', 'ADA gmbh', 'Other'),
    phone: fc.constantFrom('030 1234567', '+49 30 1234567', '12'),
    message: fc.string({ maxLength: 40 }),
    _key: fc.constantFrom('a', 'b', 'c'),
    _hp: fc.constantFrom('', 'x'),
    _consent: fc.constantFrom('on', ''),
    _marketing: fc.constantFrom('on', ''),
    _t: fc.constantFrom('signed', 'forged'),
    forbidden: fc.constantFrom('', '', '', '', 'owner', 'status', 'opportunity'),
    isPlain: fc.boolean(),
  },
  { requiredKeys: ['slug', 'email'] },
);

it('no sequence of submissions changes an existing person, opportunity, lead or light', async () => {
  const tables = pluginTables(app).filter((table) => !WRITTEN.includes(table));
  const before = await tableRows(app, tables);
  const leads = await app.knex('sales_pipeline_leads').orderBy('id');
  const shown = await light();
  const { token } = await publicForm(app, 'one');
  await fc.assert(
    fc.asyncProperty(fc.array(submission, { minLength: 1, maxLength: 8 }), async (sequence) => {
      for (const { slug, isPlain = false, forbidden = '', ...given } of sequence) {
        const body = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as Record<string, string>;
        if (body._t === 'signed') body._t = token;
        if (forbidden !== '') body[forbidden] = '1';
        const { status } = await (isPlain ? sendForm : sendJson)(app, slug, body);
        expect([202, 400, 404]).toContain(status);
      }
      expect(await tableRows(app, tables)).toEqual(before);
      const after = await app.knex('sales_pipeline_leads').orderBy('id').limit(leads.length);
      expect(after).toEqual(leads);
      expect(await light()).toBe(shown);
    }),
    { numRuns: 25 },
  );
  const stored = await app.knex('sales_pipeline_leads').count({ n: '*' }).first();
  expect(Number(stored?.n)).toBeGreaterThan(leads.length + 5);
});
