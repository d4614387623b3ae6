import type { Activity } from '../../shared/contracts';

/**
 * Something that happened; a follow-up still to be done; or one that another contact has settled, which has no moment of
 * its own.
 */
export type ActivityState = 'happened' | 'planned' | 'settled';

export function activityState({
  occurredAt,
  doneAt,
}: Pick<Activity, 'occurredAt' | 'doneAt'>): ActivityState {
  if (occurredAt !== null) return 'happened';
  return doneAt === null ? 'planned' : 'settled';
}

/** Only what is still to be done can be late. */
export const isOverdue = (
  activity: Pick<Activity, 'occurredAt' | 'doneAt' | 'dueAt'>,
  now: Date,
): boolean =>
  activityState(activity) === 'planned' &&
  activity.dueAt !== null &&
  new Date(activity.dueAt) < now;

/** An activity is changed by its author or whoever may change its subject; done is said also by whoever it was given to. */
export const mayFinish = (
  { assignee }: Pick<Activity, 'assignee'>,
  mayChange: boolean,
  me: number | undefined,
): boolean => mayChange || (assignee !== null && assignee.id === me);

/** Those that whoever logs a contact may say to be done by it: the server refuses the save for any other. */
export const settleable = (
  planned: readonly Activity[],
  mayChangeAll: boolean,
  me: number | undefined,
): Activity[] =>
  planned.filter((one) =>
    mayFinish(one, mayChangeAll || (one.author !== null && one.author.id === me), me),
  );
