import type { Day, Ref, UserRef } from './common';

export const TARGET_KINDS = ['amount', 'count'] as const;
/** Of what is won: its value in the base currency, or how many. */
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What is to be won in a period. */
export type Target = {
  documentId: string;
  name: string;
  kind: TargetKind;
  /** Greater than 0. */
  value: number;
  /** Local days, both included. */
  from: Day;
  to: Day;
  /** Null: of all funnels for sales and win-back. */
  funnel: Ref | null;
  /** Null: of everybody. */
  owner: UserRef | null;
  version: number;
};
/** `POST /targets` */
export type TargetInput = {
  name: string;
  kind: TargetKind;
  value: number;
  from: Day;
  to: Day;
  funnel?: string | null;
  owner?: number | null;
};
/** `PUT /targets/:id`; a stale version is 409 `details: { version }`. DELETE carries it in the query. */
export type TargetUpdate = Partial<TargetInput> & { version: number };
