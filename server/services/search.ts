import type { SearchHit } from '../../shared/contracts/person';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { emailKey, phoneKey } from '../domain/person-matching';
import {
  afterExtensions,
  isWholeNumber,
  linesOf,
  phoneSuffix,
  searchTerms,
} from '../domain/search-text';
import type {
  FoundContact,
  FoundLead,
  FoundOpportunity,
  FoundOrganization,
  SearchQuery,
} from '../repositories/search';
import type { PersonAccess } from '../repositories/person';
import type { Scope } from '../repositories/scope';
import type { CallerKeys } from '../repositories/search-caller';
import type { Caller } from './caller';
import { contactName } from './contact';
import { leadName } from './lead-present';
import { readAccess } from './person';
import type { SettingsService } from './settings';

/** How a text is looked for: a number as one, an address as one, everything else word by word. */
export function searchQuery(text: string, phoneCountry: string): SearchQuery {
  const suffix = phoneSuffix(text);
  return {
    terms: suffix ? [text.trim()] : searchTerms(text),
    email: text.includes('@') ? emailKey(text) : null,
    phone: suffix ? { key: phoneKey(text, phoneCountry), suffix } : null,
  };
}

const NO_KEYS: CallerKeys = { numbers: [], switchboards: [], extensions: null, email: null };

/**
 * The keys of a text that is a whole number or a whole address, the surest first: the number and its extensions, then
 * the line that it may be an extension of. None where only a part may have been typed.
 */
export function callerKeys(text: string, { email, phone }: SearchQuery): CallerKeys[] {
  if (phone?.key && isWholeNumber(text)) {
    const { key } = phone;
    const lines = linesOf(key);
    return [
      { ...NO_KEYS, numbers: [key], extensions: { from: key, before: afterExtensions(key) } },
      { ...NO_KEYS, numbers: lines, switchboards: lines.map((line) => `${line}0`) },
    ];
  }
  return email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [{ ...NO_KEYS, email }] : [];
}

const told = (...parts: (string | null)[]): string | null =>
  parts.filter(Boolean).join(' · ') || null;

type Found = [FoundOrganization[], FoundContact[], FoundOpportunity[], FoundLead[]];
const hitsOf = ([organizations, contacts, opportunities, leads]: Found): SearchHit[] => [
  ...organizations.map((hit): SearchHit => ({
    type: 'organization',
    documentId: hit.documentId,
    name: hit.name,
    detail: told(hit.domain, hit.phone),
  })),
  ...contacts.map((hit): SearchHit => ({
    type: 'contact',
    documentId: hit.documentId,
    name: contactName(hit),
    detail: told(hit.organization, hit.phone ?? hit.email),
  })),
  ...opportunities.map((hit): SearchHit => ({
    type: 'opportunity',
    documentId: hit.documentId,
    name: hit.title,
    detail: hit.organization ?? hit.contact,
    funnel: hit.funnel,
  })),
  ...leads.map((hit): SearchHit => ({
    type: 'lead',
    documentId: hit.documentId,
    name: leadName(hit),
    detail: told(hit.company, hit.phone ?? hit.email),
  })),
];

type Deps = { settings: Pick<SettingsService, 'get'> };

/** Finds a caller by number, name, firm or e-mail over people, organizations, opportunities and leads. */
export function createSearchService({ repositories }: Kit, { settings }: Deps) {
  const { search } = repositories;
  const byKeys = (
    keys: CallerKeys,
    query: SearchQuery,
    people: PersonAccess,
    scope: Scope | null,
    leads: Scope | null,
    limit: number,
  ): Promise<Found> =>
    Promise.all([
      // A firm has no address of its own.
      keys.email === null ? search.callerOrganizations(keys, query, people, limit) : [],
      search.callerContacts(keys, query, people, limit),
      scope ? search.callerOpportunities(keys, query, scope, people, limit) : [],
      leads ? search.callerLeads(keys, leads, limit) : [],
    ]);
  return {
    /**
     * At most `limit` hits of each type, within what the caller may read. A whole number or address that is stored is
     * answered from the indexes; only where nobody has it, it is looked for in all texts.
     */
    async find(text: string, limit: number, caller: Caller): Promise<SearchHit[]> {
      const country = phoneSuffix(text) ? (await settings.get()).phoneCountry : '';
      const query = searchQuery(text, country);
      const people = caller.allows(ACTIONS.organizationRead) ? readAccess(caller) : null;
      const scope = caller.allows(ACTIONS.opportunityRead)
        ? caller.scope('opportunity.read')
        : null;
      const leads = caller.allows(ACTIONS.leadRead) ? caller.scope('lead.read') : null;
      for (const keys of people ? callerKeys(text, query) : []) {
        const known =
          people && (await byKeys(keys, { ...query, terms: [] }, people, scope, leads, limit));
        if (known?.some((found) => found.length > 0)) return hitsOf(known);
      }
      return hitsOf(
        await Promise.all([
          people ? search.organizations(query, people, limit) : [],
          people ? search.contacts(query, people, limit) : [],
          scope ? search.opportunities(query, scope, people, limit) : [],
          leads ? search.leads(query, leads, limit) : [],
        ]),
      );
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
