import type {
  Activity,
  ActivityCreate,
  ActivityDone,
  ActivityExtras,
  ActivityUpdate,
  MoveRequest,
  NextActivity,
} from '../../shared/contracts';

type Stored = { data: Activity; meta: Partial<ActivityExtras> };
type Said = Pick<
  ActivityUpdate,
  'body' | 'outcome' | 'durationMinutes' | 'objectionKind' | 'objectionState'
>;

/** What an earlier send, whose answer got lost, has not stored yet of what is sent now. */
export type Missed = {
  report: ActivityUpdate | null;
  /** `documentId` null: none was planned with it. */
  next: { documentId: string | null; step: NextActivity } | null;
  reached: MoveRequest | null;
};

/** An emptied input is sent as nothing. */
const said = ({ body, outcome, durationMinutes, objectionKind, objectionState }: Said) => ({
  body: body ?? null,
  outcome: outcome ?? null,
  durationMinutes: durationMinutes ?? null,
  objectionKind: objectionKind ?? null,
  objectionState: objectionState ?? null,
});
/** What is always sent, or not meant at all where it is not. */
const named = ({ kind, direction, subject, assignee, occurredAt, dueAt }: ActivityUpdate) =>
  Object.fromEntries(
    Object.entries({ kind, direction, subject, assignee, occurredAt, dueAt }).filter(
      ([, value]) => value !== undefined,
    ),
  );
const MOMENTS: ReadonlySet<string> = new Set(['occurredAt', 'dueAt']);

/** What of an activity as it is sent now differs from what is stored of it. */
function differing(sent: ActivityCreate, stored: Activity): ActivityUpdate | null {
  const known: Record<string, unknown> = { ...stored, assignee: stored.assignee?.id ?? null };
  const differs = ([field, value]: [string, unknown]) =>
    MOMENTS.has(field)
      ? Date.parse(String(value)) !== Date.parse(String(known[field]))
      : value !== known[field];
  const fields = Object.entries({ ...named(sent), ...said(sent) }).filter(differs);
  return fields.length > 0 ? Object.fromEntries(fields) : null;
}

/**
 * A draft that is sent again is answered as the first time. Whoever wrote on in the meantime must not lose that: here is
 * what differs from the answer. Of what arrived the first time, nothing.
 */
export function missedOf(sent: ActivityCreate, { data, meta }: Stored): Missed {
  const { next: step = null, reached = null } = sent;
  const planned = meta.next ?? null;
  const isPlanned =
    step === null ||
    (planned !== null &&
      planned.kind === step.kind &&
      Date.parse(planned.dueAt ?? '') === Date.parse(step.dueAt) &&
      planned.subject === (step.subject ?? null));
  return {
    report: differing(sent, data),
    next: isPlanned ? null : { documentId: planned?.documentId ?? null, step },
    reached: meta.moved ? null : reached,
  };
}

/** That a follow-up is done, as what it has become by that; keywords that were planned with it stay where none are given. */
export const doneAs = (stored: Activity, done: ActivityDone): ActivityCreate => {
  const { kind, opportunity, lead, contact, organization } = stored;
  return {
    ...done,
    kind,
    body: done.body ?? stored.body,
    ...(opportunity ? { opportunity: opportunity.documentId } : { lead }),
    contact: contact?.documentId,
    organization: organization?.documentId,
  };
};
