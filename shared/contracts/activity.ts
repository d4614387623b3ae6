import type { Instant, Ref, UserRef } from './common';
import type { MoveRequest, MoveResult } from './opportunity';

export const ACTIVITY_KINDS = [
  'call',
  'email',
  'letter',
  'message',
  'form',
  'meeting',
  'demo',
  'visit',
  'ticket',
  'case',
  'content',
  'satisfaction',
  'note',
  'task',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const OUTCOMES = [
  'reached',
  'not-reached',
  'voicemail',
  'callback',
  'wrong-number',
  'held',
  'moved',
  'no-show',
  'interested',
  'objection',
  'decision-pending',
  'no-interest',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OBJECTION_STATES = ['open', 'resolved', 'accepted'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export type Activity = {
  documentId: string;
  kind: ActivityKind;
  direction: Direction;
  purpose: string | null;
  subject: string | null;
  body: string | null;
  occurredAt: Instant | null;
  dueAt: Instant | null;
  doneAt: Instant | null;
  durationMinutes: number | null;
  cost: number | null;
  outcome: Outcome | null;
  objectionKind: string | null;
  objectionState: ObjectionState | null;
  isContact: boolean;
  opportunity: { documentId: string; title: string } | null;
  /** By its documentId: whose it was before it became an opportunity. */
  lead: string | null;
  contact: Ref | null;
  organization: Ref | null;
  author: UserRef | null;
  assignee: UserRef | null;
  entry: { uid: string; documentId: string; locale: string | null } | null;
  externalId: string | null;
  createdAt: Instant;
};

/**
 * A contact that happened has `occurredAt` (absent together with `dueAt`: now). A follow-up has `dueAt` and no `occurredAt`.
 * At least one of opportunity, lead, contact, organization; on a lead that was converted it belongs to its opportunity too.
 */
export type ActivityInput = {
  kind: ActivityKind;
  direction?: Direction;
  purpose?: string | null;
  subject?: string | null;
  body?: string | null;
  occurredAt?: Instant;
  dueAt?: Instant;
  durationMinutes?: number | null;
  cost?: number | null;
  outcome?: Outcome | null;
  objectionKind?: string | null;
  objectionState?: ObjectionState | null;
  isContact?: boolean;
  opportunity?: string | null;
  lead?: string | null;
  contact?: string | null;
  organization?: string | null;
  assignee?: number | null;
  entry?: { uid: string; documentId: string; locale?: string | null } | null;
  externalId?: string | null;
};
export type NextActivity = {
  kind: ActivityKind;
  dueAt: Instant;
  subject?: string | null;
  assignee?: number | null;
};
/**
 * `POST /activities`: a contact, and with it in one transaction what follows from it. The answer's `meta` says what else
 * was written (`ActivityExtras`).
 */
export type ActivityCreate = ActivityInput & {
  /** The follow-up that was agreed. */
  next?: NextActivity;
  /** documentIds of planned follow-ups of the same opportunity or person that are done by it ("follow-up done"). */
  settles?: string[];
  /** The stage that was reached: a move under all its rules, its 409 and 422 included. */
  reached?: MoveRequest;
  /** 1 to 5, of a satisfaction check on an opportunity, which keeps it; needs the right to change that. */
  satisfaction?: number;
  /** Made by the client once for each draft: sent again, it answers as the first time. */
  key?: string;
};
export type ActivityExtras = {
  next: Activity | null;
  /** Follow-ups that nobody had done before. */
  settled: string[];
  moved: MoveResult | null;
};
export type ActivityUpdate = Partial<
  Omit<ActivityInput, 'opportunity' | 'lead' | 'contact' | 'organization'>
> & {
  /**
   * What stood in the fields that are changed when they were read: 409 with `details.changes` where somebody else has
   * given one of them another value since. A field that is left out is overwritten.
   */
  was?: Partial<
    Omit<ActivityInput, 'opportunity' | 'lead' | 'contact' | 'organization' | 'entry' | 'isContact'>
  >;
};

/** Completes a follow-up: it becomes something that happened. */
export type ActivityDone = {
  occurredAt?: Instant;
  outcome?: Outcome | null;
  body?: string | null;
  durationMinutes?: number | null;
  cost?: number | null;
  direction?: Direction;
  isContact?: boolean;
  subject?: string | null;
  objectionKind?: string | null;
  objectionState?: ObjectionState | null;
  /** The follow-up that was agreed. */
  next?: NextActivity;
  /** As in `ActivityCreate`. */
  satisfaction?: number;
  key?: string;
};

export type TimelineItem =
  /** `canChange`: the asking user may edit and delete it. */
  | { type: 'activity'; at: Instant; activity: Activity; canChange: boolean }
  | {
      type: 'revision';
      at: Instant;
      revision: {
        seq: number;
        actor: string | null;
        via: string;
        /** The one before it: what changed is what differs. Null for the first. */
        before: RevisionFacts | null;
        /** What the change log says of the same moment, field by field. */
        changes: FieldStep[];
      } & RevisionFacts;
    }
  /** A change of fields that no revision keeps. */
  | { type: 'change'; at: Instant; change: FieldsChange };
export type FieldsChange = {
  version: number;
  actor: string | null;
  via: string;
  changes: FieldStep[];
};
/**
 * A field before and after: `lostTo`, `brief.goals`, `contacts`. References are `{ documentId, name }`, users `{ id, name }`,
 * list entries their code, moments ISO 8601; a long text is the word `changed`.
 */
export type FieldStep = { field: string; from: unknown; to: unknown };
/** What a revision says; amounts in its own currency. */
export type RevisionFacts = {
  stage: { documentId: string | null; name: string | null };
  status: 'open' | 'won' | 'lost';
  probability: number;
  targetValue: number | null;
  /** targetValue × probability, rounded to the currency's digits. */
  currentValue: number | null;
  currency: string;
  owner: UserRef | null;
  expectedCloseOn: string | null;
  lossReason: string | null;
};
/** `?kinds=call,visit,history` narrows a timeline; `history` are revisions and changes. */
export type TimelineKind = ActivityKind | 'history';
export type TimelinePage = { data: TimelineItem[]; meta: { nextCursor: string | null } };
