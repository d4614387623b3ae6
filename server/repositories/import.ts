import type { ImportRun, ImportStatus } from '../../shared/contracts/import';
import type { ImportType, RecordImportRun } from '../../shared/contracts/record-import';
import { UIDS } from '../constants';
import type { ColumnFacts } from '../domain/import-analysis';
import type { RecordOf } from './codec';
import { columns, json, number, oneOf, someNumber, someText, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

const codecs = {
  status: oneOf<ImportStatus>('staging'),
  type: oneOf<ImportType>('opportunities'),
  fileName: someText,
  encoding: someText,
  separator: someText,
  columns: json<ColumnFacts[]>([]),
  options: json<ImportRun | null>(null),
  /** Of every type but opportunities. */
  recordOptions: json<RecordImportRun | null>(null),
  funnelDocumentId: text,
  externalSource: text,
  total: someNumber,
  /** seq of the last chunk that is done. */
  cursor: someNumber,
  processed: someNumber,
  created: someNumber,
  updated: someNumber,
  unchanged: someNumber,
  failed: someNumber,
  noted: someNumber,
  message: text,
  userId: number,
  userName: text,
  via: someText,
  at: someNumber,
  finishedAt: number,
  leaseBy: text,
  leaseUntil: number,
};
const importColumns = columns(codecs);
export type ImportRecord = RecordOf<typeof codecs>;
export type ImportDraft = Omit<ImportRecord, 'id' | 'documentId'>;

/** States that a worker takes up. */
export const AT_WORK: ImportStatus[] = ['running', 'undoing'];
/** Whose rows are on the board. */
const APPLIED: ImportStatus[] = ['done', 'cancelled', 'failed'];

/** Runs of an import: what was uploaded, how it is read, how far it is, who works on it. */
export function createImportRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.import, trx);
  const patchOf = (patch: Partial<ImportDraft>, now: number) => ({
    ...importColumns.write(patch),
    updated_at: new Date(now),
  });
  return {
    async insert(draft: ImportDraft, now: number): Promise<ImportRecord> {
      const row = { ...strapiColumns(now), ...importColumns.write(draft) };
      await rows().insert(row);
      const found = await rows().where({ document_id: row.document_id }).first();
      return importColumns.read(found ?? {});
    },
    async byDocumentId(documentId: string): Promise<ImportRecord | null> {
      const row = await rows().where({ document_id: documentId }).first();
      return row ? importColumns.read(row) : null;
    },
    /** Those of a user (of everybody when null), newest first. */
    async latest(userId: number | null, limit: number): Promise<ImportRecord[]> {
      const found = await rows()
        .modify((query) => {
          if (userId !== null) void query.where({ user_id: userId });
        })
        .orderBy('id', 'desc')
        .limit(limit);
      return found.map(importColumns.read);
    },
    /** id of the newest import that wrote anything. */
    async lastApplied(): Promise<number | null> {
      const row = await rows()
        .whereIn('status', APPLIED)
        .where((wrote) => wrote.where('created', '>', 0).orWhere('updated', '>', 0))
        .orderBy('id', 'desc')
        .first('id');
      return row ? Number(row.id) : null;
    },
    async lock(id: number, trx: Trx): Promise<ImportRecord | null> {
      const row = await rows(trx).where({ id }).forUpdate().first();
      return row ? importColumns.read(row) : null;
    },
    /** The same with all that anybody works on, so that no two of them make the same organization at the same moment. */
    async lockAllAtWork(id: number, trx: Trx): Promise<ImportRecord | null> {
      const found = await rows(trx)
        .whereIn('status', AT_WORK)
        .orWhere({ id })
        .orderBy('id')
        .forUpdate();
      const own = found.find((row) => Number(row.id) === id);
      return own ? importColumns.read(own) : null;
    },
    async update(id: number, patch: Partial<ImportDraft>, now: number, trx?: Trx): Promise<void> {
      await rows(trx).where({ id }).update(patchOf(patch, now));
    },
    /** The same only in one of these states; answers whether it was. */
    async updateIn(
      id: number,
      states: ImportStatus[],
      patch: Partial<ImportDraft>,
      now: number,
    ): Promise<boolean> {
      return (await rows().where({ id }).whereIn('status', states).update(patchOf(patch, now))) > 0;
    },
    async remove(id: number): Promise<void> {
      await rows().where({ id }).delete();
    },
    /** Takes one import that nobody works on: an atomic update, so that no two instances take the same one. */
    async claim(worker: string, now: number, leaseUntil: number): Promise<ImportRecord | null> {
      const free = () =>
        rows()
          .whereIn('status', AT_WORK)
          .where((lease) => lease.whereNull('lease_until').orWhere('lease_until', '<', now));
      const waiting = await free().orderBy('id').limit(5).select('id');
      for (const { id } of waiting) {
        const taken = await free()
          .where({ id: Number(id) })
          .update({ lease_by: worker, lease_until: leaseUntil });
        if (taken > 0) {
          const row = await rows()
            .where({ id: Number(id) })
            .first();
          return row ? importColumns.read(row) : null;
        }
      }
      return null;
    },
    /** Gives back what a worker has not finished, so that nobody waits for its lease to run out. */
    async release(id: number, worker: string): Promise<void> {
      await rows()
        .where({ id, lease_by: worker })
        .whereIn('status', AT_WORK)
        .update({ lease_until: null });
    },
  };
}
export type ImportRepository = ReturnType<typeof createImportRepository>;
