import type { Formula } from './tree';
import { partsOf } from './tree';

export const LONGEST_FORMULA = 500;
const DEEPEST = 40;
const MOST_PARTS = 100;
/** Some parts stand twice in SQL, and those in them four times; a board of 60 columns sorts each by it in one statement. */
const MOST_EMITTED = 300;
/** Powers of ten that doubles hold on every engine with room to spare; some engines refuse what others round to 0. */
const FURTHEST_POWER = 290;

export type Excess = 'tooDeep' | 'tooManyParts' | 'outOfRange';

const depthOf = (formula: Formula): number =>
  1 + Math.max(0, ...partsOf(formula).map((part) => depthOf(part)));

const countOf = (formula: Formula): number =>
  partsOf(formula).reduce((sum, part) => sum + countOf(part), 1);

/** How many leaves the SQL of a formula has (`sql.ts` repeats what it has to compare or round). */
export function emittedLeaves(formula: Formula): number {
  const sum = (parts: readonly Formula[]) =>
    parts.reduce((total, part) => total + emittedLeaves(part), 0);
  switch (formula.type) {
    case 'number':
    case 'variable':
      return 1;
    case 'negate':
      return emittedLeaves(formula.of);
    case 'arithmetic':
      return sum([formula.left, formula.right]);
    case 'round':
      return 2 * emittedLeaves(formula.of);
    case 'extreme':
      return formula.of.length * sum(formula.of) + sum(formula.of);
    case 'if':
      return (
        2 * sum([formula.condition.left, formula.condition.right]) +
        sum([formula.then, formula.otherwise])
      );
  }
}

/** Powers of ten between which every value other than 0 lies; null where one may be too small or too great for a double. */
type Range = { low: number; high: number };
const GREATEST_POWER = 15;
const VARIABLE: Range = { low: -12, high: GREATEST_POWER };

function rangeOf(formula: Formula): Range | null {
  const parts = partsOf(formula).map(rangeOf);
  const known = parts.filter((part): part is Range => part !== null);
  if (known.length < parts.length) return null;
  const [first, second] = known;
  const hull: Range = {
    low: Math.min(...known.map((part) => part.low)),
    high: Math.max(...known.map((part) => part.high)),
  };
  switch (formula.type) {
    case 'number': {
      const power = formula.value === 0 ? 0 : Math.log10(Math.abs(formula.value));
      return { low: power, high: power };
    }
    case 'variable':
      return VARIABLE;
    case 'round':
      return { low: -formula.digits, high: hull.high };
    case 'arithmetic':
      if (!first || !second) return null;
      return within(arithmeticRange(formula.operator, first, second, hull));
    case 'negate':
    case 'extreme':
    case 'if':
      return hull;
  }
}

function arithmeticRange(operator: string, a: Range, b: Range, hull: Range): Range {
  if (operator === '*') return { low: a.low + b.low, high: a.high + b.high };
  if (operator === '/') return { low: a.low - b.high, high: a.high - b.low };
  // What two nearly equal doubles leave of each other is at least their last digit.
  return { low: hull.low - 17, high: hull.high + 1 };
}

/** What is beyond the greatest value counts no more; what is beyond a double must not come up. */
function within({ low, high }: Range): Range | null {
  if (low < -FURTHEST_POWER || high > FURTHEST_POWER) return null;
  return { low, high: Math.min(high, GREATEST_POWER) };
}

/** What a formula has too much of, to be computed alike by every engine and in reasonable time. */
export function excessOf(formula: Formula): Excess | null {
  if (depthOf(formula) > DEEPEST) return 'tooDeep';
  if (countOf(formula) > MOST_PARTS || emittedLeaves(formula) > MOST_EMITTED) return 'tooManyParts';
  return rangeOf(formula) === null ? 'outOfRange' : null;
}
