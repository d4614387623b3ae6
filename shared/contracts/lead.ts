import type { Light } from './board';
import type { Instant, Ref, UserRef } from './common';
import type { CriterionAnswers, LeadHandover, QualificationScore } from './lead-work';
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
/** Fields of which a list may ask for those that say nothing. */
export const LEAD_EMPTY_FIELDS = ['source', 'campaign', 'entry'] as const;
export type LeadEmptyField = (typeof LEAD_EMPTY_FIELDS)[number];
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
  /** Nurtured, and the day on which it wakes up has not come. */
  isAsleep: boolean;
  openedAt: Instant;
  statusSince: Instant;
  /** Null where nobody works on it any more. */
  light: Light | null;
  /** The first contact that somebody here made. */
  firstResponseAt: Instant | null;
  /** From `openedAt` to `firstResponseAt`. */
  firstResponseMs: number | null;
  lastContactAt: Instant | null;
  convertedAt: Instant | null;
  isTest: boolean;
  version: number;
  /** The asking user may change it. */
  canUpdate: boolean;
};
/** `meta` of `GET /leads`: how many there are of each status under the same filters but that of the status. */
export type LeadCounts = Record<LeadStatus, number>;

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
  criteria: CriterionAnswers;
  qualification: QualificationScore;
  qualifiedAt: Instant | null;
  /** Since its conversion: who gave it to whom, and what he said to it. */
  handover: LeadHandover | null;
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
/** Statuses that a PUT and a bulk change set; `converted` is what `POST /leads/:id/convert` makes. */
export const SET_LEAD_STATUSES = [
  'new',
  'contacted',
  'nurture',
  'qualified',
  'disqualified',
  'spam',
] as const;
export type SetLeadStatus = (typeof SET_LEAD_STATUSES)[number];
/** The steps that a lead can take by hand; what is converted stays so, and only a conversion leads there. */
export const LEAD_STEPS: Readonly<Record<LeadStatus, readonly SetLeadStatus[]>> = {
  new: ['contacted', 'nurture', 'qualified', 'disqualified', 'spam'],
  contacted: ['nurture', 'qualified', 'disqualified', 'spam'],
  nurture: ['contacted', 'qualified', 'disqualified', 'spam'],
  qualified: ['contacted', 'nurture', 'disqualified', 'spam'],
  disqualified: ['new', 'contacted'],
  spam: ['new'],
  converted: [],
};
/**
 * A change of status and what it asks for: nurture a reason of nurtureReasons and the moment to wake up, disqualified a
 * reason of leadDisqualifyReasons, with a note where the list says so.
 */
export type LeadStatusInput = {
  status?: SetLeadStatus;
  reason?: string | null;
  reasonNote?: string | null;
  nurtureUntil?: Instant | null;
};
/** Of `criteria` only the named ones change; null empties one. */
export type LeadUpdate = LeadInput &
  LeadStatusInput & { criteria?: Partial<Record<string, CriterionAnswers[string] | null>> } & {
    version: number;
  };
/** `POST /leads/:id/disqualify` */
export type LeadDisqualify = { reason: string; reasonNote?: string | null; version: number };
/** `POST /leads/bulk`: at most 500; a result for each, as with opportunities. */
export type LeadBulk = {
  items: { documentId: string; version: number }[];
  set: LeadStatusInput & { owner?: number | null; funnel?: string | null };
};
