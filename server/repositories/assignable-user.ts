import { UIDS } from '../constants';
import type { Builder, Database, Row, Trx } from './database';

export type AdminUserRecord = {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string | null;
};

const text = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

export const readAdminUser = (row: Row): AdminUserRecord => ({
  id: Number(row.id),
  firstname: text(row.firstname),
  lastname: text(row.lastname),
  username: text(row.username),
  email: text(row.email),
});

/** Admin users to whom work can be given: active and not blocked. */
export function createAssignableUserRepository(db: Database) {
  const active = (trx?: Trx): Builder =>
    db
      .from('admin::user', trx, 'u')
      .where('u.is_active', true)
      .where((notBlocked) => notBlocked.whereNull('u.blocked').orWhere('u.blocked', false))
      .select('u.id', 'u.firstname', 'u.lastname', 'u.username', 'u.email');

  return {
    async byId(id: number, trx?: Trx): Promise<AdminUserRecord | null> {
      const [row] = await active(trx).where('u.id', id).limit(1);
      return row ? readAdminUser(row) : null;
    },
    /** All of them, or only those of `ids`. */
    async list(ids: number[] | null): Promise<AdminUserRecord[]> {
      const rows = await (ids === null ? active() : active().whereIn('u.id', ids)).orderBy('u.id');
      return rows.map(readAdminUser);
    },
    /** Ids of a funnel's team; null when there is no such funnel. */
    async teamOf(funnelDocumentId: string): Promise<number[] | null> {
      const team = db.joinTable(UIDS.funnel, 'team');
      const rows = await db
        .from(UIDS.funnel, null, 'f')
        .leftJoin(`${team.name} as t`, `t.${team.own}`, 'f.id')
        .where('f.document_id', funnelDocumentId)
        .select({ user_id: `t.${team.other}` });
      if (rows.length === 0) return null;
      return rows.flatMap((row) => (row.user_id === null ? [] : [Number(row.user_id)]));
    },
  };
}
export type AssignableUserRepository = ReturnType<typeof createAssignableUserRepository>;
