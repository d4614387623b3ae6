import { evaluate } from './evaluate';
import type { Formula } from './tree';
import { variablesIn } from './tree';

/** The same formula with everything computed that does not depend on an opportunity; what has no value stays as it is. */
export function fold(formula: Formula): Formula {
  if (variablesIn(formula).size === 0) {
    const figure = evaluate(formula, {});
    // -0 reads back as 0, and every engine takes it for the same.
    return 'value' in figure ? { type: 'number', value: figure.value + 0 } : formula;
  }
  switch (formula.type) {
    case 'number':
    case 'variable':
      return formula;
    case 'negate':
    case 'round':
      return { ...formula, of: fold(formula.of) };
    case 'arithmetic':
      return { ...formula, left: fold(formula.left), right: fold(formula.right) };
    case 'extreme':
      return { ...formula, of: formula.of.map(fold) };
    case 'if': {
      const { condition } = formula;
      return {
        type: 'if',
        condition: { ...condition, left: fold(condition.left), right: fold(condition.right) },
        then: fold(formula.then),
        otherwise: fold(formula.otherwise),
      };
    }
  }
}
