import type { Funnel } from '../../shared/contracts/funnel';
import type { List } from '../../shared/contracts/common';
import type { DrillDown, Report, ReportName, Reports } from '../../shared/contracts/report';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const STAGES = [{ kind: 'open', probability: 50 }, { kind: 'won' }, { kind: 'lost' }] as const;
const OWN = [ACTIONS.reportRead, ACTIONS.opportunityRead].map((action) => ({
  ...{ action, conditions: [CONDITIONS.own] },
}));

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let sales: Funnel;
let service: Funnel;

const dayFrom = (days: number) => dateOf(dayNumber(localDate(Date.now(), 'Europe/Berlin')) + days);
const report = <N extends ReportName>(name: N, query = '', by = admin) =>
  whole<Report<Reports[N]>>(by.get(`/reports/${name}?${query}`));
async function counted(drillDown: DrillDown | undefined, by = admin): Promise<number> {
  if (!drillDown) throw new Error('There is no drill-down');
  const query = new URLSearchParams(drillDown.query).toString();
  const { meta } = await whole<List<object>>(by.get(`/${drillDown.list}?${query}`));
  return meta.pagination.total;
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, { permissions: [ACTIONS.access, ...OWN] });
  sales = await makeFunnel(admin, [...STAGES]);
  service = await makeFunnel(admin, [...STAGES], { purpose: 'service' });
}, 240_000);
beforeEach(async () => {
  for (const table of ['activity', 'revision', 'change', 'opportunity', 'lead'] as const)
    await rows(app, table).delete();
  await app.knex('sales_pipeline_targets').delete();
});
afterAll(() => app.release());

it('the forecast of whoever sees only his own is held against his own target', async () => {
  const span = { from: dayFrom(0), to: dayFrom(0) };
  for (const more of [{ value: 900_000 }, { value: 300, owner: anna.id }])
    await answer(admin.post('/targets', { name: 'T', kind: 'amount', ...span, ...more }), 201);
  const targetFor = async (by: TestUser, query = '') =>
    (await report('forecast', query, by)).data.rows
      .map(({ target }) => target)
      .filter((target) => target !== null);
  expect(await targetFor(admin)).toEqual([900_000]);
  expect(await targetFor(anna)).toEqual([300]);
  expect(await targetFor(anna, 'owner=me')).toEqual([300]);
  expect(await targetFor(admin, `owner=${anna.id}`)).toEqual([300]);
});

it('a cost without a rate is named, and no currency that has nothing to do with the period', async () => {
  const chf = await makeOpportunityIn(admin, sales, { currency: 'CHF', targetValue: 10 });
  const gbp = await makeOpportunityIn(admin, sales, { currency: 'GBP' });
  const log = (opportunity: string, more: object) =>
    answer(admin.post('/activities', { kind: 'call', opportunity, ...more }), 201);
  await log(chf.documentId, {});
  const missing = async () => (await report('activities')).meta.missingRates;
  expect(await missing()).toEqual([]);
  await log(gbp.documentId, { cost: 5 });
  expect(await missing()).toEqual(['GBP']);
  await move(admin, await readOpportunity(admin, chf), stageAt(sales, 1), { skip: true });
  expect(await missing()).toEqual(['CHF', 'GBP']);
});

it('targets name the currencies of what counts in them', async () => {
  const lost = await makeOpportunityIn(admin, sales, { currency: 'CHF', targetValue: 10 });
  const closing = { lossReason: 'price' };
  await move(admin, lost, stageAt(sales, 2), { closing, skip: true });
  const span = { from: dayFrom(-5), to: dayFrom(5), value: 100, kind: 'amount' };
  await answer(admin.post('/targets', { ...span, name: 'S', funnel: service.documentId }), 201);
  const missing = async () => (await report('targets')).meta.missingRates;
  expect(await missing()).toEqual([]);
  const won = await makeOpportunityIn(admin, service, { currency: 'GBP', targetValue: 10 });
  await move(admin, won, stageAt(service, 1), { skip: true });
  expect(await missing()).toEqual(['GBP']);
});

it('figures are added in the forecast only where they are of one kind', async () => {
  const formula = (text: string, label: string, unit: string) => ({
    ...{ formula: text, formulaLabel: label, formulaUnit: unit },
  });
  const power = await makeFunnel(admin, [...STAGES], formula('targetValue / 1000', 'Power', 'kWp'));
  const more = await makeFunnel(admin, [...STAGES], formula('targetValue / 500', 'Power', 'kWp'));
  const money = await makeFunnel(admin, [...STAGES], formula('targetValue', 'Value', 'currency'));
  const told = async (query = '') => {
    const { data } = await report('forecast', query);
    return [data.figure, data.rows.find(({ bucket }) => bucket === 'none')?.open.figure];
  };
  expect(await told()).toEqual([null, null]);
  await makeOpportunityIn(admin, power, { targetValue: 2345.5 });
  await makeOpportunityIn(admin, more, { targetValue: 1000 });
  const kind = { label: 'Power', unit: 'kWp' };
  expect(await told()).toEqual([kind, 4.3455]);
  await makeOpportunityIn(admin, money, { targetValue: 7000 });
  expect(await told()).toEqual([null, null]);
  const own = await told(`funnel=${money.documentId}`);
  expect(own).toEqual([{ label: 'Value', unit: 'currency' }, 7000]);
});

it('people are told with what they look after now, whenever it was opened', async () => {
  const firm = await answer<{ documentId: string }>(
    admin.post('/organizations', { name: 'Eins AG' }),
    201,
  );
  const of = { organization: firm.documentId, owner: anna.id };
  const [old] = [
    await makeOpportunityIn(admin, sales, of),
    await makeOpportunityIn(admin, sales, of),
    await makeOpportunityIn(admin, sales, { owner: admin.id }),
  ];
  await rows(app, 'opportunity').update({ opened_at: Date.parse('2020-01-01T00:00:00Z') });
  await move(admin, await makeOpportunityIn(admin, sales, of), stageAt(sales, 1), { skip: true });
  const { data } = await report('owners');
  const hers = data.rows.find(({ owner }) => owner?.id === anna.id);
  expect(hers).toMatchObject({ count: 1, won: 1, now: { count: 2, prospects: 1 } });
  expect(await counted(hers?.now.drillDown)).toBe(2);
  const mine = data.rows.find(({ owner }) => owner?.id === admin.id);
  expect(mine).toMatchObject({ count: 0, now: { count: 1, prospects: 1 } });
  const own = await report('owners', '', anna);
  expect(own.data.rows).toMatchObject([{ owner: null, now: { count: 2, prospects: 1 } }]);
  expect(await counted(own.data.rows[0]?.now.drillDown, anna)).toBe(2);
  await answer(
    admin.put(`/opportunities/${old?.documentId}`, { version: old?.version, archived: true }),
  );
  expect((await report('owners', '', anna)).data.rows[0]?.now.count).toBe(1);
});
