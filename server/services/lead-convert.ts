import type { Ref } from '../../shared/contracts/common';
import type { LeadConverted } from '../../shared/contracts/lead-work';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { ContactInput, OrganizationInput } from '../../shared/contracts/person';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { conflict, invalid, lacks } from '../domain/errors';
import { offered } from '../domain/lead-handover';
import { isOpenLead } from '../domain/lead-status';
import type { Trx } from '../repositories/database';
import type { LeadRecord } from '../repositories/lead';
import type { OpportunityRecord } from '../repositories/opportunity';
import type { LeadConvertInput } from '../validation/lead-work';
import type { Caller } from './caller';
import type { ContactService } from './contact';
import { EVERYBODY } from './everybody';
import type { LeadService } from './lead';
import { checkVersion } from './lead-form';
import { actorOf, ownerOf } from './lead-follow';
import { contactOf, opportunityOf, organizationOf } from './lead-person';
import type { LeadWrite } from './lead-write';
import type { CreateInput, OpportunityService, PreparedCreate } from './opportunity';
import { takenExternalId } from './opportunity';
import type { OrganizationService } from './organization';
import type { Outbox } from './outbox';
import { namingAccess } from './person';
import { within } from './prospect';

type Deps = {
  lead: Pick<LeadService, 'locked' | 'visible'>;
  write: LeadWrite;
  organization: Pick<OrganizationService, 'create'>;
  contact: Pick<ContactService, 'create'>;
  opportunity: Pick<OpportunityService, 'prepareCreate' | 'prepareChange'>;
  outbox: Outbox;
  shown: (documentId: string, caller: Caller) => Promise<Opportunity>;
};
/** What is said goes before what the lead says. */
const withDefaults = (
  from: Omit<CreateInput, 'funnel'>,
  { title = from.title, ...asked }: Partial<CreateInput> & Pick<CreateInput, 'funnel'>,
): CreateInput => ({ ...from, ...asked, title });

type Part<T> = string | Partial<T> | null | undefined;
/** People as they were named or are to be made. */
type Firm = { known: Ref | null; made: OrganizationInput | null };
type Person = { known: Ref | null; made: Omit<ContactInput, 'organization'> | null };

/** A lead becomes an opportunity: people, chance and links in one transaction; the lead stays (architecture 4.9). */
export function createLeadConvert(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { reference, opportunity, activity, lightFacts, listEntry } = repositories;

  /** 409 for what is converted already, with the way to it where the caller sees it. */
  async function checkConvertible(lead: LeadRecord, caller: Caller, trx?: Trx): Promise<void> {
    if (lead.isTest) throw conflict('status: a test lead becomes no opportunity');
    if (lead.status === 'converted' && lead.opportunity !== null) {
      const scope = caller.scope('opportunity.read');
      const seen = await reference.reachable([lead.opportunity], scope, trx);
      const names = await reference.names('opportunity', [...seen], trx);
      const found = names.get(lead.opportunity);
      throw conflict(
        'This lead has been converted already',
        found ? { opportunity: { documentId: found.documentId, name: found.name } } : {},
      );
    }
    if (lead.status !== 'converted' && !isOpenLead(lead.status))
      throw conflict(`status: a lead that is ${lead.status} has to be opened again first`);
  }

  /** Locked. What a colleague has just made of it is told first, a stale version second. */
  async function convertible(
    documentId: string,
    version: number | null,
    caller: Caller,
    trx: Trx,
  ): Promise<LeadRecord> {
    const lead = await deps.lead.locked(documentId, null, 'lead.update', caller, trx);
    await checkConvertible(lead, caller, trx);
    checkVersion(version, lead.version);
    return lead;
  }

  /** What a lead becomes is made by whoever may convert it (lead.update); what is there already asks for its own rights. */
  function checkRights(
    { organization, contact, opportunity: chance }: LeadConvertInput,
    caller: Caller,
  ): void {
    if (typeof chance === 'string' && !caller.allows(ACTIONS.opportunityUpdate))
      throw lacks('opportunity: changing an opportunity', ACTIONS.opportunityUpdate);
    const names = [organization, contact].some((part) => typeof part === 'string');
    if (names && !caller.allows(ACTIONS.opportunityRead))
      throw lacks(
        'opportunity: naming companies or people on an opportunity',
        ACTIONS.opportunityRead,
      );
  }

  async function known(
    kind: 'organization' | 'contact',
    part: Part<object>,
    caller: Caller,
  ): Promise<Ref | null> {
    if (typeof part !== 'string') return null;
    const found = await reference.person(kind, part, namingAccess(caller));
    if (!found) throw invalid(kind, `no such ${kind}`);
    return { documentId: found.documentId, name: found.name };
  }

  async function people(lead: LeadRecord, input: LeadConvertInput, caller: Caller) {
    const { organization: firm, contact: person } = input;
    const isNew = <T>(part: Part<T>): part is Partial<T> =>
      typeof part === 'object' && part !== null;
    return {
      firm: {
        known: await known('organization', firm, caller),
        made: isNew(firm) ? organizationOf(lead, firm) : null,
      },
      person: {
        known: await known('contact', person, caller),
        made: isNew(person) ? contactOf(lead, person) : null,
      },
    };
  }

  /** Makes who is new; `has` says what the opportunity has already, which nothing replaces. */
  async function makePeople(
    { firm, person }: { firm: Firm; person: Person },
    has: { organization: Ref | null; contact: boolean },
    caller: Caller,
  ): Promise<{ organization?: string; contact?: string }> {
    const organization = has.organization
      ? null
      : (firm.known ??
        (firm.made && (await within('organization', deps.organization.create(firm.made)))));
    const belongsTo = organization ? { organization: organization.documentId } : {};
    const firmOf = organization ?? has.organization;
    const worksFor = firmOf ? { organization: firmOf.documentId } : {};
    const contact = has.contact
      ? null
      : (person.known ??
        (person.made &&
          (await within(
            'contact',
            deps.contact.create({ ...person.made, ...worksFor }, caller, EVERYBODY),
          ))));
    return { ...belongsTo, ...(contact ? { contact: contact.documentId } : {}) };
  }

  /** Both ways; what happened with the lead is the opportunity's past from now on. */
  async function link(
    lead: LeadRecord,
    chance: OpportunityRecord,
    caller: Caller,
    trx: Trx,
  ): Promise<LeadRecord> {
    const at = now();
    await activity.joinOpportunity(lead.id, chance.id, at, trx);
    const patch = {
      status: 'converted' as const,
      statusSince: at,
      convertedAt: at,
      qualifiedAt: lead.qualifiedAt ?? at,
      reason: null,
      reasonNote: null,
      nurtureUntil: null,
      organization: chance.organization,
      contact: chance.contact,
      opportunity: chance.id,
      owner: chance.owner,
      ownerName: chance.ownerName,
      ownerEmail: chance.ownerEmail,
      handover: offered({
        ...{ before: ownerOf(lead), to: ownerOf(chance), actor: actorOf(caller.actor), at },
      }),
    };
    const [after] = await deps.write.update([{ before: lead, patch }], caller, trx);
    await lightFacts.recompute([chance.id], at, trx);
    return after ?? lead;
  }

  /** Its source where the list still has it. */
  async function sourceOf({ source }: LeadRecord): Promise<string | null> {
    const entry = source === null ? null : await listEntry.byCode('sources', source);
    return entry?.archivedAt === null ? source : null;
  }

  async function intoNew(
    documentId: string,
    input: LeadConvertInput,
    prepared: PreparedCreate,
    named: { firm: Firm; person: Person },
    caller: Caller,
    trx: Trx,
  ) {
    // The place first, then the lead, then the rest (architecture 4.6).
    await prepared.lock(trx);
    const lead = await convertible(documentId, input.version, caller, trx);
    const made = await makePeople(named, { organization: null, contact: false }, caller);
    const chance = await within('opportunity', prepared.write(trx, made, { lead: lead.id }));
    return { chance, lead: await link(lead, chance, caller, trx) };
  }

  async function intoKnown(
    documentId: string,
    { version }: LeadConvertInput,
    chanceId: string,
    named: { firm: Firm; person: Person },
    caller: Caller,
    trx: Trx,
  ) {
    const [locked] = await opportunity.lockByDocumentIds([chanceId], trx);
    if (!locked) throw invalid('opportunity', 'no such opportunity');
    if (locked.status !== 'open') throw invalid('opportunity', 'is closed: take an open one');
    const lead = await convertible(documentId, version, caller, trx);
    const firms = await reference.names('organization', [locked.organization ?? 0], trx);
    const has = {
      organization: firms.get(locked.organization ?? 0) ?? null,
      contact: locked.contact !== null,
    };
    const fields = await makePeople(named, has, caller);
    const work = await deps.opportunity.prepareChange(chanceId, { version: null, fields }, caller);
    const { after } = await work(trx);
    if (after.lead === null)
      await opportunity.update([after.id], { lead: lead.id }, {}, now(), trx);
    return { chance: after, lead: await link(lead, after, caller, trx) };
  }

  return {
    checkConvertible,
    link,
    sourceOf,

    /** @throws DomainError 409 with the first opportunity when it has been converted; 422 as creating one */
    async convert(
      documentId: string,
      input: LeadConvertInput,
      caller: Caller,
    ): Promise<LeadConverted> {
      const seen = await deps.lead.visible(documentId, caller);
      checkRights(input, caller);
      await checkConvertible(seen, caller);
      const named = await people(seen, input, caller);
      const { opportunity: asked } = input;
      if (asked === null) throw invalid('opportunity', 'must not be empty');
      if (typeof asked === 'string') {
        const found = await reference.opportunity(asked, caller.scope('opportunity.read'));
        if (!found) throw invalid('opportunity', 'no such opportunity');
      }
      const owner = seen.owner ?? caller.actor.userId;
      const prepared =
        typeof asked === 'string'
          ? null
          : await within(
              'opportunity',
              deps.opportunity.prepareCreate(
                withDefaults({ owner, ...opportunityOf(seen, await sourceOf(seen)) }, asked),
                caller,
              ),
            );
      const { chance, lead } = await transaction(async (trx, onCommit) => {
        deps.outbox.sendAfter(onCommit);
        return prepared
          ? intoNew(documentId, input, prepared, named, caller, trx)
          : intoKnown(documentId, input, String(asked), named, caller, trx);
      }).catch(takenExternalId);
      return {
        lead: { documentId: lead.documentId, version: lead.version },
        opportunity: await deps.shown(chance.documentId, caller),
      };
    },
  };
}
export type LeadConvert = ReturnType<typeof createLeadConvert>;
