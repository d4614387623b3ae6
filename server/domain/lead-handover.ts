import type { UserRef } from '../../shared/contracts/common';
import type { HandoverState } from '../../shared/contracts/lead-work';

/** Of a conversion: who gave it to whom, and what became of it; instants in epoch milliseconds. */
export type StoredHandover = {
  state: HandoverState;
  from: UserRef | null;
  to: UserRef | null;
  at: number;
  acceptedAt: number | null;
  returnedAt: number | null;
  reason: string | null;
};
type Step = {
  /** Whose it was. */
  before: UserRef | null;
  to: UserRef | null;
  actor: UserRef | null;
  at: number;
};

/** Who gave it to whom; whoever takes it himself has accepted it. */
export function offered({ before, to, actor, at }: Step): StoredHandover {
  const giver = [before, actor].find((one) => one !== null && one.id !== to?.id);
  const isOwn = to !== null && to.id === actor?.id;
  return {
    state: isOwn ? 'accepted' : 'pending',
    from: giver ?? null,
    to,
    at,
    acceptedAt: isOwn ? at : null,
    returnedAt: null,
    reason: null,
  };
}

/**
 * The opportunity of a lead goes to somebody else. What nobody has accepted yet is offered to him, in the name of whoever
 * offered it first; what was accepted once is settled, whoever works on it later.
 */
export function offeredAnew(known: StoredHandover, step: Step): StoredHandover {
  if (known.state === 'accepted') return known;
  return offered(known.state === 'pending' ? { ...step, before: known.from } : step);
}
