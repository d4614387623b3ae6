import type { List } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type { DrillDown, Report, ReportName, Reports } from '../../shared/contracts/report';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

const today = () => localDate(Date.now(), 'Europe/Berlin');
const dayFrom = (days: number) => dateOf(dayNumber(today()) + days);
const own = (action: string) => ({ action, conditions: [CONDITIONS.own] });
const report = <N extends ReportName>(name: N, query = '', by = admin) =>
  whole<Report<Reports[N]>>(by.get(`/reports/${name}?${query}`));
async function counted(drillDown: DrillDown): Promise<number> {
  if (!drillDown) throw new Error('There is no drill-down');
  const query = new URLSearchParams(drillDown.query).toString();
  const { meta } = await whole<List<object>>(admin.get(`/${drillDown.list}?${query}`));
  return meta.pagination.total;
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 20 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
  await makeOpportunityIn(admin, funnel, { targetValue: 10, expectedCloseOn: dayFrom(-20) });
  await makeOpportunityIn(admin, funnel, { targetValue: 100, expectedCloseOn: dayFrom(20) });
  const of = await makeOpportunityIn(admin, funnel, { title: 'Not for all', owner: admin.id });
  await answer(admin.post('/activities', { kind: 'call', opportunity: of.documentId }), 201);
  await move(admin, await readOpportunity(admin, of), stageAt(funnel, 2), {
    closing: { lossReason: 'price' },
    fields: { review: { good: 'quick', improve: 'cheaper' } },
    skip: true,
  });
}, 240_000);
afterAll(() => app.release());

it('names in reviews only what the list shows too', async () => {
  const manager = await createUser(app, {
    permissions: [ACTIONS.access, ACTIONS.reportRead, own(ACTIONS.opportunityRead)],
  });
  const { data } = await report('losses', '', manager);
  expect([data.total.count, data.reviews]).toEqual([1, []]);
  expect((await report('losses')).data.reviews).toHaveLength(1);
});

it('tells whoever sees only his own nothing of the targets of others', async () => {
  const period = { from: dayFrom(-9), to: dayFrom(10) };
  const target = { name: 'Hers', kind: 'amount', value: 999, ...period, owner: admin.id };
  await answer(admin.post('/targets', target), 201);
  const narrow = await createUser(app, {
    permissions: [
      ...[ACTIONS.access, ACTIONS.reportPerson],
      ...[own(ACTIONS.reportRead), own(ACTIONS.opportunityRead)],
    ],
  });
  expect((await report('targets', '', narrow)).data.rows).toEqual([]);
  expect((await report('targets')).data.rows).toHaveLength(1);
});

it('a forecast of months that are over lists what is expected later without what is overdue', async () => {
  for (const query of ['from=2020-01-01&to=2020-03-31', 'from=1900-01-01', 'to=2020-03-31']) {
    const { rows } = (await report('forecast', query)).data;
    const told = rows.filter(({ bucket }) => bucket !== 'month');
    expect([query, told.map(({ bucket, open }) => [bucket, open.count])]).toEqual([
      query,
      [
        ['overdue', 1],
        ['later', 1],
        ['none', 0],
      ],
    ]);
    for (const { bucket, open } of told)
      expect([query, bucket, await counted(open.drillDown)]).toEqual([query, bucket, open.count]);
  }
});

it('of a period longer than is shown by month the latest months are told', async () => {
  const { data, meta } = await report('activities', 'from=2000-01-01');
  const month = today().slice(0, 7);
  expect(data.rows).toMatchObject([{ month, kind: 'call', count: 1 }]);
  expect([data.months.length, data.months.at(-1)]).toEqual([120, month]);
  expect([meta.from, meta.to]).toEqual([`${data.months[0]}-01`, today()]);
  const satisfaction = await report('satisfaction', 'from=2000-01-01');
  expect(satisfaction.data.trend.map((row) => row.month)).toEqual(data.months);
});

it('a forecast says that it counts whole months', async () => {
  const { meta } = await report('forecast', 'from=2030-02-15&to=2030-03-10');
  expect([meta.from, meta.to]).toEqual(['2030-02-01', '2030-03-31']);
});

it('movements of a period that has not begun are none, also of rates to come', async () => {
  for (const [rate, validFrom] of [
    [0.5, '2020-01-01T00:00:00Z'],
    [2, '2098-01-01T00:00:00Z'],
  ])
    await answer(admin.post('/exchange-rates', { currency: 'USD', rate, validFrom }), 201);
  await makeOpportunityIn(admin, funnel, { targetValue: 100, currency: 'USD' });
  const { start, steps, end } = (await report('movements', 'from=2099-01-01')).data;
  expect([start.targetValue, end.targetValue]).toEqual([160, 160]);
  expect(steps.filter(({ targetValue, count }) => targetValue !== 0 || count !== 0)).toEqual([]);
});

it('a forecast of months to come leaves out nothing that is open', async () => {
  const { rows } = (await report('forecast', `from=${dayFrom(60)}&to=${dayFrom(200)}`)).data;
  const earlier = rows.find(({ bucket }) => bucket === 'earlier');
  expect(earlier?.open).toMatchObject({ count: 1, targetValue: 100 });
  expect(await counted(earlier?.open.drillDown ?? null)).toBe(1);
  const { open } = (await report('stages')).data;
  expect(rows.reduce((sum, row) => sum + row.open.count, 0)).toBe(open.count);
});
