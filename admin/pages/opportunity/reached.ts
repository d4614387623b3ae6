import type { ActivityKind, Ref } from '../../../shared/contracts';

/** Somebody was just called, written to or looked up: it is offered to log it. */
export type Reached = {
  kind: Extract<ActivityKind, 'call' | 'email' | 'visit'>;
  name: string;
  contact: Ref | null;
};
export type OnReach = (reached: Reached) => void;
