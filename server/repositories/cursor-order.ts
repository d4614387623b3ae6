import type { Builder, Database, Row } from './database';
import type { OrderTerm } from './opportunity-card';
import { cursorPlaceholder, cursorSql } from './opportunity-card';

export type Cursor = (string | number)[];

/** `(a, b, id) > cursor` spelled out, since the directions may differ. */
export function beyond(query: Builder, order: OrderTerm[], cursor: Cursor): Builder {
  const sqls: string[] = [];
  const bindings: (string | number)[] = [];
  order.forEach((term, depth) => {
    const equal = order.slice(0, depth).map((earlier, i) => {
      bindings.push(...(earlier.bindings as (string | number)[]), cursor[i] ?? 0);
      return `${earlier.sql} = ${cursorPlaceholder(earlier.kind)}`;
    });
    bindings.push(...(term.bindings as (string | number)[]), cursor[depth] ?? 0);
    const than = `${term.direction === 'asc' ? '>' : '<'} ${cursorPlaceholder(term.kind)}`;
    sqls.push([...equal, `${term.sql} ${than}`].join(' and '));
  });
  return query.whereRaw(`(${sqls.map((sql) => `(${sql})`).join(' or ')})`, bindings);
}

/** Orders rows, and selects what a cursor takes from each. */
export function ordered(db: Database, query: Builder, order: OrderTerm[]): Builder {
  order.forEach((term, i) => {
    void query.select(db.raw(`${cursorSql(db, term)} as cursor_${i}`, term.bindings));
    void query.orderByRaw(`${term.sql} ${term.direction}`, term.bindings);
  });
  return query;
}

/** The place of a row of `ordered`. */
export const cursorOf = (row: Row, order: OrderTerm[]): Cursor =>
  order.map((_, i) => asCursorValue(row[`cursor_${i}`]));

function asCursorValue(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
