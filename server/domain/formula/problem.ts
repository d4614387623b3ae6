import type { FormulaProblem } from '../../../shared/contracts/formula';

export type { FormulaProblem, FormulaProblemCode } from '../../../shared/contracts/formula';

/** Thrown inside the parser only; `parseFormula` returns it as a value. */
export class FormulaMistake extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

/** The mistake as a sentence for answers and logs; the screens have their own in both languages. */
export function problemText({ code, word = '', suggestion, at }: FormulaProblem): string {
  const place = `at character ${at + 1}`;
  switch (code) {
    case 'empty':
      return 'is empty';
    case 'tooLong':
      return 'is longer than 500 characters';
    case 'syntax':
      return `cannot be read ${place}`;
    case 'unknownName':
      return `"${word}" ${place} is no variable${suggestion ? `; did you mean "${suggestion}"?` : ''}`;
    case 'unknownFunction':
      return `"${word}" ${place} is no function; there are min, max, round and if`;
    case 'argumentCount':
      return `"${word}" ${place} has too few or too many values in its brackets`;
    case 'notAllowed':
      return `"${word}" ${place} is not allowed in a formula`;
    case 'comparisonOutsideIf':
      return `"${word}" ${place}: comparisons stand only in the first place of if(…)`;
    case 'conditionMissing':
      return `"if" ${place} needs a comparison in its first place`;
    case 'digits':
      return `"round" ${place}: the number of digits is a whole number from 0 to 6`;
    case 'number':
      return `the number "${word}" ${place} is too small or too great`;
    case 'tooDeep':
      return 'has too many brackets in each other';
    case 'tooManyParts':
      return 'has too many parts';
    case 'outOfRange':
      return 'may give numbers that no database can compute with';
  }
}
