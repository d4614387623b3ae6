import type { Activity, TimelinePage } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { List } from '../../shared/contracts/common';
import type { Contact } from '../../shared/contracts/person';
import type { Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import type {
  ContactRecordView,
  OrganizationRecordView,
  OrganizationRow,
  ProspectResult,
} from '../../shared/contracts/prospect';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { tableRows } from './support/plugin';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 50 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
});
afterAll(() => app.release());

const made = <T = { documentId: string }>(path: string, body: object) =>
  answer<T>(admin.post(path, body), 201);
const prospect = (body: object, by: ApiClient = admin) =>
  answer<ProspectResult>(by.post('/prospects', body), 201);

describe('a business card', () => {
  it('makes firm, person and chance and logs the call, all in one', async () => {
    const result = await prospect({
      organization: { name: 'Karte GmbH', phone: '030 1234567' },
      contact: { firstName: 'Ida', lastName: 'Karte', email: 'ida@karte.example' },
      opportunity: { title: 'New roof', funnel: funnel.documentId, targetValue: 5000 },
      activity: { kind: 'call', direction: 'in', outcome: 'reached', body: 'wants an offer' },
    });
    expect(result).toMatchObject({
      organization: { name: 'Karte GmbH' },
      contact: { name: 'Ida Karte' },
      opportunity: {
        title: 'New roof',
        organization: { name: 'Karte GmbH' },
        contact: { name: 'Ida Karte' },
        owner: { id: admin.id },
        currentValue: 2500,
        contactCounts: { call: { done: 1, planned: 0 } },
      },
    });
    const person = await answer<{ organization: object }>(
      admin.get(`/contacts/${result.contact?.documentId}`),
    );
    expect(person.organization).toMatchObject({ name: 'Karte GmbH' });
    const { data } = await whole<TimelinePage>(
      admin.get(`/organizations/${result.organization?.documentId}/timeline`),
    );
    expect(data).toMatchObject([
      { activity: { documentId: result.activity?.documentId, contact: { name: 'Ida Karte' } } },
    ]);
  });

  it('is made once, however often and at once it is sent', async () => {
    const card = {
      organization: { name: 'Funkloch GmbH' },
      contact: { lastName: 'Loch', phone: '030 7654321' },
      opportunity: { title: 'Masts', funnel: funnel.documentId },
      activity: { kind: 'call', direction: 'in', body: 'no network' },
      key: 'card-0001',
    };
    const results = await Promise.all(Array.from({ length: 4 }, () => prospect(card)));
    results.push(await prospect(card));
    const idsOf = ({ organization, contact, opportunity, activity }: ProspectResult) =>
      [organization, contact, opportunity, activity].map((part) => part?.documentId);
    for (const result of results) expect(idsOf(result)).toEqual(idsOf(results[0]!));
    const found = await whole<List<OrganizationRow>>(admin.get('/organizations?q=Funkloch'));
    expect(found.meta.pagination.total).toBe(1);
    const chances = await whole<List<OpportunityRow>>(admin.get('/opportunities?q=Masts'));
    expect(chances.meta.pagination.total).toBe(1);

    const other = await prospect({ ...card, key: 'card-0002' });
    expect(other.contact?.documentId).not.toBe(results[0]?.contact?.documentId);
    expect(await wrongFields(admin.post('/prospects', { ...card, key: 'x' }))).toEqual(['key']);
  });

  it('takes who is there already, and needs no chance', async () => {
    const firm = await made('/organizations', { name: 'Alt AG' });
    const result = await prospect({
      organization: firm.documentId,
      contact: { lastName: 'Neu' },
      activity: { kind: 'meeting' },
    });
    expect(result).toMatchObject({ organization: { name: 'Alt AG' }, opportunity: null });
    const again = await prospect({
      contact: result.contact?.documentId,
      opportunity: { title: 'x', funnel: funnel.documentId },
    });
    expect(again.opportunity?.contact).toEqual(result.contact);
  });

  it('keeps what was told about who is there already: where that is empty, else in the text', async () => {
    const firm = await made('/organizations', { name: 'Kennt AG', address: { city: 'Bonn' } });
    const person = await made('/contacts', {
      lastName: 'Kennt',
      phone: '030 5550001',
      organization: firm.documentId,
    });
    const card = {
      organization: firm.documentId,
      contact: person.documentId,
      organizationDetails: { phone: '030 555000', address: { city: 'Köln', postcode: '50667' } },
      contactDetails: { phone: '0171 4445556', email: 'k@kennt.example', jobTitle: '' },
    };
    const bodyOf = async ({ activity }: ProspectResult) => {
      const all = await answer<Activity[]>(admin.get(`/activities?contact=${person.documentId}`));
      const found = all.find(({ documentId }) => documentId === activity?.documentId);
      return found && [found.kind, found.isContact, found.body];
    };
    const logged = await prospect({ ...card, activity: { kind: 'call', body: 'Asks for Bob' } });
    expect(await answer(admin.get(`/contacts/${person.documentId}`))).toMatchObject({
      phone: '030 5550001',
      email: 'k@kennt.example',
      jobTitle: null,
    });
    expect(await answer(admin.get(`/organizations/${firm.documentId}`))).toMatchObject({
      phone: '030 555000',
      address: { city: 'Bonn', postcode: '50667' },
    });
    expect(await bodyOf(logged)).toEqual(['call', true, 'Asks for Bob\nKöln\n0171 4445556']);

    const again = await prospect({ ...card, contactDetails: { phone: '+49 30 5550001' } });
    expect(await bodyOf(again)).toEqual(['note', false, 'Köln']);
    const same = { phone: '+49 30 5550001', email: 'K@kennt.example' };
    const { activity } = await prospect({ contact: person.documentId, contactDetails: same });
    expect(activity).toBeNull();
  });

  it('notes what was told about somebody whom one may not change, and only about who is known', async () => {
    const person = await made('/contacts', { lastName: 'Fest' });
    const reader = await createUser(app, {
      permissions: ['access', 'opportunity.read', 'opportunity.create', 'organization.read'],
    });
    const card = { contact: person.documentId, contactDetails: { phone: '0171 9998887' } };
    await prospect(card, reader);
    expect(await answer(admin.get(`/contacts/${person.documentId}`))).toMatchObject({
      phone: null,
    });
    expect(await answer(admin.get(`/activities?contact=${person.documentId}`))).toMatchObject([
      { kind: 'note', body: '0171 9998887' },
    ]);
    const wrong = (body: object) => wrongFields(admin.post('/prospects', body));
    expect(await wrong({ ...card, contact: { lastName: 'New' } })).toEqual(['contactDetails']);
    expect(await wrong({ ...card, contactDetails: { email: 'none' } })).toEqual([
      'contactDetails.email',
    ]);
  });

  it('writes nothing when a part is refused, and names the field by its part', async () => {
    const stored = async () => ({ ...(await tableRows(app)), sales_pipeline_outboxes: [] });
    const before = await stored();
    const card = {
      organization: { name: 'Nie GmbH' },
      contact: { lastName: 'Nie' },
      opportunity: { title: 'x', funnel: funnel.documentId },
    };
    const wrong = (body: object) => wrongFields(admin.post('/prospects', { ...card, ...body }));
    expect(await wrong({ contact: { lastName: 'Nie', email: 'no' } })).toEqual(['contact.email']);
    expect(await wrong({ organization: { name: '' } })).toEqual(['organization.name']);
    expect(await wrong({ organization: { name: 'x', owner: 4711 } })).toEqual([
      'organization.owner',
    ]);
    expect(await wrong({ organization: 'unknown' })).toEqual(['organization']);
    expect(await wrong({ opportunity: { title: 'x', funnel: 'unknown' } })).toEqual([
      'opportunity.funnel',
    ]);
    const source = { title: 'x', funnel: funnel.documentId, source: 'nowhere' };
    expect(await wrong({ opportunity: source })).toEqual(['opportunity.source']);
    expect(await wrong({ activity: { kind: 'call', purpose: 'nowhere' } })).toEqual([
      'activity.purpose',
    ]);
    await refusal(admin.post('/prospects', {}), 400);
    const lost = { ...card.opportunity, stage: stageAt(funnel, 2) };
    await refusal(admin.post('/prospects', { ...card, opportunity: lost }), 422);
    expect(await stored()).toEqual(before);
  });

  it('asks for the right to each thing that it makes', async () => {
    const seller = await createUser(app, {
      permissions: ['access', 'opportunity.create', 'opportunity.read'],
    });
    const opportunity = { title: 'x', funnel: funnel.documentId };
    await refusal(seller.post('/prospects', { contact: { lastName: 'x' }, opportunity }), 403);
    await prospect({ opportunity }, seller);
    const clerk = await createUser(app, {
      permissions: ['access', 'organization.read', 'organization.update'],
    });
    await refusal(clerk.post('/prospects', { opportunity }), 403);
    await refusal(
      clerk.post('/prospects', { contact: { lastName: 'x' }, activity: { kind: 'call' } }),
      403,
    );
    await prospect({ organization: { name: 'y' } }, clerk);
  });

  it('works for a role that may make people without reading them', async () => {
    const full = {
      organization: { name: 'Blind GmbH' },
      contact: { lastName: 'Blind' },
      opportunity: { title: 'Unseen firm', funnel: funnel.documentId },
      activity: { kind: 'call' },
    };
    const own = { action: 'opportunity.read', conditions: ['own'] as ('own' | 'team')[] };
    const seller = await createUser(app, {
      permissions: ['access', 'organization.update', 'opportunity.create', own],
    });
    const result = await prospect(full, seller);
    expect(result).toMatchObject({
      organization: { name: 'Blind GmbH' },
      contact: { name: 'Blind' },
      opportunity: { organization: { name: 'Blind GmbH' }, contact: { name: 'Blind' } },
      activity: { documentId: expect.any(String) as unknown },
    });
    const { documentId } = await made('/organizations', { name: 'Known GmbH' });
    const second = await prospect({ ...full, organization: documentId }, seller);
    expect(second).toMatchObject({ organization: { name: 'Known GmbH' } });
    const handed = { ...full, opportunity: { ...full.opportunity, owner: admin.id } };
    const forColleague = await prospect(handed, seller);
    expect(forColleague).toMatchObject({
      opportunity: { owner: { id: admin.id }, contactCounts: { call: { done: 1 } } },
      activity: { documentId: expect.any(String) as unknown },
    });
    const theirs = await made('/organizations', { name: 'Theirs GmbH' });
    await makeOpportunityIn(admin, funnel, { organization: theirs.documentId });
    expect(
      await wrongFields(seller.post('/prospects', { ...full, organization: theirs.documentId })),
    ).toEqual(['organization']);
    await refusal(seller.get(`/organizations/${documentId}`), 403);
    const ofFirm = (organization: string) =>
      seller.post('/contacts', { lastName: 'Blind', organization });
    const colleague = await answer<Contact>(ofFirm(documentId), 201);
    expect(colleague.organization).toMatchObject({ name: 'Known GmbH' });
    expect(await wrongFields(ofFirm(theirs.documentId))).toEqual(['organization']);

    const { opportunity, activity, ...people } = full;
    const maker = await createUser(app, {
      permissions: ['access', 'organization.update', 'opportunity.create'],
    });
    await prospect(people, maker);
    await prospect({ opportunity }, maker);
    const about = async (body: object) =>
      (await refusal(maker.post('/prospects', body), 403)).message;
    expect(await about({ ...people, opportunity })).toMatch(/^opportunity: .*may not read/);
    expect(await about({ ...people, activity })).toMatch(/^activity: /);
  });
});

it('a firm tells how many people work there, though its page shows the first hundred', async () => {
  const firm = await made('/organizations', { name: 'Groß AG' });
  const names = Array.from({ length: 102 }, (_, i) => `Nr ${String(i).padStart(3, '0')}`);
  for (const lastName of names)
    await made('/contacts', { lastName, organization: firm.documentId });
  const view = await answer<OrganizationRecordView>(
    admin.get(`/organizations/${firm.documentId}/record`),
  );
  expect([view.contacts.length, view.contactCount]).toEqual([100, 102]);
});

describe('what is going on with a firm and a person', () => {
  it('is summed over their opportunities, in the base currency, within scope', async () => {
    const firm = await made('/organizations', { name: 'Summe GmbH', class: 'a', owner: admin.id });
    const person = await made('/contacts', { lastName: 'Summe', organization: firm.documentId });
    const fields = { organization: firm.documentId, contact: person.documentId };
    await makeOpportunityIn(admin, funnel, { ...fields, targetValue: 1000 });
    await makeOpportunityIn(admin, funnel, { ...fields, targetValue: 7, currency: 'NOK' });
    const close = async (at: number, more: object) => {
      const card: Opportunity = await makeOpportunityIn(admin, funnel, { ...fields, ...more });
      return move(admin, card, stageAt(funnel, at), { closing: { lossReason: 'price' } });
    };
    await close(1, { targetValue: 300, satisfaction: 5 });
    await close(1, { targetValue: 200, satisfaction: 4 });
    await close(2, { targetValue: 900 });
    const contactOnly = await makeOpportunityIn(admin, funnel, {
      contact: person.documentId,
      targetValue: 10,
    });
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    await made('/activities', { opportunity: contactOnly.documentId, kind: 'call', dueAt });

    const view = await answer<OrganizationRecordView>(
      admin.get(`/organizations/${firm.documentId}/record`),
    );
    expect(view).toMatchObject({
      organization: { name: 'Summe GmbH' },
      contacts: [{ documentId: person.documentId }],
      can: { update: true, delete: true },
      sums: {
        open: { count: 3, targetValue: 1010, currentValue: 505 },
        won: { count: 2, targetValue: 500 },
        lost: { count: 1 },
        currency: 'EUR',
        missingRates: ['NOK'],
        nextFollowUpAt: dueAt,
        satisfaction: { mean: 4.5, answers: 2 },
      },
    });
    const listed = await whole<List<OpportunityRow>>(
      admin.get(`/opportunities?organization=${firm.documentId}&status=open`),
    );
    expect(listed.meta.pagination.total).toBe(view.sums.open.count);
    expect(listed.data.map(({ documentId }) => documentId)).toContain(contactOnly.documentId);
    const other = await makeOpportunityIn(admin, funnel);
    await admin
      .put(`/opportunities/${other.documentId}/contacts`, {
        version: other.version,
        contacts: [{ contact: person.documentId, role: 'user' }],
      })
      .expect(200);
    const own = await answer<ContactRecordView>(admin.get(`/contacts/${person.documentId}/record`));
    expect(own).toMatchObject({
      organization: { name: 'Summe GmbH' },
      sums: { open: { count: 4 }, won: { count: 2 } },
      roles: [{ opportunity: { documentId: other.documentId }, role: 'user' }],
    });

    const list = await answer<OrganizationRow[]>(
      admin.get('/organizations?sums=true&q=Summe&owner=me&class=a'),
    );
    expect(list).toMatchObject([{ name: 'Summe GmbH', sums: view.sums }]);
    expect(await answer(admin.get('/organizations?q=Summe&class=b'))).toEqual([]);
    expect(await answer(admin.get('/organizations?q=Summe&owner=none'))).toEqual([]);
    const plain = await answer<OrganizationRow[]>(admin.get('/organizations?q=Summe'));
    expect(plain[0]).not.toHaveProperty('sums');

    const seller = await createUser(app, {
      permissions: [
        { action: 'opportunity.read', conditions: ['own'] },
        { action: 'organization.read', conditions: ['own'] },
      ],
    });
    await makeOpportunityIn(admin, funnel, {
      organization: firm.documentId,
      owner: seller.id,
      targetValue: 1,
    });
    const narrow = await answer<OrganizationRecordView>(
      seller.get(`/organizations/${firm.documentId}/record`),
    );
    expect(narrow.sums).toMatchObject({
      open: { count: 1, targetValue: 1, currentValue: 0.5 },
      won: { count: 0, targetValue: 0 },
      missingRates: [],
      satisfaction: null,
    });
    expect(narrow.can).toEqual({ update: false, delete: false });
    await refusal(seller.get('/organizations/unknown/record'), 404);
  });
});
