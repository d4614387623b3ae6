import type { ContactInput, OrganizationInput } from '../../shared/contracts/person';
import type { LeadRecord } from '../repositories/lead';
import { invalid } from '../domain/errors';
import { leadName } from './lead-present';
import type { CreateInput } from './opportunity';

/** What a lead says, without what it does not say. */
const told = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;

/** The firm behind a lead, and what the caller says otherwise. */
export function organizationOf(
  lead: LeadRecord,
  given: Partial<OrganizationInput> = {},
): OrganizationInput {
  const name = given.name ?? lead.company;
  if (!name) throw invalid('organization.name', 'the lead names no company: say one');
  const { domain, industry, employees, address, targetGroup } = lead;
  return { ...told({ domain, industry, employees, address, targetGroup }), ...given, name };
}

/** The person behind a lead, and what the caller says otherwise. */
export function contactOf(
  lead: LeadRecord,
  given: Partial<Omit<ContactInput, 'organization'>> = {},
): Omit<ContactInput, 'organization'> {
  const lastName = given.lastName ?? lead.lastName ?? lead.email ?? lead.phone;
  if (!lastName) throw invalid('contact.lastName', 'the lead names nobody: say a last name');
  const { salutation, firstName, email, phone, jobTitle } = lead;
  return { ...told({ salutation, firstName, email, phone, jobTitle }), ...given, lastName };
}

const QUALIFIED = ['budget', 'authority', 'need', 'timing'] as const;

/** What a new opportunity takes over from its lead: whose it is, where it came from, and the notes of the qualification. */
export function opportunityOf(
  lead: LeadRecord,
  source: string | null,
): Pick<CreateInput, 'title' | 'source' | 'qualification'> {
  const notes = QUALIFIED.flatMap((key) => {
    const note = lead.criteria[key]?.note;
    return note ? [[key, note] as const] : [];
  });
  return {
    title: lead.company ?? leadName(lead),
    source,
    ...(notes.length > 0 ? { qualification: Object.fromEntries(notes) } : {}),
  };
}
