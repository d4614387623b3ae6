import type { ConsentState } from '../../shared/contracts/lead';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, maybeOneOf, number, oneOf, ref, someNumber, someText, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

const codecs = {
  emailKey: text,
  phoneKey: text,
  purpose: someText,
  channel: text,
  state: oneOf<ConsentState>('given'),
  at: someNumber,
  textVersion: number,
  text,
  language: maybeOneOf<'de' | 'en'>(),
  page: text,
  form: ref,
  lead: ref,
  userId: number,
  userName: text,
  via: text,
};
const consentColumns = columns(codecs);
export type ConsentRecord = RecordOf<typeof codecs>;
export type ConsentDraft = Omit<ConsentRecord, 'id' | 'documentId'>;

/** What was agreed to, confirmed and withdrawn: a row each, which is never changed. */
export function createConsentRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.consent, trx);
  return {
    async insert(drafts: ConsentDraft[], now: number, trx: Trx): Promise<void> {
      if (drafts.length === 0) return;
      await rows(trx).insert(
        drafts.map((draft) => ({ ...strapiColumns(now), ...consentColumns.write(draft) })),
      );
    },
    async ofLead(leadId: number, trx?: Trx): Promise<ConsentRecord[]> {
      return (await rows(trx).where({ lead_id: leadId }).orderBy(['at', 'id'])).map(
        consentColumns.read,
      );
    },
  };
}
export type ConsentRepository = ReturnType<typeof createConsentRepository>;
