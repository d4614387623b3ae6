import type { Formula } from './tree';
import { GREATEST } from './tree';

export type FormulaEngine = 'sqlite' | 'postgres' | 'mysql';
export type FormulaSql = { sql: string; bindings: (string | number)[] };
/** What stands behind a name; `isBounded`: already a double within the greatest value, by `variableSql`. */
export type VariableSql = FormulaSql & { isBounded?: boolean };

/** The type in which every formula is computed. */
export const DOUBLE: Record<FormulaEngine, string> = {
  sqlite: 'real',
  postgres: 'double precision',
  mysql: 'double',
};
/** The next double after the greatest value: whatever is not smaller is no value. Not bound, since it stands at every operand. */
const BEYOND = String(GREATEST + 0.125);

const OPERATORS = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

const join = (strings: readonly string[], ...parts: FormulaSql[]): FormulaSql => ({
  sql: strings.map((text, at) => text + (parts[at]?.sql ?? '')).join(''),
  bindings: parts.flatMap((part) => part.bindings),
});

const extremes = (engine: FormulaEngine) =>
  engine === 'sqlite' ? ['min', 'max'] : ['least', 'greatest'];

/** NULL for what is too great, named once: a CASE would name it twice and its parts four times. */
function bounded(of: FormulaSql, engine: FormulaEngine): FormulaSql {
  const double = DOUBLE[engine];
  const [least, greatest] = extremes(engine);
  const [high, low] = [`cast(${BEYOND} as ${double})`, `cast(-${BEYOND} as ${double})`];
  return join(
    [`nullif(${greatest}(nullif(${least}(`, `, ${high}), ${high}), ${low}), ${low})`],
    of,
  );
}

/** A variable as a formula reads it: a double, NULL where it is too great. */
export const variableSql = (of: FormulaSql, engine: FormulaEngine): FormulaSql =>
  bounded(join(['cast(', ` as ${DOUBLE[engine]})`], of), engine);

/**
 * The SQL of a formula: a double, or NULL for no value. `variables` gives the expression behind each name.
 *
 * NULL spreads by itself through arithmetic and comparisons. What is too great is cut off at a bound which then counts as
 * NULL. The engines' least and greatest differ in what they make of NULL, but here both outcomes end as NULL.
 */
export function formulaSql(
  formula: Formula,
  variables: Readonly<Record<string, VariableSql>>,
  engine: FormulaEngine,
): FormulaSql {
  const double = DOUBLE[engine];
  const number = (value: number): FormulaSql => ({
    sql: `cast(? as ${double})`,
    bindings: [value],
  });

  function write(part: Formula): FormulaSql {
    switch (part.type) {
      case 'number':
        return number(part.value);
      case 'variable': {
        const known = variables[part.name];
        if (!known) throw new Error(`no column for ${part.name}`);
        return known.isBounded ? known : variableSql(known, engine);
      }
      case 'negate':
        return join(['(-', ')'], write(part.of));
      case 'arithmetic': {
        const [left, right] = [write(part.left), write(part.right)];
        const text = part.operator === '/' ? [' / nullif(', ', 0))'] : [` ${part.operator} `, ')'];
        return bounded(join(['(', ...text], left, right), engine);
      }
      case 'round': {
        const of = write(part.of);
        const power = `cast(${10 ** part.digits} as ${double})`;
        const half = `cast(0.5 as ${double})`;
        return join(['(sign(', ') * floor(abs(', `) * ${power} + ${half}) / ${power})`], of, of);
      }
      case 'extreme':
        return extreme(part.of.map(write), part.which === 'min' ? '<=' : '>=');
      case 'if': {
        const { condition } = part;
        const [left, right] = [write(condition.left), write(condition.right)];
        const operator = OPERATORS[condition.operator];
        return join(
          [
            '(case when ',
            ` ${operator} `,
            ' then ',
            ' when not (',
            ` ${operator} `,
            ') then ',
            ' end)',
          ],
          left,
          right,
          write(part.then),
          left,
          right,
          write(part.otherwise),
        );
      }
    }
  }

  /** The first that is not behind any other; where one is NULL no comparison with it holds, and there is none. */
  function extreme(parts: FormulaSql[], operator: '<=' | '>='): FormulaSql {
    const bindings: FormulaSql['bindings'] = [];
    const cases = parts.map((part) => {
      const tests = parts.map((other) => {
        bindings.push(...part.bindings, ...other.bindings);
        return `${part.sql} ${operator} ${other.sql}`;
      });
      bindings.push(...part.bindings);
      return `when ${tests.join(' and ')} then ${part.sql}`;
    });
    return { sql: `(case ${cases.join(' ')} end)`, bindings };
  }

  return write(formula);
}
