import type { Kit } from '../app';
import { ACTIONS, UIDS } from '../constants';
import type { CellProblem, ImportValues } from '../domain/import-row';
import { emailKey, nameKey } from '../domain/person-matching';
import { searchTextOf } from '../domain/search-text';
import type { ContactMatch } from '../repositories/import-match';
import type { Trx } from '../repositories/database';
import type { Caller } from './caller';
import { namingAccess } from './person';

type People = { organization: number | null; contact: number | null; problems: CellProblem[] };
export type MatchedPeople = {
  /** In the order of the rows. */
  rows: People[];
  /** Database ids of what was made. */
  organizations: number[];
  contacts: number[];
};

/** "Anna Maria Berg" is Berg with the first names Anna Maria; "Berg, Anna" too. */
function splitName(name: string): { firstName: string | null; lastName: string } {
  const [last = '', first] = name.split(',').map((part) => part.trim());
  if (first) return { firstName: first, lastName: last };
  const words = name.trim().split(/\s+/);
  const lastName = words.pop() ?? '';
  return { firstName: words.join(' ') || null, lastName };
}

const personKey = (person: {
  firstName: string | null;
  lastName: string;
  organization: number | null;
}) => [person.firstName ?? '', person.lastName, person.organization ?? ''].join('|').toLowerCase();

type Wanted = {
  firstName: string | null;
  lastName: string;
  email: string | null;
  emailKey: string | null;
  organization: number | null;
};

function wantedContact(values: ImportValues, organization: number | null): Wanted | null {
  const { contactName, contactEmail } = values;
  if (!contactName && !contactEmail) return null;
  const name = contactName ? splitName(contactName) : null;
  return {
    firstName: name?.firstName ?? null,
    lastName: name?.lastName ?? (contactEmail ?? '').split('@')[0] ?? '',
    email: contactEmail,
    emailKey: emailKey(contactEmail),
    organization,
  };
}

/**
 * The organizations and contacts that rows name: an organization by its name, a contact by his e-mail address, else by
 * his name within the organization. Only what the importing user may see is found; the rest is made where he asked for it.
 */
export function createImportPeople({ repositories }: Pick<Kit, 'repositories'>) {
  const { importMatch } = repositories;

  /** Database ids by name, and of those that were made. */
  async function organizations(rows: ImportValues[], make: boolean, caller: Caller, at: At) {
    const keys = new Map<string, string>();
    const names = new Map<string, string>();
    for (const { organization } of rows) {
      if (organization === null) continue;
      const key = keys.get(organization) ?? nameKey(organization);
      keys.set(organization, key);
      names.set(key, organization);
    }
    const idOf = (name: string | null) =>
      name === null ? null : (found.get(keys.get(name) ?? '') ?? null);
    const found = await importMatch.organizations([...names.keys()], namingAccess(caller), at.trx);
    const missing = [...names].filter(([key]) => !found.has(key));
    if (!make || missing.length === 0) return { idOf, made: [] };
    const drafts = missing.map(([key, name]) => {
      return { name, name_key: key, search_text: searchTextOf([name]), address: '{}' };
    });
    const made = await importMatch.insertPersons(UIDS.organization, drafts, at.now, at.trx);
    missing.forEach(([key], i) => found.set(key, made[i] ?? 0));
    return { idOf, made };
  }

  async function contacts(wanted: Wanted[], make: boolean, caller: Caller, at: At) {
    const byEmail = new Map<string, number>();
    const byName = new Map<string, number>();
    const know = (person: ContactMatch) => {
      if (person.emailKey && !byEmail.has(person.emailKey)) byEmail.set(person.emailKey, person.id);
      const key = personKey(person);
      if (!byName.has(key)) byName.set(key, person.id);
    };
    const present = await importMatch.contacts(
      {
        emailKeys: unique(wanted.map((person) => person.emailKey)),
        lastNames: unique(wanted.map((person) => (person.emailKey ? null : person.lastName))),
        organizations: unique(wanted.map(({ organization }) => organization)),
      },
      namingAccess(caller),
      at.trx,
    );
    present.forEach(know);
    const idOf = (person: Wanted) =>
      person.emailKey ? byEmail.get(person.emailKey) : byName.get(personKey(person));
    const missing = new Map(
      wanted
        .filter((person) => idOf(person) === undefined)
        .map((person) => [person.emailKey ?? personKey(person), person]),
    );
    if (!make || missing.size === 0) return { idOf, made: [] };
    const drafts = [...missing.values()].map(({ organization, ...person }) => ({
      first_name: person.firstName,
      last_name: person.lastName,
      email: person.email,
      email_key: person.emailKey,
      organization_id: organization,
      search_text: searchTextOf([
        [person.firstName, person.lastName].filter(Boolean).join(' '),
        person.email,
      ]),
    }));
    const made = await importMatch.insertPersons(UIDS.contact, drafts, at.now, at.trx);
    [...missing.values()].forEach((person, i) => know({ ...person, id: made[i] ?? 0 }));
    return { idOf, made };
  }

  return async (
    rows: ImportValues[],
    createMissing: boolean,
    caller: Caller,
    now: number,
    trx: Trx,
  ): Promise<MatchedPeople> => {
    const at = { now, trx };
    const make = createMissing && caller.allows(ACTIONS.organizationUpdate);
    const firms = await organizations(rows, make, caller, at);
    const firmOf = ({ organization }: ImportValues) => firms.idOf(organization);
    const wanted = rows.map((values) => wantedContact(values, firmOf(values)));
    const people = await contacts(
      wanted.filter((person) => person !== null),
      make,
      caller,
      at,
    );
    return {
      organizations: firms.made,
      contacts: people.made,
      rows: rows.map((values, i) => {
        const person = wanted[i];
        const organization = firmOf(values);
        const contact = person ? (people.idOf(person) ?? null) : null;
        const problems: CellProblem[] = [];
        if (values.organization !== null && organization === null)
          problems.push({ field: 'organization', message: 'no such organization' });
        if (person && contact === null) {
          const field = values.contactEmail ? 'contactEmail' : 'contactName';
          problems.push({ field, message: 'no such contact' });
        }
        return { organization, contact, problems };
      }),
    };
  };
}
export type ImportPeople = ReturnType<typeof createImportPeople>;

type At = { now: number; trx: Trx };

const unique = <T>(items: (T | null)[]): T[] => [
  ...new Set(items.filter((item): item is T => item !== null)),
];
