import type { Activity, ActivityUpdate, ConflictingChange } from '../../shared/contracts';

type Seen = NonNullable<ActivityUpdate['was']>;

/** What stands in the fields of an activity that can collide; moments that it does not have are left out. */
function fieldsOf(activity: Activity): Seen {
  const { kind, direction, purpose, subject, body, outcome, durationMinutes, cost } = activity;
  const { objectionKind, objectionState, assignee, occurredAt, dueAt } = activity;
  return {
    ...{ kind, direction, purpose, subject, body, outcome, durationMinutes, cost },
    ...{ objectionKind, objectionState, assignee: assignee?.id ?? null },
    ...(occurredAt === null ? {} : { occurredAt }),
    ...(dueAt === null ? {} : { dueAt }),
  };
}

/**
 * A change of an activity with what its fields were when they were read: the server refuses it where they are not any more.
 * What a refusal has told (`told`) is known too: saved again, it is overwritten knowingly.
 */
export function withSeen(
  activity: Activity,
  change: ActivityUpdate,
  told: readonly ConflictingChange[] = [],
): ActivityUpdate {
  const known: Record<string, unknown> = {
    ...fieldsOf(activity),
    ...Object.fromEntries(told.map(({ field, theirs }) => [field, theirs])),
  };
  const was = Object.fromEntries(
    Object.keys(change)
      .filter((field) => field in known)
      .map((field) => [field, known[field]]),
  );
  return { ...change, was };
}

/** What moving a follow-up really changes: what a colleague has put right meanwhile in other fields stays. */
export function changedOnly(activity: Activity, change: ActivityUpdate): ActivityUpdate {
  const before: Record<string, unknown> = fieldsOf(activity);
  return Object.fromEntries(
    Object.entries(change).filter(([field, value]) => (value ?? null) !== (before[field] ?? null)),
  );
}
