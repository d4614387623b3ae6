import type { LeadMatches, MatchReason } from '../../shared/contracts/lead-work';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { domainOf } from '../domain/search-text';
import type { LeadRecord } from '../repositories/lead';
import type { LeadKeys } from '../repositories/lead-match';
import type { Caller } from './caller';
import type { LeadService } from './lead';
import { leadName } from './lead-present';
import { readAccess } from './person';
import { iso } from './present';

const MOST = 10;

/** By what a lead's person and firm are recognised; never by LIKE (architecture 4.9). */
export const keysOfLead = (lead: LeadRecord): LeadKeys => ({
  email: lead.emailKey,
  phone: lead.phoneKey,
  domain: lead.domain ?? (lead.emailKey === null ? null : domainOf(lead.emailKey)),
  company: lead.companyKey,
});

/** What is known already of who stands behind a lead, as far as the asking user sees it. Links nothing. */
export function createLeadMatch(
  { repositories }: Kit,
  deps: { lead: Pick<LeadService, 'visible'> },
) {
  const { leadMatch } = repositories;
  return async (documentId: string, caller: Caller): Promise<LeadMatches> => {
    const lead = await deps.lead.visible(documentId, caller);
    const keys = keysOfLead(lead);
    const people = caller.allows(ACTIONS.organizationRead) ? readAccess(caller) : null;
    const leads = await leadMatch.leads(lead, keys, caller.scope('lead.read'), MOST);
    const contacts = people ? await leadMatch.contacts(keys, people, MOST) : [];
    const firmIds = [...new Set(contacts.flatMap(({ organization }) => organization?.id ?? []))];
    const organizations = people ? await leadMatch.organizations(keys, firmIds, people, MOST) : [];
    const chances = caller.allows(ACTIONS.opportunityRead)
      ? await leadMatch.opportunities(
          organizations.map(({ id }) => id),
          contacts.map(({ id }) => id),
          caller.scope('opportunity.read'),
          MOST,
        )
      : [];
    const seenFirms = new Set(organizations.map(({ id }) => id));
    const whyOf = (contact: number | null): MatchReason[] =>
      contacts.some(({ id }) => id === contact) ? ['person'] : ['company'];
    return {
      leads: leads.map((other) => ({
        documentId: other.documentId,
        name: leadName(other),
        status: other.status,
        openedAt: iso(other.openedAt),
        page: other.page,
        because: other.because,
      })),
      contacts: contacts.map(({ documentId: id, name, organization, because }) => ({
        documentId: id,
        name,
        organization:
          organization && seenFirms.has(organization.id)
            ? { documentId: organization.documentId, name: organization.name }
            : null,
        because,
      })),
      organizations: organizations.map(({ id: _id, ...shown }) => shown),
      opportunities: chances.map(({ organization: _firm, contact, ...shown }) => ({
        ...shown,
        because: whyOf(contact),
      })),
    };
  };
}
export type LeadMatch = ReturnType<typeof createLeadMatch>;
