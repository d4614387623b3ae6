import type { ActivityKind, Direction, Outcome } from '../../shared/contracts/activity';
import { awaitsAnswer } from './awaits-answer';
import type { LightFacts } from './light-level';

const CONTACT_BY_OUTCOME: Readonly<Partial<Record<Outcome, boolean>>> = {
  reached: true,
  callback: true,
  held: true,
  'not-reached': false,
  voicemail: false,
  'wrong-number': false,
  moved: false,
  'no-show': false,
};

/** Whether an activity counts as a contact: as sent, else by its outcome, else by its kind (architecture 3 "activity"). */
export function countsAsContact(activity: {
  kind: ActivityKind;
  outcome: Outcome | null | undefined;
  isContact: boolean | null | undefined;
}): boolean {
  const { kind, outcome, isContact } = activity;
  const byOutcome = outcome ? CONTACT_BY_OUTCOME[outcome] : undefined;
  return isContact ?? byOutcome ?? (kind !== 'note' && kind !== 'task');
}

/** An activity as far as the light reads it; instants in epoch milliseconds. */
export type LightActivity = {
  id: number;
  isContact: boolean;
  direction: Direction;
  /** Null: planned, has not happened. */
  occurredAt: number | null;
  dueAt: number | null;
  doneAt: number | null;
  outcome: Outcome | null;
  kind: ActivityKind;
};

export type OpportunityLightFacts = LightFacts & { lastContactId: number | null };

type Contact = Pick<LightActivity, 'id' | 'direction' | 'outcome'> & { at: number };

const latest = (contacts: readonly Contact[]): Contact | undefined =>
  contacts.reduce<Contact | undefined>(
    (last, next) =>
      !last || next.at > last.at || (next.at === last.at && next.id > last.id) ? next : last,
    undefined,
  );

const earliest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : instants.reduce((a, b) => Math.min(a, b));

/**
 * The light facts of an opportunity from all its activities, in any order (R4.3); of contacts at the same instant the
 * one with the greatest id is the last. The product computes the same in SQL; this is the reference.
 */
export function lightFacts(
  activities: readonly LightActivity[],
  openedAt: number,
): OpportunityLightFacts {
  const contacts = activities.flatMap(
    ({ id, direction, outcome, isContact, occurredAt }): Contact[] =>
      isContact && occurredAt !== null ? [{ id, direction, outcome, at: occurredAt }] : [],
  );
  const last = latest(contacts);
  const lastOut = latest(contacts.filter(({ direction }) => direction === 'out'));
  const due = activities.flatMap(({ dueAt, doneAt }) =>
    dueAt !== null && doneAt === null ? [dueAt] : [],
  );
  const inbound = contacts.filter(awaitsAnswer).map(({ at }) => at);
  return {
    lastContactAt: last?.at ?? null,
    lastContactId: last?.id ?? null,
    lightBaseAt: last?.at ?? openedAt,
    lightDueAt: earliest(due.filter((at) => at > (last?.at ?? -Infinity))),
    openInboundSince: earliest(inbound.filter((at) => at > (lastOut?.at ?? -Infinity))),
  };
}
