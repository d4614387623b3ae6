import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  readOpportunity,
  stageAt,
  titlesIn,
  readBoard,
} from './support/funnels';
import { changesOf, idOf, revisionsOf, rows, TABLES } from './support/rows';
import { apiToken, createUser, pipelineAdmin, type TestUser } from './support/users';

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

const DAY = '2026-03-29'; // summer time begins
const LONG = 'x'.repeat(300);
const everyField = () => ({
  title: 'Everything',
  targetValue: 12345.6789,
  currency: 'USD',
  probability: 33.33,
  probabilityReason: 'a feeling',
  organization: firm.documentId,
  contact: person.documentId,
  owner: colleague.id,
  source: 'referral',
  referredByOrganization: firm.documentId,
  referredByContact: person.documentId,
  priority: 'high',
  interest: 'low',
  needLevel: 'medium',
  informationLevel: 'high',
  fitForCustomer: 'partly',
  fitForUs: 'unknown',
  businessType: 'existing',
  expectedCloseOn: DAY,
  decisionOn: '2026-10-25',
  nextStep: 'Call again',
  relationKind: 'up_sell',
  brief: { needs: 'a roof', goals: LONG },
  qualification: { budget: 'yes', timing: 'soon' },
  answers: { size: 3, colours: ['red', 'grün'], nested: { a: null } },
  checklist: { sent: true, checked: false },
  review: { good: 'all', improve: 'nothing' },
  satisfaction: 5,
  contractSignedOn: DAY,
  contractUrl: 'https://example.com/contract?x=1',
  wonBecause: 'price',
  lossReason: 'price',
  lostTo: 'Rival GmbH',
  lossNote: 'A pity',
  retryOn: '2027-01-01',
});

const shownAs = {
  organization: () => ({ documentId: firm.documentId, name: 'Firm' }),
  contact: () => ({ documentId: person.documentId, name: 'Per Son' }),
};

describe('an opportunity', () => {
  it('is made with the first open stage, the funnel’s currency and its maker as owner', async () => {
    const made = await answer<Opportunity>(
      admin.post('/opportunities', { title: ' New one ', funnel: funnel.documentId }),
      201,
    );
    expect(made).toMatchObject({
      title: 'New one',
      version: 1,
      status: 'open',
      currency: 'CHF',
      owner: { id: admin.id, name: 'Super Admin' },
      stage: { documentId: stageAt(funnel, 1), kind: 'open' },
      funnel: { documentId: funnel.documentId, name: funnel.name },
      probability: 40,
      probabilityOverride: null,
      targetValue: null,
      currentValue: null,
      businessType: 'new',
      priority: 'normal',
      closedAt: null,
      closedRate: null,
      archivedAt: null,
      brief: {},
      answers: {},
      canUpdate: true,
      contactCounts: {},
      light: { level: 'green', reason: 'noContact' },
    });
    expect(made.openedAt).toBe(made.stageEnteredAt);
    expect(Math.abs(Date.parse(made.openedAt) - Date.now())).toBeLessThan(60_000);
    expect(await readOpportunity(admin, made)).toEqual(made);

    const token = await apiToken(app, 'full-access');
    expect(await makeOpportunityIn(token, funnel)).toMatchObject({ owner: null });
    expect(await makeOpportunityIn(token, funnel, { owner: colleague.id })).toMatchObject({
      owner: { id: colleague.id, name: 'Col League' },
    });
    expect(await make({ owner: null })).toMatchObject({ owner: null });
  });

  it('is existing business where the prospect has won before', async () => {
    const customer = await answer<Organization>(admin.post('/organizations', { name: 'C' }), 201);
    const first = await make({ organization: customer.documentId });
    expect(first.businessType).toBe('new');
    await move(admin, first, stageAt(funnel, 0));
    const next = { organization: customer.documentId };
    expect((await make(next)).businessType).toBe('existing');
    expect((await make({ ...next, businessType: 'new' })).businessType).toBe('new');
    const employee = { lastName: 'E', organization: customer.documentId };
    const { documentId } = await answer<Contact>(admin.post('/contacts', employee), 201);
    expect((await make({ contact: documentId })).businessType).toBe('existing');
    expect((await make({ contact: person.documentId })).businessType).toBe('new');
  });

  it('keeps every field that it is made or changed with', async () => {
    const predecessor = await make({ title: 'Before' });
    const fields = { ...everyField(), predecessor: predecessor.documentId };
    const shown = {
      ...fields,
      probability: 33.33,
      probabilityOverride: 33.33,
      currentValue: 4114.81,
      organization: shownAs.organization(),
      contact: shownAs.contact(),
      referredByOrganization: shownAs.organization(),
      referredByContact: shownAs.contact(),
      owner: { id: colleague.id, name: 'Col League' },
      predecessor: { documentId: predecessor.documentId, title: 'Before' },
      answers: { size: 3, colours: ['red', 'grün'], nested: { a: null } },
    };
    const made = await make(fields);
    expect(made).toMatchObject(shown);
    const bare = await make();
    const changed = await put(bare, fields);
    expect(changed).toMatchObject({ ...shown, version: 2 });
    expect(await readOpportunity(admin, bare)).toEqual(changed);

    const { title: _t, currency: _c, priority: _p, businessType: _b, ...optional } = fields;
    const keyed = { brief: {}, qualification: {}, answers: {}, checklist: {}, review: {} };
    const empty = Object.fromEntries(Object.keys(optional).map((field) => [field, null]));
    const cleared = await put(changed, {
      ...empty,
      ...keyed,
      brief: { needs: null, goals: '' },
      qualification: { budget: null },
      checklist: { checked: true },
    });
    expect(cleared).toMatchObject({
      ...empty,
      ...keyed,
      probability: 40,
      qualification: { timing: 'soon' },
      answers: fields.answers,
      checklist: { sent: true, checked: true },
      review: fields.review,
    });
  });

  it('grows its version and its log with every change of a field, not without one', async () => {
    const made = await make({ title: 'Logged', brief: { needs: 'old' } });
    const same = await put(made, { title: 'Logged', brief: { needs: 'old' }, owner: admin.id });
    expect(same.version).toBe(1);
    const changed = await put(made, {
      title: 'Renamed',
      targetValue: 5,
      owner: colleague.id,
      organization: firm.documentId,
      brief: { needs: 'new', goals: LONG },
    });
    expect(changed.version).toBe(2);
    expect(await changesOf(app, made.documentId)).toEqual([
      {
        version: 2,
        userId: admin.id,
        userName: 'Super Admin',
        via: 'admin',
        changes: {
          title: ['Logged', 'Renamed'],
          targetValue: [null, 5],
          owner: [
            { id: admin.id, name: 'Super Admin' },
            { id: colleague.id, name: 'Col League' },
          ],
          organization: [null, shownAs.organization()],
          'brief.needs': ['old', 'new'],
          'brief.goals': [null, 'changed'],
        },
      },
    ]);
    await answer(admin.post('/activities', { kind: 'call', opportunity: made.documentId }), 201);
    expect((await readOpportunity(admin, made)).version).toBe(2);
    expect(await revisionsOf(app, made.documentId)).toHaveLength(2);
    const untracked = await put(changed, { nextStep: 'Wait' });
    expect(untracked.version).toBe(3);
    expect(await revisionsOf(app, made.documentId)).toHaveLength(2);
  });

  it('refuses bad input with the field, and writes nothing of it', async () => {
    const count = async () => Number((await rows(app, 'opportunity').count({ n: '*' }))[0]?.n);
    const before = await count();
    const wrong = async (body: object, ...fields: string[]) =>
      expect(
        await wrongFields(
          admin.post('/opportunities', { title: 'x', funnel: funnel.documentId, ...body }),
        ),
      ).toEqual(fields);
    await wrong({ title: '' }, 'title');
    await wrong({ funnel: 'nosuchfunnel' }, 'funnel');
    await wrong({ stage: 'nosuchstage' }, 'stage');
    for (const targetValue of [-1, 1e12, 0.00001, '5']) await wrong({ targetValue }, 'targetValue');
    await wrong({ probability: 50 }, 'probabilityReason');
    await wrong({ owner: 999_999 }, 'owner');
    await wrong({ organization: person.documentId }, 'organization');
    await wrong({ predecessor: 'nosuchone' }, 'predecessor');
    await wrong({ source: 'no-such-source' }, 'source');
    await wrong({ expectedCloseOn: '2026-02-30' }, 'expectedCloseOn');
    await wrong({ contractUrl: 'javascript:alert(1)' }, 'contractUrl');
    await wrong({ brief: { colour: 'x' }, satisfaction: 6 }, 'brief.colour', 'satisfaction');
    await wrong({ sortKey: 'a', status: 'won' }, 'sortKey', 'status');
    expect(await count()).toBe(before);
    const noStage = await makeFunnel(admin, [{ kind: 'won' }]);
    expect(
      await wrongFields(admin.post('/opportunities', { title: 'x', funnel: noStage.documentId })),
    ).toEqual(['stage']);
  });

  it('holds 500 answers and no more, however many are sent at a time', async () => {
    const card = await make();
    const some = (from: number) =>
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`k${from + i}`, 1]));
    const put = (version: number, answers: object) =>
      admin.put(`/opportunities/${card.documentId}`, { version, answers });
    await answer(put(1, some(0)));
    expect(await wrongFields(put(2, some(400)))).toEqual(['answers']);
    await answer(put(2, some(0)));
  });

  it('has one external id in one source', async () => {
    const external = { externalSource: 'crm', externalId: '4711' };
    expect(await make(external)).toMatchObject(external);
    const refused = await refusal(
      admin.post('/opportunities', { title: 'x', funnel: funnel.documentId, ...external }),
      409,
    );
    expect(refused.message).toContain('externalId');
    expect(await make({ ...external, externalSource: 'other' })).toMatchObject({
      externalId: '4711',
    });
    await make({ externalSource: 'crm' });
    await make({ externalSource: 'crm' });
  });

  it('leaves board and list when it is archived, and comes back', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }]);
    const made = await makeOpportunityIn(admin, own, { title: 'Away' });
    const list = async (query = '') =>
      (await answer<Opportunity[]>(admin.get(`/opportunities?funnel=${own.documentId}${query}`)))
        .length;
    const archived = await put(made, { archived: true });
    expect(archived).toMatchObject({ version: 2, light: null, archivedAt: expect.any(String) });
    expect(titlesIn(await readBoard(admin, own), stageAt(own, 0))).toEqual([]);
    expect([await list(), await list('&archived=true')]).toEqual([0, 1]);
    const again = await put(archived, { archived: true });
    expect(again).toMatchObject({ version: 2, archivedAt: archived.archivedAt });
    const back = await put(again, { archived: false });
    expect(back).toMatchObject({ version: 3, archivedAt: null, light: { level: 'green' } });
    expect(titlesIn(await readBoard(admin, own), stageAt(own, 0))).toEqual(['Away']);
  });

  it('is deleted with all that belongs to it, in the version that was read', async () => {
    const made = await make({ contact: person.documentId });
    await answer(admin.post('/activities', { kind: 'call', opportunity: made.documentId }), 201);
    await answer(
      admin.put(`${path(made)}/contacts`, {
        version: made.version,
        contacts: [{ contact: person.documentId }],
      }),
    );
    const current = await put(made, { title: 'Newer' });
    const id = await idOf(app, 'opportunity', made.documentId);
    expect(await wrongFields(admin.del(path(made)))).toEqual(['version']);
    const refused = await refusal(admin.del(`${path(made)}?version=${made.version}`), 409);
    expect(refused.details.version).toBe(current.version);
    await answer(admin.del(`${path(made)}?version=${current.version}`));
    await refusal(admin.get(path(made)), 404);
    await refusal(admin.del(`${path(made)}?version=${current.version}`), 404);
    const tables = [
      TABLES.revision,
      TABLES.change,
      TABLES.activity,
      'sales_pipeline_opportunity_contacts',
    ];
    for (const table of tables) {
      expect(await app.knex(table).where({ opportunity_id: id })).toEqual([]);
    }
  });
});
