import type {
  Activity,
  ActivityCreate,
  ActivityDone,
  ActivityInput,
  Day,
  Direction,
  NextActivity,
  Outcome,
  Ref,
} from '../../../shared/contracts';
import type { ActivityKind, ObjectionState } from '../../../shared/contracts/activity';
import { addDays, instantOf, localTime, onWorkingDay } from '../fields/day';
import type { LocalTime } from '../fields/day';

/** A form submission is made by the system, a task is planned, not logged. */
export const LOGGED_KINDS = [
  'call',
  'email',
  'meeting',
  'visit',
  'demo',
  'message',
  'letter',
  'ticket',
  'case',
  'content',
  'satisfaction',
  'note',
] as const satisfies readonly ActivityKind[];
export const PLANNED_KINDS = [
  'call',
  'email',
  'meeting',
  'visit',
  'demo',
  'message',
  'letter',
  'content',
  'satisfaction',
  'task',
] as const satisfies readonly ActivityKind[];

const CALL_OUTCOMES = ['reached', 'not-reached', 'voicemail', 'callback', 'wrong-number'] as const;
const APPOINTMENT_OUTCOMES = ['held', 'moved', 'no-show'] as const;
const RESULTS = ['interested', 'objection', 'decision-pending', 'no-interest'] as const;
export const APPOINTMENTS: readonly ActivityKind[] = ['meeting', 'demo', 'visit'];

/** A task is done or not; nobody was spoken to. */
export const isBetweenPeople = (kind: ActivityKind): boolean => kind !== 'task' && kind !== 'note';

export function outcomesFor(kind: ActivityKind): readonly Outcome[] {
  if (kind === 'task') return [];
  if (kind === 'call') return CALL_OUTCOMES;
  return APPOINTMENTS.includes(kind) ? APPOINTMENT_OUTCOMES : RESULTS;
}

const REACHED_NOBODY: readonly Outcome[] = [
  'not-reached',
  'voicemail',
  'wrong-number',
  'moved',
  'no-show',
];

/** Why this does not calm the light; null: it counts as a contact. */
export function whyNoContact(
  kind: ActivityKind,
  outcome: Outcome | null,
): 'attempt' | 'note' | null {
  if (outcome !== null && REACHED_NOBODY.includes(outcome)) return 'attempt';
  return isBetweenPeople(kind) ? null : 'note';
}

const TRY_AGAIN_IN: Partial<Record<Outcome, number>> = { 'not-reached': 1, voicemail: 2 };
/** Outcomes in which a new date was agreed. */
export const AGREED_DATE: readonly Outcome[] = ['callback', 'moved'];

/** When to try again after an attempt that reached nobody, on a day on which people work. */
export function proposedDay(
  outcome: Outcome | null,
  today: Day,
  workingDays?: readonly string[],
  holidays?: readonly Day[],
): Day | null {
  const days = outcome === null ? undefined : TRY_AGAIN_IN[outcome];
  return days === undefined ? null : onWorkingDay(addDays(today, days), workingDays, holidays);
}

export type DueChoice = { day: Day } & (
  { type: 'tomorrow' | 'day' } | { type: 'weeks'; weeks: number }
);

/** The usual distances, on days on which people work; two that fall on one day are offered once. */
export function dueChoices(
  today: Day,
  workingDays?: readonly string[],
  holidays?: readonly Day[],
): DueChoice[] {
  const inDays = (days: number) => onWorkingDay(addDays(today, days), workingDays, holidays);
  const next = inDays(1);
  const choices: DueChoice[] = [
    { type: next === addDays(today, 1) ? 'tomorrow' : 'day', day: next },
    { type: 'weeks', weeks: 1, day: inDays(7) },
    { type: 'weeks', weeks: 2, day: inDays(14) },
  ];
  return choices.filter(({ day }, at) => choices.findIndex((one) => one.day === day) === at);
}

export type NextStep = { planned: boolean; kind: ActivityKind; due: LocalTime; subject: string };
export type LogValues = {
  kind: ActivityKind;
  direction: Direction;
  /** Null: now. */
  when: LocalTime | null;
  outcome: Outcome | null;
  body: string;
  duration: string;
  objectionKind: string | null;
  objectionState: ObjectionState;
  /** 1 to 5, of a satisfaction check. */
  satisfaction: number | null;
  next: NextStep;
  /** documentIds of the follow-ups that are done by it. */
  settles: readonly string[];
};
export type LogProblem = 'date' | 'future' | 'minutes' | 'tooLong';
export type LogProblems = Partial<
  Record<'when' | 'duration' | 'body' | 'due' | 'subject', LogProblem>
>;

/** Where nobody says at what time to follow up. */
export const USUAL_TIME = '09:00';
export const emptyLog = (): LogValues => ({
  kind: 'call',
  direction: 'out',
  when: null,
  outcome: null,
  body: '',
  duration: '',
  objectionKind: null,
  objectionState: 'open',
  satisfaction: null,
  next: { planned: false, kind: 'call', due: { day: null, time: USUAL_TIME }, subject: '' },
  settles: [],
});

export const LONGEST_TEXT = 20_000;
export const LONGEST_LINE = 255;
const MOST_MINUTES = 100_000;
/** As the server: a little ahead is a clock that runs fast. */
const TOLERANCE = 5 * 60_000;

export function minutesOf(text: string): number | null | 'problem' {
  const bare = text.trim();
  if (bare === '') return null;
  const minutes = Number(bare);
  return /^\d+$/.test(bare) && minutes <= MOST_MINUTES ? minutes : 'problem';
}

/** What is wrong with the moment at which something happened. */
export function whenProblem(when: LocalTime, now: Date, timeZone: string): LogProblem | null {
  const at = instantOf(when, timeZone);
  if (at === null) return 'date';
  return new Date(at).getTime() > now.getTime() + TOLERANCE ? 'future' : null;
}

export function logProblems(values: LogValues, now: Date, timeZone: string): LogProblems {
  const problems: LogProblems = {};
  const when = values.when && whenProblem(values.when, now, timeZone);
  if (when) problems.when = when;
  if (values.body.trim().length > LONGEST_TEXT) problems.body = 'tooLong';
  if (minutesOf(values.duration) === 'problem') problems.duration = 'minutes';
  if (values.next.planned && instantOf(values.next.due, timeZone) === null) problems.due = 'date';
  if (values.next.planned && values.next.subject.trim().length > LONGEST_LINE) {
    problems.subject = 'tooLong';
  }
  return problems;
}

/**
 * Whom an activity is about; `documentId` is the opportunity's, null where it is about people only. With `lead`, its
 * documentId, it is about that lead alone.
 */
export type About = {
  documentId: string | null;
  lead?: string | null;
  contact: Ref | null;
  organization: Ref | null;
};

const about = ({ documentId, lead, contact, organization }: About) => ({
  ...(lead && !documentId ? { lead } : {}),
  ...(documentId ? { opportunity: documentId } : {}),
  ...(contact ? { contact: contact.documentId } : {}),
  ...(organization ? { organization: organization.documentId } : {}),
});

/** What happened, as both doors take it. */
function happened(values: LogValues, timeZone: string) {
  const minutes = minutesOf(values.duration);
  const at = values.when ? instantOf(values.when, timeZone) : null;
  const { objectionKind, objectionState, satisfaction } = values;
  return {
    direction: values.direction,
    ...(at ? { occurredAt: at } : {}),
    ...(values.outcome ? { outcome: values.outcome } : {}),
    ...(values.body.trim() ? { body: values.body.trim() } : {}),
    ...(typeof minutes === 'number' ? { durationMinutes: minutes } : {}),
    ...(objectionKind ? { objectionKind, objectionState } : {}),
    ...(values.kind === 'satisfaction' && satisfaction !== null ? { satisfaction } : {}),
  };
}

/** The follow-up that comes out of it; nothing while none is planned or its day is missing. */
export function nextOf({ next }: Pick<LogValues, 'next'>, timeZone: string): NextActivity | null {
  const dueAt = next.planned ? instantOf(next.due, timeZone) : null;
  if (dueAt === null) return null;
  const subject = next.subject.trim();
  return { kind: next.kind, dueAt, ...(subject ? { subject } : {}) };
}

/** A contact with all that follows from it, for one request. */
export function loggedActivity(values: LogValues, card: About, timeZone: string): ActivityCreate {
  const next = nextOf(values, timeZone);
  return {
    ...about(card),
    kind: values.kind,
    ...happened(values, timeZone),
    ...(next ? { next } : {}),
    ...(values.settles.length > 0 ? { settles: [...values.settles] } : {}),
  };
}

/** The same for a follow-up that was planned and has happened now. */
export function completedActivity(values: LogValues, timeZone: string): ActivityDone {
  const next = nextOf(values, timeZone);
  return { ...happened(values, timeZone), ...(next ? { next } : {}) };
}

/** Follow-ups that a contact of today most likely settles. */
export const dueUntil = (planned: readonly Activity[], day: Day, timeZone: string): string[] =>
  planned
    .filter(({ dueAt }) => dueAt && (localTime(new Date(dueAt), timeZone).day ?? '') <= day)
    .map(({ documentId }) => documentId);

export type PlanValues = {
  kind: ActivityKind;
  due: LocalTime;
  subject: string;
  assignee: number | null;
};

/** Null while the day or the time is missing. */
export function plannedActivity(
  { kind, due, subject, assignee }: Omit<PlanValues, 'assignee'> & { assignee?: number | null },
  card: About,
  timeZone: string,
): ActivityInput | null {
  const dueAt = instantOf(due, timeZone);
  if (dueAt === null) return null;
  return {
    ...about(card),
    kind,
    dueAt,
    ...(subject.trim() ? { subject: subject.trim() } : {}),
    ...(assignee === undefined ? {} : { assignee }),
  };
}
