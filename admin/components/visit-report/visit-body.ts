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
  satisfaction: null,
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

type Sent = {
  settles: readonly string[];
  key: string;
  reached: MoveRequest | null;
  /** When it was begun. */
  begunAt: string;
  now: Date;
};

/** Written down right after the visit; what waited longer on the device was no visit of just now. */
const RIGHT_AFTER = 60 * 60_000;

function visitedAt({ begunAt, now }: Pick<Sent, 'begunAt' | 'now'>): string | null {
  const begun = new Date(begunAt);
  const waited = now.getTime() - begun.getTime();
  return waited > RIGHT_AFTER ? begun.toISOString() : null;
}

/** Report, next step and the stage that was reached, in one request that may be sent twice. */
export function visitBody(
  values: VisitValues,
  card: About,
  timeZone: string,
  { settles, key, reached, ...moment }: Sent,
): ActivityCreate {
  const body = loggedActivity(logOf(values, settles), card, timeZone);
  const at = visitedAt(moment);
  return {
    ...body,
    key,
    ...(at ? { occurredAt: at } : {}),
    ...(reached ? { reached } : {}),
  };
}

export const LONGEST_REPORT = LONGEST_TEXT;
