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

/** Thrown inside the parser only; `parseFormula` returns it as a value. */
export class FormulaMistake extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}
