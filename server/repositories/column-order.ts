import { UIDS } from '../constants';
import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import { spacedKeys } from '../domain/sort-key';
import type { Database, Trx } from './database';
import { chunks } from './opportunity';
import { createUnion } from './union';

export type Column = { funnelId: number; stageId: number; status: OpportunityStatus };
export type Place = { id: number; sortKey: string };

const CHUNK = 500;
const LAST_FIRST = [
  { column: 'sort_key', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** Reads and re-spaces the order of one column. Every call stands behind the lock on the column's funnel-stage row. */
export function createColumnOrderRepository(db: Database) {
  const column = ({ funnelId, stageId, status }: Column, trx: Trx, except: number[]) =>
    db
      .from(UIDS.opportunity, trx)
      .where({ funnel_id: funnelId, status, stage_id: stageId })
      .whereNotIn('id', except)
      .select('id', 'sort_key');
  const union = createUnion(db);
  const place = (row: Record<string, unknown> | undefined): Place | null =>
    row ? { id: Number(row.id), sortKey: String(row.sort_key) } : null;
  return {
    async first(at: Column, trx: Trx, except: number[]): Promise<Place | null> {
      const [row] = await column(at, trx, except).orderBy(['sort_key', 'id']).limit(1);
      return place(row);
    },
    /** The last sort key of each column; null for an empty one. */
    async lasts(columns: readonly Column[], trx: Trx): Promise<(string | null)[]> {
      const parts = columns.map((at, i) =>
        column(at, trx, [])
          .clearSelect()
          .select({ i: db.raw(String(i)), sort_key: 'sort_key' })
          .orderBy(LAST_FIRST)
          .limit(1),
      );
      const found = await union(parts, trx);
      const keys = new Map(found.map((row) => [Number(row.i), String(row.sort_key)]));
      return columns.map((_, i) => keys.get(i) ?? null);
    },
    /** A neighbour that still stands in the column; null when it has left. */
    async neighbour(
      at: Column,
      documentId: string,
      trx: Trx,
      except: number[],
    ): Promise<Place | null> {
      const [row] = await column(at, trx, except).where({ document_id: documentId }).limit(1);
      return place(row);
    },
    async next(
      at: Column,
      { id, sortKey }: Place,
      trx: Trx,
      except: number[],
    ): Promise<Place | null> {
      const [row] = await column(at, trx, except)
        .whereRaw('(sort_key > ? or (sort_key = ? and id > ?))', [sortKey, sortKey, id])
        .orderBy(['sort_key', 'id'])
        .limit(1);
      return place(row);
    },
    async previous(
      at: Column,
      { id, sortKey }: Place,
      trx: Trx,
      except: number[],
    ): Promise<Place | null> {
      const [row] = await column(at, trx, except)
        .whereRaw('(sort_key < ? or (sort_key = ? and id < ?))', [sortKey, sortKey, id])
        .orderBy(LAST_FIRST)
        .limit(1);
      return place(row);
    },
    /** Gives the whole column short keys again, in the order that it has. */
    async respace(at: Column, trx: Trx): Promise<void> {
      const rows = await column(at, trx, []).orderBy(['sort_key', 'id']);
      const keys = spacedKeys(rows.length);
      const pairs = rows.map((row, i) => [Number(row.id), keys[i] ?? ''] as const);
      for (const part of chunks(pairs, CHUNK)) {
        const whens = part.map(() => 'when ? then ?').join(' ');
        await db
          .from(UIDS.opportunity, trx)
          .whereIn(
            'id',
            part.map(([id]) => id),
          )
          .update({ sort_key: db.raw(`case id ${whens} end`, part.flat()) });
      }
    },
  };
}
