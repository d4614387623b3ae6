import type { FieldStep, FieldsChange, RevisionFacts, TimelineItem } from '../../shared/contracts';

/** What the revision itself tells, with amounts and names as they were. */
const TOLD_BY_REVISION: ReadonlySet<string> = new Set([
  'stage',
  'targetValue',
  'currency',
  'probability',
  'owner',
  'expectedCloseOn',
  'lossReason',
]);

type Revision = RevisionFacts & { before: RevisionFacts | null; changes: readonly FieldStep[] };

/** What goes with the status that it belonged to. */
const GOES_WITH_STATUS: ReadonlySet<string> = new Set([
  'lostTo',
  'lossNote',
  'retryOn',
  'wonBecause',
]);

/** What the change log adds to a revision, without what goes without saying. */
export function stepsBeside({ status, before, changes }: Revision): FieldStep[] {
  const isOtherStatus = before !== null && before.status !== status;
  const isUnderstood = ({ field, to }: FieldStep) =>
    isOtherStatus && (field === 'closedAt' || (to === null && GOES_WITH_STATUS.has(field)));
  return changes.filter((step) => !TOLD_BY_REVISION.has(step.field) && !isUnderstood(step));
}

/** Long texts stand in the change log as this word: that they were changed, not every draft. */
const LONG = 'changed';
export const isLongText = ({ from, to }: FieldStep): boolean => from === LONG || to === LONG;

const TOGETHER_MS = 30 * 60_000;

type ChangeItem = Extract<TimelineItem, { type: 'change' }>;
/** The earlier and the later change as one: of a field that both name the first and the last value. */
function joined(earlier: FieldsChange, later: FieldsChange): FieldsChange {
  const steps = new Map(earlier.changes.map((step) => [step.field, step]));
  for (const step of later.changes) {
    const first = steps.get(step.field);
    steps.set(step.field, first ? { ...step, from: first.from } : step);
  }
  const isReal = ({ from, to }: FieldStep) =>
    from === LONG || JSON.stringify(from ?? null) !== JSON.stringify(to ?? null);
  return { ...later, changes: [...steps.values()].filter(isReal) };
}

const isOneDoing = (later: ChangeItem, earlier: ChangeItem): boolean =>
  later.change.actor === earlier.change.actor &&
  later.change.via === earlier.change.via &&
  Date.parse(later.at) - Date.parse(earlier.at) <= TOGETHER_MS;

/**
 * A timeline, the latest first, in which somebody's changes that follow each other within half an hour are one entry: who
 * fills in ten fields has done one thing.
 */
export function foldedChanges(items: readonly TimelineItem[]): TimelineItem[] {
  const folded: TimelineItem[] = [];
  for (const item of items) {
    const last = folded.at(-1);
    if (item.type === 'change' && last?.type === 'change' && isOneDoing(last, item))
      folded[folded.length - 1] = { ...last, change: joined(item.change, last.change) };
    else folded.push(item);
  }
  return folded.filter((item) => item.type !== 'change' || item.change.changes.length > 0);
}
