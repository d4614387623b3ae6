import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Report, Reports } from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { answer, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
/** Sees only what he looks after, which is nothing. */
let newcomer: TestUser;
let sales: Funnel;
let retired: Funnel;
let empty: Funnel;

const CENTURIES = 'from=1900-01-01&to=2199-12-31';
const dayFrom = (days: number) => dateOf(dayNumber(localDate(Date.now(), 'Europe/Berlin')) + days);

async function all(query: string, by = admin): Promise<Reports> {
  const told: [string, unknown][] = [];
  for (const name of REPORTS)
    told.push([name, (await whole<Report<unknown>>(by.get(`/reports/${name}?${query}`))).data]);
  return Object.fromEntries(told) as Reports;
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const own = [ACTIONS.reportRead, ACTIONS.opportunityRead, ACTIONS.leadRead];
  newcomer = await createUser(app, {
    permissions: [
      ...[ACTIONS.access, ACTIONS.reportPerson],
      ...own.map((action) => ({ action, conditions: [CONDITIONS.own] })),
    ],
  });
  const stages = [{ kind: 'open', probability: 30 }, { kind: 'won' }, { kind: 'lost' }] as const;
  sales = await makeFunnel(admin, [...stages]);
  retired = await makeFunnel(admin, [...stages]);
  empty = await makeFunnel(admin, []);
  const make = (funnel: Funnel, fields: Record<string, unknown>): Promise<Opportunity> =>
    makeOpportunityIn(admin, funnel, fields);
  await make(sales, { targetValue: 10, expectedCloseOn: '2199-12-31', owner: admin.id });
  await make(sales, { targetValue: 20, expectedCloseOn: '1900-01-01' });
  await make(sales, { targetValue: 30, currency: 'CHF', expectedCloseOn: dayFrom(0) });
  await make(sales, {});
  await move(admin, await make(sales, { targetValue: 40 }), stageAt(sales, 1), { skip: true });
  await make(retired, { targetValue: 50, source: 'event' });
  const lost = await make(retired, { targetValue: 60 });
  await move(admin, lost, stageAt(retired, 2), { closing: { lossReason: 'price' }, skip: true });
  await answer(admin.post('/leads', { lastName: 'Lead' }), 201);
  for (const [from, to, value] of [
    ['1900-01-01', '2199-12-31', 999_999_999],
    ['2199-12-31', '2199-12-31', 0.01],
    [dayFrom(0), dayFrom(0), 1],
  ] as const)
    await answer(admin.post('/targets', { name: from, kind: 'amount', value, from, to }), 201);
}, 240_000);
afterAll(() => app.release());

/** What holds for whatever is asked. */
function expectSound(query: string, told: Reports): void {
  const { stages, forecast, conversion, movements, targets } = told;
  if (!query.includes('asOf') && !query.includes('closedDays')) {
    const counted = forecast.rows.reduce((sum, { open }) => sum + open.count, 0);
    expect([query, counted]).toEqual([query, stages.open.count]);
  }
  const { count, open, won, lost } = conversion.cohort;
  expect([query, count]).toEqual([query, open + won + lost]);
  for (const { steps } of conversion.funnels)
    for (const [at, { reached }] of steps.entries())
      expect(reached).toBeLessThanOrEqual(steps[at - 1]?.reached ?? reached);
  for (const amount of ['count', 'targetValue', 'currentValue'] as const) {
    const sum = movements.steps.reduce((all, step) => all + step[amount], movements.start[amount]);
    expect([query, amount, Math.round(sum * 100)]).toEqual([
      ...[query, amount, Math.round(movements.end[amount] * 100)],
    ]);
  }
  for (const { share, achieved, expected } of targets.rows)
    for (const figure of [share, achieved, expected]) expect(Number.isFinite(figure)).toBe(true);
  expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity|Invalid/);
}

const PERIODS = () => [
  ...['', 'from=1900-01-01&to=1900-01-01', 'from=2199-12-31&to=2199-12-31', 'from=2199-12-31'],
  ...['to=1900-01-01', CENTURIES, 'from=1900-01-01', 'to=2199-12-31'],
  ...[`from=${dayFrom(0)}&to=${dayFrom(0)}`, `from=${dayFrom(1)}&to=${dayFrom(1)}`],
  ...[`to=${dayFrom(-1)}`, 'from=2011-12-30&to=2011-12-30', 'from=2024-02-29&to=2024-02-29'],
];
const FILTERS = () => [
  ...['asOf=1900-01-01', 'asOf=2199-12-31', 'asOf=2026-01-01T00:00:00.000Z'],
  ...['closedDays=0', 'closedDays=36500', 'owner=me', 'owner=none', 'owner=999999999'],
  ...[`funnel=${empty.documentId}`, `funnel=${retired.documentId}`, `team=${empty.documentId}`],
  ...[`stage=${stageAt(sales, 0)}`, `funnel=${sales.documentId}&stage=${stageAt(retired, 0)}`],
  ...['source=event', 'source=no-such', 'businessType=existing', 'purpose=service,sales,winback'],
];

it('every report says something sound for odd periods and filters, in every zone', async () => {
  for (const timeZone of ['Europe/Berlin', 'Pacific/Apia', 'Africa/Casablanca']) {
    await answer(admin.put('/settings', { timeZone }));
    const isFirst = timeZone === 'Europe/Berlin';
    const days = 'from=2011-12-30&to=2011-12-30';
    for (const query of isFirst ? [...PERIODS(), ...FILTERS()] : [days, CENTURIES])
      expectSound(query, await all(query));
  }
  await answer(admin.put('/settings', { timeZone: 'Europe/Berlin' }));
}, 240_000);

it('each of them answers as a table too', async () => {
  for (const query of ['', CENTURIES, 'owner=999999999', `funnel=${empty.documentId}`])
    for (const name of REPORTS) await admin.get(`/reports/${name}?${query}&format=csv`).expect(200);
}, 240_000);

it('to who looks after nothing all is nothing', async () => {
  for (const query of ['', CENTURIES, 'asOf=2199-12-31', ...FILTERS().slice(-8)]) {
    const told = await all(query, newcomer);
    expectSound(query, told);
    const { stages, conversion, movements, owners, losses } = told;
    expect([query, stages.open.count, conversion.cohort.count, losses.total.count]).toEqual([
      ...[query, 0, 0, 0],
    ]);
    expect([movements.start.count, movements.end.count, owners.rows]).toEqual([0, 0, []]);
  }
}, 240_000);

it('an archived funnel keeps its past in every report', async () => {
  const before = await all('');
  const { version } = await answer<{ version: number }>(
    admin.get(`/funnels/${retired.documentId}`),
  );
  await answer(admin.put(`/funnels/${retired.documentId}`, { version, archived: true }));
  const after = await all('');
  expect(after.losses.total.count).toBe(before.losses.total.count);
  expect(after.stages.open).toEqual(before.stages.open);
  expect(after.conversion.cohort).toEqual(before.conversion.cohort);
  expect(after.forecast).toEqual(before.forecast);
  expectSound('archived', after);
  expectSound('archived', await all(`funnel=${retired.documentId}`));
});

it('what no report can answer is named', async () => {
  for (const [query, field] of [
    ['from=2026-02-02&to=2026-02-01', 'to'],
    ['from=', 'from'],
    ['from=2026-02-30', 'from'],
    ['from=2026-01-01&from=2026-01-02', 'from'],
    ['to=1899-12-31', 'to'],
    ['to=2200-01-01', 'to'],
    ['closedDays=36501', 'closedDays'],
    ['closedDays=-1', 'closedDays'],
    ['owner=0', 'owner'],
    ['owner=9999999999', 'owner'],
    ['purpose=fun', 'purpose'],
    ['purpose=', 'purpose'],
    ['format=xml', 'format'],
    ['asOf=yesterday', 'asOf'],
    ['funnel=', 'funnel'],
    ['funnel[$ne]=x', 'funnel'],
    ['limit=1000000000', 'limit'],
    ['page=1', 'page'],
  ])
    expect([query, await wrongFields(admin.get(`/reports/losses?${query}`))]).toEqual([
      ...[query, [field]],
    ]);
});
