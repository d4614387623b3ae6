import type { Bilingual } from '../../shared/contracts/funnel';
import type {
  AssignmentMode,
  CaptchaProvider,
  FormConsent,
  FormDelivery,
  FormMail,
  LeadFormField,
  OptInMode,
} from '../../shared/contracts/lead-form';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import {
  columns,
  flag,
  json,
  number,
  oneOf,
  ref,
  someNumber,
  someText,
  stamp,
  text,
} from './codec';
import type { Database, Row, Trx } from './database';
import { leadScopeSql } from './lead-scope';
import type { Scope } from './scope';
import { strapiColumns } from './document-id';

export const NO_TEXT: Bilingual = { de: '', en: '' };
const NO_MAIL: FormMail = { enabled: false, subject: NO_TEXT, text: NO_TEXT };

/** The words of a consent under their version. */
export type FormWords = Pick<FormConsent, 'version' | 'text' | 'marketing'>;

const codecs = {
  slug: someText,
  name: someText,
  enabled: flag,
  isTest: flag,
  language: oneOf<'de' | 'en'>('en'),
  fields: json<LeadFormField[]>([]),
  funnel: ref,
  assignmentMode: oneOf<AssignmentMode>('none'),
  assignmentOwner: ref,
  /** How many leads were given out in turn. */
  assignedCount: someNumber,
  origins: json<string[]>([]),
  redirect: text,
  successMessage: json<Bilingual | null>(null),
  consent: json<Omit<FormConsent, 'version'>>({ text: null, required: false, marketing: null }),
  consentVersion: someNumber,
  /** Earlier words: who was shown a page before they changed agreed to those. */
  consentHistory: json<FormWords[]>([]),
  doubleOptIn: oneOf<OptInMode>('off'),
  notification: json<{ enabled: boolean; addresses: string[] }>({ enabled: true, addresses: [] }),
  autoReply: json<FormMail>(NO_MAIL),
  delivery: json<FormDelivery | null>(null),
  captcha: json<{ provider: CaptchaProvider; siteKey: string | null }>({
    provider: 'none',
    siteKey: null,
  }),
  minFillSeconds: someNumber,
  perMinute: someNumber,
  perAddress: someNumber,
  retentionDays: number,
  storeAddress: flag,
  convertAtOnce: flag,
  version: someNumber,
};
const formColumns = columns(codecs);
const shown = columns({ ...codecs, createdAt: stamp, updatedAt: stamp });
export type LeadFormDraft = Omit<RecordOf<typeof codecs>, 'id' | 'documentId'>;
export type LeadFormRecord = RecordOf<typeof codecs> & { createdAt: number; updatedAt: number };

/** Forms of the site; whoever may open the pipeline reads them. */
export function createLeadFormRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.leadForm, trx);
  return {
    async all(): Promise<LeadFormRecord[]> {
      return (await rows().orderBy(['name', 'id'])).map(shown.read);
    },
    async byDocumentId(documentId: string, trx?: Trx): Promise<LeadFormRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? shown.read(row) : null;
    },
    async byId(id: number): Promise<LeadFormRecord | null> {
      const row = await rows().where({ id }).first();
      return row ? shown.read(row) : null;
    },
    async bySlug(slug: string, trx?: Trx): Promise<LeadFormRecord | null> {
      const row = await rows(trx).where({ slug }).first();
      return row ? shown.read(row) : null;
    },
    /** Names by database id. */
    async names(
      ids: number[],
      trx?: Trx,
    ): Promise<Map<number, { documentId: string; name: string }>> {
      if (ids.length === 0) return new Map();
      const found = await rows(trx).whereIn('id', ids).select('id', 'document_id', 'name');
      return new Map(
        found.map((row) => [
          Number(row.id),
          { documentId: String(row.document_id), name: String(row.name) },
        ]),
      );
    },
    /** How many leads of each form a scope reaches, without spam; the test leads of a form that is tested. */
    async leadCounts(scope: Scope): Promise<Map<number, number>> {
      const within = leadScopeSql(db, scope, 'l');
      const found: Row[] = await db
        .from(UIDS.lead, null, 'l')
        .join(`${db.tableName(UIDS.leadForm)} as f`, 'f.id', 'l.form_id')
        .whereRaw('l.is_test = f.is_test')
        .whereNot('l.status', 'spam')
        .whereRaw(within.sql, within.bindings)
        .groupBy('l.form_id')
        .select('l.form_id')
        .count({ count: 'l.id' });
      return new Map(found.map((row) => [Number(row.form_id), Number(row.count)]));
    },
    /** How long each form keeps what nobody deals with; null: as the settings say. */
    async retention(): Promise<{ id: number; days: number | null }[]> {
      const found = await rows().select('id', 'retention_days');
      return found.map((row) => ({ id: Number(row.id), days: number.read(row.retention_days) }));
    },
    /** Names of the forms that send to a funnel. */
    async namesInFunnel(funnelId: number, trx?: Trx): Promise<string[]> {
      const found = await rows(trx).where({ funnel_id: funnelId }).orderBy(['name', 'id']);
      return found.map(({ name }) => String(name));
    },
    /** Whoever edits one of these forms meanwhile is told: their versions grow. */
    async moveToFunnel(from: number, to: number, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ funnel_id: from })
        .update({ funnel_id: to, version: db.raw('version + 1'), updated_at: new Date(now) });
    },
    async lock(documentId: string, trx: Trx): Promise<LeadFormRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? shown.read(row) : null;
    },
    async slugs(trx: Trx): Promise<Set<string>> {
      return new Set((await rows(trx).select('slug')).map((row) => String(row.slug)));
    },
    async insert(draft: LeadFormDraft, now: number, trx: Trx): Promise<string> {
      const row = { ...strapiColumns(now), ...formColumns.write(draft) };
      await rows(trx).insert(row);
      return String((row as { document_id: unknown }).document_id);
    },
    async update(id: number, patch: Partial<LeadFormDraft>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...formColumns.write(patch), updated_at: new Date(now) });
    },
    /** The number of this lead in the turn of the team, from 0; holds the form's row until the transaction ends. */
    async takeTurn(id: number, trx: Trx): Promise<number> {
      await rows(trx).where({ id }).increment('assigned_count', 1);
      const row = await rows(trx).where({ id }).first('assigned_count');
      return Math.max(0, Number(row?.assigned_count ?? 1) - 1);
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
  };
}
export type LeadFormRepository = ReturnType<typeof createLeadFormRepository>;
