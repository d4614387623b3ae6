import type { Activity } from './activity';
import type { Instant, Ref } from './common';
import type { Funnel } from './funnel';
import type { LeadLink } from './lead-work';
import type { Opportunity, OpportunityPerson } from './opportunity';
import type { Contact, Organization } from './person';

/** How long an opportunity stood in a stage, from its history. Milliseconds run on until `asOf` where it stands now. */
export type StageTime = {
  /** Null where history knows no stage (an import's past). */
  stage: Ref | null;
  isCurrent: boolean;
  /** How often it was entered; one that is still to come stands in no list. */
  visits: number;
  enteredAt: Instant;
  /** Of the latest visit. */
  latestMs: number;
  /** Of all visits together. */
  totalMs: number;
};

export const SITE_ATTRIBUTE_TYPES = [
  'string',
  'text',
  'email',
  'integer',
  'decimal',
  'float',
  'boolean',
  'date',
  'enumeration',
] as const;
export type SiteAttributeType = (typeof SITE_ATTRIBUTE_TYPES)[number];
/** An attribute that the site has added to the opportunity by extension; written with `attributes` in PUT. */
export type SiteAttribute = {
  name: string;
  type: SiteAttributeType;
  /** Values of an enumeration. */
  options?: string[];
  value: string | number | boolean | null;
};

/** `GET /opportunities/:id/record`: all that the page of an opportunity shows first, in one answer. */
export type OpportunityRecordView = {
  opportunity: Opportunity;
  /** As `GET /funnels/:id`: the stage path, and what each stage asks for. */
  funnel: Funnel;
  times: StageTime[];
  /** With their ways to be reached; a person without the right to read people is only named. */
  people: (OpportunityPerson & Reachable)[];
  contact: (Ref & Reachable) | null;
  organization: (Ref & Pick<Organization, 'phone' | 'domain' | 'address' | 'class'>) | null;
  /** Follow-ups that are still to be done, the earliest first; at most 50. */
  planned: Activity[];
  /** Objections that are still open, the latest first; at most 50. */
  objections: Activity[];
  attributes: SiteAttribute[];
  /** Leads that it came from, the first one first; at most 50. */
  leads: LeadLink[];
  /** What the asking user may do with it. */
  can: { update: boolean; delete: boolean };
  asOf: Instant;
};
export type Reachable = Pick<Contact, 'phone' | 'email' | 'jobTitle' | 'preferredChannel'>;

/** Why a closed opportunity is like the one that is looked at. */
export const LIKENESSES = [
  'organization',
  'targetGroup',
  'industry',
  'source',
  'value',
  'funnel',
] as const;
export type Likeness = (typeof LIKENESSES)[number];
export type SimilarOpportunity = {
  documentId: string;
  title: string;
  organization: Ref | null;
  closedAt: Instant;
  targetValue: number | null;
  currency: string;
  wonBecause: string | null;
  lossReason: string | null;
  lostTo: string | null;
  lossNote: string | null;
  review: { good?: string | null; improve?: string | null };
  because: Likeness[];
};
/** `GET /opportunities/:id/similar`: the most alike and, among them, those with a review first; at most 5 of each. */
export type SimilarOpportunities = { won: SimilarOpportunity[]; lost: SimilarOpportunity[] };
