export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];
export const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a formula is made of (architecture 4.4); there is nothing else that one could do. */
export type Formula =
  | { type: 'number'; value: number }
  | { type: 'variable'; name: string }
  | { type: 'negate'; of: Formula }
  | { type: 'arithmetic'; operator: Arithmetic; left: Formula; right: Formula }
  | { type: 'extreme'; which: 'min' | 'max'; of: Formula[] }
  | { type: 'round'; of: Formula; digits: number }
  | { type: 'if'; condition: Condition; then: Formula; otherwise: Formula };
export type Condition = { operator: Comparison; left: Formula; right: Formula };

/** The greatest operand and result that still is a value. */
export const GREATEST = 1e15;
/** A number written in a formula is 0 or between these, either sign. */
export const SMALLEST_LITERAL = 1e-12;
export const GREATEST_LITERAL = 1e12;
export const MOST_DIGITS = 6;

/** The parts directly below, in the order in which they are written. */
export function partsOf(formula: Formula): Formula[] {
  switch (formula.type) {
    case 'number':
    case 'variable':
      return [];
    case 'negate':
    case 'round':
      return [formula.of];
    case 'arithmetic':
      return [formula.left, formula.right];
    case 'extreme':
      return formula.of;
    case 'if':
      return [formula.condition.left, formula.condition.right, formula.then, formula.otherwise];
  }
}

/** Names of the variables that a formula reads, each once. */
export function variablesIn(formula: Formula): Set<string> {
  if (formula.type === 'variable') return new Set([formula.name]);
  return new Set(partsOf(formula).flatMap((part) => [...variablesIn(part)]));
}
