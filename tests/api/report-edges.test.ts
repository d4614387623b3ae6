import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Report, ReportMeta, Reports } from '../../shared/contracts/report';
import { ATTENTION, MOVEMENTS, REPORTS } from '../../shared/contracts/report';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { idOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const NOTHING = { count: 0, targetValue: 0, currentValue: 0 };
const NEVER = { count: 0, mean: null, median: null, p90: null };
const TODAY = { count: 1, mean: 0, median: 0, p90: 0 };
const EFFORT = { count: 0, contacts: 0, minutes: 0, cost: 0 };
/** A screen waits no longer, on a machine that does other things too. */
const LONGEST_MS = 5_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

const dayFrom = (days: number) => dateOf(dayNumber(localDate(Date.now(), 'Europe/Berlin')) + days);
const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);
const won = (of: Opportunity) => move(admin, of, stageAt(funnel, 2), { skip: true });
const lost = (of: Opportunity, lossReason = 'price') =>
  move(admin, of, stageAt(funnel, 3), { closing: { lossReason }, skip: true });

interface Told extends Reports {
  missing: Partial<Record<keyof Reports, string[]>>;
}
async function all(query = ''): Promise<Told> {
  const data: [string, unknown][] = [];
  const missing: [string, string[]][] = [];
  for (const name of REPORTS) {
    const begin = performance.now();
    const told: { data: unknown; meta: ReportMeta } = await whole<Report<unknown>>(
      admin.get(`/reports/${name}?${query}`),
    );
    expect([name, performance.now() - begin < LONGEST_MS]).toEqual([name, true]);
    data.push([name, told.data]);
    missing.push([name, told.meta.missingRates]);
  }
  return { ...Object.fromEntries(data), missing: Object.fromEntries(missing) } as Told;
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 20 },
    { kind: 'open', probability: 50 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
}, 240_000);
beforeEach(async () => {
  for (const table of ['activity', 'revision', 'change', 'opportunity', 'lead'] as const)
    await rows(app, table).delete();
  await app.knex('sales_pipeline_targets').delete();
});
afterAll(() => app.release());

it('of nothing they say zero, none, and no share at all', async () => {
  const told = await all();
  expect(told.stages.rows.map(({ count, prospects }) => [count, prospects])).toEqual(
    funnel.stages.map(() => [0, 0]),
  );
  expect(told.stages.open).toEqual({ ...NOTHING, withoutValue: 0, prospects: 0 });
  expect(told.forecast.rows).toHaveLength(14);
  for (const row of told.forecast.rows)
    expect(row).toMatchObject({
      ...{ won: { count: 0, value: 0 }, bestCase: 0, target: null },
      open: { ...NOTHING, expected: 0 },
    });
  const none = { count: 0, open: 0, won: 0, lost: 0 };
  expect(told.conversion).toMatchObject({
    ...{ cohort: none, funnels: [], closeRate: null, winRate: null },
    leads: { ...none, qualified: 0, closeRate: null, closeRateOfQualified: null },
  });
  expect(told.movements).toMatchObject({
    ...{ start: NOTHING, end: NOTHING, slipped: NOTHING, earlier: NOTHING },
    steps: MOVEMENTS.map((step) => ({ ...NOTHING, step, changes: 0 })),
  });
  expect(told.velocity).toMatchObject({
    ...{ rows: [], cycle: { won: NEVER, lost: NEVER } },
    velocity: { open: 0, wonValue: null, winRate: null, days: null, perDay: null },
  });
  expect(told.losses).toMatchObject({
    ...{ total: { count: 0, value: 0 }, reason: [], competitor: [], stage: [], objection: [] },
    reviews: [],
  });
  expect(told.sources).toEqual({ rows: [], campaigns: [], entries: [] });
  expect([...told.owners.rows, ...told.activities.rows, ...told.targets.rows]).toEqual([]);
  expect(told.activities.total).toMatchObject({ ...EFFORT, won: 0, wonValue: 0, costShare: null });
  const nobody = { asked: 0, answered: 0, unanswered: 0, mean: null };
  expect(told.satisfaction.total).toMatchObject(nobody);
  expect(told.satisfaction.distribution.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  expect(told.satisfaction.trend).toHaveLength(told.activities.months.length);
  for (const month of told.satisfaction.trend) expect(month).toMatchObject(nobody);
  expect(told.attention.rows.map(({ what, count }) => [what, count])).toEqual(
    ATTENTION.map((what) => [what, 0]),
  );
});

it('one chance is the whole of every figure', async () => {
  await make({ targetValue: 300, source: 'event', expectedCloseOn: dayFrom(0), owner: admin.id });
  const told = await all();
  const worth = { count: 1, targetValue: 300, currentValue: 60 };
  expect(told.stages.rows.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
  expect(told.stages.rows[0]).toMatchObject({ ...worth, lights: { green: 1, yellow: 0, red: 0 } });
  expect(told.stages.open).toEqual({ ...worth, withoutValue: 0, prospects: 1 });
  expect(told.forecast.rows[1]).toMatchObject({ open: { ...worth, expected: 0.2 }, bestCase: 300 });
  expect(told.conversion).toMatchObject({
    ...{ cohort: { count: 1, open: 1, won: 0, lost: 0 }, closeRate: 0, winRate: null },
    funnels: [{ unknown: 0, steps: [{ reached: 1, open: 1 }, { reached: 0 }, { reached: 0 }] }],
  });
  expect(told.movements).toMatchObject({ start: NOTHING, end: worth });
  expect(told.movements.steps.filter(({ changes }) => changes > 0)).toEqual([
    { ...worth, step: 'opened', changes: 1 },
  ]);
  expect(told.velocity.rows).toMatchObject([
    { latest: NEVER, cumulative: NEVER, staying: TODAY, isBottleneck: false },
  ]);
  expect(told.velocity.velocity).toMatchObject({ open: 1, winRate: null, perDay: null });
  expect(told.losses.total).toMatchObject({ count: 0, value: 0 });
  const outcome = { count: 1, open: 1, won: 0, lost: 0, wonValue: 0, currentValue: 60 };
  expect(told.sources.rows).toMatchObject([{ ...outcome, source: 'event', winRate: null }]);
  expect(told.owners.rows).toMatchObject([{ ...outcome, owner: { id: admin.id }, prospects: 1 }]);
  expect(told.attention.rows.filter(({ count }) => count > 0).map(({ what }) => what)).toEqual([
    'noNextStep',
  ]);
});

it('where all are lost nothing is open, and the rates are 0', async () => {
  for (const targetValue of [100, 200, 50.5]) await lost(await make({ targetValue }));
  await lost(await make({ targetValue: 0 }), 'timing');
  const told = await all();
  expect(told.stages.open).toMatchObject({ ...NOTHING, prospects: 0 });
  expect(told.stages.rows.map(({ count }) => count)).toEqual([0, 0, 0, 4]);
  expect(told.stages.rows[3]).toMatchObject({ targetValue: 350.5, currentValue: 0 });
  for (const { open, bestCase } of told.forecast.rows)
    expect([open.count, bestCase]).toEqual([0, 0]);
  expect(told.conversion).toMatchObject({ cohort: { lost: 4 }, closeRate: 0, winRate: 0 });
  expect(told.conversion.funnels[0]?.steps).toMatchObject([
    { reached: 4, open: 0, lost: 4 },
    { reached: 0, fromBefore: 0 },
    { reached: 0, fromBefore: null },
  ]);
  const gone = told.movements.steps.filter(({ changes }) => changes > 0);
  expect(gone).toEqual([
    { step: 'opened', changes: 4, count: 4, targetValue: 350.5, currentValue: 70.1 },
    { step: 'lost', changes: 4, count: -4, targetValue: -350.5, currentValue: -70.1 },
  ]);
  expect(told.movements.end).toMatchObject(NOTHING);
  expect(told.velocity).toMatchObject({
    rows: [{ latest: { count: 4, median: 0 }, staying: NEVER }],
    ...{ cycle: { won: NEVER, lost: { count: 4, mean: 0 } } },
    velocity: { open: 0, wonValue: null, winRate: 0, perDay: null },
  });
  expect(told.losses).toMatchObject({
    total: { count: 4, value: 350.5 },
    reason: [
      { key: 'price', count: 3, value: 350.5 },
      { key: 'timing', count: 1, value: 0 },
    ],
    ...{ competitor: [{ key: null, count: 4 }], stage: [{ key: stageAt(funnel, 0), count: 4 }] },
  });
  expect(told.owners.rows).toMatchObject([{ lost: 4, open: 0, wonValue: 0, winRate: 0 }]);
  expect(told.sources.rows).toMatchObject([{ source: null, lost: 4, winRate: 0 }]);
  expect(told.satisfaction.total).toMatchObject({ asked: 0 });
  expect(told.activities.total).toMatchObject({ won: 0, costShare: null });
  expect(told.attention.rows.every(({ count }) => count === 0)).toBe(true);
});

it('without a date they are expected at no time, and are missed by no sum', async () => {
  for (const targetValue of [100, 200]) await make({ targetValue });
  await won(await make({ targetValue: 40 }));
  const span = { from: dayFrom(-5), to: dayFrom(5) };
  for (const more of [
    { kind: 'amount', value: 400 },
    { kind: 'count', value: 1 },
  ])
    await answer(admin.post('/targets', { name: more.kind, ...span, ...more }), 201);
  const told = await all();
  const dated = told.forecast.rows.filter(({ bucket }) => bucket !== 'none');
  expect(dated.every(({ open }) => open.count === 0)).toBe(true);
  expect(dated.reduce((sum, row) => sum + row.won.value, 0)).toBe(40);
  expect(told.forecast.rows.at(-1)).toMatchObject({
    ...{ bucket: 'none', bestCase: 300, won: { count: 0 } },
    open: { count: 2, targetValue: 300, currentValue: 60, expected: 0.4 },
  });
  expect(told.attention.rows.find(({ what }) => what === 'noDate')).toMatchObject({ count: 2 });
  expect(told.attention.rows.find(({ what }) => what === 'overdue')).toMatchObject({ count: 0 });
  expect(told.movements).toMatchObject({ slipped: NOTHING, earlier: NOTHING });
  expect(told.targets.rows).toMatchObject([
    { achieved: 40, share: 0.1, expected: 40, reachedOn: null, expectedOn: null },
    { achieved: 1, share: 1, expected: 1, reachedOn: dayFrom(0) },
  ]);
});

it('a currency without a rate is counted everywhere, named, and in no sum', async () => {
  const chf = { targetValue: 900, currency: 'CHF' };
  await make(chf);
  await lost(await make(chf));
  await won(await make(chf));
  await won(await make({ targetValue: 40 }));
  const span = { from: dayFrom(-5), to: dayFrom(5) };
  await answer(admin.post('/targets', { name: 'All', kind: 'amount', value: 80, ...span }), 201);
  const told = await all();
  expect(told.stages.rows).toMatchObject([
    { count: 1, targetValue: 0, currentValue: 0, withoutValue: 1 },
    { count: 0 },
    { count: 2, targetValue: 40, currentValue: 40, withoutValue: 1 },
    { count: 1, targetValue: 0, withoutValue: 1 },
  ]);
  expect(told.losses.total).toMatchObject({ count: 1, value: 0 });
  expect(told.sources.rows).toMatchObject([{ count: 4, won: 2, wonValue: 40, winRate: 0.6667 }]);
  expect(told.activities.total).toMatchObject({ won: 2, wonValue: 40 });
  // The mean of those whose value is known.
  expect(told.velocity.velocity).toMatchObject({ open: 1, wonValue: 40 });
  expect(told.movements.end).toMatchObject({ count: 1, targetValue: 0 });
  expect(told.conversion.cohort).toMatchObject({ count: 4, open: 1, won: 2, lost: 1 });
  const silent = ['conversion', 'satisfaction'];
  for (const name of REPORTS)
    expect([name, told.missing[name]]).toEqual([name, silent.includes(name) ? [] : ['CHF']]);
});

it('a funnel without stages holds what stands in it in no stage', async () => {
  const bare = await makeFunnel(admin, []);
  await make({ targetValue: 500 });
  const place = { funnel_id: await idOf(app, 'funnel', bare.documentId), stage_id: null };
  await rows(app, 'opportunity').update(place);
  await rows(app, 'revision').update({
    ...{ ...place, funnel_document_id: bare.documentId, stage_document_id: null },
  });
  for (const query of ['', `funnel=${bare.documentId}`]) {
    const told = await all(query);
    // Nobody knows how likely it is.
    const worth = { count: 1, targetValue: 500, currentValue: 0 };
    expect(told.stages.open).toMatchObject({ ...worth, prospects: 1 });
    expect(told.stages.rows.filter(({ count }) => count > 0)).toMatchObject([
      { funnel: { documentId: bare.documentId }, stage: null, ...worth },
    ]);
    expect(told.forecast.rows.at(-1)).toMatchObject({ open: { ...worth, expected: 0 } });
    expect(told.conversion.funnels).toMatchObject([
      { cohort: { count: 1, open: 1 }, unknown: 1, steps: [] },
    ]);
    expect(told.velocity).toMatchObject({ rows: [], velocity: { open: 1 } });
    expect(told.owners.rows).toMatchObject([{ count: 1, open: 1, currentValue: 0 }]);
  }
});
