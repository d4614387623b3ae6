import fc from 'fast-check';
import type { Formula } from '../../../../server/domain/formula';
import { ARITHMETIC, COMPARISONS } from '../../../../server/domain/formula/tree';

/** Formulas as texts, as people could write them, over these names. */
export function formulaTexts(names: readonly string[]): fc.Arbitrary<string> {
  const literal = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map(String),
    fc.constantFrom('0', '0.1', '0.5', '1.005', '3.3333', '1000000000000', '0.000001'),
  );
  const { text } = fc.letrec<{ text: string; condition: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc.constantFrom(...names),
      literal,
      fc
        .tuple(tie('text'), fc.constantFrom(...ARITHMETIC), tie('text'))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      tie('text').map((a) => `-${a}`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(tie('text'), { minLength: 1, maxLength: 3 }))
        .map(([name, parts]) => `${name}(${parts.join(', ')})`),
      fc.tuple(tie('text'), fc.integer({ min: 0, max: 6 })).map(([a, n]) => `round(${a}, ${n})`),
      fc
        .tuple(tie('condition'), tie('text'), tie('text'))
        .map(([condition, a, b]) => `if(${condition}, ${a}, ${b})`),
    ),
    condition: fc
      .tuple(tie('text'), fc.constantFrom(...COMPARISONS), tie('text'))
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
  }));
  return text;
}

/** A formula as a text that reads back as the same. */
export function written(formula: Formula): string {
  switch (formula.type) {
    case 'number':
      return String(formula.value);
    case 'variable':
      return formula.name;
    case 'negate':
      return `-${written(formula.of)}`;
    case 'arithmetic':
      return `(${written(formula.left)} ${formula.operator} ${written(formula.right)})`;
    case 'extreme':
      return `${formula.which}(${formula.of.map(written).join(', ')})`;
    case 'round':
      return `round(${written(formula.of)}, ${formula.digits})`;
    case 'if': {
      const { operator, left, right } = formula.condition;
      return `if(${written(left)} ${operator} ${written(right)}, ${written(formula.then)}, ${written(formula.otherwise)})`;
    }
  }
}
