import { UIDS } from '../constants';
import type { Actor } from '../services/caller';
import { bulkInsert } from './bulk-insert';
import type { RecordOf } from './codec';
import { columns, json, number, someNumber, someRef, text } from './codec';
import type { Database, Trx } from './database';
import { newDocumentId, strapiBulkColumns } from './document-id';
import { chunks } from './opportunity';

/** { field: [before, after] }; long texts as "changed". */
export type FieldChanges = Record<string, [unknown, unknown]>;

const codecs = {
  opportunity: someRef,
  version: someNumber,
  at: someNumber,
  userId: number,
  userName: text,
  via: text,
  changes: json<FieldChanges>({}),
};
const changeColumns = columns(codecs);
export type ChangeRecord = RecordOf<typeof codecs>;
/** Those of one opportunity with these ids, and those of these moments. */
export type ChangesWanted = { ids: number[]; at: number[] };

export function createOpportunityChangeRepository(db: Database) {
  return {
    async insert(
      rows: { opportunity: number; version: number; changes: FieldChanges }[],
      at: number,
      actor: Actor,
      trx: Trx,
    ): Promise<void> {
      const columns = [
        ...strapiBulkColumns(at, rows.map(newDocumentId)),
        ...changeColumns.bulk(rows.map((row) => ({ ...row, at, ...actor }))),
      ];
      await bulkInsert(db, UIDS.opportunityChange, columns, rows.length, trx);
    },
    /** What changed after a version, oldest first. */
    async since(opportunityId: number, version: number, trx: Trx): Promise<ChangeRecord[]> {
      const found = await db
        .from(UIDS.opportunityChange, trx)
        .where({ opportunity_id: opportunityId })
        .where('version', '>', version)
        .orderBy('version');
      return found.map(changeColumns.read);
    },
    async among(opportunityId: number, { ids, at }: ChangesWanted): Promise<ChangeRecord[]> {
      if (ids.length + at.length === 0) return [];
      const found = await db
        .from(UIDS.opportunityChange, null)
        .where({ opportunity_id: opportunityId })
        .where((either) => void either.whereIn('id', ids).orWhereIn('at', at))
        .orderBy('version');
      return found.map(changeColumns.read);
    },
    async removeOf(ids: number[], trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500)) {
        await db.from(UIDS.opportunityChange, trx).whereIn('opportunity_id', part).delete();
      }
    },
  };
}
