import type { Instant, Ref, UserRef } from './common';
import type { Bilingual } from './funnel';

export const FORM_FIELD_TYPES = [
  'text',
  'email',
  'phone',
  'textarea',
  'select',
  'checkbox',
  'number',
  'date',
  'hidden',
] as const;
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

/** Fields of a lead that a form may fill; `name` is told apart into first and last name. */
export const LEAD_FILLS = [
  'salutation',
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'jobTitle',
  'company',
  'domain',
  'industry',
  'employees',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'message',
] as const;
export type LeadFill = (typeof LEAD_FILLS)[number];

export type LeadFormOption = { value: string; label: Bilingual };
export type LeadFormField = {
  /** Name of the input: a letter, then letters, digits, "-" and "_". */
  key: string;
  type: FormFieldType;
  label: Bilingual;
  required: boolean;
  /** Of a select; nothing else is accepted then. */
  options?: LeadFormOption[];
  /** In characters; 255 where nothing is said, 5000 for a textarea. */
  maxLength?: number;
  /** Bounds of a number. */
  min?: number;
  max?: number;
  /** Without it the value is an answer. */
  fills: LeadFill | null;
};

export const ASSIGNMENT_MODES = ['none', 'owner', 'roundRobin'] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];
export const OPT_IN_MODES = ['off', 'marketing', 'always'] as const;
export type OptInMode = (typeof OPT_IN_MODES)[number];
export const CAPTCHA_PROVIDERS = ['none', 'turnstile', 'friendlyCaptcha'] as const;
export type CaptchaProvider = (typeof CAPTCHA_PROVIDERS)[number];
export const DELIVERY_MOMENTS = ['sending', 'confirmation'] as const;
export type DeliveryMoment = (typeof DELIVERY_MOMENTS)[number];
export const MARKETING_PURPOSES = ['email-marketing', 'phone-marketing', 'post-marketing'] as const;
export type MarketingPurpose = (typeof MARKETING_PURPOSES)[number];

export type FormConsent = {
  /** Shown above the button; null: the form shows none. */
  text: Bilingual | null;
  /** Whether it has a box that must be ticked; else the text is a notice. */
  required: boolean;
  /** Grows with every change of a text; what was agreed to is kept with the lead. */
  version: number;
  /** A box of its own, never ticked beforehand. */
  marketing: { text: Bilingual; purpose: MarketingPurpose } | null;
};
export type FormMail = { enabled: boolean; subject: Bilingual; text: Bilingual };
/** Promised content: a web address, a file of the Media Library (its id) or an entry of the site; one of them. */
export type FormDelivery = {
  label: Bilingual;
  url: string | null;
  file: number | null;
  entry: { uid: string; documentId: string } | null;
  after: DeliveryMoment;
};

export type LeadForm = {
  documentId: string;
  /** Name in the public address. */
  slug: string;
  name: string;
  /** Off: the public address answers 404. */
  enabled: boolean;
  /** Its leads stay out of every figure. */
  isTest: boolean;
  /** Language of what is sent to a visitor who names none. */
  locale: 'de' | 'en';
  fields: LeadFormField[];
  funnel: Ref | null;
  /** `roundRobin`: the funnel's team in turn. */
  assignment: { mode: AssignmentMode; owner: UserRef | null };
  /** Web origins (https://www.example.com) that may send it from a browser; empty: any. */
  origins: string[];
  /** Where a plain HTML form goes on to: on one of the origins, or a path of the page's own. */
  redirect: string | null;
  successMessage: Bilingual | null;
  consent: FormConsent;
  doubleOptIn: OptInMode;
  /** To the owner, else the funnel's team, and to these addresses. */
  notification: { enabled: boolean; addresses: string[] };
  autoReply: FormMail;
  delivery: FormDelivery | null;
  captcha: { provider: CaptchaProvider; siteKey: string | null };
  minFillSeconds: number;
  /** Submissions of the whole form. */
  perMinute: number;
  /** Submissions of one address in ten minutes. */
  perAddress: number;
  /** Days after which what was never dealt with goes; null: as the site's settings say. */
  retentionDays: number | null;
  /** Keeps the visitor's shortened address; the notice must say so. */
  storeAddress: boolean;
  /** Each lead becomes an opportunity of the funnel at once. */
  convertAtOnce: boolean;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** A row of the list of forms. */
export type ListedLeadForm = LeadForm & {
  /** Leads of the form that the reader may see, without spam; of a form in test mode its test leads. Null: he sees none at all. */
  leads: number | null;
};

export type LeadFormInput = {
  slug?: string;
  name: string;
  enabled?: boolean;
  isTest?: boolean;
  locale?: 'de' | 'en';
  fields?: LeadFormField[];
  /** documentId */
  funnel?: string | null;
  assignment?: { mode: AssignmentMode; owner?: number | null };
  origins?: string[];
  redirect?: string | null;
  successMessage?: Bilingual | null;
  consent?: Omit<FormConsent, 'version'>;
  doubleOptIn?: OptInMode;
  notification?: { enabled: boolean; addresses?: string[] };
  autoReply?: FormMail;
  delivery?: FormDelivery | null;
  captcha?: { provider: CaptchaProvider; siteKey?: string | null };
  minFillSeconds?: number;
  perMinute?: number;
  perAddress?: number;
  retentionDays?: number | null;
  storeAddress?: boolean;
  convertAtOnce?: boolean;
};
export type LeadFormUpdate = Partial<LeadFormInput> & { version: number };
