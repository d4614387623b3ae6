import type { Locale } from '../site';
import {
  FIRMS,
  FIRST_NAMES,
  INDUSTRIES,
  LAST_NAMES,
  LEGAL_FORMS,
  PLACES,
  STREETS,
  type Place,
} from './names';
import type { Random } from './random';

export type PlannedOrganization = {
  name: string;
  domain: string;
  industry: string;
  employees: number;
  address: { street: string; postcode: string; city: string; country: string };
  phone: string;
  class: 'a' | 'b' | 'c';
};
export type PlannedContact = {
  salutation: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  jobTitle: string | null;
  preferredChannel: 'phone' | 'email' | 'visit';
  /** Index of an organization; null: a private customer. */
  organization: number | null;
};

const ORGANIZATIONS = 60;
const CONTACTS_OF_FIRMS = 72;
const PRIVATE_CONTACTS = 34;

const JOBS: Record<Locale, string[]> = {
  en: ['Managing director', 'Head of purchasing', 'Plant manager', 'Energy manager', 'Controller'],
  de: ['Geschäftsführung', 'Einkaufsleitung', 'Werksleitung', 'Energiemanagement', 'Controlling'],
};
const SALUTATIONS: Record<Locale, Record<'female' | 'male', string>> = {
  en: { female: 'Ms', male: 'Mr' },
  de: { female: 'Frau', male: 'Herr' },
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const phoneAt = (place: Place, random: Random) => `${place.phone} ${random.int(100, 999)}`;

function organizationOf(firm: string, random: Random) {
  const place = random.pick(PLACES);
  const industry = random.pick(INDUSTRIES);
  const core = `${firm} ${random.pick(industry.firms)}`;
  const employees = random.amount(12, 2_800, 1);
  const organization: PlannedOrganization = {
    name: `${core} ${random.pick(LEGAL_FORMS[place.country])}`,
    domain: `${plain(core)}.example.com`,
    industry: industry.code,
    employees,
    address: {
      street: `${random.pick(STREETS)} ${random.int(1, 140)}`,
      postcode: place.postcode,
      city: place.city,
      country: place.country,
    },
    phone: phoneAt(place, random),
    class: employees > 700 ? 'a' : employees > 90 ? 'b' : 'c',
  };
  return { organization, place };
}

/** Companies and the people in them, private customers; no name comes twice. */
export function makePeople(random: Random, locale: Locale) {
  const firms = random.shuffled(FIRMS).slice(0, ORGANIZATIONS);
  const made = firms.map((firm) => organizationOf(firm, random));
  const used = new Set<string>();
  const contacts = Array.from({ length: CONTACTS_OF_FIRMS + PRIVATE_CONTACTS }, (_, i) => {
    const organization = i < CONTACTS_OF_FIRMS ? i % ORGANIZATIONS : null;
    const firm = organization === null ? undefined : made[organization];
    const gender = random.chance(0.5) ? 'female' : 'male';
    let [firstName, lastName] = ['', ''];
    do {
      firstName = random.pick(FIRST_NAMES[gender]);
      lastName = random.pick(LAST_NAMES);
    } while (used.has(`${firstName} ${lastName}`));
    used.add(`${firstName} ${lastName}`);
    return {
      salutation: SALUTATIONS[locale][gender],
      firstName,
      lastName,
      email: `${plain(firstName)}.${plain(lastName)}@${firm?.organization.domain ?? 'example.com'}`,
      phone: phoneAt(firm?.place ?? random.pick(PLACES), random),
      jobTitle: firm ? random.pick(JOBS[locale]) : null,
      preferredChannel: random.pick(['phone', 'email', 'visit'] as const),
      organization,
    } satisfies PlannedContact;
  });
  return { organizations: made.map(({ organization }) => organization), contacts };
}
export type People = { organizations: PlannedOrganization[]; contacts: PlannedContact[] };
