import type { TargetKind } from '../../shared/contracts/target';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, day, number, oneOf, someNumber, someText, text } from './codec';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';

const codecs = {
  name: someText,
  kind: oneOf<TargetKind>('amount'),
  value: someNumber,
  startsOn: day,
  endsOn: day,
  /** Without foreign keys: with a funnel or user that is gone it must not become a target of all. */
  funnelDocumentId: text,
  ownerUserId: number,
  ownerName: text,
  version: someNumber,
};
const targetColumns = columns(codecs);
export type TargetRecord = RecordOf<typeof codecs>;
export type TargetDraft = Omit<TargetRecord, 'id' | 'documentId'>;

/** Those of everybody and of one's own, and those of colleagues for all funnels or one of these. */
export type TargetReach =
  { all: true } | { all: false; self: number | null; colleagues: number[]; funnels: string[] };

export function createTargetRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.target, trx);
  const within = (reach: TargetReach) => {
    if (reach.all) return rows();
    const { self, colleagues, funnels } = reach;
    return rows().where((any) => {
      void any.whereNull('owner_user_id');
      if (self !== null) void any.orWhere('owner_user_id', self);
      void any.orWhere((theirs) =>
        theirs
          .whereIn('owner_user_id', colleagues)
          .where((where) =>
            where.whereNull('funnel_document_id').orWhereIn('funnel_document_id', funnels),
          ),
      );
    });
  };
  return {
    async count(trx: Trx): Promise<number> {
      const [counted] = await rows(trx).count({ total: '*' });
      return Number(counted?.total ?? 0);
    },
    async list({ page, pageSize }: { page: number; pageSize: number }, reach: TargetReach) {
      const [counted] = await within(reach).count({ total: '*' });
      const found = await within(reach)
        .orderBy([
          { column: 'starts_on', order: 'desc' },
          { column: 'name', order: 'asc' },
          { column: 'id', order: 'asc' },
        ])
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      return { records: found.map(targetColumns.read), total: Number(counted?.total ?? 0) };
    },
    /** Those whose period has a day with another one in common. */
    async touching(
      { from, to }: { from: string; to: string },
      reach: TargetReach,
      limit: number,
    ): Promise<TargetRecord[]> {
      const found = await within(reach)
        .where('starts_on', '<=', to)
        .where('ends_on', '>=', from)
        .orderBy(['starts_on', 'name', 'id'])
        .limit(limit);
      return found.map(targetColumns.read);
    },
    async byDocumentId(documentId: string, trx?: Trx): Promise<TargetRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? targetColumns.read(row) : null;
    },
    async lock(documentId: string, trx: Trx): Promise<TargetRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? targetColumns.read(row) : null;
    },
    async insert(draft: TargetDraft, now: number, trx: Trx): Promise<string> {
      const row = { ...strapiColumns(now), ...targetColumns.write(draft) };
      await rows(trx).insert(row);
      return String((row as { document_id: unknown }).document_id);
    },
    async update(id: number, patch: Partial<TargetDraft>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...targetColumns.write(patch), updated_at: new Date(now) });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
  };
}
export type TargetRepository = ReturnType<typeof createTargetRepository>;
