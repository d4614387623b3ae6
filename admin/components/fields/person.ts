import type { Contact, ContactInput, Organization, Ref } from '../../../shared/contracts';

export type PersonType = 'organization' | 'contact';
export type PersonOption = Ref & { detail: string | null; organization: Ref | null };

export const organizationOption = ({ documentId, name, address }: Organization): PersonOption => ({
  documentId,
  name,
  detail: address.city ?? null,
  organization: null,
});

export const contactOption = (contact: Contact): PersonOption => ({
  documentId: contact.documentId,
  name: contact.name,
  detail: contact.organization?.name ?? contact.email,
  organization: contact.organization,
});

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/** The entries of this name, capitals and spaces aside. */
export const exactMatches = <T extends Ref>(options: readonly T[], name: string): T[] =>
  options.filter((option) => folded(option.name) === folded(name));

/** The one entry of this name; with two of them the user has to choose. */
export function exactMatch<T extends Ref>(options: readonly T[], name: string): T | null {
  const matches = exactMatches(options, name);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** "Adler, Maria" and "Maria Adler"; a single word is the last name. */
export function splitName(name: string): Pick<ContactInput, 'firstName' | 'lastName'> {
  const [last, first] = name.split(',').map((part) => part.trim());
  if (last && first) return { firstName: first, lastName: last };
  const words = name.trim().split(/\s+/);
  const lastName = words.pop() ?? '';
  return { firstName: words.length > 0 ? words.join(' ') : null, lastName };
}
