import type { Bilingual } from './funnel';
import type { Instant, Ref, UserRef } from './common';
import type { LeadStatus } from './lead';
import type { Opportunity, OpportunityCreate } from './opportunity';
import type { ContactInput, OrganizationInput } from './person';

/** One question of the qualification, with the share of its weight that each answer earns (0 to 1). */
export type Criterion = {
  key: string;
  label: Bilingual;
  hint?: Bilingual;
  /** 0 to 1000; what counts is its part of all weights. */
  weight: number;
  options: { key: string; label: Bilingual; share: number }[];
};
/** In the settings as `qualification`; its first value is BANT. */
export type QualificationSettings = {
  criteria: Criterion[];
  /** Weight of the match with the ideal customer of the lead's funnel. */
  idealCustomerWeight: number;
  /** From this number on the lead is proposed as qualified, where so many criteria are known. */
  qualifiedFrom: number;
  minimumKnown: number;
};
/** Answers by the key of the criterion; `answer` is the key of an option. */
export type CriterionAnswers = Record<string, { answer: string | null; note: string | null }>;

export const FIT_STATES = ['match', 'miss', 'unknown'] as const;
export type FitState = (typeof FIT_STATES)[number];
/** A part of the number: `points` of at most `maxPoints`, both of 100. */
export type QualificationPart = {
  key: string;
  answer: string | null;
  note: string | null;
  /** Null: not known. */
  share: number | null;
  points: number;
  maxPoints: number;
};
/** The one number (0 to 100) and what it is made of. It proposes a status and never sets one. */
export type QualificationScore = {
  score: number;
  parts: QualificationPart[];
  /** Against the ideal customer of its funnel; what is unknown counts neither way. Null: the funnel says nothing. */
  fit: {
    share: number | null;
    points: number;
    maxPoints: number;
    criteria: { key: string; wanted: string; found: string | null; state: FitState }[];
  } | null;
  known: number;
  suggestion: 'qualified' | null;
};

/** Steps of a handing over, the oldest first. */
export const HANDOVER_STATES = ['pending', 'accepted', 'returned'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];
export type LeadHandover = {
  state: HandoverState;
  from: UserRef | null;
  to: UserRef | null;
  at: Instant;
  acceptedAt: Instant | null;
  returnedAt: Instant | null;
  /** Why it was handed back. */
  reason: string | null;
};
/** `POST /leads/:id/handover`: the new owner takes it, or gives it back to whom it came from. */
export type LeadHandoverInput = {
  decision: 'accept' | 'return';
  reason?: string | null;
  version: number;
};

export const MATCH_REASONS = ['email', 'phone', 'domain', 'company', 'person'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];
/**
 * `GET /leads/:id/matches`: what is known of this person or firm already, within what the asking user sees, at most 10 of
 * each. Computed on read; nothing is linked by it. It feeds the hint, the previous leads and the dialog of the conversion.
 */
export type LeadMatches = {
  /** Others with the same address or number, the latest first: spam and test leads are none. */
  leads: {
    documentId: string;
    name: string;
    status: LeadStatus;
    openedAt: Instant;
    page: string | null;
    because: MatchReason[];
  }[];
  contacts: (Ref & { organization: Ref | null; because: MatchReason[] })[];
  organizations: (Ref & { because: MatchReason[] })[];
  /** Of these people and firms; what is open first. */
  opportunities: (Ref & {
    funnel: Ref | null;
    status: 'open' | 'won' | 'lost';
    because: MatchReason[];
  })[];
};

/**
 * `POST /leads/:id/convert`: a documentId takes what is there, an object makes a new one. What a new one leaves out is taken
 * from the lead (`{}`, or for the opportunity `{ funnel }`, is enough). In an existing opportunity firm and person are only
 * set where it has none.
 */
export type LeadConvert = {
  organization?: string | Partial<OrganizationInput> | null;
  contact?: string | Omit<Partial<ContactInput>, 'organization'> | null;
  opportunity:
    string | (Omit<OpportunityCreate, 'organization' | 'contact' | 'title'> & { title?: string });
  version: number;
};
/** 409 with `details.opportunity` where somebody has converted it already. */
export type LeadConverted = {
  lead: { documentId: string; version: number };
  opportunity: Opportunity;
};

/** Leads that an opportunity came from, as its page shows them (`record.leads`). */
export type LeadLink = Ref & {
  status: LeadStatus;
  openedAt: Instant;
  source: string | null;
  campaign: string | null;
  handover: LeadHandover | null;
};

/** `GET /entries/:uid/:documentId/pipeline`: what an entry of the site has earned, within what the asking user sees. */
export type EntryPipeline = {
  /** Null: he may not read leads. */
  leads: { count: number; items: (Ref & { status: LeadStatus; openedAt: Instant })[] } | null;
  /** Null: he may not read opportunities. Archived ones are left out where they are open. */
  opportunities: {
    count: number;
    open: number;
    won: number;
    lost: number;
    currency: string;
    /** Of the open ones, in the base currency. */
    currentValue: number;
    wonValue: number;
    /** Amounts of these currencies are in no sum. */
    missingRates: string[];
    items: (Ref & {
      funnel: Ref | null;
      stage: Ref | null;
      status: 'open' | 'won' | 'lost';
      targetValue: number | null;
      currency: string;
    })[];
  } | null;
};
