import type { ChecklistItem } from '../../shared/contracts/stage';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, json, number, someNumber, someRef, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import type { StageRecord } from './stage';
import { stageColumns } from './stage';

const codecs = {
  funnel: someRef,
  stage: someRef,
  position: someNumber,
  probability: number,
  followUpDays: number,
  criticalDays: number,
  goal: text,
  checklist: json<ChecklistItem[] | null>(null),
  requiredFields: json<string[]>([]),
  askFields: json<string[]>([]),
};
const funnelStageColumns = columns(codecs);
export type FunnelStageRecord = RecordOf<typeof codecs>;
export type FunnelStageDraft = Omit<FunnelStageRecord, 'id' | 'documentId'>;
/** A funnel-stage with the library stage that it places. */
export type PlacedStage = FunnelStageRecord & { of: StageRecord };

const STAGE_PREFIX = 's__';
const INSERT_CHUNK = 100;

function readPlaced(row: Record<string, unknown>): PlacedStage {
  const stage: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (column.startsWith(STAGE_PREFIX)) stage[column.slice(STAGE_PREFIX.length)] = value;
  }
  return { ...funnelStageColumns.read(row), of: stageColumns.read(stage) };
}

export function createFunnelStageRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.funnelStage, trx);
  const placed = (trx?: Trx) =>
    db
      .from(UIDS.funnelStage, trx, 'fs')
      .join(`${db.tableName(UIDS.stage)} as s`, 's.id', 'fs.stage_id')
      .orderBy(['fs.funnel_id', 'fs.position', 'fs.id'])
      .select(
        ...funnelStageColumns.all('fs'),
        ...stageColumns.all('s').map((c) => `${c} as ${STAGE_PREFIX}${c.slice(2)}`),
      );
  return {
    async ofFunnel(funnelId: number, trx?: Trx): Promise<PlacedStage[]> {
      return (await placed(trx).where('fs.funnel_id', funnelId)).map(readPlaced);
    },
    async all(trx?: Trx): Promise<PlacedStage[]> {
      return (await placed(trx)).map(readPlaced);
    },
    /** First statement of every transaction that gives out a sort key: one writer a column (architecture 4.6). */
    async lock(id: number, trx: Trx): Promise<FunnelStageRecord | null> {
      const row = await rows(trx).where({ id }).forUpdate().first();
      return row ? funnelStageColumns.read(row) : null;
    },
    /** Several of them, in the order in which every other write locks them. */
    async lockAll(ids: number[], trx: Trx): Promise<FunnelStageRecord[]> {
      const found = await rows(trx).whereIn('id', ids).orderBy('id').forUpdate();
      return found.map(funnelStageColumns.read);
    },
    /** The places of a stage in all funnels, before its kind changes under cards on their way. */
    async lockOfStage(stageId: number, trx: Trx): Promise<void> {
      await rows(trx).where({ stage_id: stageId }).orderBy('id').forUpdate().select('id');
    },
    /** Answers the ids of its stages as they are now, whatever the transaction has read before. */
    async lockFunnel(funnelId: number, trx: Trx): Promise<number[]> {
      const locked = rows(trx).where({ funnel_id: funnelId }).orderBy('id').forUpdate();
      return (await locked.select('stage_id')).map((row) => Number(row.stage_id));
    },
    async insert(drafts: FunnelStageDraft[], now: number, trx: Trx): Promise<void> {
      for (const part of chunks(drafts, INSERT_CHUNK)) {
        await rows(trx).insert(
          part.map((draft) => ({ ...strapiColumns(now), ...funnelStageColumns.write(draft) })),
        );
      }
    },
    async update(
      id: number,
      patch: Partial<FunnelStageRecord>,
      now: number,
      trx: Trx,
    ): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...funnelStageColumns.write(patch), updated_at: new Date(now) });
    },
    async remove(ids: number[], trx: Trx): Promise<void> {
      if (ids.length > 0) await rows(trx).whereIn('id', ids).delete();
    },
  };
}
