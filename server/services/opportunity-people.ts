import type { OpportunityPeopleInput, OpportunityPerson } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { forbidden, invalid, notFound } from '../domain/errors';
import type { Caller } from './caller';
import type { OpportunityService } from './opportunity';
import type { OpportunityCommit } from './opportunity-commit';
import type { ConflictCheck } from './opportunity-conflict';
import type { Outbox } from './outbox';
import { namingAccess } from './person';

type Deps = {
  opportunity: OpportunityService;
  conflicts: ConflictCheck;
  commit: OpportunityCommit;
  outbox: Outbox;
};
/** `version: null` stands for the newest. */
type PeopleRequest = Omit<OpportunityPeopleInput, 'version'> & { version: number | null };
type Named = { name: string; role: string | null };

/** People as the change log and a conflict name them. */
const told = (people: Named[]): string | null =>
  people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ') || null;
const keyOf = (people: { contactId: number; role: string | null }[]): string =>
  JSON.stringify(people.map(({ contactId, role }) => [contactId, role]));

/** The people of an opportunity with their roles; their contacts count for its light. */
export function createOpportunityPeople({ repositories, transaction, now }: Kit, deps: Deps) {
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
      { contacts, version }: PeopleRequest,
      caller: Caller,
    ): Promise<OpportunityPerson[]> {
      const record = await deps.opportunity.visible(documentId, caller);
      const roles = new Set((await listEntry.ofList('contactRoles')).map((entry) => entry.code));
      const scopes = namingAccess(caller);
      await transaction(async (trx, onCommit) => {
        const [before] = await repositories.opportunity.lockByIds([record.id], trx);
        if (!before) throw notFound('Opportunity');
        const reach = await reference.reachable(
          [record.id],
          caller.scope('opportunity.update'),
          trx,
        );
        if (!reach.has(record.id))
          throw forbidden('You may see this opportunity but not change it');
        const old = await opportunityContact.of(record.id, trx);
        const present = new Map(old.map((person) => [person.documentId, person]));
        const added = contacts.map(({ contact }) => contact).filter((id) => !present.has(id));
        const found = await reference.persons('contact', added, scopes, trx);
        const people = contacts.map(({ contact, role }, i) => {
          if (role && !roles.has(role))
            throw invalid(`contacts.${i}.role`, `"${role}" is not in the list contactRoles`);
          const known = present.get(contact);
          const contactId = known?.contactId ?? found.get(contact)?.id;
          if (contactId === undefined) throw invalid(`contacts.${i}.contact`, 'no such contact');
          const name = known?.name ?? found.get(contact)?.name ?? '';
          return { contactId, name, role: role ?? null };
        });
        if (keyOf(people) !== keyOf(old)) {
          const beside = [{ field: 'contacts', before: told(old), after: told(people) }];
          await deps.conflicts(before, version ?? before.version, {}, trx, { beside });
          await opportunityContact.replace(record.id, people, now(), trx);
          await deps.commit.update([{ before, patch: {}, beside }], caller.actor, now(), trx);
        }
        await lightFacts.recompute([record.id], now(), trx);
        deps.outbox.sendAfter(onCommit);
      });
      return list(documentId, caller);
    },
  };
}
