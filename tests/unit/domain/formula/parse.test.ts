import fc from 'fast-check';
import { evaluate, parseFormula } from '../../../../server/domain/formula';
import { formulaTexts, written } from '../support/formulas';

const NAMES = ['targetValue', 'probability', 'currentValue', 'effortCost'];
const FACTS = { targetValue: 1000, probability: 30, currentValue: 300, effortCost: 50 };

function valueOf(text: string) {
  const parsed = parseFormula(text, NAMES);
  if (!('formula' in parsed)) throw new Error(`${text}: ${parsed.problem.code}`);
  return evaluate(parsed.formula, FACTS);
}
function problemOf(text: string) {
  const parsed = parseFormula(text, NAMES);
  return 'problem' in parsed ? parsed.problem : null;
}

describe('a formula', () => {
  it.each([
    ['currentValue - effortCost', 250],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-targetValue / 4', -250],
    ['2 − 1 × 4 ÷ 8', 1.5],
    ['min(targetValue, 900, currentValue)', 300],
    ['max(targetValue, 1200)', 1200],
    ['round(1.005 * 100) / 100', 1],
    ['round(-2.5)', -3],
    ['round(2.345, 1)', 2.3],
    ['if(probability >= 30, 1, 0)', 1],
    ['if(probability != 30, 1, if(effortCost < 60, 2, 3))', 2],
    ['+targetValue', 1000],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toEqual({ value });
  });

  it.each([
    ['targetValue / (probability - 30)', { reason: 'divisionByZero' }],
    ['1 / 0', { reason: 'divisionByZero' }],
    ['targetValue * 1000000000000 * 10', { reason: 'tooGreat' }],
    ['if(1 / 0 > 1, 1, 2)', { reason: 'divisionByZero' }],
  ])('%s has no value, and says why', (text, figure) => {
    expect(valueOf(text)).toEqual(figure);
  });

  it('has no value where an operand is missing, in extremes and conditions too', () => {
    for (const text of [
      'currentValue + 1',
      'min(1, currentValue)',
      'max(currentValue, 1)',
      'if(currentValue > 1, 1, 2)',
      'round(currentValue, 2)',
    ]) {
      const parsed = parseFormula(text, NAMES);
      if (!('formula' in parsed)) throw new Error(text);
      const figure = evaluate(parsed.formula, { ...FACTS, currentValue: null });
      expect(figure).toEqual({ reason: 'missing', variable: 'currentValue' });
    }
  });

  it('knows one zero only', () => {
    expect(parseFormula('-0', NAMES)).toEqual(parseFormula('0', NAMES));
  });

  it('asks only for the branch that is taken', () => {
    const parsed = parseFormula('if(probability > 10, 1, currentValue)', NAMES);
    if (!('formula' in parsed)) throw new Error();
    expect(evaluate(parsed.formula, { probability: 30 })).toEqual({ value: 1 });
  });
});

describe('a mistake', () => {
  it.each([
    ['', 'empty', 0, 0],
    ['   ', 'empty', 0, 3],
    ['targetValue +', 'syntax', 12, 1],
    ['targetValue + revenue', 'unknownName', 14, 7],
    ['targetvalue * 2', 'unknownName', 0, 11],
    ['sqrt(targetValue)', 'unknownFunction', 0, 4],
    ['targetValue > 3', 'comparisonOutsideIf', 12, 1],
    ['if(targetValue, 1, 2)', 'conditionMissing', 0, 2],
    ['if(targetValue > 1, 1)', 'argumentCount', 0, 2],
    ['min()', 'argumentCount', 0, 3],
    ['round(targetValue, 7)', 'digits', 0, 5],
    ['round(targetValue, probability)', 'digits', 0, 5],
    ['targetValue ? 1 : 2', 'notAllowed', 12, 1],
    ["'text'", 'notAllowed', 0, 6],
    ['true', 'notAllowed', 0, 4],
    ['this', 'notAllowed', 0, 4],
    ['targetValue.constructor', 'notAllowed', 11, 1],
    ['[1]', 'notAllowed', 0, 1],
    ['targetValue && 1', 'notAllowed', 12, 2],
    ['1.5 + targetValue.x', 'notAllowed', 17, 1],
    ['if(targetValue > 2, 1, 0) + (targetValue > 1)', 'comparisonOutsideIf', 41, 1],
    ['round(targetValue) + round()', 'argumentCount', 21, 5],
    ['targetValue + if(1 > 0, 1, 0) + if(2, 1, 0)', 'conditionMissing', 32, 2],
    ['2 × 3 − targetvalue', 'unknownName', 8, 11],
    ['2 ** 3', 'notAllowed', 2, 2],
    ['targetValue % 3', 'notAllowed', 12, 1],
    ['targetValue probability', 'syntax', 0, 23],
    ['1, 2', 'syntax', 0, 4],
    ['1e13', 'number', 0, 4],
    ['0.0000000000001', 'number', 0, 15],
  ])('in "%s" is %s at %i over %i', (text, code, at, length) => {
    expect(problemOf(text)).toMatchObject({ code, at, length });
  });

  it('proposes the name that differs in its capitals only', () => {
    expect(problemOf('TargetValue + 1')).toMatchObject({ suggestion: 'targetValue' });
  });

  it('is what is too long, too deep, too much, or out of every range', () => {
    expect(problemOf('1+'.repeat(251))?.code).toBe('tooLong');
    expect(problemOf(`${'-'.repeat(45)}targetValue`)?.code).toBe('tooDeep');
    expect(problemOf(Array(41).fill('probability').join('+'))?.code).toBe('tooDeep');
    const tower = (n: number): string => (n === 0 ? 'probability' : `max(1,${tower(n - 1)})`);
    expect(problemOf(tower(9))?.code).toBe('tooManyParts');
    const far = Array(15).fill('effortCost / targetValue').join(' / ');
    expect(problemOf(far)?.code).toBe('outOfRange');
  });
});

describe('any text', () => {
  it('is a formula or a mistake with a place in it, and nothing is run', () => {
    const fragment = fc.constantFrom(
      ...[
        'constructor',
        '__proto__',
        'process.exit(1)',
        '`${1}`',
        '=>',
        '(',
        ')',
        '[',
        ']',
        '{',
        '}',
      ],
      ...[
        'if(',
        'min(',
        'round(',
        ',',
        '.',
        '+',
        '-',
        '*',
        '/',
        '<',
        '==',
        '!',
        '~',
        '^',
        '"',
        "'",
      ],
      ...['targetValue', 'probability', '1e308', '0x10', '1.2.3', '\\', ';', '\u0000', '🙂', ' '],
    );
    const text = fc.oneof(
      fc.string({ maxLength: 80, unit: 'binary' }),
      fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (tried) => {
        const parsed = parseFormula(tried, NAMES);
        if ('formula' in parsed) {
          const figure = evaluate(parsed.formula, FACTS);
          if ('value' in figure) expect(Number.isFinite(figure.value)).toBe(true);
          return;
        }
        const { at, length } = parsed.problem;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at + length).toBeLessThanOrEqual(Math.max(tried.length, 1));
      }),
      { numRuns: 100_000 },
    );
  });

  it('reads back as the same formula when it is one', () => {
    fc.assert(
      fc.property(formulaTexts(NAMES), (text) => {
        const parsed = parseFormula(text, NAMES);
        if (!('formula' in parsed)) return;
        const again = parseFormula(written(parsed.formula), NAMES);
        // What was computed from numbers alone may be beyond what one may write.
        if ('problem' in again && again.problem.code === 'number') return;
        expect(again).toEqual(parsed);
      }),
    );
  });
});
