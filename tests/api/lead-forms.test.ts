import { ACTIONS } from '../../shared/actions';
import type {
  LeadForm,
  LeadFormField,
  LeadFormInput,
  ListedLeadForm,
} from '../../shared/contracts/lead-form';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makePipeline, type Pipeline } from './support/pipeline';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());

const words = (text: string) => ({ de: text, en: text });
const field = (key: string, more: Partial<LeadFormField> = {}): LeadFormField => ({
  ...{ key, type: 'text', label: words(key), required: false, fills: null },
  ...more,
});
const email = field('email', { type: 'email', required: true, fills: 'email' });
const make = (input: LeadFormInput) => answer<LeadForm>(admin.post('/lead-forms', input), 201);

it('starts switched off, with the usual limits, and a slug from its name', async () => {
  const form = await make({ name: 'Kontakt für alle' });
  expect(form).toMatchObject({
    ...{ slug: 'kontakt-fuer-alle', enabled: false, isTest: false, version: 1, fields: [] },
    ...{ minFillSeconds: 3, perMinute: 60, perAddress: 5, storeAddress: false, origins: [] },
    ...{ assignment: { mode: 'none', owner: null }, doubleOptIn: 'off', delivery: null },
    consent: { text: null, required: false, version: 1, marketing: null },
  });
  expect((await make({ name: 'Kontakt für alle' })).slug).toBe('kontakt-fuer-alle-2');
  await refusal(admin.post('/lead-forms', { name: 'X', slug: 'kontakt-fuer-alle' }), 409);
});

it('keeps all that it is given, and gives it back', async () => {
  const input: LeadFormInput = {
    ...{ name: 'Everything', slug: 'everything', enabled: true, isTest: true, locale: 'de' },
    fields: [
      email,
      field('name', { fills: 'name' }),
      field('size', {
        type: 'select',
        options: [{ value: 's', label: words('Small') }],
      }),
      field('count', { type: 'number', min: 1, max: 9 }),
    ],
    funnel: pipeline.funnel,
    assignment: { mode: 'owner', owner: admin.id },
    origins: ['https://www.example.com/', 'https://www.example.com'],
    redirect: 'https://www.example.com/thanks',
    successMessage: words('Thank you'),
    consent: {
      text: words('We answer.'),
      required: true,
      marketing: { text: words('News please'), purpose: 'email-marketing' },
    },
    doubleOptIn: 'marketing',
    notification: { enabled: true, addresses: ['sales@example.com'] },
    autoReply: { enabled: true, subject: words('Hello'), text: words('We got it.') },
    delivery: {
      ...{ label: words('E-book'), url: 'https://www.example.com/book.pdf', file: null },
      ...{ entry: null, after: 'confirmation' },
    },
    captcha: { provider: 'none', siteKey: null },
    ...{ minFillSeconds: 5, perMinute: 100, perAddress: 7, retentionDays: 90 },
    ...{ storeAddress: true, convertAtOnce: true },
  };
  const form = await make(input);
  const { documentId } = form;
  expect(form).toMatchObject({
    ...input,
    funnel: { documentId: pipeline.funnel },
    assignment: { mode: 'owner', owner: { id: admin.id } },
    origins: ['https://www.example.com'],
    consent: { ...input.consent, version: 1 },
  });
  expect(await answer<LeadForm>(admin.get(`/lead-forms/${documentId}`))).toEqual(form);
  const all = await answer<ListedLeadForm[]>(admin.get('/lead-forms'));
  expect(all.find((one) => one.documentId === documentId)).toEqual({ ...form, leads: 0 });
});

it('counts the versions of its consent by their words alone', async () => {
  const consent = { text: words('A'), required: false, marketing: null };
  const { documentId } = await make({ name: 'Consent', consent });
  const put = async (version: number, patch: object) =>
    (await answer<LeadForm>(admin.put(`/lead-forms/${documentId}`, { version, ...patch }))).consent
      .version;
  expect(await put(1, { name: 'Other' })).toBe(1);
  expect(await put(2, { consent: { ...consent, required: true } })).toBe(1);
  expect(await put(3, { consent: { ...consent, text: words('B') } })).toBe(2);
  const marketing = { text: words('News'), purpose: 'email-marketing' };
  expect(await put(4, { consent: { ...consent, text: words('B'), marketing } })).toBe(3);
});

it('tells who works on an older version, and deletes only what has no leads', async () => {
  const { documentId } = await make({ name: 'Versions' });
  await answer(admin.put(`/lead-forms/${documentId}`, { version: 1, name: 'Second' }));
  const { details } = await refusal(
    admin.put(`/lead-forms/${documentId}`, { version: 1, name: 'Third' }),
    409,
  );
  expect(details.version).toBe(2);
  expect(await wrongFields(admin.put(`/lead-forms/${documentId}`, { version: 9 }))).toEqual([
    'version',
  ]);
  await refusal(admin.del(`/lead-forms/${documentId}?version=1`), 409);
  const form = await rows(app, 'leadForm').where({ document_id: documentId }).first('id');
  const lead = await answer<{ documentId: string }>(admin.post('/leads', { lastName: 'L' }), 201);
  const ofLead = rows(app, 'lead').where({ document_id: lead.documentId });
  await ofLead.clone().update({ form_id: form?.id });
  expect((await refusal(admin.del(`/lead-forms/${documentId}?version=2`), 409)).details).toEqual({
    usedBy: 1,
  });
  await ofLead.update({ form_id: null });
  await admin.del(`/lead-forms/${documentId}?version=2`).expect(200);
  await refusal(admin.get(`/lead-forms/${documentId}`), 404);
});

it.each<[string, Partial<LeadFormInput>]>([
  ['fields.0.key', { fields: [field('_key')] }],
  ['fields.0.key', { fields: [field('utm_source')] }],
  ['fields.0.key', { fields: [field('constructor')] }],
  ['fields.0.key', { fields: [field('__proto__')] }],
  ['fields', { fields: [field('a'), field('a')] }],
  ['fields', { fields: [email, { ...email, key: 'again' }] }],
  ['fields.0.options', { fields: [field('a', { type: 'select' })] }],
  ['fields.0.max', { fields: [field('a', { type: 'number', min: 2, max: 1 })] }],
  ['fields.0.fills', { fields: [field('a', { fills: 'email' })] }],
  ['fields', { enabled: true }],
  ['doubleOptIn', { doubleOptIn: 'always' }],
  ['autoReply', { autoReply: { enabled: true, subject: words('a'), text: words('b') } }],
  ['assignment', { assignment: { mode: 'roundRobin' } }],
  ['assignment.owner', { assignment: { mode: 'owner' } }],
  ['assignment.owner', { assignment: { mode: 'owner', owner: 2_000_000 } }],
  ['captcha', { captcha: { provider: 'turnstile' } }],
  [
    'captcha',
    { enabled: true, fields: [email], captcha: { provider: 'turnstile', siteKey: 'key' } },
  ],
  ['funnel', { funnel: 'nosuchfunnel' }],
  ['redirect', { redirect: 'https://evil.example/thanks', origins: ['https://www.example.com'] }],
  ['redirect', { redirect: '//evil.example' }],
  ['origins.0', { origins: ['https://www.example.com/path'] }],
  ['origins.0', { origins: ['ftp://www.example.com'] }],
  ['consent.text', { consent: { text: null, required: true, marketing: null } }],
])('says that %s is wrong', async (wrong, input) => {
  const fields = await wrongFields(admin.post('/lead-forms', { name: 'Wrong', ...input }));
  expect([...new Set(fields)]).toEqual([wrong]);
});

it('is read by whoever may open the pipeline, and changed with form.manage', async () => {
  const { documentId } = await make({ name: 'Rights' });
  const reader = await createUser(app, { permissions: [ACTIONS.access] });
  await reader.get(`/lead-forms/${documentId}`).expect(200);
  await reader.put(`/lead-forms/${documentId}`, { version: 1, name: 'X' }).expect(403);
  const editor = await createUser(app, { permissions: [ACTIONS.formManage] });
  await editor.put(`/lead-forms/${documentId}`, { version: 1, name: 'X' }).expect(200);
});

it('tells how many leads each has of those that the reader sees', async () => {
  const counted = await make({ name: 'Counted' });
  const other = await make({ name: 'Nothing' });
  const id = (await rows(app, 'leadForm').where({ document_id: counted.documentId }).first('id'))
    ?.id;
  const seller = await createUser(app, {
    permissions: [ACTIONS.access, { action: ACTIONS.leadRead, conditions: ['own'] }],
  });
  const of = async (columns: Record<string, unknown>) => {
    const lead = await answer<{ documentId: string }>(admin.post('/leads', { lastName: 'L' }), 201);
    await rows(app, 'lead')
      .where({ document_id: lead.documentId })
      .update({ form_id: id, ...columns });
  };
  await of({});
  await of({ owner_id: seller.id });
  await of({ status: 'spam' });
  await of({ is_test: true });
  const leadsOf = async (user: TestUser) => {
    const forms = await answer<ListedLeadForm[]>(user.get('/lead-forms'));
    return [counted, other].map(
      ({ documentId }) => forms.find((form) => form.documentId === documentId)?.leads,
    );
  };
  expect(await leadsOf(admin)).toEqual([2, 0]);
  expect(await leadsOf(seller)).toEqual([1, 0]);
  const blind = await createUser(app, { permissions: [ACTIONS.access] });
  expect(await leadsOf(blind)).toEqual([null, null]);
  await answer(admin.put(`/lead-forms/${counted.documentId}`, { version: 1, isTest: true }));
  expect(await leadsOf(admin)).toEqual([1, 0]);
});

it('goes through strapi.documents by the same rules', async () => {
  const forms = app.strapi.documents('plugin::sales-pipeline.lead-form');
  const made = await forms.create({ data: { name: 'By code', funnel: pipeline.funnel } });
  expect(made).toMatchObject({ slug: 'by-code', version: 1 });
  const data: Record<string, unknown> = { enabled: true };
  await expect(forms.update({ documentId: made.documentId, data })).rejects.toThrow(/fields/);
  await forms.delete({ documentId: made.documentId });
  await refusal(admin.get(`/lead-forms/${made.documentId}`), 404);
  await expect(
    app.strapi.documents('plugin::sales-pipeline.consent').create({ data: { purpose: 'x' } }),
  ).rejects.toThrow(/written by the plugin itself/);
});
