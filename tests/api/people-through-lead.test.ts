import { randomUUID } from 'node:crypto';
import { ACTIONS } from '../../shared/actions';
import type { Lead } from '../../shared/contracts/lead';
import type { Contact, Organization } from '../../shared/contracts/person';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows } from './support/forms';
import { makePipeline, makeOpportunity, type Pipeline } from './support/pipeline';
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

type Where = { documentId: string };
const idOf = async (kind: 'organization' | 'contact', { documentId }: Where) =>
  (await app.knex(`sales_pipeline_${kind}s`).where({ document_id: documentId }).first('id')).id;

/** A firm with somebody in it, linked to an opportunity of nobody that the tests know, and to a lead. */
async function linked(owner: number, link: 'organization' | 'contact' | null) {
  const name = `Way ${randomUUID()}`;
  const firm = await answer<Organization>(admin.post('/organizations', { name }), 201);
  const person = await answer<Contact>(
    admin.post('/contacts', { lastName: name, organization: firm.documentId }),
    201,
  );
  const ends = { title: name, organization: firm.documentId, contact: person.documentId };
  await makeOpportunity(admin, pipeline, ends);
  const lead = await answer<Lead>(admin.post('/leads', { lastName: name, owner }), 201);
  const patch =
    link === 'organization'
      ? { organization_id: await idOf('organization', firm) }
      : { contact_id: await idOf('contact', person) };
  if (link) await leadRows(app).where({ document_id: lead.documentId }).update(patch);
  return {
    name,
    firm: `/organizations/${firm.documentId}`,
    person: `/contacts/${person.documentId}`,
  };
}

async function expectSeen(by: TestUser, made: Awaited<ReturnType<typeof linked>>, isSeen: boolean) {
  const status = isSeen ? 200 : 404;
  await by.get(made.firm).expect(status);
  await by.get(made.person).expect(status);
  const count = isSeen ? 1 : 0;
  for (const list of ['/organizations', '/contacts'])
    expect(await answer(by.get(`${list}?q=${encodeURIComponent(made.name)}`))).toHaveLength(count);
}

const own = (action: string) => ({ action, conditions: ['own'] });
const reader = (...more: ({ action: string; conditions: string[] } | string)[]) =>
  createUser(app, {
    permissions: [ACTIONS.access, ACTIONS.organizationRead, ...more],
  });

describe('companies and people behind a lead', () => {
  it('are shown to who sees the lead, by either link', async () => {
    const byLead = await reader(own(ACTIONS.leadRead));
    await expectSeen(byLead, await linked(byLead.id, 'organization'), true);
    await expectSeen(byLead, await linked(byLead.id, 'contact'), true);
    await expectSeen(byLead, await linked(byLead.id, null), false);
    await expectSeen(byLead, await linked(admin.id, 'organization'), false);
    const byAll = await reader(ACTIONS.leadRead, own(ACTIONS.opportunityRead));
    await expectSeen(byAll, await linked(admin.id, 'contact'), true);
    await expectSeen(byAll, await linked(admin.id, null), false);
  });

  it('are hidden from who may read opportunities of others only, and from a narrower right on people', async () => {
    const byOwn = await reader(own(ACTIONS.opportunityRead));
    await expectSeen(byOwn, await linked(byOwn.id, 'contact'), false);
    const narrow = await createUser(app, {
      permissions: [ACTIONS.access, own(ACTIONS.organizationRead), ACTIONS.leadRead],
    });
    await expectSeen(narrow, await linked(admin.id, 'organization'), false);
    await expectSeen(narrow, await linked(narrow.id, 'organization'), true);
  });

  it('are nobody’s who are linked to a lead out of reach alone', async () => {
    const lastName = `Alone ${randomUUID()}`;
    const person = await answer<Contact>(admin.post('/contacts', { lastName }), 201);
    const byOwn = await reader(own(ACTIONS.leadRead));
    await byOwn.get(`/contacts/${person.documentId}`).expect(200);
    const lead = await answer<Lead>(admin.post('/leads', { lastName }), 201);
    await leadRows(app)
      .where({ document_id: lead.documentId })
      .update({ contact_id: await idOf('contact', person) });
    await byOwn.get(`/contacts/${person.documentId}`).expect(404);
  });
});
