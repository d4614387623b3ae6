import type {
  DayCounting,
  FollowMode,
  FunnelPurpose,
  FunnelShape,
  Gate,
} from '../../shared/contracts/funnel';
import { UIDS } from '../constants';
import { nameOfUser } from '../domain/user-name';
import type { RecordOf } from './codec';
import {
  columns,
  flag,
  json,
  maybeOneOf,
  number,
  oneOf,
  ref,
  someNumber,
  someText,
  text,
} from './codec';
import type { Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';

const codecs = {
  code: someText,
  name: someText,
  templateKey: text,
  description: text,
  offer: json<{ text: string | null; links: { uid: string; documentId: string }[] }>({
    text: null,
    links: [],
  }),
  purpose: oneOf<FunnelPurpose>('sales'),
  shape: oneOf<FunnelShape>('funnel'),
  currency: someText,
  formula: text,
  formulaLabel: text,
  formulaUnit: text,
  followUpDays: number,
  criticalDays: number,
  dayCounting: maybeOneOf<DayCounting>(),
  gate: oneOf<Gate>('ask'),
  followOnFunnel: ref,
  followOnMode: oneOf<FollowMode>('off'),
  winBackFunnel: ref,
  winBackMode: oneOf<FollowMode>('off'),
  winBackAfterDays: number,
  idealCustomer: json<Record<string, unknown>>({}),
  position: someNumber,
  isDefault: flag,
  archivedAt: number,
};
export const funnelColumns = columns(codecs);
export type FunnelRecord = RecordOf<typeof codecs>;
export type FunnelDraft = Omit<FunnelRecord, 'id' | 'documentId'>;
export type TeamMember = { funnelId: number; userId: number; name: string; isActive: boolean };

export function createFunnelRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.funnel, trx);
  const team = () => db.joinTable(UIDS.funnel, 'team');
  return {
    async all(trx?: Trx): Promise<FunnelRecord[]> {
      return (await rows(trx).orderBy(['position', 'id'])).map(funnelColumns.read);
    },
    async byDocumentId(documentId: string, trx?: Trx): Promise<FunnelRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? funnelColumns.read(row) : null;
    },
    async byIds(ids: number[], trx?: Trx): Promise<FunnelRecord[]> {
      if (ids.length === 0) return [];
      return (await rows(trx).whereIn('id', ids)).map(funnelColumns.read);
    },
    async lock(documentId: string, trx: Trx): Promise<FunnelRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? funnelColumns.read(row) : null;
    },
    async codes(trx: Trx): Promise<Set<string>> {
      return new Set((await rows(trx).select('code')).map((row) => String(row.code)));
    },
    async insert(draft: FunnelDraft, now: number, trx: Trx): Promise<FunnelRecord> {
      const row = { ...strapiColumns(now), ...funnelColumns.write(draft) };
      await rows(trx).insert(row);
      const made = await rows(trx).where({ document_id: row.document_id }).first();
      return funnelColumns.read(made ?? row);
    },
    async update(id: number, patch: Partial<FunnelRecord>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...funnelColumns.write(patch), updated_at: new Date(now) });
    },
    /** One default funnel at most. */
    async clearDefault(exceptId: number, trx: Trx): Promise<void> {
      await rows(trx)
        .whereNot({ id: exceptId })
        .where({ is_default: true })
        .update({ is_default: false });
    },
    /** Where none in use is the default, the first one becomes it. */
    async keepDefault(trx: Trx): Promise<void> {
      const inUse = () => rows(trx).whereNull('archived_at');
      if (await inUse().where({ is_default: true }).first('id')) return;
      await rows(trx).where({ is_default: true }).update({ is_default: false });
      const next = await inUse().orderBy(['position', 'id']).first('id');
      if (next) await rows(trx).where({ id: next.id }).update({ is_default: true });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      const join = team();
      await db
        .table(join.name, trx)
        .where({ [join.own]: id })
        .delete();
      await rows(trx).where({ id }).delete();
    },
    async team(funnelIds: number[] | null, trx?: Trx): Promise<TeamMember[]> {
      const join = team();
      const found = await db
        .table(`${join.name} as l`, trx)
        .join(`${db.tableName('admin::user')} as u`, 'u.id', `l.${join.other}`)
        .modify((query) => {
          if (funnelIds) void query.whereIn(`l.${join.own}`, funnelIds);
        })
        .orderBy('l.id')
        .select({
          funnel: `l.${join.own}`,
          user: 'u.id',
          first: 'u.firstname',
          last: 'u.lastname',
          login: 'u.username',
          active: 'u.is_active',
          blocked: 'u.blocked',
        });
      return found.map((row: Row) => ({
        funnelId: Number(row.funnel),
        userId: Number(row.user),
        name: nameOfUser({
          id: Number(row.user),
          firstname: text.read(row.first),
          lastname: text.read(row.last),
          username: text.read(row.login),
        }),
        isActive: flag.read(row.active) && !flag.read(row.blocked),
      }));
    },
    async setTeam(funnelId: number, userIds: number[], trx: Trx): Promise<void> {
      const join = team();
      await db
        .table(join.name, trx)
        .where({ [join.own]: funnelId })
        .delete();
      for (const part of chunks([...new Set(userIds)], 100)) {
        await db
          .table(join.name, trx)
          .insert(part.map((id) => ({ [join.own]: funnelId, [join.other]: id })));
      }
    },
  };
}
