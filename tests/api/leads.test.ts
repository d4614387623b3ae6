import { ACTIONS } from '../../shared/actions';
import type { Lead, LeadInput, LeadRow } from '../../shared/contracts/lead';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { allTold } from './support/outbox';
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

const make = (input: LeadInput, by = admin) => answer<Lead>(by.post('/leads', input), 201);
const namesOf = async (query: string, by = admin) =>
  (await answer<LeadRow[]>(by.get(`/leads${query}`))).map(({ name }) => name).sort();

it('is typed in by hand, belongs to who typed it, and can be changed', async () => {
  const lead = await make({
    ...{ firstName: 'Ada', lastName: 'Hand', email: ' Ada@Example.COM ', phone: '030 1234567' },
    ...{ company: 'Hand GmbH', message: 'Please call', source: 'phone', funnel: pipeline.funnel },
  });
  expect(lead).toMatchObject({
    ...{ status: 'new', name: 'Ada Hand', owner: { id: admin.id }, source: 'phone', version: 1 },
    ...{ funnel: { documentId: pipeline.funnel }, form: null, entry: null, consent: [] },
    ...{ isTest: false, firstResponseAt: null, organization: null, opportunity: null },
  });
  expect(await rows(app, 'lead').where({ document_id: lead.documentId }).first()).toMatchObject({
    email_key: 'ada@example.com',
    phone_key: '+49301234567',
    company_key: 'hand gmbh',
  });
  const changed = await answer<Lead>(
    admin.put(`/leads/${lead.documentId}`, { version: 1, phone: null, owner: null }),
  );
  expect(changed).toMatchObject({ version: 2, phone: null, owner: null, email: 'Ada@Example.COM' });
  const { details } = await refusal(
    admin.put(`/leads/${lead.documentId}`, { version: 1, note: 'late' }),
    409,
  );
  expect(details.version).toBe(2);
  await admin.del(`/leads/${lead.documentId}?version=2`).expect(200);
  await refusal(admin.get(`/leads/${lead.documentId}`), 404);
});

it('needs somebody to talk to, and names what is wrong', async () => {
  expect(await wrongFields(admin.post('/leads', { firstName: 'Only' }))).toEqual(['lastName']);
  expect(await wrongFields(admin.post('/leads', { email: 'x' }))).toEqual(['email']);
  const named = { lastName: 'L' };
  expect(await wrongFields(admin.post('/leads', { ...named, source: 'nosuch' }))).toEqual([
    'source',
  ]);
  expect(await wrongFields(admin.post('/leads', { ...named, funnel: 'nosuch' }))).toEqual([
    'funnel',
  ]);
  expect(await wrongFields(admin.post('/leads', { ...named, owner: 2_000_000 }))).toEqual([
    'owner',
  ]);
});

it('is found by text, status, owner, source and entry; spam only when it is asked for', async () => {
  const { documentId } = await make({ lastName: 'Findling', company: 'Zebra AG', source: 'event' });
  await make({ lastName: 'Findling two', owner: null });
  const spam = await make({ lastName: 'Findling spam' });
  await rows(app, 'lead').where({ document_id: spam.documentId }).update({ status: 'spam' });
  await rows(app, 'lead')
    .where({ document_id: documentId })
    .update({ entry_uid: 'api::article.article', entry_document_id: 'abc' });
  expect(await namesOf('?q=findling')).toEqual(['Findling', 'Findling two']);
  expect(await namesOf('?q=zebra')).toEqual(['Findling']);
  expect(await namesOf('?q=findling&status=spam')).toEqual(['Findling spam']);
  expect(await namesOf('?q=findling&status=new,spam')).toHaveLength(3);
  expect(await namesOf('?q=findling&owner=none')).toEqual(['Findling two']);
  expect(await namesOf('?q=findling&owner=me&source=event')).toEqual(['Findling']);
  expect(await namesOf('?entry=api::article.article:abc')).toEqual(['Findling']);
  expect(await wrongFields(admin.get('/leads?status=nosuch'))).toEqual(['status']);
});

it('without an owner belongs to everybody of its funnel’s team, with one to him alone', async () => {
  const permissions = [ACTIONS.access, ACTIONS.leadRead, ACTIONS.leadUpdate].map((action) => ({
    action,
    conditions: action === ACTIONS.access ? [] : ['own'],
  }));
  const seller = await createUser(app, { permissions });
  const team = await createUser(app, {
    permissions: permissions.map(({ action, conditions }) => ({
      action,
      conditions: conditions.map(() => 'team'),
    })),
  });
  await make({ lastName: 'Free scope', owner: null, funnel: pipeline.funnel });
  await make({ lastName: 'Nowhere scope', owner: null });
  await make({ lastName: 'Taken scope', owner: admin.id, funnel: pipeline.funnel });
  await make({ lastName: 'Mine scope', owner: seller.id });
  expect(await namesOf('?q=scope', seller)).toEqual(['Mine scope']);
  expect(await namesOf('?q=scope', team)).toEqual([]);
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [seller.id, team.id] }).expect(200);
  expect(await namesOf('?q=scope', seller)).toEqual(['Free scope', 'Mine scope']);
  expect(await namesOf('?q=scope', team)).toEqual(['Free scope', 'Taken scope']);
});

it('keeps its owner’s name until the user is gone', async () => {
  const user = await createUser(app, { permissions: [], firstname: 'Gone' });
  const { documentId } = await make({ lastName: 'Left', owner: user.id });
  await app.strapi.db.query('admin::user').delete({ where: { id: user.id } });
  const seen = async () => answer<Lead>(admin.get(`/leads/${documentId}`));
  for (
    let i = 0;
    i < 40 && (await rows(app, 'lead').where({ document_id: documentId }).first())?.owner_name;
    i += 1
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await seen()).owner).toBeNull();
  const row = await rows(app, 'lead').where({ document_id: documentId }).first();
  expect([row?.owner_id, row?.owner_name, row?.owner_email]).toEqual([null, null, null]);
});

it('tells webhooks without a word about the person', async () => {
  await allTold(app);
  const heard: [string, unknown][] = [];
  const names = ['created', 'updated', 'assigned', 'deleted'];
  for (const name of names)
    app.strapi.eventHub.on(`sales-pipeline.lead.${name}`, async (payload: unknown) => {
      await Promise.resolve(heard.push([name, payload]));
    });
  const { documentId } = await make({ lastName: 'Secret', funnel: pipeline.funnel });
  await answer(admin.put(`/leads/${documentId}`, { version: 1, owner: null }));
  await admin.del(`/leads/${documentId}?version=2`).expect(200);
  await allTold(app);
  expect(heard.map(([name]) => name).sort()).toEqual([...names].sort());
  for (const [, payload] of heard)
    expect(payload).toMatchObject({ documentId, funnel: pipeline.funnel, actor: admin.id });
  expect(JSON.stringify(heard)).not.toContain('Secret');
});
