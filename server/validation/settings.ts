import { z } from '@strapi/utils';
import { isSupportedCountry } from 'libphonenumber-js/min';
import { DAY_COUNTINGS } from '../../shared/contracts/funnel';
import { CLICK_IDS, SOURCE_RULE_FIELDS, WEEKDAYS } from '../../shared/contracts/settings';
import { LINE, code, currency, day, days, someText, was } from './primitives';

/** Region/City, not an offset such as +02:00, which knows no clock changes. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/;

const isTimeZone = (name: string): boolean => {
  if (!ZONE_NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const closedDays = z.number().int().min(0).max(36_500);

const leadDays = z
  .strictObject({
    followUpDays: days,
    criticalDays: days,
    dayCounting: z.enum(DAY_COUNTINGS).nullable(),
  })
  .refine(({ followUpDays, criticalDays }) => followUpDays < criticalDays, {
    message: 'must be greater than followUpDays',
    path: ['criticalDays'],
  });

const NEEDS_NO_VALUE: readonly string[] = ['searchEngine', 'socialNetwork'];
const sourceRule = z
  .strictObject({
    field: z.enum(SOURCE_RULE_FIELDS),
    values: z.array(someText(LINE)).max(100),
    source: code,
  })
  .refine(({ field, values }) => values.length > 0 || NEEDS_NO_VALUE.includes(field), {
    message: 'needs a value',
    path: ['values'],
  });

/** Segments are plain, `:locale` once at most, and exactly one that stands for the field's value. */
const isPattern = (pattern: string): boolean => {
  const segments = pattern.split('/').slice(1);
  const named = segments.filter((segment) => segment.startsWith(':'));
  return (
    pattern.startsWith('/') &&
    segments.every((segment) => /^(:[A-Za-z]\w*|[\w.~%-]+)$/.test(segment)) &&
    named.filter((name) => name !== ':locale').length === 1 &&
    new Set(named).size === named.length
  );
};
const entryRule = z.strictObject({
  pattern: someText(LINE).refine(isPattern, {
    message: 'must be a path with one name, such as /blog/:slug or /:locale/blog/:slug',
  }),
  uid: z.string().regex(/^(api|plugin)::[a-z0-9-]+\.[a-z0-9-]+$/, {
    message: 'is not a content type (api::article.article)',
  }),
  field: z.string().regex(/^[A-Za-z]\w{0,99}$/, { message: 'is not a field' }),
});

const words = z.strictObject({ de: someText(LINE), en: someText(LINE) });
const unique = (list: readonly { key: string }[]) =>
  new Set(list.map(({ key }) => key)).size === list.length;
const weight = z.number().min(0).max(1000);
const criterion = z.strictObject({
  key: code,
  label: words,
  hint: words.optional(),
  weight,
  options: z
    .array(z.strictObject({ key: code, label: words, share: z.number().min(0).max(1) }))
    .min(1)
    .max(20)
    .refine(unique, { message: 'names a key twice' }),
});
const qualification = z.strictObject({
  criteria: z.array(criterion).max(20).refine(unique, { message: 'names a key twice' }),
  idealCustomerWeight: weight,
  qualifiedFrom: z.number().int().min(0).max(100),
  minimumKnown: z.number().int().min(0).max(20),
});

export const settingsFields = z
  .strictObject({
    baseCurrency: currency,
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, { message: 'is not a time zone (e.g. Europe/Berlin)' }),
    workingDays: z
      .array(z.enum(WEEKDAYS))
      .min(1, { message: 'at least one working day' })
      .refine((list) => new Set(list).size === list.length, { message: 'names a day twice' }),
    holidays: z
      .array(day)
      .max(2000)
      .transform((list) => [...new Set(list)].sort()),
    dayCounting: z.enum(DAY_COUNTINGS),
    followUpDays: days,
    criticalDays: days,
    aftersaleFollowUpDays: days,
    aftersaleCriticalDays: days,
    closedDays: z.strictObject({ won: closedDays, lost: closedDays, aftersale: closedDays }),
    fiscalYearStartsInMonth: z.number().int().min(1).max(12),
    phoneCountry: z
      .string()
      .refine(isSupportedCountry, { message: 'is not an ISO 3166 country code (e.g. DE)' }),
    locale: z.enum(['de', 'en']),
    leadDays: z.strictObject({
      new: leadDays,
      contacted: leadDays,
      nurture: leadDays,
      qualified: leadDays,
    }),
    qualification,
    leadRetentionDays: z.number().int().min(1).max(36_500).nullable(),
    sourceRules: z.array(sourceRule).max(200),
    entryRules: z.array(entryRule).max(100),
    clickIds: z
      .array(z.enum(CLICK_IDS))
      .max(CLICK_IDS.length)
      .transform((list) => [...new Set(list)]),
  })
  .partial();
export const settingsUpdate = settingsFields.extend({ was: was.optional() });
