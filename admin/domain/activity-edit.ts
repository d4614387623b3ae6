import type { Activity, ActivityUpdate, Direction, Outcome } from '../../shared/contracts';
import type { ActivityKind, ObjectionState } from '../../shared/contracts/activity';
import {
  LOGGED_KINDS,
  LONGEST_LINE,
  LONGEST_TEXT,
  minutesOf,
  outcomesFor,
  whenProblem,
} from '../components/dialogs/log-contact';
import type { LogProblem } from '../components/dialogs/log-contact';
import { instantOf, localTime } from '../components/fields/day';
import type { LocalTime } from '../components/fields/day';
import { moneyText, parseMoney } from '../components/fields/money';
import type { MoneyProblem } from '../components/fields/money';

/** Something that happened, as its inputs hold it. */
export type ActivityEdit = {
  kind: ActivityKind;
  direction: Direction;
  purpose: string | null;
  outcome: Outcome | null;
  when: LocalTime;
  subject: string;
  body: string;
  duration: string;
  cost: string;
  objectionKind: string | null;
  objectionState: ObjectionState;
};
export type ActivityEditProblems = Partial<
  Record<'when' | 'subject' | 'body' | 'duration', LogProblem> & { cost: MoneyProblem }
>;
/** Where dates and amounts are read. */
export type EditPlace = { timeZone: string; locale: string };

export function editOf(activity: Activity, { timeZone, locale }: EditPlace): ActivityEdit {
  const { kind, direction, purpose, outcome, objectionKind, objectionState } = activity;
  const { subject, body, durationMinutes, cost, occurredAt } = activity;
  return {
    kind,
    direction,
    purpose,
    outcome,
    when: occurredAt ? localTime(new Date(occurredAt), timeZone) : { day: null, time: '' },
    subject: subject ?? '',
    body: body ?? '',
    duration: durationMinutes === null ? '' : String(durationMinutes),
    cost: moneyText(cost, locale),
    objectionKind,
    objectionState: objectionState ?? 'open',
  };
}

/** What is logged by hand, and what it is now. */
export const editKinds = ({ kind }: Activity): readonly ActivityKind[] =>
  LOGGED_KINDS.some((known) => known === kind) ? LOGGED_KINDS : [kind, ...LOGGED_KINDS];

/** Those of the kind; of the kind that it has, also the one that is stored (a visit report knows more of them). */
export function editOutcomes(activity: Activity, kind: ActivityKind): readonly Outcome[] {
  const usual = outcomesFor(kind);
  const { outcome } = activity;
  return kind === activity.kind && outcome && !usual.includes(outcome)
    ? [...usual, outcome]
    : usual;
}

/** Another kind has other outcomes. */
export function withKind(
  values: ActivityEdit,
  kind: ActivityKind,
  activity: Activity,
): ActivityEdit {
  const { outcome } = values;
  const stays = outcome !== null && editOutcomes(activity, kind).includes(outcome);
  return { ...values, kind, outcome: stays ? outcome : null };
}

export function editProblems(
  values: ActivityEdit,
  now: Date,
  { timeZone, locale }: EditPlace,
): ActivityEditProblems {
  const problems: ActivityEditProblems = {};
  const when = whenProblem(values.when, now, timeZone);
  if (when) problems.when = when;
  if (values.subject.trim().length > LONGEST_LINE) problems.subject = 'tooLong';
  if (values.body.trim().length > LONGEST_TEXT) problems.body = 'tooLong';
  if (minutesOf(values.duration) === 'problem') problems.duration = 'minutes';
  const cost = parseMoney(values.cost, locale);
  if (!cost.ok) problems.cost = cost.problem;
  return problems;
}

/** An edit without problems as it is written. */
function written(values: ActivityEdit, { timeZone, locale }: EditPlace): ActivityUpdate {
  const minutes = minutesOf(values.duration);
  const cost = parseMoney(values.cost, locale);
  const { kind, direction, purpose, outcome, objectionKind, objectionState } = values;
  return {
    kind,
    direction,
    purpose,
    outcome,
    occurredAt: instantOf(values.when, timeZone) ?? undefined,
    subject: values.subject.trim() || null,
    body: values.body.trim() || null,
    durationMinutes: minutes === 'problem' ? null : minutes,
    cost: cost.ok ? cost.value : null,
    objectionKind,
    objectionState: objectionKind === null ? null : objectionState,
  };
}

/** Only what was changed: what a colleague has put right meanwhile in other fields stays. */
export function editBody(
  values: ActivityEdit,
  start: ActivityEdit,
  place: EditPlace,
): ActivityUpdate {
  const before = written(start, place);
  const changed = Object.entries(written(values, place)).filter(
    ([field, value]) => value !== before[field as keyof ActivityUpdate],
  );
  return Object.fromEntries(changed);
}
