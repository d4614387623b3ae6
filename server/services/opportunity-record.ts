import type { OpportunityRecordView, Reachable, StageTime } from '../../shared/contracts/record';
import type { Kit } from '../app';
import type { StageStay } from '../domain/stage-times';
import { stageTimes } from '../domain/stage-times';
import type { ReachableContact } from '../repositories/opportunity-record';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import type { FunnelService } from './funnel';
import { handoverOf, leadName } from './lead-present';
import type { OpportunityReader } from './opportunity-read';
import { readAccess } from './person';
import { iso } from './present';
import type { SiteAttributes } from './site-attribute';

const MOST_SHOWN = 50;

type Deps = {
  reader: Pick<OpportunityReader, 'found'>;
  funnel: Pick<FunnelService, 'among'>;
  attributes: Pick<SiteAttributes, 'list'>;
};

const HIDDEN: Reachable = { phone: null, email: null, jobTitle: null, preferredChannel: null };

/** Ways to reach somebody, for those who may read people; everybody else sees the name. */
function reachable(contact: ReachableContact): Reachable {
  if (!contact.mayRead) return HIDDEN;
  const { phone, email, jobTitle, preferredChannel } = contact;
  return { phone, email, jobTitle, preferredChannel };
}

const presentTime = ({ stage, name, enteredAt, ...rest }: StageStay): StageTime => ({
  stage: stage === null ? null : { documentId: stage, name: name ?? '' },
  enteredAt: iso(enteredAt),
  ...rest,
});

/** All that the page of an opportunity shows first, in one answer. */
export function createOpportunityRecord({ repositories, now }: Kit, deps: Deps) {
  const { opportunityRecord, activity, leadMatch, reference } = repositories;

  return async (documentId: string, caller: Caller): Promise<OpportunityRecordView> => {
    const { record, contexts, opportunity: shown } = await deps.reader.found(documentId, caller);
    const { id } = record;
    const access = readAccess(caller);
    const at = now();
    const start = repositories.db.starter();
    const [
      opportunity,
      funnel,
      periods,
      contacts,
      organization,
      stillOpen,
      attributes,
      deletable,
      leads,
    ] = await Promise.all([
      start(shown),
      start(() => deps.funnel.among(contexts, record.funnel)),
      start(() => opportunityRecord.periods(id)),
      start(() => opportunityRecord.contacts(id, record.contact, access)),
      start(async () =>
        record.organization === null
          ? null
          : opportunityRecord.organization(record.organization, access),
      ),
      start(() => activity.stillOpenOf(id, MOST_SHOWN)),
      start(() => deps.attributes.list(id)),
      start(() => reference.reachable([id], caller.scope('opportunity.delete'))),
      start(() => leadMatch.ofOpportunity(id, caller.scope('lead.read'), MOST_SHOWN)),
    ]);
    const main = contacts.find((contact) => contact.id === record.contact);
    return {
      opportunity,
      funnel,
      times: stageTimes(periods, at).map(presentTime),
      people: contacts
        .filter(({ takesPart }) => takesPart)
        .map((found) => ({
          contact: { documentId: found.documentId, name: found.name },
          role: found.role,
          ...reachable(found),
        })),
      contact: main ? { documentId: main.documentId, name: main.name, ...reachable(main) } : null,
      organization: organization && {
        documentId: organization.documentId,
        name: organization.name,
        ...(organization.mayRead
          ? {
              phone: organization.phone,
              domain: organization.domain,
              address: organization.address,
              class: organization.class,
            }
          : { phone: null, domain: null, address: {}, class: null }),
      },
      planned: stillOpen.planned.map(presentActivity),
      objections: stillOpen.objections.map(presentActivity),
      attributes,
      leads: leads.map((lead) => ({
        documentId: lead.documentId,
        name: leadName(lead),
        status: lead.status,
        openedAt: iso(lead.openedAt),
        source: lead.source,
        campaign: lead.campaign,
        handover: lead.handover && handoverOf(lead.handover),
      })),
      can: { update: opportunity.canUpdate, delete: deletable.has(id) },
      asOf: iso(at),
    };
  };
}
