import type {
  BoardFigure,
  FigureReason,
  FormulaProblem,
  FormulaVariable,
} from '../../shared/contracts/formula';
import { CURRENCY_UNIT, PERCENT_UNIT } from '../../shared/contracts/formula';
import type { Priority } from '../../shared/contracts/opportunity';
import type { Facts, Formula } from './formula';
import { evaluate, parseFormula, variablesIn } from './formula';
import { roundComputed } from './money';
import { currentValue } from './weighted-value';

/** What every formula may read of an opportunity (architecture 4.4); `repositories/figure` has the same in SQL. */
export const PLUGIN_VARIABLES = [
  { name: 'targetValue', unit: 'currency' },
  { name: 'probability', unit: 'percent' },
  { name: 'currentValue', unit: 'currency' },
  { name: 'daysOpen', unit: 'days' },
  { name: 'daysInStage', unit: 'days' },
  { name: 'daysSinceContact', unit: 'days' },
  { name: 'effortMinutes', unit: 'minutes' },
  { name: 'effortCost', unit: 'currency' },
  { name: 'priority', unit: 'number' },
] as const satisfies readonly Omit<FormulaVariable, 'source'>[];
export type PluginVariable = (typeof PLUGIN_VARIABLES)[number]['name'];

export const isPluginVariable = (name: string): name is PluginVariable =>
  PLUGIN_VARIABLES.some((variable) => variable.name === name);
const AMOUNTS: ReadonlySet<string> = new Set(
  PLUGIN_VARIABLES.filter(({ unit }) => unit === 'currency').map(({ name }) => name),
);
export const isAmountVariable = (name: string): boolean => AMOUNTS.has(name);

/** A formula as it is computed for the opportunities of a funnel. */
export type CheckedFigure = {
  formula: Formula;
  variables: string[];
  /** Its figures are amounts in the currency of each opportunity; else amounts go in in the base currency. */
  isAmount: boolean;
  /** Whether a sum of its figures says something. */
  adds: boolean;
};
/** What a funnel says of its figure; `checked` is null where the stored formula is none any more. */
export type FunnelFigure = BoardFigure & { checked: CheckedFigure | null };

export type FigureText = {
  formula: string | null;
  formulaLabel: string | null;
  formulaUnit: string | null;
};

export const checkedFigure = (formula: Formula, unit: string | null): CheckedFigure => ({
  formula,
  variables: [...variablesIn(formula)],
  isAmount: unit === CURRENCY_UNIT,
  adds: unit !== PERCENT_UNIT,
});

/** Null: the funnel has no formula. */
export function figureOfFunnel(
  { formula: text, formulaLabel: label, formulaUnit: unit }: FigureText,
  names: readonly string[],
): FunnelFigure | null {
  if (text === null || text.trim() === '') return null;
  const parsed = parseFormula(text, names);
  const problem: FormulaProblem | null = 'problem' in parsed ? parsed.problem : null;
  const checked = 'formula' in parsed ? checkedFigure(parsed.formula, unit) : null;
  return { label, unit, problem, checked };
}

/** What the variables are made of. */
export type FigureRow = {
  targetValue: number | null;
  /** In effect. */
  probability: number;
  openedAt: number;
  closedAt: number | null;
  stageEnteredAt: number;
  lastContactAt: number | null;
  priority: Priority;
  effortMinutes: number;
  effortCost: number;
  site: Readonly<Record<string, number | null>>;
};

const DAY_MS = 86_400_000;
const PRIORITY = { low: 1, normal: 2, high: 3 };
/** Whole days of 24 hours; what lies a little ahead of this clock counts as now. */
const daysBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / DAY_MS));

/** The variables of an opportunity; amounts in its own currency, times `rate`. */
export function figureFacts(row: FigureRow, now: number, rate: number | null = 1): Facts {
  const amount = (value: number | null) => (value === null || rate === null ? null : value * rate);
  return {
    ...row.site,
    targetValue: amount(row.targetValue),
    probability: row.probability,
    currentValue: amount(currentValue(row.targetValue, row.probability)),
    daysOpen: daysBetween(row.openedAt, row.closedAt ?? now),
    daysInStage: daysBetween(row.stageEnteredAt, now),
    daysSinceContact: row.lastContactAt === null ? null : daysBetween(row.lastContactAt, now),
    effortMinutes: row.effortMinutes,
    effortCost: amount(row.effortCost),
    priority: PRIORITY[row.priority],
  } satisfies Record<PluginVariable, number | null>;
}

/** Why the database found no value. `facts` are in the opportunity's own currency. */
export function reasonOf({ checked }: FunnelFigure, facts: Facts): FigureReason {
  if (!checked) return { reason: 'invalidFormula' };
  const figure = evaluate(checked.formula, facts);
  if (!('value' in figure)) return figure;
  const converts = !checked.isAmount && checked.variables.some(isAmountVariable);
  return { reason: converts ? 'missingRate' : 'tooGreat' };
}

/** Digits of a figure that is no amount: what doubles add behind them is no part of it. */
const DIGITS = 12;

/** As it is told: an amount to the digits of its currency, anything else without the trace of its arithmetic. */
export const roundFigure = (
  value: number,
  { isAmount }: CheckedFigure,
  currency: string,
): number => (isAmount ? roundComputed(value, currency) : Number(value.toPrecision(DIGITS)));
