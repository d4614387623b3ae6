import type { ContactRecordView, OrganizationRecordView } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { UIDS } from '../constants';
import { notFound } from '../domain/errors';
import type { Caller } from './caller';
import type { ContactService } from './contact';
import type { OrganizationService } from './organization';
import { readAccess, writeAccess } from './person';
import type { ProspectSumsOf } from './prospect-sums';

const MOST_CONTACTS = 100;

type Deps = {
  organization: Pick<OrganizationService, 'get'>;
  contact: Pick<ContactService, 'get' | 'list'>;
  sums: ProspectSumsOf;
};

/** The pages of a firm and of a person: who they are and what is going on with them. */
export function createProspectRecords({ repositories }: Kit, deps: Deps) {
  const { organization, contact, opportunityContact, reference } = repositories;

  return {
    async organization(documentId: string, caller: Caller): Promise<OrganizationRecordView> {
      const read = readAccess(caller);
      const shown = await deps.organization.get(documentId, caller);
      const [found, deletable] = [
        await organization.guarded([documentId], read, writeAccess(caller, 'organization.update')),
        await organization.guarded([documentId], read, writeAccess(caller, 'organization.delete')),
      ];
      const guarded = found.get(documentId);
      if (!guarded) throw notFound('Organization');
      const sumsOf = await deps.sums(UIDS.organization, [guarded.record.id], caller);
      const order = { field: 'name', direction: 'asc' as const };
      const listing = {
        page: 1,
        pageSize: MOST_CONTACTS,
        terms: [],
        order,
        organization: documentId,
      };
      const { data: contacts, total: contactCount } = await deps.contact.list(listing, caller);
      return {
        organization: shown,
        sums: sumsOf(guarded.record.id),
        contacts,
        contactCount,
        can: { update: guarded.mayWrite, delete: deletable.get(documentId)?.mayWrite ?? false },
      };
    },

    async contact(documentId: string, caller: Caller): Promise<ContactRecordView> {
      const read = readAccess(caller);
      const shown = await deps.contact.get(documentId, caller);
      const [found, deletable] = [
        await contact.guarded([documentId], read, writeAccess(caller, 'organization.update')),
        await contact.guarded([documentId], read, writeAccess(caller, 'organization.delete')),
      ];
      const guarded = found.get(documentId);
      if (!guarded) throw notFound('Contact');
      const { id } = guarded.record;
      const sumsOf = await deps.sums(UIDS.contact, [id], caller);
      const roles = await opportunityContact.rolesOf(id);
      const reach = await reference.reachable(
        roles.map(({ opportunityId }) => opportunityId),
        caller.scope('opportunity.read'),
      );
      const firm = shown.organization?.documentId;
      const visibleFirm = firm && (await reference.person('organization', firm, read));
      return {
        contact: shown,
        organization: firm && visibleFirm ? await deps.organization.get(firm, caller) : null,
        sums: sumsOf(id),
        roles: roles
          .filter(({ opportunityId }) => reach.has(opportunityId))
          .map(({ opportunity, role }) => ({ opportunity, role })),
        can: { update: guarded.mayWrite, delete: deletable.get(documentId)?.mayWrite ?? false },
      };
    },
  };
}
