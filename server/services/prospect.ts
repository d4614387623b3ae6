import type { Ref } from '../../shared/contracts/common';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { ProspectResult } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { DomainError, conflict, forbidden, invalid } from '../domain/errors';
import { ALL } from '../repositories/scope';
import type { ProspectWrite } from '../validation/prospect';
import type { ActivityLog, Logged } from './activity-log';
import { draftKeyOf } from './activity-log';
import type { Caller } from './caller';
import type { ContactService } from './contact';
import { EVERYBODY } from './everybody';
import type { OpportunityService } from './opportunity';
import { takenExternalId } from './opportunity';
import type { OrganizationService } from './organization';
import { namingAccess } from './person';
import type { ToldDetails } from './told-details';

type Deps = {
  organization: Pick<OrganizationService, 'create'>;
  contact: Pick<ContactService, 'create'>;
  opportunity: Pick<OpportunityService, 'prepareCreate'>;
  log: Pick<ActivityLog, 'create'>;
  told: ToldDetails;
  shown: (documentId: string, caller: Caller) => Promise<Opportunity>;
};

/** What a part of the form did wrong carries the part's name. */
export async function within<T>(part: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError) || !error.details.errors) throw error;
    const errors = error.details.errors.map(({ field, message }) => ({
      field: `${part}.${field}`,
      message,
    }));
    throw new DomainError(error.status, error.name, error.message, { ...error.details, errors });
  }
}

/** What could be kept nowhere else stands in the text of what was logged, or in a note of its own. */
function noted(activity: ProspectWrite['activity'], rest: readonly string[]) {
  if (rest.length === 0) return activity;
  const about = activity ?? { kind: 'note' as const };
  return { ...about, body: [activity?.body, ...rest].filter(Boolean).join('\n') };
}

type About = Partial<Record<'organization' | 'contact' | 'opportunity', string>>;
/** Whether what was logged is about these, and not what the same form has made a moment ago. */
const isAbout = ({ activity }: Logged, about: About): boolean =>
  (['organization', 'contact', 'opportunity'] as const).every(
    (part) => about[part] === undefined || activity[part]?.documentId === about[part],
  );

/** Firm, person, chance and the call that brought them, from one form: all of it or nothing. */
export function createProspectService({ repositories, transaction }: Kit, deps: Deps) {
  const { activity: activities, reference } = repositories;

  function checkRights(input: ProspectWrite, caller: Caller): void {
    const makes = [input.organization, input.contact].some(
      (part) => typeof part === 'object' && part,
    );
    if (makes && !caller.allows(ACTIONS.organizationUpdate))
      throw forbidden('organization, contact: your role may not make companies and people');
    if (input.opportunity && !caller.allows(ACTIONS.opportunityCreate))
      throw forbidden('opportunity: your role may not create opportunities');
    const about = input.organization ?? input.contact;
    if (input.opportunity && about && !caller.allows(ACTIONS.opportunityRead))
      throw forbidden(
        'opportunity: your role may not read opportunities, so it cannot name companies or people on one',
      );
    if (input.activity && !caller.allows(ACTIONS.opportunityRead))
      throw forbidden('activity: your role may not log contacts');
  }

  async function known(
    kind: 'organization' | 'contact',
    part: string | object | null | undefined,
    caller: Caller,
  ): Promise<Ref | null> {
    if (typeof part !== 'string') return null;
    const found = await reference.person(kind, part, namingAccess(caller));
    if (!found) throw invalid(kind, `no such ${kind}`);
    return { documentId: found.documentId, name: found.name };
  }

  /** What the same form has made before, by what it has logged. */
  async function before(key: string | undefined, caller: Caller): Promise<ProspectResult | null> {
    if (key === undefined) return null;
    const [logged] = await activities.byDraftKeys([draftKeyOf(key, caller)]);
    if (!logged) return null;
    const { organizationOf, contactOf, opportunityOf, documentId } = logged;
    return {
      organization: organizationOf,
      contact: contactOf,
      opportunity: opportunityOf && (await deps.shown(opportunityOf.documentId, caller)),
      activity: { documentId },
    };
  }

  return async ({ key, ...input }: ProspectWrite, caller: Caller): Promise<ProspectResult> => {
    checkRights(input, caller);
    const told = await before(key, caller);
    if (told) return told;
    const { organization: firm, contact: person, opportunity: chance, activity } = input;
    const { organizationDetails: firmDetails, contactDetails: personDetails } = input;
    const knownFirm = await known('organization', firm, caller);
    const knownPerson = await known('contact', person, caller);
    const prepared = chance
      ? await within('opportunity', deps.opportunity.prepareCreate(chance, caller))
      : null;

    // Who has just made something may log what brought it, though it is a colleague's from now on.
    const maker: Caller = { ...caller, scope: () => ALL };
    const made = transaction(async (trx) => {
      // Of a chance its place is locked before anything is read (architecture 4.6).
      await prepared?.lock(trx);
      const organization =
        knownFirm ??
        (firm && typeof firm === 'object'
          ? await within('organization', deps.organization.create(firm))
          : null);
      const belongsTo = organization ? { organization: organization.documentId } : {};
      const contact =
        knownPerson ??
        (person && typeof person === 'object'
          ? await within(
              'contact',
              // The firm was made just now or looked up above: nobody need be able to read people for it.
              deps.contact.create({ ...person, ...belongsTo }, caller, EVERYBODY),
            )
          : null);
      const people = {
        ...belongsTo,
        ...(contact ? { contact: contact.documentId } : {}),
      };
      const opportunity = prepared
        ? await within('opportunity', prepared.write(trx, people))
        : null;
      const about = { ...people, ...(opportunity ? { opportunity: opportunity.documentId } : {}) };
      const toNote = [
        ...(knownFirm && firmDetails
          ? await deps.told.organization(knownFirm.documentId, firmDetails, caller, trx)
          : []),
        ...(knownPerson && personDetails
          ? await deps.told.contact(knownPerson.documentId, personDetails, caller, trx)
          : []),
      ];
      const written = noted(activity, toNote);
      const logged = written
        ? await within('activity', deps.log.create({ ...written, ...about, key }, maker))
        : null;
      if (logged && !isAbout(logged, about)) throw conflict('This form was just sent before');
      return { organization, contact, opportunity, logged };
    }).catch(takenExternalId);

    let result: Awaited<typeof made>;
    try {
      result = await made;
    } catch (error) {
      // The same form, sent twice at the same time: the other one was first.
      const other = await before(key, caller);
      if (other) return other;
      throw error;
    }
    const { organization, contact, opportunity, logged } = result;
    const ref = (record: Ref | null) =>
      record && { documentId: record.documentId, name: record.name };
    return {
      organization: ref(organization),
      contact: ref(contact),
      opportunity: opportunity && (await deps.shown(opportunity.documentId, caller)),
      activity: logged && { documentId: logged.activity.documentId },
    };
  };
}
