import type { OpportunityPerson, OpportunityRecordView, Reachable } from '../../shared/contracts';

export type RecordPerson = OpportunityPerson &
  Reachable & {
    /** The contact of the opportunity itself. */
    isFirst: boolean;
    /** Stands in the list of roles. */
    isListed: boolean;
  };

/** The first contact and all who have a role, each once. */
export function peopleOf({
  contact,
  people,
}: Pick<OpportunityRecordView, 'contact' | 'people'>): RecordPerson[] {
  const isFirst = (documentId: string) => documentId === contact?.documentId;
  const listed = people.map((person) => ({
    ...person,
    isFirst: isFirst(person.contact.documentId),
    isListed: true,
  }));
  if (!contact || listed.some((person) => person.isFirst)) {
    return listed.sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
  }
  const { documentId, name, ...ways } = contact;
  const first = { contact: { documentId, name }, role: null, ...ways };
  return [{ ...first, isFirst: true, isListed: false }, ...listed];
}
