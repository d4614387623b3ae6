/** Why a text is no formula; the screens have a sentence for each in both languages. */
export const FORMULA_PROBLEMS = [
  'empty',
  'tooLong',
  'syntax',
  'unknownName',
  'unknownFunction',
  'argumentCount',
  'notAllowed',
  'comparisonOutsideIf',
  'conditionMissing',
  'digits',
  'number',
  'tooDeep',
  'tooManyParts',
  'outOfRange',
] as const;
export type FormulaProblemCode = (typeof FORMULA_PROBLEMS)[number];

/** The first mistake in a formula, with its place in the text (`at`, counted from 0, over `length` characters). */
export type FormulaProblem = {
  code: FormulaProblemCode;
  at: number;
  length: number;
  /** The text that is meant. */
  word?: string;
  /** What was probably meant. */
  suggestion?: string;
};

/** Why an opportunity has no figure: never 0, never an error. */
export type FigureReason =
  | { reason: 'missing'; variable: string }
  | { reason: 'divisionByZero' }
  | { reason: 'tooGreat' }
  /** The formula compares amounts of several currencies, and there is no exchange rate to the base currency. */
  | { reason: 'missingRate' }
  /** The formula that is stored is none any more; `BoardFigure.problem` and the funnel's problems say why. */
  | { reason: 'invalidFormula' };

/**
 * The success figure of a funnel. `unit` is a word to show, or `currency`: then the figure is an amount in the currency
 * of its opportunity, and heads and totals add it in the base currency. Any other figure is computed with amounts in the
 * base currency, so that it compares; percentages are not added.
 */
export type BoardFigure = {
  label: string | null;
  unit: string | null;
  problem: FormulaProblem | null;
};
/** The unit that makes a figure an amount. */
export const CURRENCY_UNIT = 'currency';
/** The unit whose figures are in no sum. */
export const PERCENT_UNIT = '%';

export const VARIABLE_UNITS = ['currency', 'percent', 'days', 'minutes', 'number'] as const;
export type FormulaVariable = {
  name: string;
  unit: (typeof VARIABLE_UNITS)[number];
  /** `site`: an attribute that the site added to opportunities; it is called what the site calls it. */
  source: 'plugin' | 'site';
};

export type FormulaPreviewInput = { formula: string; funnel?: string; formulaUnit?: string | null };
/** Where a formula that is to be saved is wrong; `details.formula` of a 400. */
export type FormulaRefusal = FormulaProblem & { message: string; position: number };

/** What a formula would say: its first mistake, or what it gives for three opportunities that the asking user sees. */
export type FormulaPreview = {
  problem: (FormulaProblem & { message: string }) | null;
  /** Names of the variables that the formula reads. */
  variables: string[];
  rows: {
    documentId: string;
    title: string;
    /** In which the amounts are: its own where the unit is `currency`, else the base currency. */
    currency: string;
    values: Record<string, number | null>;
    figure: number | null;
    figureReason: FigureReason | null;
  }[];
};
