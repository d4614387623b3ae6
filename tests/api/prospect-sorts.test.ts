import type { Funnel } from '../../shared/contracts/funnel';
import { SUM_SORTS, type ContactRow, type OrganizationRow } from '../../shared/contracts/prospect';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

type Page = { data: OrganizationRow[]; meta: { pagination: { total: number } } };

const DAY = 86_400_000;
let app: TestApp;
let admin: TestUser;
let seller: TestUser;
let funnel: Funnel;

const named = (path: string, body: object) =>
  answer<{ documentId: string }>(admin.post(path, body), 201);
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const conditions: ('own' | 'team')[] = ['own'];
  seller = await createUser(app, {
    permissions: [{ action: 'opportunity.read', conditions }, { action: 'organization.read' }],
  });
  funnel = await makeFunnel(admin, [{ kind: 'open', probability: 50 }, { kind: 'won' }]);
  await answer(admin.post('/exchange-rates', rate), 201);

  // alpha: one large chance. bravo: two small ones, through its person. charlie: only won. delta: nothing at all.
  const [alpha, bravo, charlie] = [
    await named('/organizations', { name: 'Sort alpha' }),
    await named('/organizations', { name: 'Sort bravo' }),
    await named('/organizations', { name: 'Sort charlie' }),
  ];
  await named('/organizations', { name: 'Sort delta' });
  const person = await named('/contacts', { lastName: 'Sort', organization: bravo.documentId });
  const large = await makeOpportunityIn(admin, funnel, {
    organization: alpha.documentId,
    targetValue: 1000,
    satisfaction: 2,
  });
  const small = { contact: person.documentId, targetValue: 100, currency: 'USD' };
  const first = await makeOpportunityIn(admin, funnel, { ...small, satisfaction: 5 });
  await makeOpportunityIn(admin, funnel, { ...small, owner: seller.id });
  const archived = await makeOpportunityIn(admin, funnel, {
    organization: charlie.documentId,
    targetValue: 99_999,
  });
  await answer(admin.put(`/opportunities/${archived.documentId}`, { version: 1, archived: true }));
  const win = async (fields: Record<string, unknown>) =>
    move(admin, await makeOpportunityIn(admin, funnel, fields), stageAt(funnel, 1));
  await win({ organization: charlie.documentId, targetValue: 50, satisfaction: 3 });
  await win({ organization: alpha.documentId, targetValue: 20, owner: seller.id });
  const call = (opportunity: string, fields: object) =>
    answer(admin.post('/activities', { opportunity, kind: 'call', ...fields }), 201);
  await call(large.documentId, { occurredAt: at(0) });
  await call(first.documentId, { dueAt: at(3) });
  await call(large.documentId, { dueAt: at(5) });
});
afterAll(() => app.release());

const rate = { currency: 'USD', rate: 0.5, validFrom: '2020-01-01T00:00:00.000Z' };
const order = async (sort: string, by: ApiClient = admin, page = '') => {
  const { data } = await whole<Page>(by.get(`/organizations?q=Sort&sort=${sort}${page}`));
  return data.map(({ name }) => name.slice('Sort '.length));
};

describe('the list of firms', () => {
  const cases: [string, string[]][] = [
    ['open', ['bravo', 'alpha']],
    ['currentValue', ['alpha', 'bravo']],
    ['won', ['charlie', 'alpha']],
    ['lastContactAt', ['alpha']],
    ['nextFollowUpAt', ['alpha', 'bravo']],
    ['satisfaction', ['bravo', 'charlie', 'alpha']],
  ];
  it.each(cases)('is sorted by %s, what is empty last in both directions', async (field, known) => {
    expect((await order(`${field}:desc`)).slice(0, known.length)).toEqual(known);
    expect((await order(`${field}:asc`)).slice(0, known.length)).toEqual([...known].reverse());
  });

  it('is sorted by city, where there is none last', async () => {
    const towns = { Town_a: 'Zwickau', Town_b: 'aachen', Town_c: 'Bonn', Town_d: undefined };
    for (const [name, city] of Object.entries(towns))
      await named('/organizations', { name, address: city ? { city } : { street: 'Weg 1' } });
    const by = async (direction: string) =>
      (await answer<OrganizationRow[]>(admin.get(`/organizations?q=Town&sort=city:${direction}`)))
        .map(({ name }) => name.slice(-1))
        .join('');
    expect([await by('asc'), await by('desc')]).toEqual(['bcad', 'acbd']);
  });

  it('is sorted by what one sees of their opportunities', async () => {
    expect((await order('currentValue:desc', seller))[0]).toBe('bravo');
    expect((await order('won:desc', seller))[0]).toBe('alpha');
    const { data } = await whole<Page>(
      seller.get('/organizations?q=Sort&sums=true&sort=currentValue:desc'),
    );
    expect(data[0]?.sums).toMatchObject({ open: { count: 1, currentValue: 25 } });
  });

  it('pages without gaps or doubles in each of them', async () => {
    for (const field of SUM_SORTS) {
      for (const direction of ['asc', 'desc']) {
        const seen: string[] = [];
        for (const page of [1, 2])
          seen.push(...(await order(`${field}:${direction}`, admin, `&pageSize=2&page=${page}`)));
        expect([field, [...seen].sort()]).toEqual([field, ['alpha', 'bravo', 'charlie', 'delta']]);
      }
    }
  });
});

it('people are sorted by theirs, each opportunity once', async () => {
  const [ada, bo] = [
    await named('/contacts', { lastName: 'People ada' }),
    await named('/contacts', { lastName: 'People bo' }),
  ];
  const both = await makeOpportunityIn(admin, funnel, { contact: ada.documentId, targetValue: 7 });
  const contacts = [{ contact: ada.documentId }, { contact: bo.documentId }];
  const path = `/opportunities/${both.documentId}/contacts`;
  await answer(admin.put(path, { version: both.version, contacts }));
  await makeOpportunityIn(admin, funnel, { contact: bo.documentId, targetValue: 5 });
  const list = async (sort: string) =>
    (await answer<ContactRow[]>(admin.get(`/contacts?q=People&sums=true&sort=${sort}`))).map(
      ({ name, sums }) => [name, sums?.open.count, sums?.open.targetValue],
    );
  const expected = [
    ['People bo', 2, 12],
    ['People ada', 1, 7],
  ];
  expect(await list('open:desc')).toEqual(expected);
  expect(await list('currentValue:desc')).toEqual(expected);
  for (const field of SUM_SORTS) expect(await list(`${field}:asc`)).toHaveLength(2);
});
