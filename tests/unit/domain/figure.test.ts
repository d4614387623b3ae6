import fc from 'fast-check';
import {
  figureFacts,
  figureOfFunnel,
  PLUGIN_VARIABLES,
  reasonOf,
  roundFigure,
  type FigureRow,
} from '../../../server/domain/figure';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31, 12);
const NAMES = [...PLUGIN_VARIABLES.map(({ name }) => name), 'rooms'];
const row: FigureRow = {
  targetValue: 1000,
  probability: 25,
  openedAt: NOW - 10 * DAY,
  closedAt: null,
  stageEnteredAt: NOW - 3 * DAY - 1,
  lastContactAt: null,
  priority: 'high',
  effortMinutes: 90,
  effortCost: 12.5,
  site: { rooms: 4 },
};
const figureWith = (formula: string | null, formulaUnit: string | null = null) =>
  figureOfFunnel({ formula, formulaLabel: null, formulaUnit }, NAMES);
const reason = (formula: string, unit: string | null, changed: Partial<FigureRow> = {}) => {
  const figure = figureWith(formula, unit);
  if (!figure) throw new Error(formula);
  return reasonOf(figure, figureFacts({ ...row, ...changed }, NOW));
};

describe('the variables of an opportunity', () => {
  it('are all there, with those of the site', () => {
    expect(figureFacts(row, NOW)).toEqual({
      targetValue: 1000,
      probability: 25,
      currentValue: 250,
      daysOpen: 10,
      daysInStage: 3,
      daysSinceContact: null,
      effortMinutes: 90,
      effortCost: 12.5,
      priority: 3,
      rooms: 4,
    });
  });

  it('take amounts times the rate, and have none without one', () => {
    expect(figureFacts(row, NOW, 0.5)).toMatchObject({
      targetValue: 500,
      currentValue: 125,
      effortCost: 6.25,
      effortMinutes: 90,
    });
    const none = { targetValue: null, currentValue: null, effortCost: null, rooms: 4 };
    expect(figureFacts(row, NOW, null)).toMatchObject(none);
  });

  it('count whole days, none below zero, and those open until the closing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 400 }), fc.nat(DAY - 1), (days, rest) => {
        const at = NOW - days * DAY - rest;
        const facts = figureFacts({ ...row, stageEnteredAt: at, lastContactAt: at }, NOW);
        expect(facts.daysInStage).toBe(Math.max(0, days));
        expect(facts.daysSinceContact).toBe(Math.max(0, days));
      }),
    );
    expect(figureFacts({ ...row, closedAt: NOW - 4 * DAY }, NOW).daysOpen).toBe(6);
  });
});

describe('a funnel’s figure', () => {
  it('is none without a formula', () => {
    expect(figureWith(null)).toBe(null);
    expect(figureWith('  ')).toBe(null);
  });

  it('knows its unit, and what it reads once', () => {
    const checked = figureWith('rooms * rooms + priority', 'currency')?.checked;
    expect(checked).toMatchObject({ variables: ['rooms', 'priority'], isAmount: true, adds: true });
    expect(figureWith('priority', '%')?.checked).toMatchObject({ isAmount: false, adds: false });
  });

  it('keeps the problem of a formula that is none any more', () => {
    const figure = figureWith('windows + 1');
    expect(figure).toMatchObject({ checked: null, problem: { code: 'unknownName', at: 0 } });
    expect(reason('windows + 1', null)).toEqual({ reason: 'invalidFormula' });
  });

  it('says why there is no value', () => {
    expect(reason('daysSinceContact', null)).toEqual({
      reason: 'missing',
      variable: 'daysSinceContact',
    });
    expect(reason('1 / (rooms - 4)', null)).toEqual({ reason: 'divisionByZero' });
    expect(reason('targetValue * 10 * 1000000000000', null)).toEqual({ reason: 'tooGreat' });
    // It has a value in its own currency, so it is the rate that is missing.
    expect(reason('targetValue / 2', null)).toEqual({ reason: 'missingRate' });
    expect(reason('targetValue', null, { targetValue: null })).toEqual({
      reason: 'missing',
      variable: 'targetValue',
    });
  });

  it('is told as an amount of its currency, or without the trace of its arithmetic', () => {
    const [amount, number] = [figureWith('1', 'currency')?.checked, figureWith('1')?.checked];
    if (!amount || !number) throw new Error();
    expect(roundFigure(1.005, amount, 'EUR')).toBe(1.01);
    expect(roundFigure(1.5, amount, 'JPY')).toBe(2);
    expect(roundFigure(0.1 + 0.2, number, 'EUR')).toBe(0.3);
  });
});
