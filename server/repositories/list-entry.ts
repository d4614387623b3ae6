import type { ListName } from '../../shared/contracts/settings';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, json, number, oneOf, someNumber, someText } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

type Extra = Record<string, unknown>;
const codecs = {
  list: oneOf<ListName>('sources'),
  code: someText,
  name: someText,
  position: someNumber,
  extra: json<Extra>({}),
  archivedAt: number,
};
const listEntryColumns = columns(codecs);
export type ListEntryRecord = RecordOf<typeof codecs>;
export type ListEntryDraft = Omit<ListEntryRecord, 'id' | 'documentId'>;

export function createListEntryRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.listEntry, trx);
  return {
    async ofList(list: ListName, trx?: Trx): Promise<ListEntryRecord[]> {
      const found = await rows(trx).where({ list }).orderBy(['position', 'id']);
      return found.map(listEntryColumns.read);
    },
    async byCode(list: ListName, code: string, trx?: Trx): Promise<ListEntryRecord | null> {
      const row = await rows(trx).where({ list, code }).first();
      return row ? listEntryColumns.read(row) : null;
    },
    async byDocumentId(documentId: string, trx?: Trx): Promise<ListEntryRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? listEntryColumns.read(row) : null;
    },
    async insert(drafts: ListEntryDraft[], now: number, trx: Trx): Promise<void> {
      if (drafts.length === 0) return;
      await rows(trx).insert(
        drafts.map((draft) => ({ ...strapiColumns(now), ...listEntryColumns.write(draft) })),
      );
    },
    /** Entries whose (list, code) is taken stay as they are. */
    async insertMissing(drafts: ListEntryDraft[], now: number, trx: Trx): Promise<void> {
      if (drafts.length === 0) return;
      await rows(trx)
        .insert(
          drafts.map((draft) => ({ ...strapiColumns(now), ...listEntryColumns.write(draft) })),
        )
        .onConflict(['list', 'code'])
        .ignore();
    },
    async update(
      id: number,
      patch: Partial<ListEntryRecord>,
      now: number,
      trx: Trx,
    ): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...listEntryColumns.write(patch), updated_at: new Date(now) });
    },
    /** Positions from 0 on, in the order of the ids. */
    async reorder(ids: readonly number[], now: number, trx: Trx): Promise<void> {
      if (ids.length === 0) return;
      const cases = ids.map(() => 'when ? then cast(? as decimal(10,0))').join(' ');
      const bindings = ids.flatMap((id, position) => [id, position]);
      await rows(trx)
        .whereIn('id', [...ids])
        .update({
          position: db.raw(`case id ${cases} end`, bindings),
          updated_at: new Date(now),
        });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
  };
}
export type ListEntryRepository = ReturnType<typeof createListEntryRepository>;
