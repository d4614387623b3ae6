import { z } from '@strapi/utils';
import {
  ASSIGNMENT_MODES,
  CAPTCHA_PROVIDERS,
  DELIVERY_MOMENTS,
  FORM_FIELD_TYPES,
  LEAD_FILLS,
  MARKETING_PURPOSES,
  OPT_IN_MODES,
} from '../../shared/contracts/lead-form';
import { emailAddress } from './contact';
import { LINE, documentId, maybeText, someText, text, url, userId, version } from './primitives';

const MOST_FIELDS = 50;
const MOST_OPTIONS = 200;
const LABEL = 500;
const TEXT = 5000;

/** Names that mean something in every submission, or in every object of the language. */
const RESERVED = /^(utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|li_fat_id|ttclid)$/i;
const isFree = (key: string): boolean =>
  !RESERVED.test(key) && !(key in Object.prototype) && key !== 'prototype';

const bilingual = (max: number) => z.strictObject({ de: text(max), en: text(max) });
const labelled = bilingual(LABEL).refine(({ de, en }) => de !== '' || en !== '', {
  message: 'needs a text in at least one language',
});

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: 'only small letters, digits and "-"' });

const option = z.strictObject({ value: someText(200), label: labelled });
const bound = z.number().min(-1e12).max(1e12);
const field = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,49}$/, {
        message: 'a letter, then letters, digits, - and _',
      })
      .refine(isFree, { message: 'is a reserved name' }),
    type: z.enum(FORM_FIELD_TYPES),
    label: labelled,
    required: z.boolean(),
    options: z.array(option).max(MOST_OPTIONS).optional(),
    maxLength: z.number().int().min(1).max(10_000).optional(),
    min: bound.optional(),
    max: bound.optional(),
    fills: z.enum(LEAD_FILLS).nullable(),
  })
  .refine(({ type, options }) => type !== 'select' || (options?.length ?? 0) > 0, {
    message: 'a select needs options',
    path: ['options'],
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    message: 'must not be smaller than min',
    path: ['max'],
  })
  .refine(({ type, fills }) => fills !== 'email' || type === 'email' || type === 'hidden', {
    message: 'only a field of type email can fill the e-mail address',
    path: ['fills'],
  })
  .refine(({ type, fills }) => type !== 'checkbox' || fills === null, {
    message: 'a checkbox is an answer, it fills no field',
    path: ['fills'],
  });

const isOnce = (names: readonly (string | null)[]): boolean => {
  const some = names.filter((name) => name !== null);
  return new Set(some).size === some.length;
};
const formFields = z
  .array(field)
  .max(MOST_FIELDS)
  .refine((list) => isOnce(list.map(({ key }) => key)), 'names a key twice')
  .refine((list) => isOnce(list.map(({ fills }) => fills)), 'fills a field twice');

/** https://www.example.com, as a browser sends it; without a path. */
const origin = z
  .string()
  .max(LINE)
  .transform((value, context) => {
    try {
      const given = new URL(value);
      const isBare = given.pathname === '/' && given.search === '' && given.hash === '';
      if (['http:', 'https:'].includes(given.protocol) && isBare && !given.username)
        return given.origin;
    } catch {
      // Said below.
    }
    context.addIssue({ code: 'custom', message: 'is not an origin (https://www.example.com)' });
    return z.NEVER;
  });

/** A path of the page's own or a whole web address; on which origin, the service checks. */
const redirect = text(2000)
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .refine((value) => value === null || /^\/(?![/\\])/.test(value) || url.safeParse(value).success, {
    message: 'is neither a path (/thanks) nor an http(s) address',
  });

const delivery = z
  .strictObject({
    label: labelled,
    url: url.nullable(),
    file: userId.nullable(),
    entry: z.strictObject({ uid: someText(LINE), documentId }).nullable(),
    after: z.enum(DELIVERY_MOMENTS),
  })
  .refine((one) => [one.url, one.file, one.entry].filter((way) => way !== null).length === 1, {
    message: 'name exactly one of url, file and entry',
  });

const fields = {
  slug: slug.optional(),
  name: someText(LINE),
  enabled: z.boolean().optional(),
  isTest: z.boolean().optional(),
  locale: z.enum(['de', 'en']).optional(),
  fields: formFields.optional(),
  funnel: documentId.nullable().optional(),
  assignment: z
    .strictObject({ mode: z.enum(ASSIGNMENT_MODES), owner: userId.nullable().optional() })
    .refine(({ mode, owner }) => mode !== 'owner' || typeof owner === 'number', {
      message: 'say who',
      path: ['owner'],
    })
    .optional(),
  origins: z
    .array(origin)
    .max(50)
    .transform((list) => [...new Set(list)])
    .optional(),
  redirect: redirect.optional(),
  successMessage: bilingual(TEXT).nullable().optional(),
  consent: z
    .strictObject({
      text: bilingual(TEXT).nullable(),
      required: z.boolean(),
      marketing: z.strictObject({ text: labelled, purpose: z.enum(MARKETING_PURPOSES) }).nullable(),
    })
    .refine(({ text: words, required }) => !required || Boolean(words?.de || words?.en), {
      message: 'what must be agreed to needs a text',
      path: ['text'],
    })
    .optional(),
  doubleOptIn: z.enum(OPT_IN_MODES).optional(),
  notification: z
    .strictObject({ enabled: z.boolean(), addresses: z.array(emailAddress).max(20).optional() })
    .optional(),
  autoReply: z
    .strictObject({ enabled: z.boolean(), subject: bilingual(LINE), text: bilingual(TEXT) })
    .refine(({ enabled, subject, text: words }) => {
      const isSaid = (both: { de: string; en: string }) => both.de !== '' || both.en !== '';
      return !enabled || (isSaid(subject) && isSaid(words));
    }, 'needs a subject and a text')
    .optional(),
  delivery: delivery.nullable().optional(),
  captcha: z
    .strictObject({ provider: z.enum(CAPTCHA_PROVIDERS), siteKey: maybeText(LINE).optional() })
    .optional(),
  minFillSeconds: z.number().int().min(0).max(600).optional(),
  perMinute: z.number().int().min(1).max(1_000_000).optional(),
  perAddress: z.number().int().min(1).max(1_000_000).optional(),
  retentionDays: z.number().int().min(1).max(36_500).nullable().optional(),
  storeAddress: z.boolean().optional(),
  convertAtOnce: z.boolean().optional(),
};

export const leadFormCreate = z.strictObject(fields);
export type LeadFormWrite = z.output<typeof leadFormCreate>;

export const leadFormUpdate = z.strictObject(fields).partial().extend({ version });
export type LeadFormPatch = Omit<z.output<typeof leadFormUpdate>, 'version'>;
