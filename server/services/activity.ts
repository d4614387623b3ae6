import type { Activity, ActivityExtras } from '../../shared/contracts/activity';
import type { Kit } from '../app';
import { DomainError, conflict, notFound } from '../domain/errors';
import type { ActivityRow } from '../repositories/activity';
import { activityScopeSql } from '../repositories/activity-scope';
import { ALL } from '../repositories/scope';
import type {
  ActivityChange,
  ActivityCreate,
  ActivityDoneInput,
  ActivityListQuery,
} from '../validation/activity';
import type { ActivityAccess } from './activity-access';
import type { ActivityInputRules } from './activity-input';
import type { ActivityLog } from './activity-log';
import { draftKeyOf } from './activity-log';
import { presentActivity } from './activity-present';
import type { ActivityWrite, LockedActivity } from './activity-write';
import type { Caller } from './caller';
import type { Outbox } from './outbox';
import { activityReach, namingAccess } from './person';
import { refuseStale } from './refuse-stale';
import type { ScoredChange } from './scored-change';

type Deps = {
  input: ActivityInputRules;
  access: ActivityAccess;
  write: ActivityWrite;
  log: ActivityLog;
  scored: ScoredChange;
  outbox: Outbox;
};

/** What it belongs to: the lead only where it is no opportunity yet. */
const subjectOf = ({ opportunityOf, leadOf, contactOf, organizationOf }: ActivityRow) => ({
  opportunity: opportunityOf?.documentId,
  lead: opportunityOf ? null : leadOf,
  contact: contactOf?.documentId,
  organization: organizationOf?.documentId,
});

/** Contacts that happened and follow-ups that are planned; every change recomputes the light's facts with it. */
export function createActivityService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { activity, reference } = repositories;
  const { checkLists, checkAssignee, checkTimes, checkSaid, derived } = deps.input;

  async function shown(documentId: string, caller: Caller): Promise<Activity | null> {
    const found = await activity.byDocumentId(documentId);
    const [row] = found ? await deps.access.shownTo([found], caller) : [];
    return row ? presentActivity(row) : null;
  }
  async function answer(documentId: string, caller: Caller): Promise<Activity> {
    const found = await shown(documentId, caller);
    if (!found) throw notFound('Activity');
    return found;
  }

  const completed = async (documentId: string, next: string | null, caller: Caller) => ({
    activity: await answer(documentId, caller),
    extras: { next: next === null ? null : await shown(next, caller), settled: [], moved: null },
  });
  /** What a draft that says of a follow-up that it is done was answered, where it came before. */
  async function toldBefore(documentId: string, draft: string | null, caller: Caller) {
    if (draft === null) return null;
    const done = (await activity.byDocumentId(documentId))?.draftAnswer?.done;
    return done?.key === draft ? completed(documentId, done.next, caller) : null;
  }

  return {
    async list(
      query: ActivityListQuery,
      caller: Caller,
    ): Promise<{ rows: Activity[]; total: number }> {
      const [opportunity, lead, organization, contact] = await Promise.all([
        query.opportunity
          ? reference.opportunity(query.opportunity, caller.scope('opportunity.read'))
          : undefined,
        query.lead ? repositories.lead.visible(query.lead, caller.scope('lead.read')) : undefined,
        query.organization
          ? reference.person('organization', query.organization, namingAccess(caller))
          : undefined,
        query.contact
          ? reference.person('contact', query.contact, namingAccess(caller))
          : undefined,
      ]);
      if (opportunity === null || lead === null || organization === null || contact === null)
        return { rows: [], total: 0 };
      const assignee = query.assignee === 'me' ? (caller.actor.userId ?? 0) : query.assignee;
      const filter = {
        ...(opportunity ? { opportunity: opportunity.id } : {}),
        ...(lead ? { lead: lead.id } : {}),
        ...(organization ? { organization: organization.id } : {}),
        ...(contact ? { contact: contact.id } : {}),
        ...(assignee === undefined ? {} : { assignee }),
        ...(query.planned === undefined ? {} : { planned: query.planned }),
      };
      const scope = activityScopeSql(repositories.db, activityReach(caller), 'a');
      const page = { limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
      const { rows, total } = await activity.list(filter, scope, page);
      return { rows: (await deps.access.shownTo(rows, caller)).map(presentActivity), total };
    },

    create: async (input: ActivityCreate, caller: Caller): Promise<Activity> =>
      (await deps.log.create(input, caller)).activity,

    async update(documentId: string, input: ActivityChange, caller: Caller): Promise<Activity> {
      const found = await deps.access.changeable(documentId, caller);
      await checkLists(input);
      await checkAssignee(input.assignee, subjectOf(found), caller);
      const { entry, isContact, was = {}, ...rest } = input;
      let happensNow = false;
      const decide = (before: LockedActivity) => {
        refuseStale(before, rest, was);
        const after = { ...before, ...rest };
        checkTimes(after);
        checkSaid(isContact, after.occurredAt === null);
        const happened = before.occurredAt !== null;
        happensNow = before.doneAt === null && after.occurredAt !== null;
        const wasSaid =
          isContact ??
          (happened && input.outcome === undefined && input.kind === undefined
            ? before.isContact
            : null);
        // What was done when it happened stays so when that moment is put right.
        const doneThen = before.doneAt === null || before.doneAt === before.occurredAt;
        return {
          ...rest,
          ...derived(after, wasSaid),
          ...(after.occurredAt !== null && doneThen ? { doneAt: after.occurredAt } : {}),
          ...(entry === undefined
            ? {}
            : {
                entryUid: entry?.uid ?? null,
                entryDocumentId: entry?.documentId ?? null,
                entryLocale: entry?.locale ?? null,
              }),
        };
      };
      await transaction(async (trx, onCommit) => {
        await deps.write.change(found, decide, caller, trx);
        if (happensNow) await deps.write.announceDone(found, caller, trx);
        deps.outbox.sendAfter(onCommit);
      });
      return answer(documentId, caller);
    },

    /**
     * A planned follow-up happened: it becomes a contact (or an attempt) at that moment; the next one may come with it.
     * With a key it is answered again as the first time.
     */
    async done(
      documentId: string,
      { key, ...input }: ActivityDoneInput,
      caller: Caller,
    ): Promise<{ activity: Activity; extras: ActivityExtras }> {
      const found =
        (await deps.access.finishable([documentId], caller)).get(documentId) ??
        (await deps.access.changeable(documentId, caller));
      const draft = key === undefined ? null : draftKeyOf(key, caller);
      const told = await toldBefore(documentId, draft, caller);
      if (told) return told;
      const { isContact, occurredAt = now(), next, satisfaction, ...rest } = input;
      await checkLists(rest);
      const about = subjectOf(found);
      // With whom it was planned need not be somebody whom the caller could name anew.
      const follow = next && (await deps.log.planned(next, about, { ...caller, scope: () => ALL }));
      const asked = { kind: found.kind, opportunity: found.opportunityOf?.documentId ?? null };
      const score = await deps.scored(asked, satisfaction, caller);
      const decide = (before: LockedActivity) => {
        if (before.doneAt !== null) throw conflict('This follow-up is done already');
        const after = { ...before, ...rest, occurredAt };
        checkTimes(after);
        return { ...rest, occurredAt, doneAt: occurredAt, ...derived(after, isContact) };
      };
      const made = transaction(async (trx, onCommit) => {
        await score?.(trx);
        await deps.write.change(found, decide, caller, trx);
        await deps.write.announceDone(found, caller, trx);
        const planned = follow && (await deps.write.insert([follow], caller, trx));
        const follows = planned?.made[0] ?? null;
        if (draft !== null) {
          const done = { key: draft, next: follows };
          await activity.keepAnswer(documentId, { ...found.draftAnswer, done }, trx);
        }
        deps.outbox.sendAfter(onCommit);
        return follows;
      });
      try {
        return await completed(documentId, await made, caller);
      } catch (error) {
        // The same draft, sent twice at the same time: the other one was first.
        const other =
          error instanceof DomainError ? await toldBefore(documentId, draft, caller) : null;
        if (other) return other;
        throw error;
      }
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      const found = await deps.access.changeable(documentId, caller);
      await transaction(async (trx) => deps.write.remove(found, caller, trx));
    },
  };
}
export type ActivityService = ReturnType<typeof createActivityService>;
