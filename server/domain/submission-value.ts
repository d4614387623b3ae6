import type { LeadFormField } from '../../shared/contracts/lead-form';
import { isStorable } from './storable';
import { oneLine } from './touch';

export type Flat = string | number | boolean | null;
export type FieldValue = string | number | boolean | null;
/** A value, or what is wrong with it in words that a visitor may read. */
export type Checked = { value: FieldValue } | { problem: string };

const problem = (text: string): Checked => ({ problem: text });
const LINE = 255;
const TEXT = 5000;
const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
/** One address, never several. */
export const isEmail = (text: string): boolean => EMAIL.test(text);

/** The longest value of a field: what it fills sets a limit of its own. */
export function longest({ type, maxLength, fills }: LeadFormField): number {
  const usual = type === 'textarea' ? TEXT : LINE;
  const most = maxLength ?? usual;
  if (fills === null || fills === 'message') return most;
  if (fills === 'phone' || fills === 'salutation') return Math.min(most, 100);
  return fills === 'postcode' ? Math.min(most, 50) : Math.min(most, LINE);
}

/** Characters that no text needs, but that break lines of mails and lists. */
const cleaned = (text: string, isLong: boolean): string =>
  isLong
    ? text
        .replace(/\r\n?/g, '\n')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0001-\u0008\u000b-\u001f\u007f]/g, '')
        .trim()
    : oneLine(text, text.length);

function asNumber(given: string | number, { min, max }: LeadFormField): Checked {
  const text = String(given).trim().replace(',', '.');
  const number = Number(text);
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text) || !Number.isFinite(number))
    return problem('must be a number');
  if (min !== undefined && number < min) return problem(`must be at least ${min}`);
  if (max !== undefined && number > max) return problem(`must be at most ${max}`);
  return { value: number };
}

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at) &&
    new Date(at).toISOString().startsWith(text)
  );
};

const TICKED = new Set(['on', 'true', '1', 'yes']);
/** A box: absent and empty are not ticked. */
export const isTicked = (given: Flat | undefined): boolean =>
  given === true || TICKED.has(String(given ?? '').toLowerCase());

function asText(field: LeadFormField, given: string): Checked {
  const text = cleaned(given, field.type === 'textarea');
  if (text.length > longest(field)) return problem(`must be at most ${longest(field)} characters`);
  switch (field.type) {
    case 'email':
      return isEmail(text) ? { value: text } : problem('must be an e-mail address');
    case 'phone':
      return /\d{2}/.test(text) ? { value: text } : problem('must be a phone number');
    case 'date':
      return isDay(text) ? { value: text } : problem('must be a day (YYYY-MM-DD)');
    case 'select':
      return field.options?.some((option) => option.value === text)
        ? { value: text }
        : problem('must be one of the options');
    default:
      return { value: text };
  }
}

/** What was sent for a field, checked; null where nothing was. */
export function checkValue(field: LeadFormField, given: Flat | undefined): Checked {
  if (field.type === 'checkbox') {
    const value = isTicked(given);
    return field.required && !value ? problem('must be ticked') : { value };
  }
  const isEmpty = given === undefined || given === null || String(given).trim() === '';
  if (isEmpty) return field.required ? problem('must be filled in') : { value: null };
  if (typeof given === 'boolean') return problem('must be a text');
  if (field.type === 'number') return asNumber(given, field);
  const text = String(given);
  return isStorable(text)
    ? asText(field, text)
    : problem('contains characters that cannot be stored');
}
