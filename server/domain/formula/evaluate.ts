import type { Condition, Formula } from './tree';
import { GREATEST } from './tree';

/** Why there is no value: never 0, never an exception. */
export type NoValue =
  { reason: 'missing'; variable: string } | { reason: 'divisionByZero' } | { reason: 'tooGreat' };
export type Figure = { value: number } | NoValue;

/** Values of the variables; null and absent alike are missing. */
export type Facts = Readonly<Record<string, number | null | undefined>>;

const DIVISION_BY_ZERO: Figure = { reason: 'divisionByZero' };
const TOO_GREAT: Figure = { reason: 'tooGreat' };

const bounded = (value: number): Figure => (Math.abs(value) <= GREATEST ? { value } : TOO_GREAT);

/** sign(x) · floor(|x| · 10ⁿ + 0.5) / 10ⁿ: the same steps as the SQL takes. */
export function roundHalfAway(x: number, digits: number): number {
  const power = 10 ** digits;
  return (Math.sign(x) * Math.floor(Math.abs(x) * power + 0.5)) / power;
}

/** The success figure of one opportunity (architecture 4.4); SQL of the same formula gives the same. */
export function evaluate(formula: Formula, facts: Facts): Figure {
  const both = (
    left: Formula,
    right: Formula,
    combine: (a: number, b: number) => Figure,
  ): Figure => {
    const a = evaluate(left, facts);
    if (!('value' in a)) return a;
    const b = evaluate(right, facts);
    return 'value' in b ? combine(a.value, b.value) : b;
  };
  switch (formula.type) {
    case 'number':
      return { value: formula.value };
    case 'variable': {
      const value = facts[formula.name];
      return value === null || value === undefined
        ? { reason: 'missing', variable: formula.name }
        : bounded(value);
    }
    case 'negate': {
      const of = evaluate(formula.of, facts);
      return 'value' in of ? { value: -of.value } : of;
    }
    case 'arithmetic':
      return both(formula.left, formula.right, (a, b) => {
        switch (formula.operator) {
          case '+':
            return bounded(a + b);
          case '-':
            return bounded(a - b);
          case '*':
            return bounded(a * b);
          case '/':
            return b === 0 ? DIVISION_BY_ZERO : bounded(a / b);
        }
      });
    case 'round': {
      const of = evaluate(formula.of, facts);
      return 'value' in of ? { value: roundHalfAway(of.value, formula.digits) } : of;
    }
    case 'extreme': {
      const values: number[] = [];
      for (const part of formula.of) {
        const figure = evaluate(part, facts);
        if (!('value' in figure)) return figure;
        values.push(figure.value);
      }
      return { value: formula.which === 'min' ? Math.min(...values) : Math.max(...values) };
    }
    case 'if': {
      const { condition, then, otherwise } = formula;
      let holds = false;
      const compared = both(condition.left, condition.right, (a, b) => {
        holds = compare(condition.operator, a, b);
        return { value: 0 };
      });
      if (!('value' in compared)) return compared;
      return evaluate(holds ? then : otherwise, facts);
    }
  }
}

export function compare(operator: Condition['operator'], a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
  }
}
