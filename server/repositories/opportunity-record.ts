import type { Address, Channel, CustomerClass } from '../../shared/contracts/person';
import { OPEN_END, UIDS } from '../constants';
import type { StagePeriod } from '../domain/stage-times';
import { json, maybeOneOf, text } from './codec';
import type { Database } from './database';
import { fullName } from './opportunity-card';
import type { PersonScopes } from './person-scope';
import type { SqlFragment } from './scope';
import { personScopeSql } from './person-scope';

export type ReachableContact = {
  id: number;
  documentId: string;
  name: string;
  phone: string | null;
  email: string | null;
  jobTitle: string | null;
  preferredChannel: Channel | null;
  role: string | null;
  /** Whether he is one of its people, not only its contact. */
  takesPart: boolean;
  /** Whether the asking user may read more of them than the name. */
  mayRead: boolean;
};
export type ReachableOrganization = {
  documentId: string;
  name: string;
  phone: string | null;
  domain: string | null;
  address: Address;
  class: CustomerClass | null;
  mayRead: boolean;
};

const address = json<Address>({});
const channel = maybeOneOf<Channel>();
const customerClass = maybeOneOf<CustomerClass>();

const CONTACT: string[] = [
  'k.id',
  'k.document_id',
  'k.first_name',
  'k.last_name',
  'k.phone',
  'k.email',
  'k.job_title',
  'k.preferred_channel',
];
const ORGANIZATION: string[] = [
  'g.document_id',
  'g.name',
  'g.phone',
  'g.domain',
  'g.address',
  'g.class',
];

/** What the page of one opportunity shows beside what its card and its list row say. */
export function createOpportunityRecordRepository(db: Database) {
  const flag = ({ sql, bindings }: SqlFragment) =>
    db.raw(`(case when ${sql} then 1 else 0 end) as may_read`, bindings);

  return {
    async periods(opportunityId: number): Promise<StagePeriod[]> {
      const found = await db
        .from(UIDS.opportunityRevision)
        .where({ opportunity_id: opportunityId })
        .orderBy('seq')
        .select('stage_document_id', 'stage_name', 'valid_from', 'valid_to');
      return found.map((row) => ({
        stage: text.read(row.stage_document_id),
        name: text.read(row.stage_name),
        from: Number(row.valid_from),
        to: Number(row.valid_to) === OPEN_END ? null : Number(row.valid_to),
      }));
    },

    /** The people of the opportunity in their order, and besides the one who is its contact; one line each. */
    async contacts(
      opportunityId: number,
      main: number | null,
      access: PersonScopes,
    ): Promise<ReachableContact[]> {
      const roles = db.tableName(UIDS.opportunityContact);
      const found = await db
        .from(UIDS.contact, null, 'k')
        .leftJoin(`${roles} as r`, (on) =>
          on.on('r.contact_id', 'k.id').andOnVal('r.opportunity_id', opportunityId),
        )
        .where((either) => {
          void either.whereIn(
            'k.id',
            db
              .from(UIDS.opportunityContact)
              .where({ opportunity_id: opportunityId })
              .select('contact_id'),
          );
          if (main !== null) void either.orWhere('k.id', main);
        })
        .orderBy('r.id')
        .select(CONTACT)
        .select({ role: 'r.role', role_id: 'r.id' })
        .select(flag(personScopeSql(db, UIDS.contact, access, 'k')));
      return found.map((row) => ({
        id: Number(row.id),
        documentId: String(row.document_id),
        name: fullName(row.first_name, row.last_name) ?? '',
        phone: text.read(row.phone),
        email: text.read(row.email),
        jobTitle: text.read(row.job_title),
        preferredChannel: channel.read(row.preferred_channel),
        role: text.read(row.role),
        takesPart: row.role_id !== null,
        mayRead: Number(row.may_read) === 1,
      }));
    },

    async organization(id: number, access: PersonScopes): Promise<ReachableOrganization | null> {
      const [row] = await db
        .from(UIDS.organization, null, 'g')
        .where('g.id', id)
        .select(ORGANIZATION)
        .select(flag(personScopeSql(db, UIDS.organization, access, 'g')));
      return row
        ? {
            documentId: String(row.document_id),
            name: String(row.name),
            phone: text.read(row.phone),
            domain: text.read(row.domain),
            address: address.read(row.address),
            class: customerClass.read(row.class),
            mayRead: Number(row.may_read) === 1,
          }
        : null;
    },
  };
}
