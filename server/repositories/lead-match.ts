import type { LeadStatus } from '../../shared/contracts/lead';
import type { MatchReason } from '../../shared/contracts/lead-work';
import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import { UIDS } from '../constants';
import { json, text } from './codec';
import type { Builder, Database, Row, Trx } from './database';
import type { StoredHandover } from '../domain/lead-handover';
import type { LeadRecord } from './lead';
import { leadColumns } from './lead';
import { leadScopeSql } from './lead-scope';
import type { PersonAccess } from './person';
import type { Scope } from './scope';
import { personScopeSql } from './person-scope';
import { opportunityScopeSql } from './scope';

/** By what somebody is known; all of them null: nobody can be recognised. */
export type LeadKeys = {
  email: string | null;
  phone: string | null;
  domain: string | null;
  company: string | null;
};
type Because = { because: MatchReason[] };
export type MatchedContact = Because & {
  id: number;
  documentId: string;
  name: string;
  organization: { id: number; documentId: string; name: string } | null;
};
export type MatchedOrganization = Because & { id: number; documentId: string; name: string };
export type MatchedOpportunity = {
  documentId: string;
  name: string;
  status: OpportunityStatus;
  funnel: { documentId: string; name: string } | null;
  organization: number | null;
  contact: number | null;
};

const handover = json<StoredHandover | null>(null);
const isTold = (value: unknown): boolean => value !== null && value !== undefined;

/** Who is known by the keys of a lead: each by index, each within what the asking user sees. */
export function createLeadMatchRepository(db: Database) {
  /** Those of the pairs that have a value, joined by OR. */
  const anyKey = (query: Builder, pairs: [string, string | null][]): Builder =>
    query.where((either) => {
      void either.whereRaw('1 = 0');
      for (const [column, value] of pairs) if (value !== null) void either.orWhere(column, value);
    });
  const reasons = (row: Row, pairs: [MatchReason, string, string | null][]): MatchReason[] =>
    pairs
      .filter(([, column, value]) => value !== null && row[column] === value)
      .map(([because]) => because);

  return {
    /** Others with the same address or number, the latest first. */
    async leads(
      { id }: LeadRecord,
      { email, phone }: LeadKeys,
      scope: Scope,
      limit: number,
    ): Promise<(LeadRecord & Because)[]> {
      const within = leadScopeSql(db, scope, 'l');
      const query = db
        .from(UIDS.lead, null, 'l')
        .whereNot('l.id', id)
        .whereNot('l.status', 'spam')
        .where('l.is_test', false)
        .whereRaw(within.sql, within.bindings);
      const found: Row[] = await anyKey(query, [
        ['l.email_key', email],
        ['l.phone_key', phone],
      ])
        .orderBy([
          { column: 'l.opened_at', order: 'desc' },
          { column: 'l.id', order: 'desc' },
        ])
        .limit(limit)
        .select(leadColumns.all('l'));
      return found.map((row) => ({
        ...leadColumns.read(row),
        because: reasons(row, [
          ['email', 'email_key', email],
          ['phone', 'phone_key', phone],
        ]),
      }));
    },

    async contacts(
      { email, phone }: LeadKeys,
      access: PersonAccess,
      limit: number,
    ): Promise<MatchedContact[]> {
      const within = personScopeSql(db, UIDS.contact, access, 'p');
      const query = db
        .from(UIDS.contact, null, 'p')
        .leftJoin(`${db.tableName(UIDS.organization)} as g`, 'g.id', 'p.organization_id')
        .whereRaw(within.sql, within.bindings);
      const found: Row[] = await anyKey(query, [
        ['p.email_key', email],
        ['p.phone_key', phone],
      ])
        .orderBy('p.id')
        .limit(limit)
        .select(
          'p.id',
          'p.document_id',
          'p.first_name',
          'p.last_name',
          'p.email_key',
          'p.phone_key',
        )
        .select({ g_id: 'g.id', g_document_id: 'g.document_id', g_name: 'g.name' });
      return found.map((row) => ({
        id: Number(row.id),
        documentId: String(row.document_id),
        name: [row.first_name, row.last_name].filter(Boolean).join(' '),
        organization: isTold(row.g_id)
          ? {
              id: Number(row.g_id),
              documentId: String(row.g_document_id),
              name: String(row.g_name),
            }
          : null,
        because: reasons(row, [
          ['email', 'email_key', email],
          ['phone', 'phone_key', phone],
        ]),
      }));
    },

    /** @param ids firms of people who were recognised */
    async organizations(
      { phone, domain, company }: LeadKeys,
      ids: number[],
      access: PersonAccess,
      limit: number,
    ): Promise<MatchedOrganization[]> {
      const within = personScopeSql(db, UIDS.organization, access, 'p');
      const query = db
        .from(UIDS.organization, null, 'p')
        .whereRaw(within.sql, within.bindings)
        .where((either) => {
          void either.whereIn('p.id', ids);
          for (const [column, value] of [
            ['p.phone_key', phone],
            ['p.domain', domain],
            ['p.name_key', company],
          ] as const)
            if (value !== null) void either.orWhere(column, value);
        });
      const found: Row[] = await query
        .orderBy('p.id')
        .limit(limit)
        .select('p.id', 'p.document_id', 'p.name', 'p.phone_key', 'p.domain', 'p.name_key');
      return found.map((row) => ({
        id: Number(row.id),
        documentId: String(row.document_id),
        name: String(row.name),
        because: [
          ...(ids.includes(Number(row.id)) ? (['person'] as const) : []),
          ...reasons(row, [
            ['phone', 'phone_key', phone],
            ['domain', 'domain', domain],
            ['company', 'name_key', company],
          ]),
        ],
      }));
    },

    /** Of these firms and people; what is open first, then the latest. */
    async opportunities(
      organizations: number[],
      contacts: number[],
      scope: Scope,
      limit: number,
    ): Promise<MatchedOpportunity[]> {
      if (organizations.length + contacts.length === 0) return [];
      const within = opportunityScopeSql(db, scope, 'o');
      const found: Row[] = await db
        .from(UIDS.opportunity, null, 'o')
        .leftJoin(`${db.tableName(UIDS.funnel)} as f`, 'f.id', 'o.funnel_id')
        .whereRaw(within.sql, within.bindings)
        .whereNull('o.archived_at')
        .where((either) => {
          void either
            .whereIn('o.organization_id', organizations)
            .orWhereIn('o.contact_id', contacts);
        })
        .orderByRaw("case when o.status = 'open' then 0 else 1 end")
        .orderBy([
          { column: 'o.changed_at', order: 'desc' },
          { column: 'o.id', order: 'desc' },
        ])
        .limit(limit)
        .select('o.document_id', 'o.title', 'o.status', 'o.organization_id', 'o.contact_id')
        .select({ f_document_id: 'f.document_id', f_name: 'f.name' });
      return found.map((row) => ({
        documentId: String(row.document_id),
        name: String(row.title),
        status: row.status === 'won' || row.status === 'lost' ? row.status : 'open',
        funnel: isTold(row.f_document_id)
          ? { documentId: String(row.f_document_id), name: String(row.f_name) }
          : null,
        organization: isTold(row.organization_id) ? Number(row.organization_id) : null,
        contact: isTold(row.contact_id) ? Number(row.contact_id) : null,
      }));
    },

    /** Whether somebody or a firm is there already, whoever may see it: a form links nobody by itself. */
    async isKnown(
      { email, phone, domain, company }: LeadKeys,
      trx: Trx,
    ): Promise<{ person: boolean; firm: boolean }> {
      const person = await anyKey(db.from(UIDS.contact, trx), [
        ['email_key', email],
        ['phone_key', phone],
      ]).first('id');
      const firm = await anyKey(db.from(UIDS.organization, trx), [
        ['phone_key', phone],
        ['domain', domain],
        ['name_key', company],
      ]).first('id');
      return { person: person !== undefined, firm: firm !== undefined };
    },

    /** Leads that an opportunity came from, the first one first. */
    async ofOpportunity(opportunityId: number, scope: Scope, limit: number): Promise<OriginLead[]> {
      const within = leadScopeSql(db, scope, 'l');
      const found: Row[] = await db
        .from(UIDS.lead, null, 'l')
        .where('l.opportunity_id', opportunityId)
        .whereRaw(within.sql, within.bindings)
        .orderBy(['l.opened_at', 'l.id'])
        .limit(limit)
        .select(
          ...['document_id', 'first_name', 'last_name', 'company', 'email', 'phone'].map(
            (column) => `l.${column}`,
          ),
          ...['status', 'opened_at', 'source', 'campaign', 'handover'].map(
            (column) => `l.${column}`,
          ),
        );
      return found.map((row) => ({
        documentId: String(row.document_id),
        firstName: text.read(row.first_name),
        lastName: text.read(row.last_name),
        company: text.read(row.company),
        email: text.read(row.email),
        phone: text.read(row.phone),
        status: String(row.status) as LeadStatus,
        openedAt: Number(row.opened_at),
        source: text.read(row.source),
        campaign: text.read(row.campaign),
        handover: handover.read(row.handover),
      }));
    },
  };
}
export type OriginLead = Pick<
  LeadRecord,
  'documentId' | 'firstName' | 'lastName' | 'company' | 'email' | 'phone'
> &
  Pick<LeadRecord, 'status' | 'openedAt' | 'source' | 'campaign' | 'handover'>;
export type LeadMatchRepository = ReturnType<typeof createLeadMatchRepository>;
