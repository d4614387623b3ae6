import jsep from 'jsep';
import { fold } from './fold';
import { excessOf, LONGEST_FORMULA } from './limits';
import { placesOf } from './places';
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

type Mistake = { word?: string; at?: number | undefined; suggestion?: string | undefined };

/** Without a word all of the text is meant. */
function fail(
  text: string,
  code: FormulaProblemCode,
  { word, at, suggestion }: Mistake = {},
): never {
  throw new FormulaMistake({
    code,
    at: at ?? 0,
    length: word === undefined ? text.length : word.length,
    ...(word === undefined ? {} : { word }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function checked(formula: Formula, text: string): Formula {
  const excess = excessOf(formula);
  if (excess) fail(text, excess);
  return formula;
}

/** Signs replaced one by one: places stay. */
const inPlainSigns = (text: string): string =>
  text.replace(/[×·÷−–]/g, (sign) => SIGNS[sign] ?? sign);

function treeOf(text: string): jsep.Expression {
  try {
    return jsep(inPlainSigns(text));
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
  const tree = treeOf(text);
  const places = placesOf(tree, inPlainSigns(text));
  const wrong = (
    code: FormulaProblemCode,
    node: jsep.Expression,
    word: string,
    suggestion?: string,
  ): never => fail(text, code, { word, at: places.get(node), suggestion });

  function one(node: jsep.Expression): Formula {
    const core = node as jsep.CoreExpression;
    switch (core.type) {
      case 'Literal':
        return { type: 'number', value: literal(core) };
      case 'Identifier': {
        if (names.includes(core.name)) return { type: 'variable', name: core.name };
        return wrong('unknownName', core, core.name, lower.get(core.name.toLowerCase()));
      }
      case 'UnaryExpression':
        if (core.operator === '-') return { type: 'negate', of: one(core.argument) };
        if (core.operator === '+') return one(core.argument);
        return wrong('notAllowed', core, core.operator);
      case 'BinaryExpression':
        if (isArithmetic(core.operator))
          return {
            type: 'arithmetic',
            operator: core.operator,
            left: one(core.left),
            right: one(core.right),
          };
        return wrong(
          isComparison(core.operator) ? 'comparisonOutsideIf' : 'notAllowed',
          core,
          core.operator,
        );
      case 'CallExpression':
        return call(core);
      case 'Compound':
      case 'SequenceExpression':
        return fail(text, 'syntax');
      case 'ThisExpression':
        return wrong('notAllowed', core, 'this');
      case 'MemberExpression':
        return wrong('notAllowed', core, core.computed ? '[' : '.');
      case 'ArrayExpression':
        return wrong('notAllowed', core, '[');
      case 'ConditionalExpression':
        return wrong('notAllowed', core, '?');
      default:
        return fail(text, 'notAllowed');
    }
  }

  function literal(node: jsep.Literal): number {
    const { value, raw } = node;
    if (typeof value !== 'number') return wrong('notAllowed', node, raw);
    const isZero = value === 0;
    if (!isZero && !(value >= SMALLEST_LITERAL && value <= GREATEST_LITERAL))
      return wrong('number', node, raw);
    return value;
  }

  function condition(node: jsep.Expression, callee: jsep.Identifier): Condition {
    const core = node as jsep.CoreExpression;
    if (core.type !== 'BinaryExpression' || !isComparison(core.operator))
      return wrong('conditionMissing', callee, callee.name);
    return { operator: core.operator, left: one(core.left), right: one(core.right) };
  }

  function call(node: jsep.CallExpression): Formula {
    const { arguments: given } = node;
    const callee = node.callee as jsep.Identifier;
    const { type, name } = callee;
    if (type !== 'Identifier') return wrong('notAllowed', node, '(');
    const need = (least: number, most: number) => {
      if (given.length < least || given.length > most) wrong('argumentCount', callee, name);
    };
    const [first, second, third] = given;
    if (name === 'min' || name === 'max') {
      need(1, MOST_ARGUMENTS);
      return { type: 'extreme', which: name, of: given.map(one) };
    }
    if (name === 'round') {
      need(1, 2);
      if (!first) return wrong('argumentCount', callee, name);
      return { type: 'round', of: one(first), digits: second ? digits(second, callee) : 0 };
    }
    if (name === 'if') {
      need(3, 3);
      if (!first || !second || !third) return wrong('argumentCount', callee, name);
      return {
        type: 'if',
        condition: condition(first, callee),
        then: one(second),
        otherwise: one(third),
      };
    }
    return wrong('unknownFunction', callee, name);
  }

  function digits(node: jsep.Expression, callee: jsep.Identifier): number {
    const core = node as jsep.CoreExpression;
    const value = core.type === 'Literal' ? core.value : null;
    const isFine =
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DIGITS;
    return isFine ? value : wrong('digits', callee, 'round');
  }

  return one(tree);
}
