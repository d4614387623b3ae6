import { RAW_UIDS, UIDS } from '../constants';
import type { Database, Row, Trx } from './database';
import { AT_WORK } from './import';

/** What became of an opportunity's row: enough to take it back. */
export type ImportedRow = {
  /** Database id of the opportunity. */
  id: number;
  /** Its version when the import was done with it. */
  version: number;
  /** Columns as they were before; null where the import made it. */
  before: Record<string, unknown> | null;
};
export type RowProblem = { row: number; column: string | null; message: string };
export type ChunkOutcome = {
  rows: ImportedRow[];
  /** Rows that were not imported. */
  errors: RowProblem[];
  notes: RowProblem[];
  /** Database ids of organizations and contacts that the import made. */
  organizations: number[];
  contacts: number[];
};
export type ImportChunk = {
  id: number;
  seq: number;
  firstRow: number;
  rows: string[][];
  outcome: ChunkOutcome | null;
};

const read = (row: Row): ImportChunk => ({
  id: Number(row.id),
  seq: Number(row.seq),
  firstRow: Number(row.first_row),
  rows: typeof row.rows === 'string' ? (JSON.parse(row.rows) as string[][]) : [],
  outcome: typeof row.outcome === 'string' ? (JSON.parse(row.outcome) as ChunkOutcome) : null,
});

/** Rows of files between upload and import; each chunk is read and written as a whole. */
export function createImportChunkRepository(db: Database) {
  const chunks = (trx?: Trx) => db.from(RAW_UIDS.importChunk, trx);
  return {
    async insert(importId: number, chunk: Pick<ImportChunk, 'seq' | 'firstRow' | 'rows'>) {
      await chunks().insert({
        import_id: importId,
        seq: chunk.seq,
        first_row: chunk.firstRow,
        rows: JSON.stringify(chunk.rows),
      });
    },
    async bySeq(importId: number, seq: number, trx?: Trx): Promise<ImportChunk | null> {
      const row = await chunks(trx).where({ import_id: importId, seq }).first();
      return row ? read(row) : null;
    },
    /** The next chunk after `seq` with what became of it, for lists of errors. */
    async after(importId: number, seq: number): Promise<ImportChunk | null> {
      const row = await chunks()
        .where({ import_id: importId })
        .where('seq', '>', seq)
        .orderBy('seq')
        .first();
      return row ? read(row) : null;
    },
    async setOutcome(id: number, outcome: ChunkOutcome, trx: Trx): Promise<void> {
      await chunks(trx)
        .where({ id })
        .update({ outcome: JSON.stringify(outcome) });
    },
    /** The first outcomes that tell of something, without the rows. */
    async tellingOutcomes(importId: number, limit: number): Promise<ChunkOutcome[]> {
      const found = await chunks()
        .where({ import_id: importId })
        .whereNotNull('outcome')
        .where((telling) => telling.where('outcome', 'not like', '%"errors":[],"notes":[]%'))
        .orderBy('seq')
        .limit(limit)
        .select('outcome');
      return found.map((row) => JSON.parse(String(row.outcome)) as ChunkOutcome);
    },
    async has(importId: number): Promise<boolean> {
      return (await chunks().where({ import_id: importId }).first('id')) !== undefined;
    },
    /** Imports that hold rows from before an instant and that nobody works on, or that are gone. */
    async importsBefore(before: number, limit: number): Promise<number[]> {
      const found = await db
        .from(RAW_UIDS.importChunk, null, 'c')
        .leftJoin(`${db.tableName(UIDS.import)} as i`, 'i.id', 'c.import_id')
        .where((gone) =>
          gone
            .whereNull('i.id')
            .orWhere((old) => old.where('i.at', '<', before).whereNotIn('i.status', AT_WORK)),
        )
        .distinct({ id: 'c.import_id' })
        .limit(limit);
      return found.map((row) => Number(row.id));
    },
    async removeOf(importIds: number[]): Promise<void> {
      if (importIds.length > 0) await chunks().whereIn('import_id', importIds).delete();
    },
  };
}
