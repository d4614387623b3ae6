import { UIDS } from '../constants';
import type { Actor } from '../services/caller';
import type { RecordOf } from './codec';
import { columns, json, number, someNumber, someRef, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import type { FieldChanges } from './opportunity-change';

const codecs = {
  lead: someRef,
  version: someNumber,
  at: someNumber,
  userId: number,
  userName: text,
  via: text,
  changes: json<FieldChanges>({}),
};
const changeColumns = columns(codecs);
export type LeadChangeRecord = RecordOf<typeof codecs>;
export type LeadChangeDraft = { lead: number; version: number; changes: FieldChanges };

/** What was changed about a lead, by whom; append only. */
export function createLeadChangeRepository(db: Database) {
  return {
    async insert(drafts: LeadChangeDraft[], at: number, actor: Actor, trx: Trx): Promise<void> {
      for (const part of chunks(drafts, 100))
        await db.from(UIDS.leadChange, trx).insert(
          part.map((row) => ({
            ...strapiColumns(at),
            ...changeColumns.write({ ...row, at, ...actor }),
          })),
        );
    },
    async byIds(ids: number[]): Promise<LeadChangeRecord[]> {
      if (ids.length === 0) return [];
      return (await db.from(UIDS.leadChange, null).whereIn('id', ids)).map(changeColumns.read);
    },
  };
}
export type LeadChangeRepository = ReturnType<typeof createLeadChangeRepository>;
