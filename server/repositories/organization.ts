import type { Address, CustomerClass } from '../../shared/contracts/person';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, json, maybeOneOf, number, ref, someText, stamp, text } from './codec';
import type { Database } from './database';
import { createPersonTable } from './person';
import type { AdminUserRecord } from './assignable-user';
import { readAdminUser } from './assignable-user';

const codecs = {
  name: someText,
  nameKey: text,
  domain: text,
  industry: text,
  employees: number,
  address: json<Address>({}),
  phone: text,
  phoneKey: text,
  owner: ref,
  class: maybeOneOf<CustomerClass>(),
  targetGroup: text,
  note: text,
  searchText: text,
  externalId: text,
};
export const organizationColumns = columns(codecs);
const shown = columns({ ...codecs, createdAt: stamp, updatedAt: stamp });

export type OrganizationFields = Omit<RecordOf<typeof codecs>, 'id' | 'documentId'>;
export type OrganizationRecord = RecordOf<typeof codecs> & {
  createdAt: number;
  updatedAt: number;
  ownerOf: AdminUserRecord | null;
};

/** A part of the address, which is kept as JSON; NULL where it says nothing. */
const cityOf = (engine: Database['engine']) => ({
  sql: {
    sqlite: "nullif(lower(json_extract(p.address, '$.city')), '')",
    postgres: "nullif(lower(p.address->>'city'), '')",
    mysql: "nullif(lower(json_value(p.address, '$.city')), '')",
  }[engine],
});

export function createOrganizationRepository(db: Database) {
  return createPersonTable<OrganizationRecord>(db, {
    uid: UIDS.organization,
    join: (rows) => rows.leftJoin(`${db.tableName('admin::user')} as u`, 'u.id', 'p.owner_id'),
    select: (rows) =>
      rows.select(shown.all('p')).select({
        owner_firstname: 'u.firstname',
        owner_lastname: 'u.lastname',
        owner_username: 'u.username',
        owner_email: 'u.email',
      }),
    read: (row) => ({
      ...shown.read(row),
      ownerOf:
        row.owner_id === null
          ? null
          : readAdminUser({
              id: row.owner_id,
              firstname: row.owner_firstname,
              lastname: row.owner_lastname,
              username: row.owner_username,
              email: row.owner_email,
            }),
    }),
    write: (patch) => organizationColumns.write(patch),
    searched: ['p.search_text'],
    order: {
      name: ['p.name'],
      city: [cityOf(db.engine)],
      domain: ['p.domain'],
      industry: ['p.industry'],
      employees: ['p.employees'],
      class: ['p.class'],
      targetGroup: ['p.target_group'],
      owner: ['u.firstname', 'u.lastname'],
      phone: ['p.phone'],
      createdAt: ['p.created_at'],
      updatedAt: ['p.updated_at'],
    },
  });
}
export type OrganizationRepository = ReturnType<typeof createOrganizationRepository>;
