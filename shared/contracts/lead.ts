import type { Instant, Ref, UserRef } from './common';
import type { Address } from './person';

export const LEAD_STATUSES = [
  'new',
  'contacted',
  'nurture',
  'qualified',
  'converted',
  'disqualified',
  'spam',
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];
/** Somebody still works on it. */
export const OPEN_LEAD_STATUSES = ['new', 'contacted', 'nurture', 'qualified'] as const;
export type OpenLeadStatus = (typeof OPEN_LEAD_STATUSES)[number];

/** The entry of the site that a page was made from. */
export type EntryRef = { uid: string; documentId: string; locale: string | null };

/** A visit that led here: by what campaign, from where, to which page. */
export type Touch = {
  at: Instant | null;
  url: string | null;
  referrer: string | null;
  /** Without the prefix: source, medium, campaign, term, content, id. */
  utm: Record<string, string>;
  /** gclid, msclkid …; only those that the settings allow. */
  clickIds: Record<string, string>;
};

/** What a visitor agreed to, in which words, where and when. */
export const CONSENT_STATES = ['given', 'confirmed', 'withdrawn', 'objected'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
export type LeadConsent = {
  purpose: string;
  channel: string | null;
  state: ConsentState;
  at: Instant;
  /** Version of the form's consent text, and the text itself. */
  textVersion: number | null;
  text: string | null;
  page: string | null;
};

export type LeadRow = {
  documentId: string;
  status: LeadStatus;
  /** First and last name, else company, else e-mail or number. */
  name: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
  jobTitle: string | null;
  message: string | null;
  owner: UserRef | null;
  funnel: Ref | null;
  form: Ref | null;
  source: string | null;
  campaign: string | null;
  entry: EntryRef | null;
  page: string | null;
  pageTitle: string | null;
  nextStep: string | null;
  nurtureUntil: Instant | null;
  openedAt: Instant;
  /** The first contact that somebody here made. */
  firstResponseAt: Instant | null;
  lastContactAt: Instant | null;
  convertedAt: Instant | null;
  isTest: boolean;
  version: number;
};

export type Lead = LeadRow & {
  salutation: string | null;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  address: Address;
  targetGroup: string | null;
  note: string | null;
  locale: 'de' | 'en' | null;
  answers: Record<string, unknown>;
  /** Answers to the criteria of qualification, with notes. */
  criteria: Record<string, unknown>;
  referrer: string | null;
  firstTouch: Touch | null;
  lastTouch: Touch | null;
  consent: LeadConsent[];
  /** Why it is nurtured or disqualified: a code of nurtureReasons or leadDisqualifyReasons. */
  reason: string | null;
  reasonNote: string | null;
  /** Shortened; only where the form keeps it. */
  remoteAddress: string | null;
  /** What caught it as spam. */
  spamCause: string | null;
  organization: Ref | null;
  contact: Ref | null;
  opportunity: Ref | null;
  duplicateOf: Ref | null;
  anonymizedAt: Instant | null;
};

/** A lead that somebody typed in. */
export type LeadInput = {
  salutation?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  jobTitle?: string | null;
  domain?: string | null;
  industry?: string | null;
  employees?: number | null;
  address?: Address;
  targetGroup?: string | null;
  message?: string | null;
  note?: string | null;
  owner?: number | null;
  /** documentId */
  funnel?: string | null;
  source?: string | null;
  nextStep?: string | null;
};
export type LeadUpdate = LeadInput & { version: number };
