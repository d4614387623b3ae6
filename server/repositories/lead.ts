import type { LeadStatus, Touch } from '../../shared/contracts/lead';
import type { UserRef } from '../../shared/contracts/common';
import type { CriterionAnswers, HandoverState } from '../../shared/contracts/lead-work';
import type { Address } from '../../shared/contracts/person';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, flag, json, maybeOneOf, number, oneOf, ref, someNumber, text } from './codec';
import type { Builder, Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import { leadScopeSql } from './lead-scope';
import type { Scope } from './scope';

/** Of a conversion: who gave it to whom, and what became of it; instants in epoch milliseconds. */
export type StoredHandover = {
  state: HandoverState;
  from: UserRef | null;
  to: UserRef | null;
  at: number;
  acceptedAt: number | null;
  returnedAt: number | null;
  reason: string | null;
};

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
  criteria: json<CriterionAnswers>({}),
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
  handover: json<StoredHandover | null>(null),
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

/** Leads: rows under the caller's scope, writes under a lock. */
export function createLeadRepository(db: Database) {
  const rows = (trx?: Trx, alias?: string): Builder => db.from(UIDS.lead, trx, alias);

  return {
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

    /** Several, locked in the order of their ids. */
    async lockMany(
      column: 'id' | 'document_id',
      keys: readonly (string | number)[],
      trx: Trx,
    ): Promise<LeadRecord[]> {
      if (keys.length === 0) return [];
      const found = await rows(trx)
        .whereIn(column, [...keys])
        .orderBy('id')
        .forUpdate();
      return found.map(leadColumns.read);
    },

    /** Ids among these that a scope reaches. */
    async reachable(ids: number[], scope: Scope, trx?: Trx): Promise<Set<number>> {
      if (scope.all || ids.length === 0) return new Set(ids);
      const within = leadScopeSql(db, scope, 'l');
      const found = await rows(trx, 'l')
        .whereIn('l.id', ids)
        .whereRaw(within.sql, within.bindings)
        .select({ id: 'l.id' });
      return new Set(found.map((row: Row) => Number(row.id)));
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

    /** The same for many locked rows, as a change of somebody's: their versions grow. */
    async change(ids: number[], patch: LeadPatch, now: number, trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500))
        await rows(trx)
          .whereIn('id', part)
          .update({
            ...leadColumns.write({ ...patch, changedAt: now }),
            version: db.raw('version + 1'),
            updated_at: new Date(now),
          });
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
      await db.from(UIDS.leadChange, trx).where({ lead_id: id }).delete();
      await rows(trx).where({ id }).delete();
    },
  };
}
export type LeadRepository = ReturnType<typeof createLeadRepository>;
