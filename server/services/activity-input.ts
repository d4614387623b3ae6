import type { ActivityInput } from '../../shared/contracts/activity';
import type { Kit } from '../app';
import { countsAsContact } from '../domain/activity-facts';
import { ACTIONS } from '../constants';
import { awaitsAnswer } from '../domain/awaits-answer';
import { DomainError, invalid } from '../domain/errors';
import type { ActivityDraft } from '../repositories/activity';
import type { LeadRecord } from '../repositories/lead';
import type { OpportunityRecord } from '../repositories/opportunity';
import type { ActivityFields } from '../validation/activity';
import type { Caller } from './caller';
import type { Callers } from './callers';
import type { OpportunityService } from './opportunity';
import { namingAccess, readAccess } from './person';

/** A contact may lie this far ahead (clocks differ); what lies further is a follow-up. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** documentIds of what an activity belongs to; the first of them says who sees it. */
export type ActivitySubject = Partial<
  Record<'opportunity' | 'lead' | 'contact' | 'organization', string | null | undefined>
>;
/** A new activity as it will be stored, and the opportunity that it belongs to. */
export type PreparedActivity = { draft: ActivityDraft; record: OpportunityRecord | null };

/** What is asked of an activity's fields, whether it is made, changed or done. */
export function createActivityInput(
  { repositories, now }: Kit,
  deps: { opportunity: Pick<OpportunityService, 'visible'>; callers: Pick<Callers, 'ofUser'> },
) {
  const { reference, user, listEntry } = repositories;

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

  async function leadNamed(documentId: string, caller: Caller): Promise<LeadRecord> {
    const found = caller.allows(ACTIONS.leadRead)
      ? await repositories.lead.visible(documentId, caller.scope('lead.read'))
      : null;
    if (!found) throw invalid('lead', 'no such lead');
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
    input: Pick<ActivityInput, 'purpose' | 'objectionKind'>,
  ): Promise<void> {
    const wanted = [
      ['purpose', 'purposes', input.purpose],
      ['objectionKind', 'objectionKinds', input.objectionKind],
    ] as const;
    for (const [field, list, code] of wanted) {
      if (code && !(await listEntry.byCode(list, code)))
        throw invalid(field, `"${code}" is not in the list ${list}`);
    }
  }

  async function sees(other: Caller, about: ActivitySubject): Promise<boolean> {
    const { opportunity, lead, contact, organization } = about;
    if (opportunity) {
      if (!other.allows(ACTIONS.opportunityRead)) return false;
      return Boolean(await reference.opportunity(opportunity, other.scope('opportunity.read')));
    }
    if (lead) {
      if (!other.allows(ACTIONS.leadRead)) return false;
      return Boolean(await repositories.lead.visible(lead, other.scope('lead.read')));
    }
    const access = readAccess(other);
    if (contact && (await reference.person('contact', contact, access))) return true;
    return Boolean(organization && (await reference.person('organization', organization, access)));
  }

  /** Whoever is given a follow-up has to see what it is about, or nothing would remind him. */
  async function checkAssignee(
    assignee: number | null | undefined,
    about: ActivitySubject,
    caller: Caller,
  ): Promise<void> {
    if (!assignee || assignee === caller.actor.userId) return;
    const [found] = await user.byIds([assignee]);
    if (!found?.isActive) throw invalid('assignee', 'is not an active user');
    if (await sees(await deps.callers.ofUser(assignee, 'admin'), about)) return;
    const { opportunity, lead, contact } = about;
    const what = opportunity ? 'opportunity' : lead ? 'lead' : contact ? 'person' : 'company';
    throw invalid('assignee', `may not see this ${what}: choose somebody who does`);
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

  return {
    checkLists,
    checkAssignee,
    checkTimes,
    checkSaid,
    derived,

    /** Looks everything up and decides; the write itself reads nothing more of it. */
    async prepare(input: ActivityFields, caller: Caller): Promise<PreparedActivity> {
      const {
        opportunity: chance,
        lead: from,
        contact: who,
        organization: firm,
        entry,
        occurredAt,
        dueAt,
        isContact,
        ...rest
      } = input;
      if (!chance && !from && !who && !firm)
        throw invalid(
          'opportunity',
          'say what it belongs to: opportunity, lead, contact or organization',
        );
      if (chance && from) throw invalid('lead', 'goes without an opportunity');
      const record = chance ? await subject(chance, caller) : null;
      const lead = from ? await leadNamed(from, caller) : null;
      const contact = await person('contact', who, caller);
      const organization = await person('organization', firm, caller);
      await checkLists(input);
      const about = {
        opportunity: record?.documentId,
        lead: from,
        contact: who,
        organization: firm,
      };
      await checkAssignee(input.assignee, about, caller);
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
        opportunity: record?.id ?? lead?.opportunity ?? null,
        lead: lead?.id ?? null,
        contact: contact?.id ?? null,
        organization:
          organization?.id ?? (record || lead ? null : (contact?.organizationId ?? null)),
        author: caller.actor.userId,
        authorName: caller.actor.userName,
        entryUid: entry?.uid ?? null,
        entryDocumentId: entry?.documentId ?? null,
        entryLocale: entry?.locale ?? null,
        externalId: rest.externalId ?? null,
        draftKey: null,
        draftAnswer: null,
      };
      return { draft, record };
    },
  };
}
export type ActivityInputRules = ReturnType<typeof createActivityInput>;
