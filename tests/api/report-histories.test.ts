import fc from 'fast-check';
import type { List } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type {
  MovementReport,
  Report,
  SatisfactionReport,
  StageReport,
  VelocityReport,
} from '../../shared/contracts/report';
import { startOfLocalDay } from '../../server/domain/local-date';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, stageAt } from './support/funnels';
import { histories, USD_RATES, writeHistories, type History } from './support/histories';
import {
  durationOf,
  localDay,
  movementsBetween,
  pipelineAt,
  stagesAt,
  staysOf,
  type Narrowed,
  type Stay,
} from './support/reference-history';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'];
/** Local days, both included; some begin or end with a clock change. */
const PERIODS = [
  ['2025-03-30', '2025-10-26'],
  ['2025-06-01', '2025-06-30'],
  ['2025-01-01', '2026-12-31'],
] as const;

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let funnels: Funnel[];
let documentIds: string[];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, { permissions: ['access'] });
  const stages = [
    { kind: 'open', probability: 10 },
    { kind: 'open', probability: 40 },
    { kind: 'open', probability: 70 },
    { kind: 'won' },
    { kind: 'lost' },
  ] as const;
  funnels = [await makeFunnel(admin, [...stages]), await makeFunnel(admin, [...stages])];
  for (const { from, rate } of USD_RATES) {
    const validFrom = new Date(from).toISOString();
    await answer(admin.post('/exchange-rates', { currency: 'USD', rate, validFrom }), 201);
  }
}, 240_000);
afterAll(() => app.release());

const report = async <T>(name: string, query: Record<string, string>): Promise<T> => {
  const path = `/reports/${name}?${new URLSearchParams(query).toString()}`;
  return (await whole<Report<T>>(admin.get(path))).data;
};
const cents = (amount: number) => Math.round(amount * 100);
const queryOf = ({ funnel, isMine }: Narrowed): Record<string, string> => ({
  ...(funnel === undefined ? {} : { funnel: funnels[funnel]?.documentId ?? '' }),
  ...(isMine ? { owner: String(anna.id) } : {}),
});

async function expectMovements(
  list: History[],
  timeZone: string,
  [from, to]: readonly [string, string],
  narrowed: Narrowed,
) {
  const data = await report<MovementReport>('movements', { from, to, ...queryOf(narrowed) });
  const day = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  const start = startOfLocalDay(from, timeZone) - 1;
  const end = Math.min(startOfLocalDay(day, timeZone) - 1, Date.parse(data.end.asOf));
  for (const [told, expected] of [
    [data.start, pipelineAt(list, start, narrowed)],
    [data.end, pipelineAt(list, end, narrowed)],
  ] as const) {
    expect(told.count).toBe(expected.count);
    expect(told.targetValue).toBeCloseTo(expected.targetValue, 1);
    expect(told.currentValue).toBeCloseTo(expected.currentValue, 1);
  }
  const steps = movementsBetween(list, start, end, narrowed);
  for (const step of data.steps) {
    const expected = steps.get(step.step) ?? { count: 0, targetValue: 0, currentValue: 0 };
    expect([step.step, step.count]).toEqual([step.step, expected.count + 0]);
    // What rounding leaves over stands in one of them.
    expect(Math.abs(step.targetValue - expected.targetValue)).toBeLessThan(0.08);
    expect(Math.abs(step.currentValue - expected.currentValue)).toBeLessThan(0.08);
  }
  for (const field of ['targetValue', 'currentValue'] as const) {
    const sum = data.steps.reduce((all, step) => all + cents(step[field]), 0);
    expect(cents(data.start[field]) + sum).toBe(cents(data.end[field]));
  }
  const count = data.steps.reduce((all, step) => all + step.count, 0);
  expect(data.start.count + count).toBe(data.end.count);
  return data;
}

async function expectStages(list: History[], at: number, narrowed: Narrowed) {
  const asOf = new Date(at).toISOString();
  const data = await report<StageReport>('stages', { asOf, ...queryOf(narrowed) });
  const expected = stagesAt(list, at, narrowed);
  const seen = new Set<string>();
  for (const row of data.rows) {
    const funnel = funnels.findIndex(({ documentId }) => documentId === row.funnel.documentId);
    const stages = funnels[funnel]?.stages ?? [];
    const stage = stages.findIndex((one) => one.stage.documentId === row.stage?.documentId);
    const key = `${funnel}:${row.stage ? stage : null}`;
    const sum = expected.get(key);
    seen.add(key);
    expect([key, row.count, row.withoutValue]).toEqual([
      key,
      sum?.count ?? 0,
      sum?.withoutValue ?? 0,
    ]);
    expect(row.targetValue).toBeCloseTo(sum?.targetValue ?? 0, 1);
    expect(row.currentValue).toBeCloseTo(sum?.currentValue ?? 0, 1);
  }
  expect([...expected.keys()].filter((key) => !seen.has(key))).toEqual([]);
}

async function expectVelocity(
  list: History[],
  timeZone: string,
  [from, to]: readonly [string, string],
) {
  const data = await report<VelocityReport>('velocity', { from, to });
  // Whoever is archived while it is open is in no figure of now.
  const shown = list.filter(({ archivedAt }) => archivedAt === null);
  const isIn = (moment: number) =>
    localDay(moment, timeZone) >= localDay(Date.parse(`${from}T12:00:00Z`), 'UTC') &&
    localDay(moment, timeZone) <= localDay(Date.parse(`${to}T12:00:00Z`), 'UTC');
  for (const [funnel, { documentId }] of funnels.entries())
    for (const stage of [0, 1, 2]) {
      const row = data.rows.find(
        (one) =>
          one.funnel.documentId === documentId &&
          one.stage.documentId === stageAt(funnels[funnel] as Funnel, stage),
      );
      const all = shown.map((history) =>
        staysOf(history, timeZone).filter((stay) => stay.funnel === funnel && stay.stage === stage),
      );
      const ended = all.filter((stays) => {
        const last = stays.at(-1);
        return last !== undefined && last.until < 8e15 && isIn(last.until);
      });
      const days = (stays: Stay[]) => stays.reduce((sum, one) => sum + one.days, 0);
      const nothing = durationOf([]);
      expect(row?.latest ?? nothing).toEqual(
        durationOf(ended.map((stays) => days(stays.slice(-1)))),
      );
      expect(row?.cumulative ?? nothing).toEqual(durationOf(ended.map(days)));
      const here = all.filter((stays) => (stays.at(-1)?.until ?? 0) > 8e15);
      expect(row?.staying.count ?? 0).toBe(here.length);
    }
  for (const status of ['won', 'lost'] as const) {
    const closed = shown.filter(({ past }) => {
      const last = past.at(-1);
      return last?.status === status && last.closedAt !== null && isIn(last.closedAt);
    });
    const cycle = closed.map(
      ({ past }) =>
        localDay(past.at(-1)?.closedAt ?? 0, timeZone) - localDay(past[0]?.from ?? 0, timeZone),
    );
    const { drillDown, ...told } = data.cycle[status];
    expect(told).toEqual(durationOf(cycle));
    expect(await counted(drillDown)).toBe(closed.length);
  }
}

async function counted(drillDown: StageReport['rows'][number]['drillDown']): Promise<number> {
  if (!drillDown) throw new Error('There is no drill-down');
  const query = new URLSearchParams({ ...drillDown.query, pageSize: '1' }).toString();
  const { meta } = await whole<List<object>>(admin.get(`/${drillDown.list}?${query}`));
  return meta.pagination.total;
}

async function expectSatisfaction(list: History[], [from, to]: readonly [string, string]) {
  const data = await report<SatisfactionReport>('satisfaction', { from, to });
  const sum = (of: (one: { count: number }) => number) =>
    data.distribution.reduce((all, one) => all + of(one), 0);
  expect(sum(({ count }) => count)).toBe(data.total.answered);
  expect(data.trend.reduce((all, { asked }) => all + asked, 0)).toBe(data.total.asked);
  expect(await counted(data.total.drillDown)).toBe(data.total.asked);
  expect(await counted(data.total.unansweredDrillDown)).toBe(data.total.unanswered);
  for (const { count, drillDown } of data.distribution)
    expect(await counted(drillDown)).toBe(count);
  const points = data.distribution.reduce((all, one) => all + one.satisfaction * one.count, 0);
  if (data.total.answered > 0) expect(data.total.mean).toBeCloseTo(points / data.total.answered, 1);
  if (from === '2025-01-01') {
    const won = list.filter(({ past }) => past.at(-1)?.status === 'won');
    expect(data.total.asked).toBe(won.length);
    expect(data.total.answered).toBe(won.filter(({ satisfaction }) => satisfaction).length);
  }
}

it('agrees with a replay of generated histories, in each zone', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (list) => {
      const timeZone = ZONES[round % ZONES.length] ?? 'UTC';
      round += 1;
      await answer(admin.put('/settings', { timeZone }));
      documentIds = await writeHistories(app, funnels, anna.id, list);
      for (const period of PERIODS) {
        await expectMovements(list, timeZone, period, {});
        await expectVelocity(list, timeZone, period);
        await expectSatisfaction(list, period);
      }
      await expectMovements(list, timeZone, PERIODS[0], { funnel: 1 });
      await expectMovements(list, timeZone, PERIODS[0], { isMine: true });
      for (const at of ['2025-03-30T01:30:00Z', '2025-09-01T00:00:00Z', '2026-01-15T23:59:59Z'])
        for (const narrowed of [{}, { funnel: 0 }, { isMine: true }])
          await expectStages(list, Date.parse(at), narrowed);
      expect(documentIds.length).toBe(list.length);
    }),
    { numRuns: 6, seed: 11, endOnFailure: true },
  );
}, 240_000);
