import type { ViewList } from '../../shared/contracts/saved-view';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, flag, json, number, oneOf, someText, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

const codecs = {
  list: oneOf<ViewList>('opportunities'),
  name: someText,
  isShared: flag,
  userId: number,
  userName: text,
  query: json<Record<string, string>>({}),
  columns: json<string[]>([]),
};
const viewColumns = columns(codecs);
export type SavedViewRecord = RecordOf<typeof codecs>;
export type SavedViewDraft = Omit<SavedViewRecord, 'id' | 'documentId'>;

export function createSavedViewRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.savedView, trx);
  return {
    /** Those of a user (null: what tokens made) and those that are shared, by name. */
    async visible(userId: number | null, list?: ViewList): Promise<SavedViewRecord[]> {
      const query = rows().where((either) => {
        void either.where({ is_shared: true }).orWhere({ user_id: userId });
      });
      if (list !== undefined) void query.where({ list });
      return (await query.orderBy(['name', 'id'])).map(viewColumns.read);
    },
    async byDocumentId(documentId: string, trx?: Trx): Promise<SavedViewRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? viewColumns.read(row) : null;
    },
    async lock(documentId: string, trx: Trx): Promise<SavedViewRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? viewColumns.read(row) : null;
    },
    async countOf(userId: number | null, trx: Trx): Promise<number> {
      const row = await rows(trx).where({ user_id: userId }).count({ count: '*' }).first();
      return Number(row?.count ?? 0);
    },
    async insert(draft: SavedViewDraft, now: number, trx: Trx): Promise<string> {
      const row = { ...strapiColumns(now), ...viewColumns.write(draft) };
      await rows(trx).insert(row);
      return String((row as { document_id: unknown }).document_id);
    },
    async update(id: number, patch: Partial<SavedViewDraft>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...viewColumns.write(patch), updated_at: new Date(now) });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
  };
}
