import type {
  Contact,
  ContactInput,
  ContactUpdate,
  MergeRequest,
} from '../../shared/contracts/person';
import type { ContactRow } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { ACTIONS, UIDS } from '../constants';
import { invalid, notFound } from '../domain/errors';
import { emailKey, phoneKey } from '../domain/person-matching';
import { searchTextOf } from '../domain/search-text';
import type { ContactFields, ContactRecord } from '../repositories/contact';
import type { Trx } from '../repositories/database';
import type { PersonAccess, PersonListing } from '../repositories/person';
import type { Caller } from './caller';
import type { OpportunitiesChanged } from './hooks';
import {
  filled,
  joinedNotes,
  leftOver,
  mergeable,
  namingAccess,
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

export const EMPTY_CONTACT: ContactFields = {
  salutation: null,
  firstName: null,
  lastName: '',
  email: null,
  emailKey: null,
  phone: null,
  phoneKey: null,
  jobTitle: null,
  preferredChannel: null,
  organization: null,
  note: null,
  searchText: null,
  externalId: null,
};
/** What a merge fills where the remaining contact says nothing. */
const FILLED = [
  'salutation',
  'firstName',
  'jobTitle',
  'preferredChannel',
  'organization',
  'externalId',
] as const;

export const contactName = (contact: { firstName: string | null; lastName: string }): string =>
  [contact.firstName, contact.lastName].filter(Boolean).join(' ');

const present = (record: ContactRecord): Contact => ({
  documentId: record.documentId,
  name: contactName(record),
  salutation: record.salutation,
  firstName: record.firstName,
  lastName: record.lastName,
  email: record.email,
  phone: record.phone,
  jobTitle: record.jobTitle,
  preferredChannel: record.preferredChannel,
  organization: record.organizationOf,
  note: record.note,
  externalId: record.externalId,
  createdAt: iso(record.createdAt),
  updatedAt: iso(record.updatedAt),
});

export const contactSearchText = (fields: ContactFields): string =>
  searchTextOf([contactName(fields), fields.email, ...phoneDigits(fields.phone, fields.phoneKey)]);

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  afterPersonChange: OpportunitiesChanged;
  sums: ProspectSumsOf;
  order: ProspectOrder;
};

/** Contacts: who may see and change them, what keeps them, how two become one. */
export function createContactService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { contact, organization, personLink } = repositories;

  async function afterWrite(documentId: string, access: PersonAccess, trx: Trx): Promise<Contact> {
    const found = await contact.byDocumentId(documentId, trx, access);
    if (!found) throw notFound('Contact');
    return present(found);
  }
  async function locked(
    documentIds: string[],
    caller: Caller,
    verb: 'update' | 'delete',
    trx: Trx,
  ) {
    await contact.lock(documentIds, trx);
    return contact.guarded(
      documentIds,
      readAccess(caller),
      writeAccess(caller, `organization.${verb}`),
      trx,
    );
  }
  async function employer(documentId: string, access: PersonAccess, trx: Trx): Promise<number> {
    const found = await organization.visible(documentId, access, trx);
    if (!found) throw invalid('organization', 'no such organization');
    return found.id;
  }
  /** The fields as they will be stored; keys only follow what the caller sends. */
  async function derived(
    before: ContactFields & Partial<Pick<ContactRecord, 'organizationOf'>>,
    { organization: asked, ...patch }: Partial<ContactInput>,
    access: PersonAccess,
    trx: Trx,
  ): Promise<ContactFields> {
    const fields: ContactFields = { ...before, ...patch };
    // As the caller reads it: a firm that he does not see is not taken away by sending back what he got.
    const read = before.organizationOf?.documentId ?? null;
    if (asked !== undefined && asked !== read) {
      fields.organization = asked === null ? null : await employer(asked, access, trx);
    }
    if (patch.email !== undefined) fields.emailKey = emailKey(patch.email);
    if (patch.phone !== undefined && patch.phone !== before.phone) {
      fields.phoneKey = phoneKey(patch.phone, (await deps.settings.get()).phoneCountry);
    }
    return { ...fields, searchText: contactSearchText(fields) };
  }

  return {
    async list(
      listing: PersonListing,
      caller: Caller,
      withSums = false,
    ): Promise<{ data: ContactRow[]; total: number }> {
      const by = await deps.order(UIDS.contact, listing.order.field, caller);
      const { records, total } = await contact.list(listing, readAccess(caller), by);
      if (!withSums) return { data: records.map(present), total };
      const ids = records.map(({ id }) => id);
      const sumsOf = await deps.sums(UIDS.contact, ids, caller);
      const data = records.map((record) => ({ ...present(record), sums: sumsOf(record.id) }));
      return { data, total };
    },

    async get(documentId: string, caller: Caller): Promise<Contact> {
      const found = await contact.visible(documentId, readAccess(caller));
      if (!found) throw notFound('Contact');
      return present(found);
    },

    /**
     * @param access which organizations it may belong to; where nothing is said those that the caller reads, or may at
     * least name
     */
    async create(
      input: ContactInput,
      caller: Caller,
      access: PersonAccess = caller.allows(ACTIONS.organizationRead)
        ? readAccess(caller)
        : namingAccess(caller),
    ): Promise<Contact> {
      return transaction(async (trx) => {
        const fields = await derived(EMPTY_CONTACT, input, access, trx);
        return afterWrite(await contact.insert(fields, now(), trx), access, trx);
      });
    },

    /** With another organization the contacts logged on that one count for this person's opportunities. */
    async update(
      documentId: string,
      { was = {}, ...patch }: ContactUpdate,
      caller: Caller,
    ): Promise<Contact> {
      return transaction(async (trx) => {
        const found = await locked([documentId], caller, 'update', trx);
        const record = writable(found.get(documentId), 'Contact');
        const organization = record.organizationOf?.documentId ?? null;
        refuseStale({ ...record, organization }, patch, was);
        const fields = await derived(record, patch, readAccess(caller), trx);
        await contact.update(record.id, fields, now(), trx);
        if (fields.organization !== record.organization) {
          const opportunityIds = await personLink.lockOpportunities(UIDS.contact, [record.id], trx);
          await deps.afterPersonChange(trx, opportunityIds, caller);
        }
        return afterWrite(documentId, readAccess(caller), trx);
      });
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      await transaction(async (trx) => {
        const found = await locked([documentId], caller, 'delete', trx);
        const { id } = writable(found.get(documentId), 'Contact');
        refuseWhileUsed(await personLink.usedBy(UIDS.contact, id, trx), caller, 'Contact');
        await contact.remove(id, trx);
      });
    },

    /** `from` goes up in `documentId`: all its links follow, and what only it knew is kept. */
    async merge(documentId: string, { from }: MergeRequest, caller: Caller): Promise<Contact> {
      if (from === documentId) throw invalid('from', 'is the same contact');
      return transaction(async (trx) => {
        const found = await locked([documentId, from], caller, 'update', trx);
        const into = writable(found.get(documentId), 'Contact');
        const source = mergeable(found.get(from), 'Contact');
        const opportunityIds = await personLink.lockOpportunities(
          UIDS.contact,
          [into.id, source.id],
          trx,
        );
        await personLink.follow(UIDS.contact, source.id, into.id, trx);
        const fields: ContactFields = {
          ...into,
          ...filled(into, source, FILLED),
          ...(into.email === null ? { email: source.email, emailKey: source.emailKey } : {}),
          ...(into.phone === null ? { phone: source.phone, phoneKey: source.phoneKey } : {}),
          note: joinedNotes(
            into.note,
            source.note,
            leftOver(into, source, ['phone', 'email', 'jobTitle']),
          ),
        };
        await contact.update(
          into.id,
          { ...fields, searchText: contactSearchText(fields) },
          now(),
          trx,
        );
        await contact.remove(source.id, trx);
        await deps.afterPersonChange(trx, opportunityIds, caller);
        return afterWrite(documentId, readAccess(caller), trx);
      });
    },
  };
}
export type ContactService = ReturnType<typeof createContactService>;
