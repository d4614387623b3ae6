import type { Funnel } from '../../shared/contracts/funnel';
import type {
  BulkResult,
  Opportunity,
  OpportunityPerson,
} from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  readOpportunity,
  stageAt,
  titlesIn,
  readBoard,
} from './support/funnels';
import { revisionsOf } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let colleague: TestUser;
let funnel: Funnel;
let firm: Organization;
let person: Contact;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  colleague = await createUser(app, {
    permissions: ['access'],
    firstname: 'Col',
    lastname: 'League',
  });
  funnel = await makeFunnel(
    admin,
    [{ kind: 'won' }, { kind: 'open', probability: 40 }, { kind: 'open' }, { kind: 'lost' }],
    { currency: 'CHF' },
  );
  firm = await answer<Organization>(admin.post('/organizations', { name: 'Firm' }), 201);
  person = await answer<Contact>(
    admin.post('/contacts', { firstName: 'Per', lastName: 'Son', organization: firm.documentId }),
    201,
  );
});
afterAll(() => app.release());

const path = ({ documentId }: { documentId: string }) => `/opportunities/${documentId}`;
const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);
const put = (of: { documentId: string; version: number }, fields: object) =>
  answer<Opportunity>(admin.put(path(of), { version: of.version, ...fields }));

describe('many at once', () => {
  const bulk = (items: object[], set: object, by = admin) =>
    answer<BulkResult[]>(by.post('/opportunities/bulk', { items, set }));
  const item = ({ documentId, version }: Opportunity) => ({ documentId, version });

  it('change with a result for each, one failing hinders no other', async () => {
    const [fine, stale, changed] = [await make(), await make(), await make()];
    await put(stale, { owner: colleague.id });
    await put(changed, { title: 'Elsewhere' });
    const results = await bulk(
      [item(fine), item(stale), { documentId: 'nosuchone', version: 1 }, item(changed)],
      { owner: null },
    );
    expect(results).toEqual([
      { documentId: fine.documentId, ok: true, version: 2 },
      { documentId: stale.documentId, ok: false, error: expect.objectContaining({ status: 409 }) },
      { documentId: 'nosuchone', ok: false, error: expect.objectContaining({ status: 404 }) },
      { documentId: changed.documentId, ok: true, version: 3 },
    ]);
    expect(await readOpportunity(admin, fine)).toMatchObject({ owner: null });
    expect(await readOpportunity(admin, stale)).toMatchObject({ owner: { id: colleague.id } });
    expect(await readOpportunity(admin, changed)).toMatchObject({
      owner: null,
      title: 'Elsewhere',
    });
    expect((await revisionsOf(app, fine.documentId)).at(-1)).toMatchObject({ ownerUserId: null });
  });

  it('move to the top of a stage in their order, except those that may not', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }, { kind: 'lost' }]);
    const there = await makeOpportunityIn(admin, own, { title: 'there', stage: stageAt(own, 1) });
    const three: Opportunity[] = [];
    for (const title of ['a', 'b', 'c']) three.push(await makeOpportunityIn(admin, own, { title }));
    const foreign = await make();
    const results = await bulk([...three, foreign, there].map(item), { stage: stageAt(own, 1) });
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false, true]);
    expect(results[3]?.error).toMatchObject({ status: 400 });
    expect(titlesIn(await readBoard(admin, own), stageAt(own, 1))).toEqual([
      'a',
      'b',
      'c',
      'there',
    ]);
    const [lost] = await bulk([{ ...item(there) }], { stage: stageAt(own, 2) });
    expect(lost?.error).toMatchObject({
      status: 422,
      details: { missing: [{ field: 'lossReason', label: 'Loss reason' }] },
    });
    expect(
      await wrongFields(admin.post('/opportunities/bulk', { items: [item(there)], set: {} })),
    ).toEqual(['set']);
  });

  it('change only within the reach of who asks', async () => {
    const seller = await createUser(app, {
      permissions: ['opportunity.read', { action: 'opportunity.update', conditions: ['own'] }],
    });
    const [mine, theirs] = [await make({ owner: seller.id }), await make()];
    const results = await bulk([mine, theirs].map(item), { archived: true }, seller);
    expect(results).toMatchObject([{ ok: true }, { ok: false, error: { status: 403 } }]);
    expect(await readOpportunity(admin, theirs)).toMatchObject({ archivedAt: null });
  });
});

describe('the people of an opportunity', () => {
  it('are kept with their roles, each once', async () => {
    const made = await make();
    const people = (contacts: object[], version = 1) =>
      admin.put(`${path(made)}/contacts`, { version, contacts });
    const other = await answer<Contact>(admin.post('/contacts', { lastName: 'Other' }), 201);
    const set = await answer<OpportunityPerson[]>(
      people([{ contact: other.documentId, role: 'decider' }, { contact: person.documentId }]),
    );
    expect(set).toEqual([
      { contact: { documentId: other.documentId, name: 'Other' }, role: 'decider' },
      { contact: { documentId: person.documentId, name: 'Per Son' }, role: null },
    ]);
    expect(await answer<OpportunityPerson[]>(admin.get(`${path(made)}/contacts`))).toEqual(set);
    expect(
      await wrongFields(people([{ contact: other.documentId }, { contact: 'nosuchcontact' }])),
    ).toEqual(['contacts.1.contact']);
    expect(await wrongFields(people([{ contact: other.documentId, role: 'king' }]))).toEqual([
      'contacts.0.role',
    ]);
    const twice = [{ contact: other.documentId }, { contact: other.documentId }];
    expect(await wrongFields(people(twice))).toEqual(['contacts']);
    expect(await answer<OpportunityPerson[]>(admin.get(`${path(made)}/contacts`))).toEqual(set);
    expect(await answer<OpportunityPerson[]>(people([], 2))).toEqual([]);
    expect(await wrongFields(admin.put(`${path(made)}/contacts`, { contacts: [] }))).toEqual([
      'version',
    ]);
  });
});
