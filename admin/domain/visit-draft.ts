import type { ActivityKind, Day, ObjectionState, Outcome } from '../../shared/contracts';
import { ACTIVITY_KINDS, OBJECTION_STATES } from '../../shared/contracts/activity';

/** How it went: the results that a contact may have, in the order in which they are offered. */
export const VISIT_RESULTS = [
  'interested',
  'decision-pending',
  'objection',
  'no-interest',
] as const satisfies readonly Outcome[];
export type VisitResult = (typeof VISIT_RESULTS)[number];

export type VisitValues = {
  result: VisitResult | null;
  body: string;
  nextDay: Day | null;
  nextTime: string;
  nextKind: ActivityKind;
  nextSubject: string;
  /** The stage that was reached. */
  stage: string | null;
  objectionKind: string | null;
  objectionState: ObjectionState;
  duration: string;
};
/** What waits on the device until it has arrived; `at`: when it was begun. */
export type VisitDraft = { key: string; at: string; values: VisitValues };

export const EMPTY_VISIT: VisitValues = {
  result: null,
  body: '',
  nextDay: null,
  nextTime: '09:00',
  nextKind: 'call',
  nextSubject: '',
  stage: null,
  objectionKind: null,
  objectionState: 'open',
  duration: '',
};

export const hasContent = (values: VisitValues): boolean =>
  JSON.stringify(values) !== JSON.stringify(EMPTY_VISIT);

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);
const textOrNull = (value: unknown) => (typeof value === 'string' && value ? value : null);
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((one) => one === value) ?? null;

/** A draft as an older version or anybody else may have left it: what does not fit is left out. */
export function readDraft(stored: unknown): VisitDraft | null {
  if (!isObject(stored) || typeof stored.key !== 'string' || !isObject(stored.values)) return null;
  const { values } = stored;
  const day = textOrNull(values.nextDay);
  return {
    key: stored.key,
    at: text(stored.at, ''),
    values: {
      result: oneOf(VISIT_RESULTS, values.result),
      body: text(values.body, ''),
      nextDay: day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
      nextTime: text(values.nextTime, EMPTY_VISIT.nextTime),
      nextKind: oneOf(ACTIVITY_KINDS, values.nextKind) ?? EMPTY_VISIT.nextKind,
      nextSubject: text(values.nextSubject, ''),
      stage: textOrNull(values.stage),
      objectionKind: textOrNull(values.objectionKind),
      objectionState: oneOf(OBJECTION_STATES, values.objectionState) ?? 'open',
      duration: text(values.duration, ''),
    },
  };
}
