import type { ChecklistItem, Question, StageColor, StageKind } from '../../shared/contracts/stage';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, json, oneOf, someNumber, someText, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

export const stageCodecs = {
  code: someText,
  name: someText,
  icon: text,
  color: oneOf<StageColor>('neutral600'),
  probability: someNumber,
  kind: oneOf<StageKind>('open'),
  goal: text,
  checklist: json<ChecklistItem[]>([]),
  questions: json<Question[]>([]),
};
export const stageColumns = columns(stageCodecs);
export type StageRecord = RecordOf<typeof stageCodecs>;
export type StageDraft = Omit<StageRecord, 'id' | 'documentId'>;

export function createStageRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.stage, trx);
  return {
    async all(trx?: Trx): Promise<StageRecord[]> {
      return (await rows(trx).orderBy('id')).map(stageColumns.read);
    },
    async byDocumentIds(documentIds: string[], trx?: Trx): Promise<StageRecord[]> {
      if (documentIds.length === 0) return [];
      return (await rows(trx).whereIn('document_id', documentIds)).map(stageColumns.read);
    },
    async byCodes(codes: string[], trx?: Trx): Promise<StageRecord[]> {
      if (codes.length === 0) return [];
      return (await rows(trx).whereIn('code', codes)).map(stageColumns.read);
    },
    async codes(trx?: Trx): Promise<Set<string>> {
      return new Set((await rows(trx).select('code')).map((row) => String(row.code)));
    },
    /** Locks it against a change: a plain read would fix MariaDB's snapshot before the opportunity is locked. */
    async kindOf(id: number, trx: Trx): Promise<StageKind | null> {
      const row = await rows(trx).where({ id }).forShare().first('kind');
      return row ? stageCodecs.kind.read(row.kind) : null;
    },
    /** Locks the row, so that two admins change a stage one after the other. */
    async lock(documentId: string, trx: Trx): Promise<StageRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? stageColumns.read(row) : null;
    },
    async insert(drafts: StageDraft[], now: number, trx: Trx): Promise<void> {
      if (drafts.length === 0) return;
      await rows(trx).insert(
        drafts.map((draft) => ({ ...strapiColumns(now), ...stageColumns.write(draft) })),
      );
    },
    async update(id: number, patch: Partial<StageRecord>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...stageColumns.write(patch), updated_at: new Date(now) });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
    /** Funnels that run through each stage, by stage id. */
    async usedIn(trx?: Trx): Promise<{ stageId: number; documentId: string; name: string }[]> {
      const found = await db
        .from(UIDS.funnelStage, trx, 'fs')
        .join(`${db.tableName(UIDS.funnel)} as f`, 'f.id', 'fs.funnel_id')
        .orderBy(['f.position', 'f.id'])
        .select('fs.stage_id', 'f.document_id', 'f.name');
      return found.map((row) => ({
        stageId: Number(row.stage_id),
        documentId: String(row.document_id),
        name: String(row.name),
      }));
    },
  };
}
