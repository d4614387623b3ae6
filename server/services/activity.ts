import type { Activity, ActivityInput } from '../../shared/contracts/activity';
import { EVENTS } from '../constants';
import type { Kit } from '../app';
import { countsAsContact } from '../domain/activity-facts';
import { awaitsAnswer } from '../domain/awaits-answer';
import { DomainError, forbidden, invalid, notFound } from '../domain/errors';
import type { ActivityDraft, ActivityRecord, ActivityRow } from '../repositories/activity';
import type { Trx } from '../repositories/database';
import { activityScopeSql } from '../repositories/scope';
import type {
  ActivityChange,
  ActivityCreate,
  ActivityDoneInput,
  ActivityListQuery,
} from '../validation/activity';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import type { OpportunityService } from './opportunity';
import type { Outbox } from './outbox';
import { namingAccess, readAccess, writeAccess } from './person';

/** A contact may lie this far ahead (clocks differ); what lies further is a follow-up. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

type Deps = { opportunity: OpportunityService; outbox: Outbox };

/** Contacts that happened and follow-ups that are planned; every change recomputes the light's facts with it. */
export function createActivityService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { activity, reference, lightFacts, user, listEntry } = repositories;

  async function person(
    kind: 'organization' | 'contact',
    documentId: string | null | undefined,
    caller: Caller,
  ) {
    if (!documentId) return null;
    const found = await reference.person(kind, documentId, namingAccess(caller));
    if (!found) throw invalid(kind, `no such ${kind}`);
    return found;
  }

  async function subject(documentId: string, caller: Caller) {
    try {
      return await deps.opportunity.visible(documentId, caller);
    } catch (error) {
      if (error instanceof DomainError && error.status === 404)
        throw invalid('opportunity', 'no such opportunity');
      throw error;
    }
  }

  async function checkLists(
    input: Pick<ActivityInput, 'purpose' | 'objectionKind' | 'assignee'>,
  ): Promise<void> {
    const wanted = [
      ['purpose', 'purposes', input.purpose],
      ['objectionKind', 'objectionKinds', input.objectionKind],
    ] as const;
    for (const [field, list, code] of wanted) {
      if (code && !(await listEntry.byCode(list, code)))
        throw invalid(field, `"${code}" is not in the list ${list}`);
    }
    if (input.assignee) {
      const [found] = await user.byIds([input.assignee]);
      if (!found?.isActive) throw invalid('assignee', 'is not an active user');
    }
  }

  function checkTimes(at: { occurredAt: number | null; dueAt: number | null }): void {
    if (at.occurredAt !== null && at.occurredAt > now() + FUTURE_TOLERANCE_MS) {
      throw invalid('occurredAt', 'lies in the future: plan a follow-up with dueAt instead');
    }
    if (at.occurredAt === null && at.dueAt === null)
      throw invalid('dueAt', 'must not be empty for a follow-up');
  }

  /** A follow-up that is still planned is no contact yet, whatever was said of it would be forgotten. */
  function checkSaid(isContact: boolean | undefined, planned: boolean): void {
    if (isContact !== undefined && planned)
      throw invalid('isContact', 'is said when the follow-up is done');
  }

  /** Columns that follow from the others. */
  const derived = (
    draft: Pick<ActivityDraft, 'kind' | 'outcome' | 'direction' | 'occurredAt' | 'dueAt'>,
    said?: boolean | null,
  ) => {
    const happened = draft.occurredAt !== null;
    const isContact = happened && countsAsContact({ ...draft, isContact: said });
    return {
      isContact,
      awaitsAnswer: isContact && awaitsAnswer(draft),
      sortAt: draft.occurredAt ?? draft.dueAt,
    };
  };

  /** The opportunities whose facts follow from an activity, locked: what every write of one starts with. */
  async function lockConcerned(
    row: Pick<ActivityRow, 'opportunity' | 'organization' | 'contact'>,
    trx: Trx,
  ): Promise<number[]> {
    const ids =
      row.opportunity === null ? await lightFacts.concernedBy(row, trx) : [row.opportunity];
    return (await repositories.opportunity.lockByIds(ids, trx)).map(({ id }) => id);
  }

  async function visible(documentId: string, caller: Caller): Promise<ActivityRow> {
    const found = await activity.byDocumentId(documentId);
    if (!found) throw notFound('Activity');
    const scope = activityScopeSql(repositories.db, readAccess(caller), 'a');
    const { rows } = await activity.within(found.id, scope);
    if (rows === 0) throw notFound('Activity');
    return found;
  }

  /** Whether the caller may change one of the people that an activity without an opportunity is about. */
  async function reachesPerson(found: ActivityRow, caller: Caller): Promise<boolean> {
    const access = writeAccess(caller, 'organization.update');
    const { organizationOf: firm, contactOf: who } = found;
    const reached = await Promise.all([
      firm && reference.person('organization', firm.documentId, access),
      who && reference.person('contact', who.documentId, access),
    ]);
    return reached.some(Boolean);
  }

  /** Its author, or whoever may change the opportunity or, without one, the person. */
  async function changeable(documentId: string, caller: Caller): Promise<ActivityRow> {
    const found = await visible(documentId, caller);
    if (found.author !== null && found.author === caller.actor.userId) return found;
    if (found.opportunity === null) {
      if (await reachesPerson(found, caller)) return found;
      throw forbidden('Only its author may change this activity');
    }
    const reach = await reference.reachable(
      [found.opportunity],
      caller.scope('opportunity.update'),
    );
    if (!reach.has(found.opportunity)) throw forbidden('Only its author may change this activity');
    return found;
  }

  async function announce(
    event: 'activityCreated' | 'activityDone',
    documentId: string,
    about: { funnel: number | null; stage: number | null } | undefined,
    caller: Caller,
    trx: Trx,
  ) {
    const { funnel = null, stage = null } = about ?? {};
    await deps.outbox.add(
      [{ event: EVENTS[event], record: { documentId, funnel, stage } }],
      caller.actor,
      now(),
      trx,
    );
  }

  async function answer(documentId: string): Promise<Activity> {
    const row = await activity.byDocumentId(documentId);
    if (!row) throw notFound('Activity');
    return presentActivity(row);
  }

  return {
    async list(
      query: ActivityListQuery,
      caller: Caller,
    ): Promise<{ rows: Activity[]; total: number }> {
      const [opportunity, organization, contact] = await Promise.all([
        query.opportunity
          ? reference.opportunity(query.opportunity, caller.scope('opportunity.read'))
          : undefined,
        query.organization
          ? reference.person('organization', query.organization, namingAccess(caller))
          : undefined,
        query.contact
          ? reference.person('contact', query.contact, namingAccess(caller))
          : undefined,
      ]);
      if (opportunity === null || organization === null || contact === null)
        return { rows: [], total: 0 };
      const assignee = query.assignee === 'me' ? (caller.actor.userId ?? 0) : query.assignee;
      const filter = {
        ...(opportunity ? { opportunity: opportunity.id } : {}),
        ...(organization ? { organization: organization.id } : {}),
        ...(contact ? { contact: contact.id } : {}),
        ...(assignee === undefined ? {} : { assignee }),
        ...(query.planned === undefined ? {} : { planned: query.planned }),
      };
      const scope = activityScopeSql(repositories.db, readAccess(caller), 'a');
      const page = { limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
      const { rows, total } = await activity.list(filter, scope, page);
      return { rows: rows.map(presentActivity), total };
    },

    async create(input: ActivityCreate, caller: Caller): Promise<Activity> {
      const {
        opportunity: about,
        contact: who,
        organization: firm,
        entry,
        occurredAt,
        dueAt,
        isContact,
        ...rest
      } = input;
      if (!about && !who && !firm)
        throw invalid(
          'opportunity',
          'say what it belongs to: opportunity, contact or organization',
        );
      const record = about ? await subject(about, caller) : null;
      const contact = await person('contact', who, caller);
      const organization = await person('organization', firm, caller);
      await checkLists(input);
      const planned = dueAt !== undefined && occurredAt === undefined;
      checkSaid(isContact, planned);
      const times = { occurredAt: planned ? null : (occurredAt ?? now()), dueAt: dueAt ?? null };
      checkTimes(times);
      const facts = {
        kind: rest.kind,
        outcome: rest.outcome ?? null,
        direction: rest.direction ?? 'out',
        ...times,
      };
      const draft: ActivityDraft = {
        purpose: null,
        subject: null,
        body: null,
        durationMinutes: null,
        cost: null,
        objectionKind: null,
        objectionState: null,
        ...rest,
        ...facts,
        ...derived(facts, isContact),
        assignee: rest.assignee ?? (planned ? caller.actor.userId : null),
        doneAt: planned ? null : times.occurredAt,
        opportunity: record?.id ?? null,
        contact: contact?.id ?? null,
        organization: organization?.id ?? (record ? null : (contact?.organizationId ?? null)),
        author: caller.actor.userId,
        authorName: caller.actor.userName,
        entryUid: entry?.uid ?? null,
        entryDocumentId: entry?.documentId ?? null,
        entryLocale: entry?.locale ?? null,
        externalId: rest.externalId ?? null,
      };
      const documentId = await transaction(async (trx, onCommit) => {
        const concerned = await lockConcerned(draft, trx);
        if (record && concerned.length === 0) throw invalid('opportunity', 'no such opportunity');
        const [made] = await activity.insert([draft], now(), trx);
        await lightFacts.recompute(concerned, now(), trx);
        await announce('activityCreated', made ?? '', record ?? undefined, caller, trx);
        deps.outbox.sendAfter(onCommit);
        return made ?? '';
      });
      return answer(documentId);
    },

    async update(documentId: string, input: ActivityChange, caller: Caller): Promise<Activity> {
      const found = await changeable(documentId, caller);
      await checkLists(input);
      const { entry, isContact, ...rest } = input;
      await save(found, (before) => {
        const after = { ...before, ...rest };
        checkTimes(after);
        checkSaid(isContact, after.occurredAt === null);
        const happened = before.occurredAt !== null;
        const wasSaid =
          isContact ??
          (happened && input.outcome === undefined && input.kind === undefined
            ? before.isContact
            : null);
        return {
          ...rest,
          ...derived(after, wasSaid),
          ...(after.occurredAt !== null && after.doneAt === null
            ? { doneAt: after.occurredAt }
            : {}),
          ...(entry === undefined
            ? {}
            : {
                entryUid: entry?.uid ?? null,
                entryDocumentId: entry?.documentId ?? null,
                entryLocale: entry?.locale ?? null,
              }),
        };
      });
      return answer(documentId);
    },

    /** A planned follow-up happened: it becomes a contact (or an attempt) at that moment. */
    async done(documentId: string, input: ActivityDoneInput, caller: Caller): Promise<Activity> {
      const found = await changeable(documentId, caller);
      const { isContact, occurredAt = now(), ...rest } = input;
      const decide = (before: ActivityRecord) => {
        if (before.doneAt !== null) throw invalid('doneAt', 'is done already');
        const after = { ...before, ...rest, occurredAt };
        checkTimes(after);
        return { ...rest, occurredAt, doneAt: occurredAt, ...derived(after, isContact) };
      };
      await save(found, decide, async (trx) => {
        const { opportunity: id } = found;
        const [about] = id === null ? [] : await repositories.opportunity.lockByIds([id], trx);
        await announce('activityDone', documentId, about, caller, trx);
      });
      return answer(documentId);
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      const found = await changeable(documentId, caller);
      await transaction(async (trx) => {
        const concerned = await lockConcerned(found, trx);
        await activity.remove(found.id, trx);
        await lightFacts.recompute(concerned, now(), trx);
      });
    },
  };

  /** Decides on the row as it is under its lock: a colleague may have done the follow-up meanwhile. */
  async function save(
    found: ActivityRow,
    decide: (before: ActivityRecord) => Partial<ActivityDraft>,
    also?: (trx: Trx) => Promise<void>,
  ): Promise<void> {
    await transaction(async (trx, onCommit) => {
      const concerned = await lockConcerned(found, trx);
      const before = await activity.lock(found.documentId, trx);
      if (!before) throw notFound('Activity');
      await activity.update(before.id, decide(before), now(), trx);
      await lightFacts.recompute(concerned, now(), trx);
      await also?.(trx);
      deps.outbox.sendAfter(onCommit);
    });
  }
}
export type ActivityService = ReturnType<typeof createActivityService>;
