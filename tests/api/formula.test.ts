import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  evaluate,
  formulaSql,
  parseFormula,
  variableSql,
  type Formula,
} from '../../server/domain/formula';
import { formulaTexts } from '../unit/domain/support/formulas';
import { bootStrapi, type TestApp } from './support/boot';

const TABLE = 'formula_rows';
const ENGINES = { sqlite: 'sqlite', postgres: 'postgres', mariadb: 'mysql' } as const;

/** Columns of every kind that a variable may come from. */
const COLUMNS = { money: 'decimal', count: 'integer', share: 'double' } as const;
const NAMES = Object.keys(COLUMNS);
const VARIABLES = Object.fromEntries(
  NAMES.map((name) => [name, { sql: `t.${name}`, bindings: [] }]),
);

type Facts = Record<keyof typeof COLUMNS, number | null>;
const money = fc.oneof(
  fc.constantFrom(null, 0, 0.0001, 99_999_999_999.9999, 33_333.3333, -1),
  fc.integer({ min: 0, max: 10 ** 12 }).map((units) => units / 10_000),
);
const count = fc.oneof(
  fc.constantFrom(null, 0, 1, 3, 7),
  fc.integer({ min: -5_000, max: 2 ** 31 - 1 }),
);
const share = fc.oneof(
  fc.constantFrom(null, 0, 1 / 3, 0.1, 1e15, 1.5e15, -2e15),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => (Math.abs(x) < 1e-12 ? 0 : x)),
);
const rowsOf = fc.array(fc.record({ money, count, share }), { minLength: 6, maxLength: 6 });

let app: TestApp;
let knex: Knex;

beforeAll(async () => {
  app = await bootStrapi();
  knex = app.knex;
  await knex.schema.createTable(TABLE, (table) => {
    table.integer('id').primary();
    table.decimal('money', 19, 4);
    table.integer('count');
    table.double('share');
  });
});
afterAll(async () => {
  await knex.schema.dropTableIfExists(TABLE);
  await app.release();
});

const close = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

/** With its variables where they stand, and with each of them bounded once in an inner select, as on the board. */
async function inSql(formula: Formula): Promise<(number | null)[]> {
  const engine = ENGINES[app.database];
  const names = Object.keys(VARIABLES);
  const bounded = Object.fromEntries(
    names.map((name) => [name, { sql: `f.v_${name}`, bindings: [], isBounded: true }]),
  );
  const inline = formulaSql(formula, VARIABLES, engine);
  const outer = formulaSql(formula, bounded, engine);
  const inner = names.map((name) => {
    const { sql, bindings } = variableSql(VARIABLES[name] ?? { sql: '', bindings: [] }, engine);
    return knex.raw(`${sql} as v_${name}`, bindings);
  });
  const rows: { figure: unknown; nested: unknown }[] = await knex
    .from(
      knex(`${TABLE} as t`)
        .select('t.id', knex.raw(`${inline.sql} as figure`, inline.bindings), ...inner)
        .as('f'),
    )
    .select('f.figure', knex.raw(`${outer.sql} as nested`, outer.bindings))
    .orderBy('f.id');
  const read = (value: unknown) => (value === null ? null : Number(value));
  expect(rows.map(({ nested }) => read(nested))).toEqual(rows.map(({ figure }) => read(figure)));
  return rows.map(({ figure }) => read(figure));
}

describe('a formula', () => {
  it('gives in SQL what it gives in JS, no value included', async () => {
    let compared = 0;
    let valued = 0;
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        fc.array(formulaTexts(NAMES), { minLength: 10, maxLength: 10 }),
        async (rows: Facts[], texts) => {
          await knex(TABLE).delete();
          await knex(TABLE).insert(rows.map((row, id) => ({ id, ...row })));
          const stored: Facts[] = (await knex(TABLE).orderBy('id')).map((row: Facts) => ({
            money: row.money === null ? null : Number(row.money),
            count: row.count,
            share: row.share,
          }));
          for (const text of texts) {
            const parsed = parseFormula(text, NAMES);
            if (!('formula' in parsed)) continue;
            const found = await inSql(parsed.formula);
            for (const [at, facts] of stored.entries()) {
              const figure = evaluate(parsed.formula, facts);
              const sql = found[at] ?? null;
              compared += 1;
              if (!('value' in figure)) expect([text, facts, sql]).toEqual([text, facts, null]);
              else {
                valued += 1;
                const agrees = sql !== null && close(sql, figure.value);
                expect([text, facts, sql, agrees]).toEqual([text, facts, sql, true]);
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(1_000);
    expect(valued).toBeGreaterThan(compared / 5);
  });

  it('binds everything that a user wrote', () => {
    const parsed = parseFormula('round(money * 1234.5, 2) + 77', NAMES);
    if (!('formula' in parsed)) throw new Error();
    const { sql } = formulaSql(parsed.formula, VARIABLES, ENGINES[app.database]);
    expect(sql).not.toMatch(/1234|77/);
  });
});
