import type { Funnel } from '../../shared/contracts/funnel';
import type { OpportunityRecordView, Reachable, StageTime } from '../../shared/contracts/record';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import type { StageStay } from '../domain/stage-times';
import { stageTimes } from '../domain/stage-times';
import type { ReachableContact } from '../repositories/opportunity-record';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import type { OpportunityReader } from './opportunity-read';
import { readAccess } from './person';
import { iso } from './present';
import type { SiteAttributes } from './site-attribute';

const MOST_SHOWN = 50;

type Deps = {
  reader: Pick<OpportunityReader, 'one'>;
  funnel: { answer(documentId: string): Promise<Funnel> };
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
  const {
    opportunity: rows,
    opportunityRecord,
    opportunityContact,
    activity,
    reference,
  } = repositories;

  async function activities(ids: number[]) {
    const found = new Map((await activity.byIds(ids)).map((row) => [row.id, presentActivity(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  return async (documentId: string, caller: Caller): Promise<OpportunityRecordView> => {
    const opportunity = await deps.reader.one(documentId, caller);
    const record = await rows.byDocumentId(documentId);
    if (!record) throw notFound('Opportunity');
    const { id } = record;
    const access = readAccess(caller);
    const at = now();
    const people = await opportunityContact.of(id);
    const contactIds = [...people.map(({ contactId }) => contactId), record.contact].filter(
      (contactId): contactId is number => contactId !== null,
    );
    const start = repositories.db.starter();
    const [funnel, periods, contacts, organization, planned, objections, attributes, deletable] =
      await Promise.all([
        start(() => deps.funnel.answer(opportunity.funnel.documentId)),
        start(() => opportunityRecord.periods(id)),
        start(() => opportunityRecord.contacts([...new Set(contactIds)], access)),
        start(async () =>
          record.organization === null
            ? null
            : opportunityRecord.organization(record.organization, access),
        ),
        start(async () => activities(await opportunityRecord.plannedIds(id, MOST_SHOWN))),
        start(async () => activities(await opportunityRecord.openObjectionIds(id, MOST_SHOWN))),
        start(() => deps.attributes.list(id)),
        start(() => reference.reachable([id], caller.scope('opportunity.delete'))),
      ]);
    const main = record.contact === null ? undefined : contacts.get(record.contact);
    return {
      opportunity,
      funnel,
      times: stageTimes(periods, at).map(presentTime),
      people: people.flatMap(({ contactId, role }) => {
        const found = contacts.get(contactId);
        if (!found) return [];
        const contact = { documentId: found.documentId, name: found.name };
        return [{ contact, role, ...reachable(found) }];
      }),
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
      planned,
      objections,
      attributes,
      can: { update: opportunity.canUpdate, delete: deletable.has(id) },
      asOf: iso(at),
    };
  };
}
