import type { Instant, Ref, UserRef } from './common';

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
 * At least one of opportunity, contact, organization.
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
  contact?: string | null;
  organization?: string | null;
  assignee?: number | null;
  entry?: { uid: string; documentId: string; locale?: string | null } | null;
  externalId?: string | null;
};
export type ActivityUpdate = Partial<
  Omit<ActivityInput, 'opportunity' | 'contact' | 'organization'>
>;

/** Completes a follow-up: it becomes something that happened. */
export type ActivityDone = {
  occurredAt?: Instant;
  outcome?: Outcome | null;
  body?: string | null;
  durationMinutes?: number | null;
  cost?: number | null;
  direction?: Direction;
  isContact?: boolean;
};

export type TimelineItem =
  | { type: 'activity'; at: Instant; activity: Activity }
  | {
      type: 'revision';
      at: Instant;
      revision: {
        seq: number;
        stage: { documentId: string | null; name: string | null };
        status: 'open' | 'won' | 'lost';
        probability: number;
        targetValue: number | null;
        currency: string;
        owner: UserRef | null;
        expectedCloseOn: string | null;
        lossReason: string | null;
        actor: string | null;
        via: string;
      };
    };
export type TimelinePage = { data: TimelineItem[]; meta: { nextCursor: string | null } };
