import type { ActivityCreate, MoveRequest } from '../../../shared/contracts';
import type { VisitValues } from '../../domain/visit-draft';
import { loggedActivity, logProblems, LONGEST_TEXT } from '../dialogs/log-contact';
import type { About, LogProblem, LogValues } from '../dialogs/log-contact';

export type VisitProblems = Partial<
  Record<'body' | 'due' | 'subject' | 'duration', LogProblem | 'required'>
>;

const logOf = (values: VisitValues, settles: readonly string[]): LogValues => ({
  kind: 'visit',
  direction: 'out',
  when: null,
  outcome: values.result,
  body: values.body,
  duration: values.duration,
  objectionKind: values.objectionKind,
  objectionState: values.objectionState,
  next: {
    planned: values.nextDay !== null,
    kind: values.nextKind,
    due: { day: values.nextDay, time: values.nextTime },
    subject: values.nextSubject,
  },
  settles,
});

export function visitProblems(values: VisitValues, now: Date, timeZone: string): VisitProblems {
  const { when: _when, ...problems } = logProblems(logOf(values, []), now, timeZone);
  const isEmpty = values.body.trim() === '';
  return isEmpty ? { ...problems, body: 'required' } : problems;
}

type Sent = { settles: readonly string[]; key: string; reached: MoveRequest | null };

/** Report, next step and the stage that was reached, in one request that may be sent twice. */
export function visitBody(
  values: VisitValues,
  card: About,
  timeZone: string,
  { settles, key, reached }: Sent,
): ActivityCreate {
  const body = loggedActivity(logOf(values, settles), card, timeZone);
  return { ...body, key, ...(reached ? { reached } : {}) };
}

export const LONGEST_REPORT = LONGEST_TEXT;
