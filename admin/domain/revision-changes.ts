import type { RevisionFacts, UserRef } from '../../shared/contracts';

type Amount = { value: number | null; currency: string };
/** What one step of the history says, in the order in which it is told. */
export type RevisionChange =
  | { type: 'created'; stage: string | null }
  | { type: 'stage'; from: string | null; to: string | null }
  | { type: 'closed'; status: 'won' | 'lost' }
  | { type: 'reopened' }
  | { type: 'targetValue' | 'currentValue'; from: Amount; to: Amount }
  | { type: 'probability'; from: number; to: number }
  | { type: 'owner'; from: UserRef | null; to: UserRef | null }
  | { type: 'expectedCloseOn'; from: string | null; to: string | null }
  | { type: 'lossReason'; from: string | null; to: string | null };

const amounts = (
  before: RevisionFacts,
  after: RevisionFacts,
  field: 'targetValue' | 'currentValue',
) => ({
  from: { value: before[field], currency: before.currency },
  to: { value: after[field], currency: after.currency },
});

/** What differs from the revision before it; the first one tells where it began. */
export function revisionChanges(
  after: RevisionFacts,
  before: RevisionFacts | null,
): RevisionChange[] {
  if (!before) return [{ type: 'created', stage: after.stage.name }];
  const changes: RevisionChange[] = [];
  const isMove =
    before.stage.documentId !== after.stage.documentId || before.stage.name !== after.stage.name;
  if (isMove) changes.push({ type: 'stage', from: before.stage.name, to: after.stage.name });
  if (before.status !== after.status) {
    changes.push(
      after.status === 'open'
        ? { type: 'reopened' }
        : { type: 'closed' as const, status: after.status },
    );
  }
  const money = (field: 'targetValue' | 'currentValue') =>
    before[field] !== after[field] || before.currency !== after.currency;
  if (money('targetValue')) {
    changes.push({ type: 'targetValue', ...amounts(before, after, 'targetValue') });
  }
  if (!isMove && before.probability !== after.probability) {
    changes.push({ type: 'probability', from: before.probability, to: after.probability });
  }
  if (money('currentValue')) {
    changes.push({ type: 'currentValue', ...amounts(before, after, 'currentValue') });
  }
  if (before.owner?.id !== after.owner?.id) {
    changes.push({ type: 'owner', from: before.owner, to: after.owner });
  }
  if (before.expectedCloseOn !== after.expectedCloseOn) {
    const { expectedCloseOn: from } = before;
    changes.push({ type: 'expectedCloseOn', from, to: after.expectedCloseOn });
  }
  // Whatever is not lost has none any more: that goes without saying.
  if (after.status === 'lost' && before.lossReason !== after.lossReason) {
    changes.push({ type: 'lossReason', from: before.lossReason, to: after.lossReason });
  }
  return changes;
}
