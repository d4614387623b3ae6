import type {
  MergeRequest,
  Organization,
  OrganizationInput,
  OrganizationUpdate,
} from '../../shared/contracts/person';
import type { OrganizationRow } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { UIDS } from '../constants';
import { invalid, notFound } from '../domain/errors';
import { nameKey, phoneKey } from '../domain/person-matching';
import { searchTextOf } from '../domain/search-text';
import type { Trx } from '../repositories/database';
import { FIELDS_FROM_ANSWERS } from '../validation/organization';
import type { OrganizationFields, OrganizationRecord } from '../repositories/organization';
import type { PersonListing } from '../repositories/person';
import type { AssignableUserService } from './assignable-user';
import { userRef } from './assignable-user';
import type { FromAnswers } from './answer-fields';
import type { Caller } from './caller';
import type { OpportunitiesChanged } from './hooks';
import {
  filled,
  joinedNotes,
  leftOver,
  mergeable,
  phoneDigits,
  readAccess,
  refuseWhileUsed,
  writable,
  writeAccess,
} from './person';
import { iso } from './present';
import { refuseStale } from './refuse-stale';
import type { ProspectOrder, ProspectSumsOf } from './prospect-sums';
import type { SettingsService } from './settings';

export const EMPTY_ORGANIZATION: OrganizationFields = {
  name: '',
  nameKey: null,
  domain: null,
  industry: null,
  employees: null,
  address: {},
  phone: null,
  phoneKey: null,
  owner: null,
  class: null,
  targetGroup: null,
  note: null,
  searchText: null,
  externalId: null,
};
/** What a merge fills where the remaining organization says nothing. */
const FILLED = [
  'domain',
  'industry',
  'employees',
  'owner',
  'class',
  'targetGroup',
  'externalId',
] as const;

const present = ({ ownerOf, ...record }: OrganizationRecord): Organization => ({
  documentId: record.documentId,
  name: record.name,
  domain: record.domain,
  industry: record.industry,
  employees: record.employees,
  address: record.address,
  phone: record.phone,
  owner: ownerOf && userRef(ownerOf),
  class: record.class,
  targetGroup: record.targetGroup,
  note: record.note,
  externalId: record.externalId,
  createdAt: iso(record.createdAt),
  updatedAt: iso(record.updatedAt),
});

const addressLine = ({ street, postcode, city, region, country }: Organization['address']) =>
  [street, [postcode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ');

export const organizationSearchText = ({
  name,
  domain,
  phone,
  phoneKey: key,
}: OrganizationFields): string => searchTextOf([name, domain, ...phoneDigits(phone, key)]);

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  assignableUser: Pick<AssignableUserService, 'assertAssignable'>;
  afterPersonChange: OpportunitiesChanged;
  sums: ProspectSumsOf;
  order: ProspectOrder;
};

/** Organizations: who may see and change them, what keeps them, how two become one. */
export function createOrganizationService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { organization, personLink } = repositories;

  async function read(documentId: string, caller: Caller, trx?: Trx): Promise<OrganizationRecord> {
    const found = await organization.visible(documentId, readAccess(caller), trx);
    if (!found) throw notFound('Organization');
    return found;
  }
  async function afterWrite(documentId: string, trx: Trx): Promise<Organization> {
    const found = await organization.byDocumentId(documentId, trx);
    if (!found) throw notFound('Organization');
    return present(found);
  }
  async function locked(
    documentIds: string[],
    caller: Caller,
    verb: 'update' | 'delete',
    trx: Trx,
  ) {
    await organization.lock(documentIds, trx);
    return organization.guarded(
      documentIds,
      readAccess(caller),
      writeAccess(caller, `organization.${verb}`),
      trx,
    );
  }
  /** The fields as they will be stored; keys only follow what the caller sends. */
  async function derived(
    before: OrganizationFields,
    patch: Partial<OrganizationInput>,
    trx: Trx,
  ): Promise<OrganizationFields> {
    if (typeof patch.owner === 'number' && patch.owner !== before.owner) {
      await deps.assignableUser.assertAssignable(patch.owner, trx);
    }
    const address = patch.address && { ...before.address, ...patch.address };
    const fields = { ...before, ...patch, ...(address ? { address } : {}) };
    if (patch.phone !== undefined && patch.phone !== before.phone) {
      fields.phoneKey = phoneKey(patch.phone, (await deps.settings.get()).phoneCountry);
    }
    return { ...fields, nameKey: nameKey(fields.name), searchText: organizationSearchText(fields) };
  }

  return {
    async list(
      listing: PersonListing,
      caller: Caller,
      withSums = false,
    ): Promise<{ data: OrganizationRow[]; total: number }> {
      const by = await deps.order(UIDS.organization, listing.order.field, caller);
      const { records, total } = await organization.list(listing, readAccess(caller), by);
      if (!withSums) return { data: records.map(present), total };
      const ids = records.map(({ id }) => id);
      const sumsOf = await deps.sums(UIDS.organization, ids, caller);
      const data = records.map((record) => ({ ...present(record), sums: sumsOf(record.id) }));
      return { data, total };
    },

    async get(documentId: string, caller: Caller): Promise<Organization> {
      return present(await read(documentId, caller));
    },

    async create(input: OrganizationInput): Promise<Organization> {
      return transaction(async (trx) => {
        const documentId = await organization.insert(
          await derived(EMPTY_ORGANIZATION, input, trx),
          now(),
          trx,
        );
        return afterWrite(documentId, trx);
      });
    },

    async update(
      documentId: string,
      { was = {}, ...patch }: OrganizationUpdate,
      caller: Caller,
    ): Promise<Organization> {
      return transaction(async (trx) => {
        const found = await locked([documentId], caller, 'update', trx);
        const record = writable(found.get(documentId), 'Organization');
        refuseStale(record, patch, was);
        await organization.update(record.id, await derived(record, patch, trx), now(), trx);
        return afterWrite(documentId, trx);
      });
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      await transaction(async (trx) => {
        const found = await locked([documentId], caller, 'delete', trx);
        const { id } = writable(found.get(documentId), 'Organization');
        refuseWhileUsed(
          await personLink.usedBy(UIDS.organization, id, trx),
          caller,
          'Organization',
        );
        await organization.remove(id, trx);
      });
    },

    /** Fills what is still empty, in the transaction of what told us (the answers to a stage's questions). */
    async fillEmpty(id: number, input: FromAnswers, trx: Trx): Promise<void> {
      if (Object.keys(input).length === 0) return;
      const names = await repositories.reference.names('organization', [id], trx);
      const documentId = names.get(id)?.documentId ?? '';
      await organization.lock([documentId], trx);
      const record = await organization.byDocumentId(documentId, trx);
      if (!record) return;
      const patch: FromAnswers = { ...input };
      for (const field of FIELDS_FROM_ANSWERS) if (record[field] !== null) delete patch[field];
      if (Object.keys(patch).length === 0) return;
      await organization.update(id, await derived(record, patch, trx), now(), trx);
    },

    /** `from` goes up in `documentId`: all its links follow, and what only it knew is kept. */
    async merge(documentId: string, { from }: MergeRequest, caller: Caller): Promise<Organization> {
      if (from === documentId) throw invalid('from', 'is the same organization');
      return transaction(async (trx) => {
        const found = await locked([documentId, from], caller, 'update', trx);
        const into = writable(found.get(documentId), 'Organization');
        const source = mergeable(found.get(from), 'Organization');
        const opportunityIds = await personLink.lockOpportunities(
          UIDS.organization,
          [into.id, source.id],
          trx,
        );
        await personLink.follow(UIDS.organization, source.id, into.id, trx);
        const hasAddress = Object.values(into.address).some(Boolean);
        const rest = leftOver(into, source, ['phone', 'domain']);
        const place = addressLine(source.address);
        if (hasAddress && place && place !== addressLine(into.address)) rest.push(place);
        const fields: OrganizationFields = {
          ...into,
          ...filled(into, source, FILLED),
          ...(into.phone === null ? { phone: source.phone, phoneKey: source.phoneKey } : {}),
          address: hasAddress ? into.address : source.address,
          note: joinedNotes(into.note, source.note, rest),
        };
        await organization.update(
          into.id,
          { ...fields, searchText: organizationSearchText(fields) },
          now(),
          trx,
        );
        await organization.remove(source.id, trx);
        await deps.afterPersonChange(trx, opportunityIds, caller);
        return afterWrite(documentId, trx);
      });
    },
  };
}
export type OrganizationService = ReturnType<typeof createOrganizationService>;
