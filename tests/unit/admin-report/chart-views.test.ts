import { conversionLines, leadSteps } from '../../../admin/domain/report/conversion-view';
import {
  forecastDrillDown,
  forecastKey,
  forecastTotal,
  forecastValues,
  isForecastEmpty,
} from '../../../admin/domain/report/forecast-view';
import { isUnmoved, movementBars, movementSum } from '../../../admin/domain/report/movements-view';
import { answerRate, scoreLines } from '../../../admin/domain/report/satisfaction-view';
import {
  durationRows,
  hasCycle,
  hasLeft,
  stayingRows,
  velocityByFunnel,
} from '../../../admin/domain/report/velocity-view';
import { MOVEMENTS } from '../../../shared/contracts/report';
import type {
  ConversionStep,
  DrillDown,
  Duration,
  ForecastRow,
  Movement,
  MovementReport,
  VelocityReport,
} from '../../../shared/contracts';

const listOf = (name: string): DrillDown => ({ list: 'opportunities', query: { name } });

describe('forecast', () => {
  const row = (more: Partial<ForecastRow>, open: Partial<ForecastRow['open']> = {}) => ({
    ...{ bucket: 'month' as const, month: '2026-11', bestCase: 0, target: null },
    won: { count: 0, value: 0, drillDown: null },
    open: {
      ...{ count: 0, targetValue: 0, currentValue: 0, withoutValue: 0, expected: 0 },
      ...{ figure: null, drillDown: null },
      ...open,
    },
    ...more,
  });
  const full = row(
    { bestCase: 100.3, target: 50, won: { count: 1, value: 0.1, drillDown: listOf('won') } },
    { count: 2, targetValue: 100.2, currentValue: 40.2, expected: 0.8, drillDown: listOf('open') },
  );
  it('splits a bar into what was won, what is likely and the rest up to the best case', () => {
    const values = forecastValues(full);
    expect(values).toEqual({ won: 0.1, open: 40.2, rest: 60 });
    expect(forecastValues(row({})).rest).toBe(0);
  });
  it('leads to what is open, else to what was won, else nowhere', () => {
    expect(forecastDrillDown(full)).toEqual(listOf('open'));
    expect(forecastDrillDown(row({ won: full.won }))).toEqual(listOf('won'));
    expect(forecastDrillDown(row({}))).toBeNull();
  });
  it('keeps overdue and without a date apart from the months', () => {
    const rows = [row({ bucket: 'overdue', month: null }), full];
    expect(rows.map(forecastKey)).toEqual(['overdue', '2026-11']);
  });
  it('adds up all rows without a trace of binary numbers', () => {
    const total = forecastTotal({ rows: [full, full, full, row({})] });
    expect(total.won).toMatchObject({ count: 3, value: 0.3 });
    expect(total.open).toMatchObject({ count: 6, currentValue: 120.6, expected: 2.4 });
    expect(total).toMatchObject({ bestCase: 300.9, target: 150 });
    expect(total.open.figure).toBeNull();
    expect(forecastTotal({ rows: [] })).toMatchObject({ bestCase: 0, target: null });
  });
  it('is empty without anything open, won or aimed at', () => {
    expect(isForecastEmpty({ rows: [row({}), row({})] })).toBe(true);
    expect(isForecastEmpty({ rows: [row({ target: 1 })] })).toBe(false);
    expect(isForecastEmpty({ rows: [full] })).toBe(false);
  });
});

describe('conversion', () => {
  const step = (name: string, reached: number): ConversionStep => ({
    stage: { documentId: name, name, color: null },
    ...{ reached, fromBefore: null, open: 0, lost: 0 },
    ...{ drillDown: null, openDrillDown: null, lostDrillDown: null },
  });
  it('tells the share of all that entered', () => {
    const cohort = { count: 8, open: 1, won: 2, lost: 5 };
    const lines = conversionLines({ cohort, steps: [step('a', 8), step('b', 2)] });
    expect(lines.map(({ ofAll }) => ofAll)).toEqual([1, 0.25]);
    expect(lines.map(({ isLast }) => isLast)).toEqual([false, true]);
    expect(conversionLines({ cohort, steps: [] })).toEqual([]);
    const none = { count: 0, open: 0, won: 0, lost: 0 };
    expect(conversionLines({ cohort: none, steps: [step('a', 0)] })[0]).toMatchObject({
      ...{ ofAll: null, isLast: false },
    });
  });
  it('shows nothing of leads to who may not read them', () => {
    expect(leadSteps({ leads: null })).toEqual([]);
    const leads = {
      ...{ count: 10, open: 2, won: 1, lost: 7, qualified: 5, converted: 4 },
      ...{ closeRate: 0.1, closeRateOfQualified: 0.2, drillDown: listOf('leads') },
    };
    expect(leadSteps({ leads }).map(({ value, ofAll }) => [value, ofAll])).toEqual([
      [10, 1],
      [5, 0.5],
      [4, 0.4],
      [1, 0.1],
    ]);
  });
});

describe('movements', () => {
  const amounts = (count: number, targetValue: number, currentValue: number) => ({
    ...{ count, targetValue, currentValue },
  });
  const nothing = amounts(0, 0, 0);
  const report = (changed: Partial<Record<Movement, ReturnType<typeof amounts>>>) => {
    const steps = MOVEMENTS.map((one) => ({
      ...(changed[one] ?? nothing),
      ...{ step: one, changes: changed[one] ? 1 : 0 },
    }));
    const sum = (field: keyof typeof nothing) =>
      Math.round((1 + steps.reduce((all, one) => all + one[field], 0)) * 100) / 100;
    const at = '2026-11-01T00:00:00.000Z';
    const data: MovementReport = {
      start: { ...amounts(1, 1, 1), asOf: at },
      steps,
      end: {
        ...amounts(sum('count'), sum('targetValue'), sum('currentValue')),
        ...{ asOf: at, drillDown: null },
      },
      ...{ slipped: nothing, earlier: nothing },
    };
    return data;
  };
  const words = { start: 'Start', end: 'End', step: (one: Movement) => one };
  const data = report({ opened: amounts(2, 0.2, 0.1), lost: amounts(-1, -0.7, 0) });
  it('leave out of the chart what changes nothing of what is shown', () => {
    expect(movementBars(data, 'currentValue', words).map(({ key }) => key)).toEqual([
      ...['start', 'opened', 'end'],
    ]);
    const bars = movementBars(data, 'targetValue', words);
    expect(bars.map(({ key, kind, tone }) => [key, kind, tone])).toEqual([
      ['start', 'total', undefined],
      ['opened', 'step', undefined],
      ['lost', 'step', 'danger'],
      ['end', 'total', undefined],
    ]);
  });
  it('say whether they add up, to the cent', () => {
    expect(movementSum(data, 'targetValue')).toEqual({
      ...{ start: 1, changes: -0.5, end: 0.5, addsUp: true },
    });
    expect(movementSum(data, 'count')).toMatchObject({ changes: 1, end: 2, addsUp: true });
    const wrong = { ...data, end: { ...data.end, targetValue: 0.51 } };
    expect(movementSum(wrong, 'targetValue').addsUp).toBe(false);
  });
  it('are none where nothing was and nothing happened', () => {
    const still = report({});
    expect(isUnmoved(still)).toBe(false);
    const empty = {
      ...still,
      start: { ...still.start, count: 0 },
      end: { ...still.end, count: 0 },
    };
    expect(isUnmoved(empty)).toBe(true);
    expect(isUnmoved({ ...empty, slipped: amounts(1, 1, 1) })).toBe(false);
  });
});

describe('velocity', () => {
  const days = (count: number, median: number | null): Duration => ({
    ...{ count, median, mean: median, p90: median === null ? null : median * 2 },
  });
  const row = (funnel: string, stage: string, isBottleneck = false) => ({
    funnel: { documentId: funnel, name: funnel.toUpperCase() },
    stage: { documentId: stage, name: stage, color: null },
    ...{ latest: days(1, 3), cumulative: days(1, 5), isBottleneck },
    staying: { ...days(stage === 'a' ? 2 : 0, 7), drillDown: listOf(stage) },
  });
  const rows: VelocityReport['rows'] = [row('f', 'a', true), row('g', 'c'), row('f', 'b')];
  it('stands under its funnel', () => {
    expect(velocityByFunnel({ rows }).map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['F', 2],
      ['G', 1],
    ]);
  });
  it('marks the bottleneck by all stays together only', () => {
    const marked = (stay: 'latest' | 'cumulative') =>
      durationRows(rows, stay).map(({ median, isEmphasised }) => [median, isEmphasised]);
    expect(marked('cumulative')[0]).toEqual([5, true]);
    expect(marked('latest')[0]).toEqual([3, false]);
    expect(marked('cumulative')[1]).toEqual([5, false]);
  });
  it('shows apart what is still there, with its list', () => {
    expect(stayingRows(rows, ({ stage }) => `/${stage.name}`)).toEqual([
      { key: 'a', label: 'a', to: '/a', median: 7, p90: 14 },
    ]);
  });
  it('knows when nothing left, and nothing was closed', () => {
    expect(hasLeft(rows)).toBe(true);
    expect(hasLeft([])).toBe(false);
    expect(hasCycle({ won: days(0, null), lost: days(0, null) })).toBe(false);
    expect(hasCycle({ won: days(0, null), lost: days(1, 0) })).toBe(true);
  });
});

describe('satisfaction', () => {
  const total = {
    ...{ asked: 5, answered: 4, unanswered: 1, mean: 3 },
    ...{ drillDown: null, unansweredDrillDown: null },
  };
  const distribution = [1, 2, 3, 4, 5].map((satisfaction) => ({
    ...{ satisfaction, count: satisfaction === 5 ? 1 : 0, drillDown: null },
  }));
  it('begins with the best, in shares of the answers', () => {
    const lines = scoreLines({ distribution, total });
    expect(lines.map(({ satisfaction }) => satisfaction)).toEqual([5, 4, 3, 2, 1]);
    expect(lines[0]?.share).toBe(0.25);
    const none = { ...total, answered: 0 };
    expect(scoreLines({ distribution, total: none })[0]?.share).toBeNull();
  });
  it('tells how many answered', () => {
    expect(answerRate(total)).toBe(0.8);
    expect(answerRate({ asked: 0, answered: 0 })).toBeNull();
  });
});
