import { UIDS } from '../constants';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

export type PersonRole = {
  contactId: number;
  documentId: string;
  name: string;
  role: string | null;
};

export type RoleIn = {
  opportunityId: number;
  opportunity: { documentId: string; title: string };
  role: string | null;
};

/** The people of an opportunity with their roles (R3.17). */
export function createOpportunityContactRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.opportunityContact, trx);
  return {
    async of(opportunityId: number, trx?: Trx): Promise<PersonRole[]> {
      const found = await db
        .from(UIDS.opportunityContact, trx, 'r')
        .join(`${db.tableName(UIDS.contact)} as k`, 'k.id', 'r.contact_id')
        .where('r.opportunity_id', opportunityId)
        .orderBy('r.id')
        .select('k.id', 'k.document_id', 'k.first_name', 'k.last_name', 'r.role');
      return found.map((row) => ({
        contactId: Number(row.id),
        documentId: String(row.document_id),
        name: [row.first_name, row.last_name].filter(Boolean).join(' '),
        role: row.role === null ? null : String(row.role),
      }));
    },
    /** The opportunities in which somebody has a role, the latest first; at most 100. */
    async rolesOf(contactId: number): Promise<RoleIn[]> {
      const found = await db
        .from(UIDS.opportunityContact, null, 'r')
        .join(`${db.tableName(UIDS.opportunity)} as o`, 'o.id', 'r.opportunity_id')
        .where('r.contact_id', contactId)
        .orderBy('o.id', 'desc')
        .limit(100)
        .select({
          opportunity_id: 'o.id',
          document_id: 'o.document_id',
          title: 'o.title',
          role: 'r.role',
        });
      return found.map((row) => ({
        opportunityId: Number(row.opportunity_id),
        opportunity: { documentId: String(row.document_id), title: String(row.title) },
        role: row.role === null ? null : String(row.role),
      }));
    },
    async replace(
      opportunityId: number,
      people: { contactId: number; role: string | null }[],
      now: number,
      trx: Trx,
    ) {
      await rows(trx).where({ opportunity_id: opportunityId }).delete();
      if (people.length === 0) return;
      await rows(trx).insert(
        people.map(({ contactId, role }) => ({
          ...strapiColumns(now),
          opportunity_id: opportunityId,
          contact_id: contactId,
          role,
        })),
      );
    },
    async removeOf(ids: number[], trx: Trx): Promise<void> {
      if (ids.length > 0) await rows(trx).whereIn('opportunity_id', ids).delete();
    },
  };
}
