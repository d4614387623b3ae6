import jsep from 'jsep';
import { fold } from './fold';
import { excessOf, LONGEST_FORMULA } from './limits';
import type { FormulaProblem, FormulaProblemCode } from './problem';
import { FormulaMistake } from './problem';
import type { Arithmetic, Comparison, Condition, Formula } from './tree';
import { ARITHMETIC, COMPARISONS, GREATEST_LITERAL, MOST_DIGITS, SMALLEST_LITERAL } from './tree';

export type ParsedFormula = { formula: Formula } | { problem: FormulaProblem };

/** Signs that people write or paste, of one character each so that places in the text stay. */
const SIGNS: Record<string, string> = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-' };
const MOST_ARGUMENTS = 10;

const isArithmetic = (operator: string): operator is Arithmetic =>
  ARITHMETIC.some((known) => known === operator);
const isComparison = (operator: string): operator is Comparison =>
  COMPARISONS.some((known) => known === operator);

/**
 * Reads a formula (architecture 4.4): jsep makes a tree, and only what stands in the white list here gets through.
 *
 * @param names of the variables that the funnel offers
 */
export function parseFormula(text: string, names: readonly string[]): ParsedFormula {
  try {
    return { formula: fold(checked(read(text, names), text)) };
  } catch (error) {
    if (error instanceof FormulaMistake) return { problem: error.problem };
    throw error;
  }
}

function fail(text: string, code: FormulaProblemCode, word?: string, suggestion?: string): never {
  const at = word === undefined ? 0 : placeOf(text, word);
  throw new FormulaMistake({
    code,
    at,
    length: word === undefined ? text.length : word.length,
    ...(word === undefined ? {} : { word }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** jsep tells no places: the first time that the word stands by itself. */
function placeOf(text: string, word: string): number {
  const isPart = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}_$]/u.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isName = isPart(word[0]);
    if (!isName || (!isPart(text[at - 1]) && !isPart(text[at + word.length]))) return at;
  }
  return Math.max(0, text.indexOf(word));
}

function checked(formula: Formula, text: string): Formula {
  const excess = excessOf(formula);
  if (excess) fail(text, excess);
  return formula;
}

function treeOf(text: string): jsep.Expression {
  const plain = text.replace(/[×·÷−–]/g, (sign) => SIGNS[sign] ?? sign);
  try {
    return jsep(plain);
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0;
    const at = Math.min(Math.max(0, index), Math.max(0, text.length - 1));
    throw new FormulaMistake({ code: 'syntax', at, length: 1 });
  }
}

function read(text: string, names: readonly string[]): Formula {
  if (text.trim() === '') fail(text, 'empty');
  if (text.length > LONGEST_FORMULA) fail(text, 'tooLong');
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));

  function one(node: jsep.Expression): Formula {
    const core = node as jsep.CoreExpression;
    switch (core.type) {
      case 'Literal':
        return { type: 'number', value: literal(core) };
      case 'Identifier': {
        if (names.includes(core.name)) return { type: 'variable', name: core.name };
        return fail(text, 'unknownName', core.name, lower.get(core.name.toLowerCase()));
      }
      case 'UnaryExpression':
        if (core.operator === '-') return { type: 'negate', of: one(core.argument) };
        if (core.operator === '+') return one(core.argument);
        return fail(text, 'notAllowed', core.operator);
      case 'BinaryExpression':
        if (isArithmetic(core.operator))
          return {
            type: 'arithmetic',
            operator: core.operator,
            left: one(core.left),
            right: one(core.right),
          };
        return fail(
          text,
          isComparison(core.operator) ? 'comparisonOutsideIf' : 'notAllowed',
          core.operator,
        );
      case 'CallExpression':
        return call(core);
      case 'Compound':
      case 'SequenceExpression':
        return fail(text, 'syntax');
      case 'ThisExpression':
        return fail(text, 'notAllowed', 'this');
      case 'MemberExpression':
        return fail(text, 'notAllowed', core.computed ? '[' : '.');
      case 'ArrayExpression':
        return fail(text, 'notAllowed', '[');
      case 'ConditionalExpression':
        return fail(text, 'notAllowed', '?');
      default:
        return fail(text, 'notAllowed');
    }
  }

  function literal({ value, raw }: jsep.Literal): number {
    if (typeof value !== 'number') return fail(text, 'notAllowed', raw);
    const isZero = value === 0;
    if (!isZero && !(value >= SMALLEST_LITERAL && value <= GREATEST_LITERAL))
      return fail(text, 'number', raw);
    return value;
  }

  function condition(node: jsep.Expression, name: string): Condition {
    const core = node as jsep.CoreExpression;
    if (core.type !== 'BinaryExpression' || !isComparison(core.operator))
      return fail(text, 'conditionMissing', name);
    return { operator: core.operator, left: one(core.left), right: one(core.right) };
  }

  function call({ callee, arguments: given }: jsep.CallExpression): Formula {
    const { type, name } = callee as jsep.Identifier;
    if (type !== 'Identifier') return fail(text, 'notAllowed', '(');
    const need = (least: number, most: number) => {
      if (given.length < least || given.length > most) fail(text, 'argumentCount', name);
    };
    const [first, second, third] = given;
    if (name === 'min' || name === 'max') {
      need(1, MOST_ARGUMENTS);
      return { type: 'extreme', which: name, of: given.map(one) };
    }
    if (name === 'round') {
      need(1, 2);
      if (!first) return fail(text, 'argumentCount', name);
      return { type: 'round', of: one(first), digits: second ? digits(second) : 0 };
    }
    if (name === 'if') {
      need(3, 3);
      if (!first || !second || !third) return fail(text, 'argumentCount', name);
      return {
        type: 'if',
        condition: condition(first, name),
        then: one(second),
        otherwise: one(third),
      };
    }
    return fail(text, 'unknownFunction', name);
  }

  function digits(node: jsep.Expression): number {
    const core = node as jsep.CoreExpression;
    const value = core.type === 'Literal' ? core.value : null;
    const isFine =
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DIGITS;
    return isFine ? value : fail(text, 'digits', 'round');
  }

  return one(treeOf(text));
}
