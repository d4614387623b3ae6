import type { Kit } from '../app';
import { ACTIONS, UIDS } from '../constants';
import defaults from '../content/defaults.json';
import { emailKey, nameKey, phoneKey } from '../domain/person-matching';
import type { RecordProblem } from '../domain/record-row';
import { splitName } from '../domain/person-name';
import type { ContactFields } from '../repositories/contact';
import { contactColumns } from '../repositories/contact';
import type { OrganizationFields } from '../repositories/organization';
import { organizationColumns } from '../repositories/organization';
import { contactUpdate } from '../validation/contact';
import { organizationUpdate } from '../validation/organization';
import { EMPTY_CONTACT, contactSearchText } from './contact';
import type { OpportunitiesChanged } from './hooks';
import { EMPTY_ORGANIZATION, organizationSearchText } from './organization';
import { readAccess, writeAccess } from './person';
import type { RecordKind } from './record-import';
import { contentVersion, keyOf, textIn } from './record-import';
import { addressOf, bodyOf, checked, codeIn, labelled, ownerIn } from './record-import-input';

const CLASSES = labelled(defaults.customerClasses);
const CHANNELS = labelled(defaults.preferredChannels);

export function createOrganizationKind({ repositories }: Kit): RecordKind<OrganizationFields> {
  const { recordMatch, organization, personLink } = repositories;
  return {
    uid: UIDS.organization,
    name: 'organization',
    empty: () => EMPTY_ORGANIZATION,
    read(row) {
      const { id, documentId, ...fields } = organizationColumns.read(row);
      return { id, documentId, fields, version: contentVersion(fields) };
    },
    isOpen: () => true,
    keys: (fields) => [...keyOf('domain', fields.domain), ...keyOf('name', fields.nameKey)],
    apply(before, row, isNew, { setting }) {
      const notes: RecordProblem[] = [];
      const problems: RecordProblem[] = [];
      const owner = ownerIn(row, isNew, setting, notes);
      const customerClass = codeIn(row, 'class', CLASSES, problems);
      const plain = ['externalId', 'name', 'domain', 'industry', 'employees', 'phone'] as const;
      const { data, problems: wrong } = checked(organizationUpdate, {
        ...bodyOf(row, [...plain, 'targetGroup', 'note']),
        ...addressOf(row, before.address),
        ...(owner ? { owner: owner.id } : {}),
        ...(customerClass === undefined ? {} : { class: customerClass }),
      });
      problems.push(...wrong);
      const { was: _, ...patch } = data;
      const fields: OrganizationFields = { ...before, ...patch };
      if (patch.phone !== undefined && patch.phone !== before.phone)
        fields.phoneKey = phoneKey(patch.phone, setting.country);
      fields.nameKey = nameKey(fields.name);
      fields.searchText = organizationSearchText(fields);
      if (isNew && fields.name === '' && wrong.length === 0)
        problems.push({ field: 'name', message: 'must not be empty' });
      return { fields, problems, notes };
    },
    reach: (caller) =>
      recordMatch.personReach(
        UIDS.organization,
        readAccess(caller),
        writeAccess(caller, 'organization.update'),
      ),
    mayCreate: (caller) => caller.allows(ACTIONS.organizationUpdate),
    async insert(all, { now }, trx) {
      const rows = all.map((fields) => organizationColumns.write(fields));
      const ids = await recordMatch.insert(UIDS.organization, rows, now, trx);
      return ids.map((id, i) => ({ id, version: contentVersion(all[i] ?? {}) }));
    },
    async update(pairs, now, _caller, trx) {
      for (const { before, after } of pairs) await organization.update(before.id, after, now, trx);
      return pairs.map(({ after }) => contentVersion(after));
    },
    busy: (ids, trx) => personLink.usedAmong(UIDS.organization, ids, trx),
    remove: (ids, trx) => personLink.removeUnused(UIDS.organization, ids, trx),
  };
}

export function createContactKind(
  { repositories }: Kit,
  deps: { afterPersonChange: OpportunitiesChanged },
): RecordKind<ContactFields> {
  const { recordMatch, contact, personLink } = repositories;
  return {
    uid: UIDS.contact,
    name: 'contact',
    empty: () => EMPTY_CONTACT,
    read(row) {
      const { id, documentId, ...fields } = contactColumns.read(row);
      return { id, documentId, fields, version: contentVersion(fields) };
    },
    isOpen: () => true,
    // A number alone may be that of the whole firm.
    keys: (fields) => [
      ...keyOf('email', fields.emailKey),
      ...keyOf('phone', fields.phoneKey, nameKey(fields.lastName)),
    ],
    apply(before, row, isNew, { setting, firms }) {
      const notes: RecordProblem[] = [];
      const problems: RecordProblem[] = [];
      const name = textIn(row, 'name');
      const split = name === undefined ? null : splitName(name);
      const channel = codeIn(row, 'preferredChannel', CHANNELS, problems);
      const plain = ['externalId', 'salutation', 'firstName', 'lastName', 'email'] as const;
      const { data, problems: wrong } = checked(contactUpdate, {
        ...(split?.firstName ? { firstName: split.firstName } : {}),
        ...(split?.lastName ? { lastName: split.lastName } : {}),
        ...bodyOf(row, [...plain, 'phone', 'jobTitle', 'note']),
        ...(channel === undefined ? {} : { preferredChannel: channel }),
      });
      problems.push(...wrong);
      const { was: _, organization: _firm, ...patch } = data;
      const fields: ContactFields = { ...before, ...patch };
      if (patch.email !== undefined) fields.emailKey = emailKey(patch.email);
      if (patch.phone !== undefined && patch.phone !== before.phone)
        fields.phoneKey = phoneKey(patch.phone, setting.country);
      const firm = textIn(row, 'organization');
      if (firm !== undefined) {
        const found = firms.get(nameKey(firm));
        if (found === undefined)
          problems.push({ field: 'organization', message: 'no such organization' });
        else fields.organization = found;
      }
      if (isNew && fields.lastName === '')
        fields.lastName = (fields.email ?? '').split('@')[0] ?? '';
      fields.searchText = contactSearchText(fields);
      if (fields.lastName === '' && wrong.length === 0)
        problems.push({ field: 'lastName', message: 'must not be empty' });
      return { fields, problems, notes };
    },
    reach: (caller) =>
      recordMatch.personReach(
        UIDS.contact,
        readAccess(caller),
        writeAccess(caller, 'organization.update'),
      ),
    mayCreate: (caller) => caller.allows(ACTIONS.organizationUpdate),
    async insert(all, { now }, trx) {
      const rows = all.map((fields) => contactColumns.write(fields));
      const ids = await recordMatch.insert(UIDS.contact, rows, now, trx);
      return ids.map((id, i) => ({ id, version: contentVersion(all[i] ?? {}) }));
    },
    async update(pairs, now, caller, trx) {
      for (const { before, after } of pairs) await contact.update(before.id, after, now, trx);
      const moved = pairs.filter(
        ({ before, after }) => before.fields.organization !== after.organization,
      );
      const ids = moved.map(({ before }) => before.id);
      if (ids.length > 0) {
        const opportunityIds = await personLink.lockOpportunities(UIDS.contact, ids, trx);
        await deps.afterPersonChange(trx, opportunityIds, caller);
      }
      return pairs.map(({ after }) => contentVersion(after));
    },
    busy: (ids, trx) => personLink.usedAmong(UIDS.contact, ids, trx),
    remove: (ids, trx) => personLink.removeUnused(UIDS.contact, ids, trx),
  };
}
