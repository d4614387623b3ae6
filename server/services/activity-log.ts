import type { Activity, ActivityExtras } from '../../shared/contracts/activity';
import type { MoveResult } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { DomainError, invalid, notFound } from '../domain/errors';
import type { ActivityRow } from '../repositories/activity';
import { isUniqueViolation } from '../repositories/transaction';
import type { ActivityCreate, NextInput } from '../validation/activity';
import type { ActivityAccess } from './activity-access';
import type { ActivityInputRules, PreparedActivity } from './activity-input';
import { presentActivity } from './activity-present';
import type { ActivityWrite } from './activity-write';
import type { Caller } from './caller';
import type { Changed } from './opportunity';
import type { Outbox } from './outbox';
import type { ScoredChange } from './scored-change';

export type Logged = { activity: Activity; extras: ActivityExtras };
type About = Pick<ActivityCreate, 'opportunity' | 'lead' | 'contact' | 'organization'>;

type Deps = {
  input: ActivityInputRules;
  access: ActivityAccess;
  write: ActivityWrite;
  scored: ScoredChange;
  moved: (changed: Changed, caller: Caller) => Promise<MoveResult>;
  outbox: Outbox;
};

/** A draft is one user's: two who happen to use the same key do not meet. */
export const draftKeyOf = (key: string, caller: Caller) =>
  `${caller.actor.userId ?? 'token'}:${key}`;

/** A contact and all that follows from it (the stage reached, follow-ups done and agreed) in one save: all of it or nothing. */
export function createActivityLog({ repositories, transaction }: Kit, deps: Deps) {
  const { activity } = repositories;

  const nextOf = (key: string) => `${key}:next`;

  /** What a draft has become, as it was answered then. */
  async function stored(key: string | null): Promise<Logged | null> {
    if (key === null) return null;
    const found = await activity.byDraftKeys([key, nextOf(key)]);
    const logged = found.find((row) => row.draftKey === key);
    const next = found.find((row) => row.draftKey === nextOf(key));
    if (!logged) return null;
    const { settled = [], moved = null } = logged.draftAnswer ?? {};
    const extras = { next: next ? presentActivity(next) : null, settled, moved };
    return { activity: presentActivity(logged), extras };
  }

  const planned = (next: NextInput, about: About, caller: Caller) =>
    deps.input.prepare(
      {
        opportunity: about.opportunity,
        lead: about.lead,
        contact: about.contact,
        organization: about.organization,
        ...next,
      },
      caller,
    );

  /** Planned ones of the same opportunity, or without one of the same person or firm. */
  async function settledRows(
    documentIds: string[],
    { draft }: PreparedActivity,
    caller: Caller,
  ): Promise<ActivityRow[]> {
    const found = await deps.access.finishable(documentIds, caller);
    return documentIds.map((documentId, i) => {
      const row = found.get(documentId);
      if (!row) throw invalid(`settles.${i}`, 'no such follow-up, or not yours to settle');
      const sameSubject =
        draft.lead !== null && draft.opportunity === null
          ? row.lead === draft.lead
          : draft.opportunity === null
            ? row.opportunity === null &&
              row.lead === null &&
              ((draft.contact !== null && row.contact === draft.contact) ||
                (draft.organization !== null && row.organization === draft.organization))
            : row.opportunity === draft.opportunity;
      if (!sameSubject) throw invalid(`settles.${i}`, 'belongs to something else');
      if (row.dueAt === null) throw invalid(`settles.${i}`, 'is no follow-up');
      return row;
    });
  }

  async function answer(
    documentId: string,
    next: string | undefined,
  ): Promise<[Activity, Activity | null]> {
    const row = await activity.byDocumentId(documentId);
    if (!row) throw notFound('Activity');
    const follow = next === undefined ? null : await activity.byDocumentId(next);
    return [presentActivity(row), follow && presentActivity(follow)];
  }

  async function write(input: ActivityCreate, key: string | null, caller: Caller): Promise<Logged> {
    const { next, settles = [], reached, satisfaction, key: _key, ...own } = input;
    if (reached && !own.opportunity)
      throw invalid('reached', 'needs the opportunity that reached the stage');

    // Everything is looked up first: the transaction begins with its locks (architecture 4.6).
    const main = await deps.input.prepare(own, caller);
    const follow = next ? await planned(next, own, caller) : null;
    const done = await settledRows(settles, main, caller);
    const move = await deps.scored(
      own,
      satisfaction,
      caller,
      reached && { ...reached, place: true },
    );
    if (key !== null) main.draft.draftKey = key;
    if (key !== null && follow) follow.draft.draftKey = nextOf(key);

    const { made, extras } = await transaction(async (trx, onCommit) => {
      const changed = move ? await move(trx) : null;
      const all = follow ? [main, follow] : [main];
      const { made, settled } = await deps.write.insert(all, caller, trx, { settles: done });
      // Looked at in here, so that the draft keeps what is answered.
      const moved = changed && reached ? await deps.moved(changed, caller) : null;
      if (key !== null && made[0] && (moved || settled.length > 0))
        await activity.keepAnswer(made[0], { settled, moved }, trx);
      deps.outbox.sendAfter(onCommit);
      return { made, extras: { settled, moved } };
    });
    const [logged = '', after] = made;
    const [shown, nextShown] = await answer(logged, after);
    return { activity: shown, extras: { next: nextShown, ...extras } };
  }

  return {
    async create(input: ActivityCreate, caller: Caller): Promise<Logged> {
      const key = input.key === undefined ? null : draftKeyOf(input.key, caller);
      const before = await stored(key);
      if (before) return before;
      try {
        return await write(input, key, caller);
      } catch (error) {
        // The same draft, sent twice at the same time: the other one was first, and this one meets what it has changed.
        const refused = isUniqueViolation(error) || error instanceof DomainError;
        const other = refused ? await stored(key) : null;
        if (other) return other;
        throw error;
      }
    },

    planned,
  };
}
export type ActivityLog = ReturnType<typeof createActivityLog>;
