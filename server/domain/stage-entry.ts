import type { StageKind } from '../../shared/contracts/stage';
import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { Rate } from './currency';
import { rateAt } from './currency';
import { closedAtAfter, statusOf } from './stage-change';

export type EntryFacts = {
  before: { stage: number | null; status: OpportunityStatus; closedAt: number | null };
  target: { id: number; kind: StageKind };
  currency: string;
  /** closing.closedAt in epoch milliseconds. */
  requestedClosedAt: number | null | undefined;
  now: number;
};

/**
 * What entering a stage sets on an opportunity (architecture 4.2, 4.7): stage, status, closedAt, and the rate that a closed
 * amount keeps. A stage entered anew starts its clock; staying in it does not.
 */
export function stageEntry(facts: EntryFacts, rates: readonly Rate[], base: string) {
  const { before, target, now } = facts;
  const status = statusOf(target.kind);
  const closedAt = closedAtAfter({
    before,
    after: status,
    requested: facts.requestedClosedAt,
    now,
  });
  return {
    stage: target.id,
    status,
    closedAt,
    closedRate: closedAt === null ? null : rateAt(rates, facts.currency, closedAt, base),
    ...(before.stage === target.id ? {} : { stageEnteredAt: now }),
  };
}

/** What belonged to a status and goes with it: reasons of a loss, the reason of a win. */
export function clearedByLeaving(before: OpportunityStatus, after: OpportunityStatus) {
  return {
    ...(before === 'lost' && after !== 'lost'
      ? { lossReason: null, lostTo: null, lossNote: null, retryOn: null }
      : {}),
    ...(before === 'won' && after !== 'won' ? { wonBecause: null } : {}),
  };
}
