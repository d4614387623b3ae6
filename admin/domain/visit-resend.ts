import type {
  Activity,
  ActivityCreate,
  ActivityExtras,
  ActivityUpdate,
  MoveRequest,
  NextActivity,
} from '../../shared/contracts';

type Said = Pick<
  ActivityUpdate,
  'body' | 'outcome' | 'durationMinutes' | 'objectionKind' | 'objectionState'
>;
type Stored = { data: Activity; meta: Partial<ActivityExtras> };

/** What an earlier send, whose answer got lost, has not stored yet of what is sent now. */
export type Missed = {
  report: ActivityUpdate | null;
  /** `documentId` null: none was planned with it. */
  next: { documentId: string | null; step: NextActivity } | null;
  reached: MoveRequest | null;
};

/**
 * A draft that is sent again is answered as the first time. Whoever wrote on in the meantime must not lose that: here is
 * what differs from the answer. Of what arrived the first time, nothing.
 */
export function missedOf(sent: ActivityCreate, { data, meta }: Stored): Missed {
  const said = ({ body, outcome, durationMinutes, objectionKind, objectionState }: Said) => ({
    body: body ?? null,
    outcome: outcome ?? null,
    durationMinutes: durationMinutes ?? null,
    objectionKind: objectionKind ?? null,
    objectionState: objectionState ?? null,
  });
  const stored: Record<string, unknown> = said(data);
  const differing = Object.entries(said(sent)).filter(([field, value]) => value !== stored[field]);
  const { next: step = null, reached = null } = sent;
  const planned = meta.next ?? null;
  const isPlanned =
    step === null ||
    (planned !== null &&
      planned.kind === step.kind &&
      Date.parse(planned.dueAt ?? '') === Date.parse(step.dueAt) &&
      planned.subject === (step.subject ?? null));
  return {
    report: differing.length > 0 ? Object.fromEntries(differing) : null,
    next: isPlanned ? null : { documentId: planned?.documentId ?? null, step },
    reached: meta.moved ? null : reached,
  };
}
