import { nameOfUser } from '../domain/user-name';
import { text } from './codec';
import type { Database, Trx } from './database';

export type UserRecord = { id: number; name: string; email: string | null; isActive: boolean };

/** Admin users as owners and authors; nothing of them is written here. */
export function createUserRepository(db: Database) {
  return {
    async byIds(ids: number[], trx?: Trx): Promise<UserRecord[]> {
      if (ids.length === 0) return [];
      const found = await db
        .from('admin::user', trx)
        .whereIn('id', ids)
        .select('id', 'firstname', 'lastname', 'username', 'email', 'is_active', 'blocked');
      return found.map((row) => ({
        id: Number(row.id),
        name: nameOfUser({
          id: Number(row.id),
          firstname: text.read(row.firstname),
          lastname: text.read(row.lastname),
          username: text.read(row.username),
        }),
        email: row.email === null ? null : String(row.email),
        isActive: Boolean(row.is_active) && !row.blocked,
      }));
    },
  };
}
