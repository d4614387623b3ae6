import type { Day, Instant, Ref } from './common';
import type { Card } from './board';
import type { StageKind } from './stage';

export type OpportunityStatus = 'open' | 'won' | 'lost';
export const OPPORTUNITY_STATUSES = ['open', 'won', 'lost'] as const;
export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];
export const FITS = ['yes', 'partly', 'no', 'unknown'] as const;
export type Fit = (typeof FITS)[number];
/** Fields of which a list may ask for those that say nothing. */
export const EMPTY_FIELDS = [
  'source',
  'lossReason',
  'lostTo',
  'expectedCloseOn',
  'satisfaction',
] as const;
export type EmptyField = (typeof EMPTY_FIELDS)[number];

export const BUSINESS_TYPES = ['new', 'existing'] as const;
export type BusinessType = (typeof BUSINESS_TYPES)[number];
export const RELATION_KINDS = [
  'cross_sell',
  'up_sell',
  'repeat',
  'referral',
  'win_back',
  'service',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const BRIEF_KEYS = [
  'situation',
  'problem',
  'needs',
  'goals',
  'requirements',
  'solution',
  'benefit',
  'expectations',
  'competitors',
  'argument',
  'priceStrategy',
  'incentive',
] as const;
export type BriefKey = (typeof BRIEF_KEYS)[number];
export type Brief = Partial<Record<BriefKey, string | null>>;
export const QUALIFICATION_KEYS = ['budget', 'authority', 'need', 'timing'] as const;
export type QualificationKey = (typeof QUALIFICATION_KEYS)[number];
export type Qualification = Partial<Record<QualificationKey, string | null>>;

/** A link to a file or a page; the plugin stores no files. */
export type DocumentLink = { name: string; url: string };
export const MAX_DOCUMENTS = 50;

/** Fields that a user may write with create and update. Money is a JSON number with at most four decimals. */
export type OpportunityFields = {
  title: string;
  targetValue: number | null;
  currency: string;
  /** Override of the stage's probability in percent; needs `probabilityReason`. */
  probability: number | null;
  probabilityReason: string | null;
  /** documentIds */
  organization: string | null;
  contact: string | null;
  /** id of an admin user */
  owner: number | null;
  source: string | null;
  referredByOrganization: string | null;
  referredByContact: string | null;
  priority: Priority;
  interest: Level | null;
  needLevel: Level | null;
  informationLevel: Level | null;
  fitForCustomer: Fit | null;
  fitForUs: Fit | null;
  businessType: BusinessType;
  expectedCloseOn: Day | null;
  decisionOn: Day | null;
  nextStep: string | null;
  predecessor: string | null;
  relationKind: RelationKind | null;
  brief: Brief;
  qualification: Qualification;
  answers: Record<string, unknown>;
  checklist: Record<string, boolean>;
  review: { good?: string | null; improve?: string | null };
  satisfaction: number | null;
  documents: DocumentLink[];
  contractSignedOn: Day | null;
  contractUrl: string | null;
  wonBecause: string | null;
  lossReason: string | null;
  lostTo: string | null;
  lossNote: string | null;
  retryOn: Day | null;
};
export type OpportunityFieldName = keyof OpportunityFields;

export type OpportunityCreate = Partial<OpportunityFields> & {
  title: string;
  funnel: string;
  stage?: string;
  externalSource?: string;
  externalId?: string;
  /** How it was closed: with a stage that closes, for what is written down afterwards. */
  closing?: Closing;
  skip?: boolean;
};
export type OpportunityUpdate = Partial<OpportunityFields> & {
  version: number;
  stage?: string;
  archived?: boolean;
  /** How it was closed: with a stage that closes, or for what is closed already (then without one). */
  closing?: Closing;
  skip?: boolean;
  /** Of what the site added by extension. */
  attributes?: Record<string, string | number | boolean | null>;
};

export type Closing = {
  /** A day or an instant; absent = now. */
  closedAt?: Day | Instant;
  targetValue?: number;
  contractSignedOn?: Day | null;
  contractUrl?: string | null;
  wonBecause?: string | null;
  lossReason?: string;
  lossNote?: string | null;
  lostTo?: string | null;
  retryOn?: Day | null;
};

export type MoveRequest = {
  stage: string;
  /** Neighbours in the column; neither = top. */
  after?: string;
  before?: string;
  version: number;
  fields?: Partial<OpportunityFields>;
  checklist?: Record<string, boolean>;
  answers?: Record<string, unknown>;
  closing?: Closing;
  skip?: boolean;
};
export type MoveResult = {
  card: Card;
  /** Change of each column head that the move touched, keyed by the stage's documentId; base currency. */
  deltas: Record<
    string,
    {
      count: number;
      targetValue: number;
      currentValue: number;
      /** 0 where the funnel has no formula. */
      figure: number;
      withoutFigure: number;
    }
  >;
};

/** `GET /opportunities/:id`: the card's fields plus all others. */
export type Opportunity = Card &
  Omit<
    OpportunityFields,
    | 'title'
    | 'targetValue'
    | 'currency'
    | 'organization'
    | 'contact'
    | 'owner'
    | 'priority'
    | 'expectedCloseOn'
    | 'probability'
    | 'referredByOrganization'
    | 'referredByContact'
    | 'predecessor'
  > & {
    funnel: Ref;
    stage: (Ref & { kind: StageKind }) | null;
    status: OpportunityStatus;
    /** The override, null when the stage's probability holds. */
    probabilityOverride: number | null;
    closedRate: number | null;
    closedAt: Instant | null;
    openedAt: Instant;
    archivedAt: Instant | null;
    openInboundSince: Instant | null;
    effortMinutes: number;
    effortCost: number;
    externalSource: string | null;
    externalId: string | null;
    referredByOrganization: Ref | null;
    referredByContact: Ref | null;
    predecessor: { documentId: string; title: string } | null;
    createdAt: Instant;
    updatedAt: Instant;
  };

export type BulkRequest = {
  items: { documentId: string; version: number }[];
  /** `closing`: what closing asks for (the loss reason), the same for all; without `stage` for what is closed already. */
  set: {
    owner?: number | null;
    stage?: string;
    archived?: boolean;
    closing?: Closing;
    /** Goes on without what a stage only asks for. */
    skip?: boolean;
  };
};
export type BulkResult = {
  documentId: string;
  ok: boolean;
  version?: number;
  error?: { status: number; message: string; details?: unknown };
};

/** A row of the overview list. */
export type OpportunityRow = Card & {
  funnel: Ref;
  stage: (Ref & { kind: StageKind }) | null;
  status: OpportunityStatus;
  source: string | null;
  closedAt: Instant | null;
  openedAt: Instant;
  archivedAt: Instant | null;
  nextStep: string | null;
};

export type OpportunityPerson = { contact: Ref; role: string | null };
/** Instead of those that it has; 409 when somebody changed the people since `version`. */
export type OpportunityPeopleInput = {
  contacts: { contact: string; role?: string | null }[];
  version: number;
};
