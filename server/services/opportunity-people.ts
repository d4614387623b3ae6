import type { OpportunityPeopleInput, OpportunityPerson } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { forbidden, invalid } from '../domain/errors';
import type { Caller } from './caller';
import type { OpportunityService } from './opportunity';
import { namingAccess } from './person';

/** The people of an opportunity with their roles; their contacts count for its light. */
export function createOpportunityPeople(
  { repositories, transaction, now }: Kit,
  deps: { opportunity: OpportunityService },
) {
  const { opportunityContact, reference, listEntry, lightFacts } = repositories;
  async function list(documentId: string, caller: Caller): Promise<OpportunityPerson[]> {
    const record = await deps.opportunity.visible(documentId, caller);
    const people = await opportunityContact.of(record.id);
    return people.map(({ documentId: id, name, role }) => ({
      contact: { documentId: id, name },
      role,
    }));
  }
  return {
    list,
    async replace(
      documentId: string,
      { contacts }: OpportunityPeopleInput,
      caller: Caller,
    ): Promise<OpportunityPerson[]> {
      const record = await deps.opportunity.visible(documentId, caller);
      const roles = new Set((await listEntry.ofList('contactRoles')).map((entry) => entry.code));
      const scopes = namingAccess(caller);
      await transaction(async (trx) => {
        await repositories.opportunity.lockByIds([record.id], trx);
        const reach = await reference.reachable(
          [record.id],
          caller.scope('opportunity.update'),
          trx,
        );
        if (!reach.has(record.id))
          throw forbidden('You may see this opportunity but not change it');
        const present = new Map(
          (await opportunityContact.of(record.id, trx)).map((p) => [p.documentId, p.contactId]),
        );
        const added = contacts.map(({ contact }) => contact).filter((id) => !present.has(id));
        const found = await reference.persons('contact', added, scopes, trx);
        const people = contacts.map(({ contact, role }, i) => {
          if (role && !roles.has(role))
            throw invalid(`contacts.${i}.role`, `"${role}" is not in the list contactRoles`);
          const contactId = present.get(contact) ?? found.get(contact)?.id;
          if (contactId === undefined) throw invalid(`contacts.${i}.contact`, 'no such contact');
          return { contactId, role: role ?? null };
        });
        await opportunityContact.replace(record.id, people, now(), trx);
        await lightFacts.recompute([record.id], now(), trx);
      });
      return list(documentId, caller);
    },
  };
}
