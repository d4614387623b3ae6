import type { Knex } from 'knex';

export type Binding = string | number | null;
export type Rows<T> = T[];

/** One statement with its bindings; parts are put together in the order of their question marks. */
export interface Sql {
  text: string;
  bindings: Binding[];
}

export const sql = (text: string, ...bindings: Binding[]): Sql => ({ text, bindings });

export const joined = (parts: Sql[], between: string): Sql => ({
  text: parts.map(({ text }) => text).join(between),
  bindings: parts.flatMap(({ bindings }) => bindings),
});

export async function query<T>(knex: Knex, { text, bindings }: Sql): Promise<Rows<T>> {
  const result: unknown = await knex.raw(text, bindings);
  return Array.isArray(result) ? (result as T[]) : (result as { rows: T[] }).rows;
}

export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** PostgreSQL hands bigint, numeric and count over as texts. */
export const number = (value: unknown): number => Number(value);
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
export const instantOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(Number(value)).toISOString();
