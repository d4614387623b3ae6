import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { StageKind } from '../../shared/contracts/stage';

export { missingForStage } from './stage-gate';
export type { GateInput, GateMode, RequirableItem } from './stage-gate';
export type { OpportunityStatus, StageKind };

/** The status that a stage of this kind gives its opportunities (R4.2): aftersale counts as won. */
export function statusOf(kind: StageKind): OpportunityStatus {
  return kind === 'aftersale' ? 'won' : kind;
}

/**
 * closedAt after a change of stage, in epoch milliseconds (R4.2): null while open, set when the status leaves
 * open, kept while it stays the same, set anew between won and lost. A requested instant wins whenever the
 * result is closed. A closed opportunity that has none (an import without a date) gets `now`.
 */
export function closedAtAfter(change: {
  before: { status: OpportunityStatus; closedAt: number | null };
  after: OpportunityStatus;
  requested: number | null | undefined;
  now: number;
}): number | null {
  const { before, after, requested, now } = change;
  if (after === 'open') return null;
  if (requested !== null && requested !== undefined) return requested;
  return before.status === after ? (before.closedAt ?? now) : now;
}
