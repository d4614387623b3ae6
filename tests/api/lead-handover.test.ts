import { ACTIONS } from '../../shared/actions';
import type { Lead, LeadInput } from '../../shared/contracts/lead';
import type { LeadConverted } from '../../shared/contracts/lead-work';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makePipeline, type Pipeline } from './support/pipeline';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let anna: TestUser;
let bert: TestUser;

const seller = (firstname: string) =>
  createUser(app, {
    permissions: Object.values(ACTIONS).map((action) =>
      /(opportunity|lead)\.(read|update|delete)$/.test(action)
        ? { action, conditions: ['own'] }
        : action,
    ),
    firstname,
  });

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  anna = await seller('Anna');
  bert = await seller('Bert');
});
afterAll(() => app.release());

const read = ({ documentId }: { documentId: string }, by = admin) =>
  answer<Lead>(by.get(`/leads/${documentId}`));
const chanceOf = ({ documentId }: { documentId: string }) =>
  answer<Opportunity>(admin.get(`/opportunities/${documentId}`));
const decide = async (lead: { documentId: string }, by: TestUser, body: object) => {
  const { version } = await read(lead, by);
  return by.post(`/leads/${lead.documentId}/handover`, { version, ...body });
};
const returnIt = (lead: { documentId: string }, by: TestUser) =>
  decide(lead, by, { decision: 'return', reason: 'not my region' });
const giveTo = async (chance: { documentId: string }, owner: number | null, by = admin) => {
  const { version } = await chanceOf(chance);
  await answer(by.put(`/opportunities/${chance.documentId}`, { owner, version }));
};
async function convertedFor(owner: number | null, input: LeadInput = {}): Promise<LeadConverted> {
  const made = await answer<Lead>(admin.post('/leads', { lastName: 'Given', ...input }), 201);
  const opportunity = { funnel: pipeline.funnel, owner };
  return answer(
    admin.post(`/leads/${made.documentId}/convert`, { version: made.version, opportunity }),
  );
}

it('is offered to the next one after it was handed back', async () => {
  const { lead, opportunity } = await convertedFor(anna.id);
  expect((await returnIt(lead, anna)).status).toBe(200);
  await giveTo(opportunity, bert.id);
  const offered = await read(lead, bert);
  expect(offered).toMatchObject({
    owner: { id: bert.id },
    handover: {
      ...{ state: 'pending', from: { id: admin.id }, to: { id: bert.id } },
      ...{ reason: null, returnedAt: null, acceptedAt: null },
    },
  });
  await refusal(
    admin.post(`/leads/${lead.documentId}/handover`, {
      ...{ version: offered.version, decision: 'accept' },
    }),
    403,
  );
  // He too may say no, and the one who gave it gets it again.
  expect((await returnIt(lead, bert)).status).toBe(200);
  expect((await chanceOf(opportunity)).owner?.id).toBe(admin.id);
  expect(await read(lead)).toMatchObject({
    ...{ owner: { id: admin.id }, handover: { state: 'returned', to: { id: bert.id } } },
  });

  await giveTo(opportunity, anna.id);
  expect((await decide(lead, anna, { decision: 'accept' })).status).toBe(200);
  const { handover } = await read(lead);
  expect(handover).toMatchObject({ state: 'accepted', to: { id: anna.id } });
  // What was accepted is settled; the lead goes along with its opportunity.
  await giveTo(opportunity, bert.id);
  expect(await read(lead, bert)).toMatchObject({ owner: { id: bert.id }, handover });
});

it('is offered in the name of the first giver, and not to whoever takes it himself', async () => {
  const { lead, opportunity } = await convertedFor(anna.id);
  const manager = await pipelineAdmin(app);
  await giveTo(opportunity, bert.id, manager);
  expect((await read(lead)).handover).toMatchObject({
    ...{ state: 'pending', from: { id: admin.id }, to: { id: bert.id } },
  });
  expect((await chanceOf(opportunity)).owner?.id).toBe(bert.id);
  await giveTo(opportunity, manager.id, manager);
  expect(await read(lead)).toMatchObject({
    ...{ owner: { id: manager.id }, handover: { state: 'accepted', to: { id: manager.id } } },
  });
});

it('becomes hers who accepts what nobody has', async () => {
  const { lead, opportunity } = await convertedFor(null);
  expect(await read(lead)).toMatchObject({ owner: null, handover: { state: 'pending', to: null } });
  expect((await decide(lead, admin, { decision: 'accept' })).status).toBe(200);
  expect(await read(lead)).toMatchObject({
    ...{ owner: { id: admin.id }, handover: { state: 'accepted', to: { id: admin.id } } },
  });
  expect((await chanceOf(opportunity)).owner?.id).toBe(admin.id);
});

it('can be taken by a seller who changes only his own, as nobody’s lead of a form is', async () => {
  const { lead, opportunity } = await convertedFor(null);
  const carla = await createUser(app, {
    permissions: [
      ...[ACTIONS.access, ACTIONS.opportunityRead, ACTIONS.leadRead, ACTIONS.leadUpdate],
      { action: ACTIONS.opportunityUpdate, conditions: ['own'] },
    ],
  });
  const reader = await createUser(app, {
    permissions: [ACTIONS.access, ACTIONS.opportunityRead, ACTIONS.leadRead, ACTIONS.leadUpdate],
  });
  expect((await decide(lead, reader, { decision: 'accept' })).status).toBe(403);
  expect((await read(lead)).handover?.state).toBe('pending');
  expect((await decide(lead, carla, { decision: 'accept' })).status).toBe(200);
  expect(await read(lead)).toMatchObject({
    ...{ owner: { id: carla.id }, handover: { state: 'accepted', to: { id: carla.id } } },
  });
  expect((await chanceOf(opportunity)).owner?.id).toBe(carla.id);
});

it('goes along with a change of many, each lead that an opportunity took', async () => {
  const first = await convertedFor(anna.id);
  const second = await convertedFor(anna.id);
  const other = await answer<Lead>(admin.post('/leads', { lastName: 'Joins' }), 201);
  await answer(
    admin.post(`/leads/${other.documentId}/convert`, {
      ...{ version: other.version, opportunity: first.opportunity.documentId },
    }),
  );
  const items = await Promise.all(
    [first, second].map(async ({ opportunity: { documentId } }) => ({
      documentId,
      version: (await chanceOf({ documentId })).version,
    })),
  );
  await answer(admin.post('/opportunities/bulk', { items, set: { owner: bert.id } }));
  for (const lead of [first.lead, second.lead, other])
    expect(await read(lead, bert)).toMatchObject({
      ...{ owner: { id: bert.id }, handover: { state: 'pending', to: { id: bert.id } } },
    });
  const { version } = await read(first.lead);
  await giveTo(first.opportunity, bert.id);
  expect((await read(first.lead)).version).toBe(version);
});
