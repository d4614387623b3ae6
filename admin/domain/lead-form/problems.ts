import type { FieldRow } from './field-rows';
import { hasLength } from './field-rows';
import { isSaid, linesOf } from './values';
import type { FormValues } from './values';

export const FORM_PROBLEMS = [
  'required',
  'said',
  'tooLong',
  'slug',
  'taken',
  'key',
  'reserved',
  'double',
  'fillTwice',
  'fillEmail',
  'options',
  'file',
  'order',
  'length',
  'seconds',
  'limit',
  'days',
  'origin',
  'redirect',
  'redirectOrigin',
  'url',
  'address',
  'needsEmail',
  'needsDoubleOptIn',
  'needsFunnel',
  'needsFields',
  'needsSecret',
  'tooMany',
  'refused',
] as const;
export type FormProblem = (typeof FORM_PROBLEMS)[number];
export type FormProblems = Partial<Record<string, FormProblem>>;
type Found = [string, FormProblem | undefined | false][];

const LINE = 255;
const LABEL = 500;
const TEXT = 5000;
const MOST_FIELDS = 50;
const MOST_OPTIONS = 200;
const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const KEY = /^[a-zA-Z][a-zA-Z0-9_-]{0,49}$/;
const RESERVED = /^(utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|li_fat_id|ttclid)$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const isWhole = (value: number | null, least: number, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= least && value <= most;
const lineProblem = (text: string, most = LINE): FormProblem | undefined => {
  if (text.trim() === '') return 'required';
  return text.trim().length > most ? 'tooLong' : undefined;
};
const long = (text: { de: string; en: string }, most: number) =>
  Math.max(text.de.trim().length, text.en.trim().length) > most && 'tooLong';

/** An http(s) address as the server takes one. */
export function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** `https://www.example.com`, without a path; null for what is none. */
export function originOf(text: string): string | null {
  if (!isWebAddress(text)) return null;
  const { origin, pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '' ? origin : null;
}

const isReserved = (key: string) =>
  RESERVED.test(key) || key in Object.prototype || key === 'prototype';

function optionProblems(row: FieldRow): Found {
  const at = `fields.${row.id}`;
  if (row.type !== 'select') return [];
  const values = row.options.map(({ value }) => value.trim());
  return [
    [`${at}.options`, row.options.length === 0 && 'options'],
    [`${at}.options`, row.options.length > MOST_OPTIONS && 'tooMany'],
    ...row.options.flatMap(({ id, label }, place): Found => [
      [`${at}.options.${id}.value`, lineProblem(values[place] ?? '', 200)],
      [`${at}.options.${id}.value`, values.indexOf(values[place] ?? '') < place && 'double'],
      [`${at}.options.${id}.label`, !isSaid(label) && 'said'],
      [`${at}.options.${id}.label`, long(label, LABEL)],
    ]),
  ];
}

function fieldProblems(row: FieldRow, earlier: readonly FieldRow[]): Found {
  const at = `fields.${row.id}`;
  const key = row.key.trim();
  const isTaken = earlier.some((other) => other.key.trim() === key);
  const fillsTwice = row.fills !== null && earlier.some(({ fills }) => fills === row.fills);
  const canBeEmail = row.type === 'email' || row.type === 'hidden';
  const { min, max, maxLength } = row;
  const isOver = min !== null && max !== null && min > max;
  return [
    [`${at}.label`, !isSaid(row.label) && 'said'],
    [`${at}.label`, long(row.label, LABEL)],
    [`${at}.key`, !KEY.test(key) && 'key'],
    [`${at}.key`, isReserved(key) && 'reserved'],
    [`${at}.key`, isTaken && 'double'],
    [`${at}.fills`, fillsTwice && 'fillTwice'],
    [`${at}.fills`, row.fills === 'email' && !canBeEmail && 'fillEmail'],
    [
      `${at}.maxLength`,
      hasLength(row.type) && maxLength !== null && !isWhole(maxLength, 1, 10_000) && 'length',
    ],
    [`${at}.max`, row.type === 'number' && isOver && 'order'],
    ...optionProblems(row),
  ];
}

function mailProblems(values: FormValues): Found {
  const { autoReply, delivery, notification, doubleOptIn, fields } = values;
  const hasEmail = fields.some(({ fills }) => fills === 'email');
  const way = delivery.way;
  const addresses = linesOf(notification.addresses);
  const reply = autoReply.enabled;
  return [
    ['doubleOptIn', doubleOptIn !== 'off' && !hasEmail && 'needsEmail'],
    ['notification.addresses', !addresses.every((one) => EMAIL.test(one)) && 'address'],
    ['notification.addresses', addresses.length > 20 && 'tooMany'],
    ['autoReply', reply && !hasEmail && 'needsEmail'],
    ['autoReply.subject', reply && !isSaid(autoReply.subject) && 'said'],
    ['autoReply.subject', long(autoReply.subject, LINE)],
    ['autoReply.text', reply && !isSaid(autoReply.text) && 'said'],
    ['autoReply.text', long(autoReply.text, TEXT)],
    ['delivery', way !== 'none' && !hasEmail && 'needsEmail'],
    ['delivery.label', way !== 'none' && !isSaid(delivery.label) && 'said'],
    ['delivery.label', long(delivery.label, LABEL)],
    ['delivery.url', way === 'url' && !isWebAddress(delivery.url.trim()) && 'url'],
    ['delivery.file', way === 'file' && !isWhole(delivery.file, 1, 2 ** 31 - 1) && 'file'],
    ['delivery.entry', way === 'entry' && (!delivery.uid || !delivery.documentId) && 'required'],
    [
      'delivery.after',
      way !== 'none' &&
        delivery.after === 'confirmation' &&
        doubleOptIn === 'off' &&
        'needsDoubleOptIn',
    ],
  ];
}

function redirectProblem(values: FormValues): FormProblem | undefined {
  const redirect = values.redirect.trim();
  if (redirect === '' || /^\/(?![/\\])/.test(redirect)) return undefined;
  if (!isWebAddress(redirect)) return 'redirect';
  const origins = linesOf(values.origins).map(originOf);
  return origins.includes(new URL(redirect).origin) ? undefined : 'redirectOrigin';
}

/** What the server would refuse, by the names of the form's inputs, in the order of the page. */
export function formProblems(values: FormValues): FormProblems {
  const { fields, consent, marketing, assignment, captcha, retentionDays } = values;
  const origins = linesOf(values.origins);
  const found: Found = [
    ['name', lineProblem(values.name)],
    ['slug', !SLUG.test(values.slug.trim().toLowerCase()) && 'slug'],
    ['fields', values.enabled && fields.length === 0 && 'needsFields'],
    ['fields', fields.length > MOST_FIELDS && 'tooMany'],
    ...fields.flatMap((row, at) => fieldProblems(row, fields.slice(0, at))),
    ['consent.text', consent.required && !isSaid(consent.text) && 'said'],
    ['consent.text', long(consent.text, TEXT)],
    ['consent.marketing', marketing.isOn && !isSaid(marketing.text) && 'said'],
    ['consent.marketing', marketing.isOn && long(marketing.text, LABEL)],
    ['assignment.owner', assignment.mode === 'owner' && assignment.owner === null && 'required'],
    ['assignment', assignment.mode === 'roundRobin' && !values.funnel && 'needsFunnel'],
    ...mailProblems(values),
    ['successMessage', long(values.successMessage, TEXT)],
    ['redirect', redirectProblem(values)],
    ['origins', !origins.every((one) => originOf(one) !== null) && 'origin'],
    ['origins', origins.length > 50 && 'tooMany'],
    ['captcha.siteKey', captcha.provider !== 'none' && lineProblem(captcha.siteKey)],
    ['minFillSeconds', !isWhole(values.minFillSeconds, 0, 600) && 'seconds'],
    ['perMinute', !isWhole(values.perMinute, 1, 1_000_000) && 'limit'],
    ['perAddress', !isWhole(values.perAddress, 1, 1_000_000) && 'limit'],
    ['retentionDays', retentionDays !== null && !isWhole(retentionDays, 1, 36_500) && 'days'],
  ];
  const told = new Map<string, FormProblem>();
  for (const [field, problem] of found) if (problem && !told.has(field)) told.set(field, problem);
  return Object.fromEntries(told);
}
