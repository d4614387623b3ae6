import { z } from '@strapi/utils';
import { isStorable } from '../domain/storable';
import { MAX_AMOUNT, isAmount, isCurrencyCode } from '../domain/money';

/** A trimmed text of at most `max` characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(isStorable, { message: 'contains characters that cannot be stored' });
export const someText = (max: number) => text(max).min(1, { message: 'must not be empty' });
/** Empty text becomes null: an emptied input is no value. */
export const maybeText = (max: number) =>
  text(max)
    .nullable()
    .transform((value) => (value === '' ? null : value));

export const LINE = 255;
export const LONG = 20_000;

export const code = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]*$/, { message: 'only letters, digits, "-" and "_"' });

export const documentId = z
  .string()
  .regex(/^[a-zA-Z0-9]{1,64}$/, { message: 'is not a documentId' });
export const userId = z.number().int().positive().max(2_147_483_647);

/** Grows with every change of a record. */
export const version = z.number().int().min(1).max(2_147_483_647);

export const amount = z
  .number()
  .refine(isAmount, { message: `must be between 0 and ${MAX_AMOUNT} with at most 4 decimals` });
export const percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9, {
    message: 'must have at most 2 decimals',
  });
export const currency = z
  .string()
  .refine(isCurrencyCode, { message: 'is not an ISO 4217 currency code' });
export const days = z.number().int().min(1).max(3650);

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
};
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const inRange = (at: number): boolean => at >= EARLIEST && at < LATEST;

/** A calendar day between 1900 and 2199. */
export const day = z
  .string()
  .refine((value) => isDay(value) && inRange(Date.parse(`${value}T00:00:00Z`)), {
    message: 'is not a day (YYYY-MM-DD)',
  });
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** ISO 8601 with a zone; becomes epoch milliseconds. */
export const instant = z
  .string()
  .refine(
    (value) => INSTANT.test(value) && isDay(value.slice(0, 10)) && inRange(Date.parse(value)),
    {
      message: 'is not an instant (ISO 8601 with a time zone, e.g. 2026-03-01T09:00:00Z)',
    },
  )
  .transform((value) => Date.parse(value));
/** A day is one of the site's zone, which the service knows. */
export const dayOrInstant = z.union([day, instant]);

/** A web address that a browser may follow: http and https only. */
export const url = text(2000).refine(
  (value) => {
    try {
      return ['http:', 'https:'].includes(new URL(value).protocol);
    } catch {
      return false;
    }
  },
  { message: 'is not an http(s) address' },
);

const MAX_DEPTH = 20;
/** JSON.stringify itself overflows the stack on what is nested too deeply. */
const isShallow = (value: unknown, depth = MAX_DEPTH): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((item) => isShallow(item, depth - 1)));

/** Any JSON that can be stored, up to `length` characters as text. */
export const storableJson = (length: number) =>
  z.unknown().refine((value) => {
    if (!isShallow(value)) return false;
    const written = JSON.stringify(value) ?? '';
    return written.length <= length && !/\\u0000|\\ud[89ab][0-9a-f]{2}|\\ud[c-f]/i.test(written);
  }, `must be JSON of at most ${length} characters, at most ${MAX_DEPTH} levels deep, without NUL characters`);

/** The fields of a record as the sender read them; only compared, never stored. */
export const was = z.record(z.string().max(100), storableJson(1_000_000));

/** Numbers and flags of a query string. */
export const queryNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { message: 'is not a number' })
  .transform(Number);
export const queryInteger = z
  .string()
  .regex(/^\d{1,9}$/, { message: 'is not a whole number' })
  .transform(Number);
