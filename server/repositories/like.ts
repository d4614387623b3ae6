import type { Knex } from 'knex';
import { contains } from '../domain/search-text';
import type { Database } from './database';
import type { SqlFragment } from './scope';

/** One column against one pattern, `!` being the escape. */
export const like = (column: string, pattern: string): SqlFragment => ({
  sql: `${column} like ? escape '!'`,
  bindings: [pattern],
});

/** Capitals that SQLite's own `lower` leaves as they are, of Western Europe; more would nest too deeply for its older parsers. */
const CAPITALS = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŽŒ';

/** Lower case on every engine. */
export const lowerSql = (engine: Database['engine'], column: string): string =>
  engine === 'sqlite'
    ? [...CAPITALS].reduce(
        (sql, capital) => `replace(${sql}, '${capital}', '${capital.toLowerCase()}')`,
        `lower(${column})`,
      )
    : `lower(${column})`;

export const anyOf = (parts: readonly SqlFragment[]): SqlFragment => ({
  sql: parts.length === 0 ? '1 = 0' : `(${parts.map((part) => part.sql).join(' or ')})`,
  bindings: parts.flatMap((part) => part.bindings),
});

export const allOf = (parts: readonly SqlFragment[]): SqlFragment => ({
  sql: parts.length === 0 ? '1 = 1' : `(${parts.map((part) => part.sql).join(' and ')})`,
  bindings: parts.flatMap((part) => part.bindings),
});

/** Every term is found in at least one of the columns. */
export const termsIn = (columns: readonly string[], terms: readonly string[]): SqlFragment =>
  allOf(terms.map((term) => anyOf(columns.map((column) => like(column, contains(term))))));

/** A sub-select as a fragment, for the right side of `in`. */
export function subSelect(builder: Knex.QueryBuilder): SqlFragment {
  const { sql, bindings } = builder.toSQL();
  return { sql: `(${sql})`, bindings: [...bindings] as Knex.RawBinding[] };
}
