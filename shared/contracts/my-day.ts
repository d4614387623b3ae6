import type { Activity } from './activity';
import type { LightLevel } from './board';
import type { Instant, Ref } from './common';
import type { LeadStatus } from './lead';

/**
 * In the order of their urgency. waiting: somebody wrote and has no answer. overdue, today: follow-ups. leads: new ones, and
 * those that wake up today. silent: red and yellow opportunities for which nothing is agreed.
 */
export const MY_DAY_SECTIONS = ['waiting', 'overdue', 'today', 'leads', 'silent'] as const;
export type MyDaySection = (typeof MY_DAY_SECTIONS)[number];

export type MyDayItem = {
  about: Ref & { type: 'opportunity' | 'lead' | 'organization' | 'contact' };
  organization: Ref | null;
  contact: Ref | null;
  /** What a lead says of its firm. */
  company: string | null;
  /** Of the person, else of the firm, where the asking user sees them. */
  phone: string | null;
  /** Since when it waits, when it is due, when it came in or woke up, since when nothing happened. */
  at: Instant;
  light: LightLevel | null;
  /** Of a lead. */
  status: LeadStatus | null;
  followUp: { activity: Activity; canFinish: boolean; canChange: boolean } | null;
  /** The asking user may change what it is about. */
  canUpdate: boolean;
};

/** `GET /my-day`: what the asking user should do today. `total` counts what `items` leaves out as well. */
export type MyDay = {
  sections: Record<MyDaySection, { total: number; items: MyDayItem[] }>;
};
/** `calls`: only those who can be called. */
export type MyDayQuery = { limit?: number; calls?: boolean };
