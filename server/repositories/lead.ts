import type { LeadStatus, Touch } from '../../shared/contracts/lead';
import type { CriterionAnswers } from '../../shared/contracts/lead-work';
import type { Address } from '../../shared/contracts/person';
import { UIDS } from '../constants';
import type { StoredHandover } from '../domain/lead-handover';
import type { RecordOf } from './codec';
import { columns, flag, json, maybeOneOf, number, oneOf, ref, someNumber, text } from './codec';
import type { Builder, Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import { leadScopeSql } from './lead-scope';
import { anyOf } from './like';
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

    /** Those that became these opportunities, locked in the order of their ids. */
    async lockConverted(opportunities: readonly number[], trx: Trx): Promise<LeadRecord[]> {
      const found: LeadRecord[] = [];
      for (const part of chunks([...opportunities], 500))
        found.push(
          ...(
            await rows(trx)
              .whereIn('opportunity_id', part)
              .where('status', 'converted')
              .orderBy('id')
              .forUpdate()
          ).map(leadColumns.read),
        );
      return found;
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

    async countInFunnel(funnelId: number, trx?: Trx): Promise<number> {
      const [row] = await rows(trx).where({ funnel_id: funnelId }).count({ count: '*' });
      return Number(row?.count ?? 0);
    },

    /** Some of those in a funnel, locked. */
    async lockInFunnel(funnelId: number, limit: number, trx: Trx): Promise<LeadRecord[]> {
      const query = rows(trx).where({ funnel_id: funnelId }).orderBy('id').limit(limit);
      return (await query.forUpdate()).map(leadColumns.read);
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

    /** Spam since before an instant, so many at most, locked: what somebody takes out meanwhile stays. */
    async spam(before: number, limit: number, trx: Trx): Promise<number[]> {
      const found = await rows(trx)
        .where({ status: 'spam' })
        .where('status_since', '<', before)
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .select('id');
      return found.map(({ id }) => Number(id));
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

    /**
     * New leads of forms that nobody has dealt with, locked, in the order of their ids: no contact, plan, note or next step.
     * Which of them somebody has begun to qualify, their criteria tell.
     *
     * @param deadlines what came in before `before` through one of the forms is due
     */
    async untouched(
      deadlines: readonly { forms: number[]; before: number }[],
      after: number,
      limit: number,
      trx: Trx,
    ): Promise<Pick<LeadRecord, 'id' | 'documentId' | 'funnel' | 'criteria'>[]> {
      const due = anyOf(
        deadlines.map(({ forms, before }) => ({
          sql: `(l.form_id in (${forms.map(() => '?').join(', ')}) and l.opened_at < ?)`,
          bindings: [...forms, before],
        })),
      );
      const found = await rows(trx, 'l')
        .where('l.status', 'new')
        .where('l.id', '>', after)
        .whereNull('l.opportunity_id')
        .whereNull('l.next_step')
        .whereNull('l.note')
        .whereNull('l.last_contact_at')
        .whereRaw(due.sql, due.bindings)
        .whereRaw(
          `not exists (select 1 from ${db.tableName(UIDS.activity)} a where a.lead_id = l.id)`,
        )
        .orderBy('l.id')
        .limit(limit)
        .forUpdate('l')
        .select({ id: 'l.id', document_id: 'l.document_id' })
        .select({ funnel_id: 'l.funnel_id', criteria: 'l.criteria' });
      return found.map((row) => ({
        id: Number(row.id),
        documentId: String(row.document_id),
        funnel: number.read(row.funnel_id),
        criteria: codecs.criteria.read(row.criteria),
      }));
    },

    /** Those of these locked leads that something was logged on. */
    async withActivities(ids: number[], trx: Trx): Promise<Set<number>> {
      const found = await db.from(UIDS.activity, trx).whereIn('lead_id', ids).distinct('lead_id');
      return new Set(found.map((row) => Number(row.lead_id)));
    },

    /** Consents stay as the proof that they are; activities of the leads alone go with them. */
    async remove(ids: number[], trx: Trx): Promise<void> {
      await db
        .from(UIDS.activity, trx)
        .whereIn('lead_id', ids)
        .whereNull('opportunity_id')
        .whereNull('organization_id')
        .whereNull('contact_id')
        .delete();
      await db.from(UIDS.leadChange, trx).whereIn('lead_id', ids).delete();
      await rows(trx).whereIn('id', ids).delete();
    },
  };
}
export type LeadRepository = ReturnType<typeof createLeadRepository>;
