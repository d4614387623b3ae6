import type { BulkColumn } from './bulk-insert';

/** How one column is read and written, the same on all engines: bigint and decimal become numbers here and nowhere else. */
export type Codec<T> = {
  suffix: '' | '_id';
  read(value: unknown): T;
  write(value: T): unknown;
  /** Kept as JSON: what `write` gives is its text. */
  isJson?: true;
};

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined;

const nullable = <T>(
  read: (value: unknown) => T,
  write: (value: T) => unknown,
): Codec<T | null> => ({
  suffix: '',
  read: (value) => (isNil(value) ? null : read(value)),
  write: (value) => (value === null ? null : write(value)),
});
const required = <T>(codec: Codec<T | null>, fallback: T): Codec<T> => ({
  suffix: codec.suffix,
  read: (value) => codec.read(value) ?? fallback,
  write: (value) => codec.write(value),
});

const asJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
/** PostgreSQL and MariaDB may hand out a Date or a text with a time behind the day. */
const asDay = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
const asBoolean = (value: unknown): boolean => value === true || value === 1 || value === '1';

export const text = nullable<string>(String, (value) => value);
export const number = nullable<number>(Number, (value) => value);
export const day = nullable<string>(asDay, (value) => value);
export const ref: Codec<number | null> = { ...number, suffix: '_id' };
export const flag: Codec<boolean> = { suffix: '', read: asBoolean, write: (value) => value };
export const someText = required(text, '');
export const someNumber = required(number, 0);
/** Strapi's own createdAt and updatedAt, as epoch milliseconds: for display, no rule reads them. */
export const stamp: Codec<number> = {
  suffix: '',
  read: (value) =>
    new Date(value instanceof Date || typeof value === 'number' ? value : String(value)).getTime(),
  write: (value) => new Date(value),
};
/** A relation that is always set. */
export const someRef: Codec<number> = { ...someNumber, suffix: '_id' };

export function oneOf<T extends string>(fallback: T): Codec<T> {
  return {
    suffix: '',
    read: (value) => (isNil(value) ? fallback : (String(value) as T)),
    write: (v) => v,
  };
}
export function maybeOneOf<T extends string>(): Codec<T | null> {
  return {
    suffix: '',
    read: (value) => (isNil(value) ? null : (String(value) as T)),
    write: (v) => v,
  };
}
/** Written by our own services only, after zod has checked it; `fallback` stands for NULL. */
export function json<T>(fallback: T): Codec<T> {
  return {
    suffix: '',
    isJson: true,
    read: (value) => (isNil(value) ? fallback : ((asJson(value) as T | null) ?? fallback)),
    write: (value) => (isNil(value) ? null : JSON.stringify(value)),
  };
}

type Codecs = Record<string, Codec<unknown>>;
/** The record that a set of codecs describes, with its database id and documentId. */
export type RecordOf<C> = {
  [K in keyof C]: C[K] extends Codec<infer T> ? T : never;
} & { id: number; documentId: string };

export const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

export type Columns<C> = {
  /** Physical column of an attribute. */
  name(field: keyof C & string): string;
  /** All columns of the type, aliased to their own names: `alias.target_value`. */
  all(alias: string): string[];
  read(row: Record<string, unknown>): RecordOf<C>;
  write(patch: Partial<RecordOf<C>>): Record<string, unknown>;
  /** Every column of many records, for a bulk insert. */
  bulk(records: readonly Partial<RecordOf<C>>[]): BulkColumn[];
};

export function columns<C extends { [K in keyof C]: Codec<never> | Codec<unknown> }>(
  codecs: C,
): Columns<C> {
  const entries = Object.entries(codecs as Codecs).map(
    ([field, codec]) => [field, `${snake(field)}${codec.suffix}`, codec] as const,
  );
  const byField = new Map(entries.map(([field, column, codec]) => [field, { column, codec }]));
  return {
    name(field) {
      const found = byField.get(field);
      if (!found) throw new Error(`No such attribute: ${field}`);
      return found.column;
    },
    all: (alias) =>
      ['id', 'document_id', ...entries.map(([, column]) => column)].map((c) => `${alias}.${c}`),
    read(row) {
      const record: Record<string, unknown> = {
        id: Number(row.id),
        documentId: String(row.document_id),
      };
      for (const [field, column, codec] of entries) record[field] = codec.read(row[column]);
      return record as RecordOf<C>;
    },
    bulk: (records) =>
      entries.map(([field, name, codec]) => ({
        name,
        values: records.map((record) => (record as Record<string, unknown>)[field]),
        write: (value) => codec.write(value),
        isJson: codec.isJson ?? false,
      })),
    write(patch) {
      const row: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(patch)) {
        const found = byField.get(field);
        if (found && value !== undefined) row[found.column] = found.codec.write(value);
      }
      return row;
    },
  };
}
