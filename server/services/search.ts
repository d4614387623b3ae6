import type { SearchHit } from '../../shared/contracts/person';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { emailKey, phoneKey } from '../domain/person-matching';
import { phoneSuffix, searchTerms } from '../domain/search-text';
import type { SearchQuery } from '../repositories/search';
import type { Caller } from './caller';
import { contactName } from './contact';
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

type Deps = { settings: Pick<SettingsService, 'get'> };

/** Finds a caller by number, name, firm or e-mail over people, organizations and opportunities. */
export function createSearchService({ repositories }: Kit, { settings }: Deps) {
  const { search } = repositories;
  return {
    /** At most `limit` hits of each type, within what the caller may read. */
    async find(text: string, limit: number, caller: Caller): Promise<SearchHit[]> {
      const query = searchQuery(text, (await settings.get()).phoneCountry);
      const people = caller.allows(ACTIONS.organizationRead) ? readAccess(caller) : null;
      const [organizations, contacts, opportunities] = await Promise.all([
        people ? search.organizations(query, people, limit) : [],
        people ? search.contacts(query, people, limit) : [],
        caller.allows(ACTIONS.opportunityRead)
          ? search.opportunities(query, caller.scope('opportunity.read'), people, limit)
          : [],
      ]);
      return [
        ...organizations.map((hit): SearchHit => ({
          type: 'organization',
          documentId: hit.documentId,
          name: hit.name,
          detail: hit.domain ?? hit.phone,
        })),
        ...contacts.map((hit): SearchHit => ({
          type: 'contact',
          documentId: hit.documentId,
          name: contactName(hit),
          detail: hit.organization ?? hit.email ?? hit.phone,
        })),
        ...opportunities.map((hit): SearchHit => ({
          type: 'opportunity',
          documentId: hit.documentId,
          name: hit.title,
          detail: hit.organization ?? hit.contact,
          funnel: hit.funnel,
        })),
      ];
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
