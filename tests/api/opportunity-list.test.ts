import type { Funnel } from '../../shared/contracts/funnel';
import type { OpportunityRow } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import { LIST_SORTS } from '../../server/repositories/opportunity-list';
import { answer, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, stageAt } from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

type Page = {
  data: OpportunityRow[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
};

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let funnel: Funnel;
let firm: Organization;
let person: Contact;

/** Local midnight in Berlin in March. */
const midnight = (day: string) => Date.parse(`${day}T00:00:00+01:00`);

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, { permissions: [], firstname: 'Anna', lastname: 'Abt' });
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 10 },
    { kind: 'open', probability: 50 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
  firm = await answer<Organization>(admin.post('/organizations', { name: 'Öl & Söhne' }), 201);
  person = await answer<Contact>(admin.post('/contacts', { lastName: 'Zorn' }), 201);
  const make = (title: string, fields: Record<string, unknown> = {}) =>
    makeOpportunityIn(admin, funnel, { title, ...fields });
  const closing = { source: 'event', skip: true };
  await make('alpha', { targetValue: 300, organization: firm.documentId, owner: anna.id });
  await make('bravo', { targetValue: 100, stage: stageAt(funnel, 1), contact: person.documentId });
  await make('charlie', { expectedCloseOn: '2026-05-01', owner: null });
  await make('delta 50%_x', { expectedCloseOn: '2026-04-01', targetValue: 50.5 });
  await make('Straße', { stage: stageAt(funnel, 2), targetValue: 10, ...closing });
  await make('lost', { stage: stageAt(funnel, 3), lossReason: 'price', ...closing });
  const set = (title: string, columns: Record<string, unknown>) =>
    rows(app, 'opportunity').where({ title }).update(columns);
  await set('alpha', { opened_at: midnight('2026-03-02') - 1 });
  await set('bravo', { opened_at: midnight('2026-03-02') });
  await set('charlie', { opened_at: midnight('2026-03-03') - 1, light_base_at: 1 });
  await set('delta 50%_x', { opened_at: midnight('2026-03-03') });
  await set('Straße', { closed_at: midnight('2026-03-02') });
  await set('lost', { closed_at: midnight('2026-03-03') });
});
afterAll(() => app.release());

const list = (query: string) => whole<Page>(admin.get(`/opportunities?${query}`));
const titles = async (query: string) =>
  (await list(`${query}&sort=title:asc`)).data.map(({ title }) => title);
const q = (text: string) => titles(`q=${encodeURIComponent(text)}`);

describe('the list', () => {
  it('shows all that the card shows and more', async () => {
    const [row] = (await list('q=alpha')).data;
    expect(row).toMatchObject({
      title: 'alpha',
      funnel: { documentId: funnel.documentId, name: funnel.name },
      stage: { documentId: stageAt(funnel, 0), kind: 'open' },
      status: 'open',
      organization: { documentId: firm.documentId, name: 'Öl & Söhne' },
      owner: { id: anna.id, name: 'Anna Abt' },
      targetValue: 300,
      currentValue: 30,
      probability: 10,
      light: { level: 'green' },
      archivedAt: null,
      closedAt: null,
    });
  });

  it('finds titles, firms and people, whatever case and wildcards they are written with', async () => {
    expect(await q('ALPHA')).toEqual(['alpha']);
    expect(await q('öl')).toEqual(['alpha']);
    expect(await q('SÖHNE')).toEqual(['alpha']);
    expect(await q('söhne alpha')).toEqual(['alpha']);
    expect(await q('zorn')).toEqual(['bravo']);
    expect(await q('STRAßE')).toEqual(['Straße']);
    expect(await q('0%_')).toEqual(['delta 50%_x']);
    expect(await q('a%a')).toEqual([]);
    expect(await q("'; --")).toEqual([]);
    expect(await q('o\u0308l')).toEqual(['alpha']);
  });

  it('narrows by stage, status, people, owner, source, value and light', async () => {
    expect(await titles(`stage=${stageAt(funnel, 1)}`)).toEqual(['bravo']);
    expect(await titles('status=won')).toEqual(['Straße']);
    expect(await titles('status=lost')).toEqual(['lost']);
    expect(await titles(`organization=${firm.documentId}`)).toEqual(['alpha']);
    expect(await titles(`contact=${person.documentId}`)).toEqual(['bravo']);
    expect(await titles(`owner=${anna.id}`)).toEqual(['alpha']);
    expect(await titles('owner=none')).toEqual(['charlie']);
    expect(await titles('owner=me&status=open')).toEqual(['bravo', 'delta 50%_x']);
    expect(await titles('source=event&minValue=10')).toEqual(['Straße']);
    expect(await titles('minValue=100')).toEqual(['alpha', 'bravo']);
    expect(await titles('minValue=50.5&status=open')).toEqual(['alpha', 'bravo', 'delta 50%_x']);
    expect(await titles('light=red')).toEqual(['charlie']);
    expect(await titles('light=none')).toEqual(['lost', 'Straße']);
    expect(await titles(`funnel=${funnel.documentId}&light=green`)).toHaveLength(3);
    for (const filter of ['funnel', 'stage', 'organization', 'contact']) {
      expect(await titles(`${filter}=nosuchone`)).toEqual([]);
    }
  });

  it('narrows by days of the site’s zone and by instants', async () => {
    expect(await titles('openedFrom=2026-03-02&openedTo=2026-03-02')).toEqual(['bravo', 'charlie']);
    expect(await titles('closedFrom=2026-03-02&closedTo=2026-03-02')).toEqual(['Straße']);
    expect(await titles('closedFrom=2026-03-03')).toEqual(['lost']);
    const instant = encodeURIComponent(new Date(midnight('2026-03-03') - 1).toISOString());
    expect(await titles(`openedFrom=${instant}&openedTo=${instant}`)).toEqual(['charlie']);
    expect(await titles('expectedFrom=2026-04-01&expectedTo=2026-04-30')).toEqual(['delta 50%_x']);
    expect(await titles('expectedFrom=2026-04-02')).toEqual(['charlie']);
  });

  const inOrder: [string, string[]][] = [
    ['targetValue', ['Straße', 'delta 50%_x', 'bravo', 'alpha']],
    ['currentValue', ['delta 50%_x', 'Straße', 'alpha', 'bravo']],
    ['expectedCloseOn', ['delta 50%_x', 'charlie']],
    ['closedAt', ['Straße', 'lost']],
  ];
  it.each(inOrder)('sorts by %s, what is empty last in both directions', async (field, order) => {
    const names = async (direction: string) =>
      (await list(`sort=${field}:${direction}`)).data.map(({ title }) => title);
    expect((await names('asc')).slice(0, order.length)).toEqual(order);
    expect((await names('desc')).slice(0, order.length)).toEqual([...order].reverse());
  });

  it('sorts by the prospect, a firm or else a person; what has none is last', async () => {
    const first = async (direction: string) =>
      (await list(`sort=organization:${direction}`)).data.slice(0, 2).map(({ title }) => title);
    // An umlaut stands behind the letters or among them: each engine has its own order.
    const ascending = await first('asc');
    expect([...ascending].sort()).toEqual(['alpha', 'bravo']);
    expect(await first('desc')).toEqual([...ascending].reverse());
  });

  it('sorts by light, probability, stage and owner', async () => {
    const first = async (sort: string) => (await list(`sort=${sort}`)).data[0]?.title;
    expect(await first('light:desc')).toBe('charlie');
    expect(await first('probability:asc')).toBe('lost');
    expect(await first('stage:desc')).toBe('lost');
    expect(await first('owner:asc')).toBe('alpha');
    expect(await first('openedAt:asc')).toBe('alpha');
  });

  it('pages without gaps or doubles, in every order', async () => {
    for (const field of LIST_SORTS) {
      for (const direction of ['asc', 'desc']) {
        const seen: string[] = [];
        for (const page of [1, 2, 3]) {
          const { data, meta } = await list(`sort=${field}:${direction}&pageSize=2&page=${page}`);
          expect(meta.pagination).toEqual({ page, pageSize: 2, pageCount: 3, total: 6 });
          seen.push(...data.map(({ title }) => title));
        }
        expect([field, new Set(seen).size]).toEqual([field, 6]);
      }
    }
    expect((await list('page=9')).data).toEqual([]);
  });

  it('narrows to open ones for which nothing is agreed', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
    const make = (title: string, fields: object = {}) =>
      makeOpportunityIn(admin, own, { title, ...fields });
    const within = `funnel=${own.documentId}&noNextStep=true`;
    await make('nothing');
    await make('text', { nextStep: 'call' });
    await make('won', { stage: stageAt(own, 1) });
    const due = new Date(Date.now() + 86_400_000).toISOString();
    const { documentId: opportunity } = await make('planned');
    const activity = { opportunity, kind: 'call', dueAt: due };
    const plan = await answer<{ documentId: string }>(admin.post('/activities', activity), 201);
    const archived = await make('archived');
    await answer(
      admin.put(`/opportunities/${archived.documentId}`, { version: 1, archived: true }),
    );
    expect(await titles(within)).toEqual(['nothing']);
    await answer(admin.post(`/activities/${plan.documentId}/done`, { outcome: 'reached' }));
    expect(await titles(within)).toEqual(['nothing', 'planned']);
    const csv = await admin.get(`/exports/opportunities.csv?${within}`).expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
    expect(await wrongFields(admin.get('/opportunities?noNextStep=no'))).toEqual(['noNextStep']);
    for (const { documentId, version } of (await list(`funnel=${own.documentId}`)).data)
      await admin.del(`/opportunities/${documentId}?version=${version}`).expect(200);
    const [last] = (await list(`funnel=${own.documentId}&archived=true`)).data;
    await admin.del(`/opportunities/${last?.documentId}?version=${last?.version}`).expect(200);
  });

  it('refuses what it does not know', async () => {
    const wrong = async (query: string, field: string) =>
      expect(await wrongFields(admin.get(`/opportunities?${query}`))).toEqual([field]);
    await wrong('pageSize=101', 'pageSize');
    await wrong('sort=sortKey:asc', 'sort');
    await wrong('light=blue', 'light');
    await wrong('owner=0', 'owner');
    await wrong('closedFrom=yesterday', 'closedFrom');
    await wrong('color=red', 'color');
  });
});
