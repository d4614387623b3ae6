import type { LeadStatus, Touch } from '../../shared/contracts/lead';
import type { Address } from '../../shared/contracts/person';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, flag, json, maybeOneOf, number, oneOf, ref, someNumber, text } from './codec';
import type { Builder, Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { leadScopeSql } from './lead-scope';
import { termsIn } from './like';
import type { Scope } from './scope';

const codecs = {
  status: oneOf<LeadStatus>('new'),
  salutation: text,
  firstName: text,
  lastName: text,
  email: text,
  emailKey: text,
  phone: text,
  phoneKey: text,
  jobTitle: text,
  company: text,
  companyKey: text,
  domain: text,
  industry: text,
  employees: number,
  address: json<Address>({}),
  targetGroup: text,
  message: text,
  note: text,
  language: maybeOneOf<'de' | 'en'>(),
  answers: json<Record<string, unknown>>({}),
  criteria: json<Record<string, unknown>>({}),
  form: ref,
  funnel: ref,
  owner: ref,
  ownerName: text,
  ownerEmail: text,
  source: text,
  campaign: text,
  entryUid: text,
  entryDocumentId: text,
  entryLocale: text,
  page: text,
  pagePath: text,
  pageTitle: text,
  referrer: text,
  firstTouch: json<Touch | null>(null),
  lastTouch: json<Touch | null>(null),
  idempotencyKey: text,
  openedAt: someNumber,
  statusSince: someNumber,
  firstResponseAt: number,
  qualifiedAt: number,
  convertedAt: number,
  handover: json<Record<string, unknown>>({}),
  organization: ref,
  contact: ref,
  opportunity: ref,
  nextStep: text,
  nurtureUntil: number,
  reason: text,
  reasonNote: text,
  lastContactAt: number,
  lastContact: ref,
  openInboundSince: number,
  lightBaseAt: someNumber,
  lightDueAt: number,
  duplicateOf: ref,
  isTest: flag,
  spamCause: text,
  remoteAddress: text,
  confirmationKey: text,
  confirmationSentAt: number,
  confirmedAt: number,
  anonymizedAt: number,
  externalId: text,
  version: someNumber,
  changedAt: someNumber,
  searchText: text,
};
export const leadColumns = columns(codecs);
export type LeadRecord = RecordOf<typeof codecs>;
export type LeadDraft = Omit<LeadRecord, 'id' | 'documentId'>;
export type LeadPatch = Partial<LeadDraft>;

export type LeadListing = {
  page: number;
  pageSize: number;
  terms: string[];
  order: { field: LeadSort; direction: 'asc' | 'desc' };
  /** Empty: what somebody still works on and what is done, but no spam. */
  statuses: readonly LeadStatus[];
  owner?: number | 'none';
  form?: string;
  funnel?: string;
  entry?: { uid: string; documentId: string };
  isTest?: boolean;
  equal: Readonly<Record<string, string | undefined>>;
};
/** Columns behind each word of `sort`. */
const ORDER = {
  openedAt: ['l.opened_at'],
  name: ['l.last_name', 'l.first_name', 'l.company'],
  company: ['l.company'],
  email: ['l.email'],
  status: ['l.status'],
  source: ['l.source'],
  campaign: ['l.campaign'],
  owner: ['l.owner_name'],
  nextStep: ['l.next_step'],
  firstResponseAt: ['l.first_response_at'],
  lastContactAt: ['l.last_contact_at'],
  changedAt: ['l.changed_at'],
} as const;
export type LeadSort = keyof typeof ORDER;
export const LEAD_SORTS = Object.keys(ORDER) as LeadSort[];

/** Leads: rows under the caller's scope, writes under a lock. */
export function createLeadRepository(db: Database) {
  const rows = (trx?: Trx, alias?: string): Builder => db.from(UIDS.lead, trx, alias);

  function matching(listing: Omit<LeadListing, 'page' | 'pageSize' | 'order'>, scope: Scope) {
    const within = leadScopeSql(db, scope, 'l');
    const found = termsIn(['l.search_text'], listing.terms);
    const query = rows(undefined, 'l')
      .whereRaw(within.sql, within.bindings)
      .whereRaw(found.sql, found.bindings);
    if (listing.statuses.length > 0) void query.whereIn('l.status', [...listing.statuses]);
    else void query.whereNot('l.status', 'spam');
    if (listing.owner === 'none') void query.whereNull('l.owner_id');
    else if (listing.owner !== undefined) void query.where('l.owner_id', listing.owner);
    for (const [column, uid, documentId] of [
      ['l.form_id', UIDS.leadForm, listing.form],
      ['l.funnel_id', UIDS.funnel, listing.funnel],
    ] as const)
      if (documentId !== undefined) {
        const named = db.from(uid).where({ document_id: documentId }).select('id');
        void query.whereIn(column, named);
      }
    if (listing.entry)
      void query
        .where('l.entry_uid', listing.entry.uid)
        .where('l.entry_document_id', listing.entry.documentId);
    if (listing.isTest !== undefined) void query.where('l.is_test', listing.isTest);
    for (const [column, value] of Object.entries(listing.equal))
      if (value !== undefined) void query.where(`l.${column}`, value);
    return query;
  }

  function ordered(query: Builder, { field, direction }: LeadListing['order']): Builder {
    const caseless = db.engine === 'sqlite' ? ' collate nocase' : '';
    for (const column of ORDER[field]) {
      void query.orderByRaw('case when ?? is null then 1 else 0 end', [column]);
      void query.orderByRaw(`??${caseless} ${direction === 'desc' ? 'desc' : 'asc'}`, [column]);
    }
    return query.orderBy('l.id', direction);
  }

  return {
    async list(
      listing: LeadListing,
      scope: Scope,
    ): Promise<{ records: LeadRecord[]; total: number }> {
      const [counted] = await matching(listing, scope).count({ total: 'l.id' });
      const found: Row[] = await ordered(matching(listing, scope), listing.order)
        .select(leadColumns.all('l'))
        .limit(listing.pageSize)
        .offset((listing.page - 1) * listing.pageSize);
      return { records: found.map(leadColumns.read), total: Number(counted?.total ?? 0) };
    },

    /** Null for what is not there and for what the caller may not see alike. */
    async visible(documentId: string, scope: Scope, trx?: Trx): Promise<LeadRecord | null> {
      const within = leadScopeSql(db, scope, 'l');
      const [row] = await rows(trx, 'l')
        .where('l.document_id', documentId)
        .whereRaw(within.sql, within.bindings)
        .select(leadColumns.all('l'))
        .limit(1);
      return row ? leadColumns.read(row) : null;
    },

    /** Whoever asks. */
    async byDocumentId(documentId: string, trx?: Trx): Promise<LeadRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? leadColumns.read(row) : null;
    },

    async byIds(ids: number[], trx?: Trx): Promise<LeadRecord[]> {
      if (ids.length === 0) return [];
      return (await rows(trx).whereIn('id', ids)).map(leadColumns.read);
    },

    /** The first statement of a transaction that changes a lead; what the caller reaches is asked behind it. */
    async lock(documentId: string, trx: Trx): Promise<LeadRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? leadColumns.read(row) : null;
    },

    /** The lead that a form has made of a key, if it has. */
    async byKey(formId: number, key: string, trx?: Trx): Promise<string | null> {
      const row = await rows(trx).where({ form_id: formId, idempotency_key: key }).first('id');
      return row ? String(row.id) : null;
    },

    async countOfForm(formId: number, trx?: Trx): Promise<number> {
      const [row] = await rows(trx).where({ form_id: formId }).count({ count: '*' });
      return Number(row?.count ?? 0);
    },

    /** Owners who are gone: their names go too. Returns how many leads that concerned. */
    async forgetVanishedOwners(now: number, trx: Trx): Promise<number> {
      return rows(trx)
        .whereNull('owner_id')
        .whereNotNull('owner_name')
        .update({ owner_name: null, owner_email: null, updated_at: new Date(now) });
    },

    /** Returns the new documentId. */
    async insert(draft: LeadDraft, now: number, trx: Trx): Promise<string> {
      const known = Object.entries(leadColumns.write(draft)).filter(([, value]) => value !== null);
      const row: Row = { ...strapiColumns(now), ...Object.fromEntries(known) };
      await rows(trx).insert(row);
      return String(row.document_id);
    },

    async update(id: number, patch: LeadPatch, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...leadColumns.write(patch), updated_at: new Date(now) });
    },

    /** Spam since before an instant, so many at most; returns how many. */
    async removeSpam(before: number, limit: number, trx: Trx): Promise<number> {
      const found = await rows(trx)
        .where({ status: 'spam' })
        .where('status_since', '<', before)
        .orderBy('id')
        .limit(limit)
        .select('id');
      const ids = found.map(({ id }) => Number(id));
      return ids.length === 0 ? 0 : Number(await rows(trx).whereIn('id', ids).delete());
    },

    /** Consents stay as the proof that they are; activities of the lead alone go with it. */
    async remove(id: number, trx: Trx): Promise<void> {
      await db
        .from(UIDS.activity, trx)
        .where({ lead_id: id })
        .whereNull('opportunity_id')
        .whereNull('organization_id')
        .whereNull('contact_id')
        .delete();
      await rows(trx).where({ id }).delete();
    },
  };
}
export type LeadRepository = ReturnType<typeof createLeadRepository>;
