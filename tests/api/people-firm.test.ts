import type { Activity, TimelineItem } from '../../shared/contracts/activity';
import type { Contact, SearchHit } from '../../shared/contracts/person';
import type { ContactRecordView } from '../../shared/contracts/prospect';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let seller: TestUser;
let pipeline: Pipeline;
let hidden: string;
let shared: string;
let advisor: string;
let member: string;

const idOf = async (path: string, body: object): Promise<string> =>
  (await answer<{ documentId: string }>(admin.post(path, body), 201)).documentId;

/** An advisor whose firm is only a colleague's customer has a role on the seller's chance. */
beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  const own = (action: string) => ({ action, conditions: ['own'] });
  seller = await createUser(app, {
    permissions: [
      'access',
      own('opportunity.read'),
      own('opportunity.update'),
      own('organization.read'),
      'organization.update',
    ],
  });
  hidden = await idOf('/organizations', { name: 'Verschwiegen AG', phone: '040 771 0' });
  shared = await idOf('/organizations', { name: 'Bekannt GmbH', phone: '040 882 0' });
  advisor = await idOf('/contacts', { lastName: 'Rolle', organization: hidden });
  member = await idOf('/contacts', { lastName: 'Mitglied', organization: shared });
  await makeOpportunity(admin, pipeline, {
    title: 'Of a colleague',
    organization: hidden,
    owner: admin.id,
  });
  const mine = await makeOpportunity(admin, pipeline, {
    title: 'Of the seller',
    organization: shared,
    owner: seller.id,
  });
  await answer(
    admin.put(`/opportunities/${mine.documentId}/contacts`, {
      version: 1,
      contacts: [{ contact: advisor }],
    }),
  );
});
afterAll(() => app.release());

const firmsIn = async (query: string, by: TestUser = seller) =>
  Object.fromEntries(
    (await answer<Contact[]>(by.get(`/contacts?${query}`))).map((contact) => [
      contact.lastName,
      contact.organization?.name ?? null,
    ]),
  );
const found = async (q: string, by: TestUser = seller) =>
  (await answer<SearchHit[]>(by.get(`/search?q=${encodeURIComponent(q)}`))).map(
    ({ name, detail }) => [name, detail],
  );

describe('the firm of a person who is seen through a role alone', () => {
  it('is not named where it may not be read: list, page, record', async () => {
    expect(await firmsIn('q=rolle')).toEqual({ Rolle: null });
    expect(await firmsIn('q=rolle', admin)).toEqual({ Rolle: 'Verschwiegen AG' });
    expect(await firmsIn('q=mitglied')).toEqual({ Mitglied: 'Bekannt GmbH' });
    const page = await answer<Contact>(seller.get(`/contacts/${advisor}`));
    expect(page.organization).toBeNull();
    const record = await answer<ContactRecordView>(seller.get(`/contacts/${advisor}/record`));
    expect([record.contact.organization, record.organization]).toEqual([null, null]);
    const shown = await answer<Contact>(seller.get(`/contacts/${member}`));
    expect(shown.organization).toEqual({ documentId: shared, name: 'Bekannt GmbH' });
  });

  it('finds nobody either: by name, by number, by filter', async () => {
    expect(await firmsIn('q=verschwiegen')).toEqual({});
    expect(await firmsIn(`organization=${hidden}`)).toEqual({});
    expect(await found('rolle')).toEqual([['Rolle', null]]);
    expect(await found('rolle', admin)).toEqual([['Rolle', 'Verschwiegen AG']]);
    expect(await found('verschwiegen')).toEqual([]);
    expect(await found('040 771 0')).toEqual([]);
    expect(await found('0407710 15')).toEqual([]);
    expect((await found('040 771 0', admin)).map(([name]) => name)).toContain('Rolle');
    expect((await found('040 882 0')).map(([name]) => name)).toEqual(
      expect.arrayContaining(['Bekannt GmbH', 'Mitglied']),
    );
  });

  it('is not named by what was talked about with the person either', async () => {
    const talk = { kind: 'call', direction: 'in', contact: advisor, organization: hidden };
    await answer(admin.post('/activities', { ...talk, subject: 'Talk' }), 201);
    const firmOf = ({ organization, contact }: Activity) => [contact?.name, organization?.name];
    const told = async (by: TestUser) => {
      const page = await answer<TimelineItem[]>(by.get(`/contacts/${advisor}/timeline`));
      const listed = await answer<Activity[]>(by.get(`/activities?contact=${advisor}`));
      const inTimeline = page.flatMap((item) => ('activity' in item ? item.activity : []));
      return [...inTimeline, ...listed].map(firmOf);
    };
    expect(await told(admin)).toEqual([
      ['Rolle', 'Verschwiegen AG'],
      ['Rolle', 'Verschwiegen AG'],
    ]);
    expect(await told(seller)).toEqual([
      ['Rolle', undefined],
      ['Rolle', undefined],
    ]);
  });

  it('stays as it is when the person is saved without it, and is not told by a refusal', async () => {
    const saved = await answer<Contact>(
      seller.put(`/contacts/${advisor}`, {
        jobTitle: 'Architect',
        organization: null,
        was: { jobTitle: null, organization: null },
      }),
    );
    expect(saved).toMatchObject({ jobTitle: 'Architect', organization: null });
    const kept = await answer<Contact>(admin.get(`/contacts/${advisor}`));
    expect(kept.organization?.documentId).toBe(hidden);
    expect(await wrongFields(seller.put(`/contacts/${advisor}`, { organization: hidden }))).toEqual(
      ['organization'],
    );
  });
});
