import { isStorable } from './storable';

/** What a value of a cursor is compared with; a value of another kind is an error in the database. */
export type CursorKind = 'text' | 'key' | 'day' | 'decimal' | 'int' | 'bigint';
export type CursorValue = string | number;

const isInteger = (value: CursorValue, max: number): boolean =>
  (typeof value === 'number' || /^-?\d{1,16}$/.test(value)) &&
  Number.isInteger(Number(value)) &&
  Math.abs(Number(value)) <= max;

const FITS: Record<CursorKind, (value: CursorValue) => boolean> = {
  text: (value) => typeof value === 'string' && value.length <= 500 && isStorable(value),
  key: (value) => /^[0-9a-z]{0,255}$/.test(String(value)),
  day: (value) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(String(value)),
  decimal: (value) => /^-?\d{1,25}(\.\d{1,30})?(e[+-]?\d{1,2})?$/.test(String(value)),
  int: (value) => isInteger(value, 2 ** 31 - 1),
  bigint: (value) => isInteger(value, Number.MAX_SAFE_INTEGER),
};

/** Whether these are the values of a place in an order of these kinds. */
export const areCursorValues = (
  values: readonly unknown[],
  kinds: readonly CursorKind[],
): values is CursorValue[] =>
  values.length === kinds.length &&
  values.every((value, i) => {
    const kind = kinds[i];
    const isValue = typeof value === 'string' || typeof value === 'number';
    return kind !== undefined && isValue && FITS[kind](value);
  });
