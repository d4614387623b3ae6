import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { StageKind } from '../../shared/contracts/stage';
import { invalid } from './errors';
import { closedAtAfter, statusOf } from './stage-change';

/** A stage that an opportunity went through; null where its old system did not tell which. */
export type ImportStep<S> = {
  stage: S | null;
  kind: StageKind;
  /** Epoch milliseconds. */
  enteredAt: number;
  /** Absent: what the opportunity is worth today. */
  targetValue?: number | null;
};

export type ImportDates<S> = {
  stage: S;
  kind: StageKind;
  enteredAt: number | null;
  closedAt: number | null;
  /** Every stage, oldest first; the last one is `stage`. They say all the dates. */
  steps?: readonly ImportStep<S>[];
};

/** What an opportunity was from one moment to the next, before its present state. */
export type PastState<S> = {
  stage: S | null;
  status: OpportunityStatus;
  closedAt: number | null;
  from: number;
  to: number;
  targetValue?: number | null;
};

/** Without steps a closed one was somewhere open until it closed, an open one always where it is (architecture 4.5). */
function stepsOf<S>(dates: ImportDates<S>, now: number, field: (name: string) => string) {
  const { stage, kind, enteredAt, closedAt } = dates;
  if (kind === 'open') {
    if (closedAt !== null) throw invalid(field('closedAt'), 'belongs to a closed stage');
    return [{ stage, kind, enteredAt: enteredAt ?? now }];
  }
  const closed = closedAt ?? now;
  const opened = enteredAt ?? closed;
  if (closed < opened) throw invalid(field('closedAt'), 'lies before enteredAt');
  const last = { stage, kind, enteredAt: closed };
  return opened === closed
    ? [last]
    : [{ stage: null, kind: 'open' as const, enteredAt: opened }, last];
}

/**
 * The dates and the past of an opportunity that comes from another system (architecture 4.5 "Imports").
 *
 * @param field how an error names a field of this row
 * @throws DomainError 400 when the dates contradict each other or lie in the future
 */
export function importedHistory<S>(
  dates: ImportDates<S>,
  now: number,
  field: (name: string) => string = (name) => name,
) {
  const steps: readonly ImportStep<S>[] = dates.steps ?? stepsOf(dates, now, field);
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (!first || !last || last.stage !== dates.stage) {
    throw invalid(field('steps'), 'must end with the stage that it is in');
  }
  if (last.enteredAt > now) {
    throw invalid(field(dates.steps ? 'steps' : 'enteredAt'), 'lies in the future');
  }
  const past: PastState<S>[] = [];
  let state: Pick<PastState<S>, 'status' | 'closedAt'> = { status: 'open', closedAt: null };
  steps.forEach(({ kind, enteredAt, ...step }, i) => {
    const status = statusOf(kind);
    const change = { before: state, after: status, requested: undefined, now: enteredAt };
    state = { status, closedAt: closedAtAfter(change) };
    const next = steps[i + 1];
    if (!next) return;
    if (next.enteredAt < enteredAt) throw invalid(field('steps'), 'are not in order');
    past.push({ ...step, ...state, from: enteredAt, to: next.enteredAt });
  });
  return {
    openedAt: first.enteredAt,
    stageEnteredAt: last.enteredAt,
    closedAt: state.closedAt,
    past,
  };
}
