import type { Uid } from '../constants';
import { UIDS } from '../constants';
import type { Database, Trx } from './database';
import { chunks } from './opportunity';
import type { PersonUid } from './person';

type Link = { uid: Uid; columns: readonly string[] };

/** Where records point at organizations and contacts. */
const USES: Record<PersonUid, readonly Link[]> = {
  [UIDS.organization]: [
    { uid: UIDS.opportunity, columns: ['organization_id', 'referred_by_organization_id'] },
    { uid: UIDS.activity, columns: ['organization_id'] },
    { uid: UIDS.contact, columns: ['organization_id'] },
    { uid: UIDS.lead, columns: ['organization_id'] },
  ],
  [UIDS.contact]: [
    { uid: UIDS.opportunity, columns: ['contact_id', 'referred_by_contact_id'] },
    { uid: UIDS.opportunityContact, columns: ['contact_id'] },
    { uid: UIDS.activity, columns: ['contact_id'] },
    { uid: UIDS.lead, columns: ['contact_id'] },
  ],
};
/** History points at them too: that never keeps a record from being deleted, but follows a merge. */
const HISTORY: Record<PersonUid, Link> = {
  [UIDS.organization]: { uid: UIDS.opportunityRevision, columns: ['organization_id'] },
  [UIDS.contact]: { uid: UIDS.opportunityRevision, columns: ['contact_id'] },
};
const ID_CHUNK = 500;

type Role = { id: number; opportunityId: number; contactId: number; role: string | null };

/** Of two roles in one opportunity the one that says something stays; else the remaining contact's. */
function superfluousRoles(roles: Role[], to: number): number[] {
  const kept = new Map(
    roles.filter((role) => role.contactId === to).map((role) => [role.opportunityId, role]),
  );
  return roles
    .filter((role) => role.contactId !== to)
    .flatMap((moving) => {
      const other = kept.get(moving.opportunityId);
      if (!other) return [];
      return [other.role === null && moving.role !== null ? other.id : moving.id];
    });
}

/** What hangs on an organization or a contact, for "in use" and for merging. */
export function createPersonLinkRepository(db: Database) {
  const lockedIds = async (
    uid: Uid,
    column: string,
    ids: readonly number[],
    trx: Trx,
  ): Promise<number[]> => {
    const found: number[] = [];
    for (const part of chunks(ids, ID_CHUNK)) {
      const rows = await db
        .from(uid, trx)
        .whereIn(column, part)
        .orderBy('id')
        .forUpdate()
        .select('id');
      found.push(...rows.map((row) => Number(row.id)));
    }
    return found;
  };

  async function moveRoles(from: number, to: number, trx: Trx): Promise<void> {
    const rows = await db
      .from(UIDS.opportunityContact, trx)
      .whereIn('contact_id', [from, to])
      .orderBy('id')
      .forUpdate()
      .select('id', 'opportunity_id', 'contact_id', 'role');
    const roles = rows.map((row) => ({
      id: Number(row.id),
      opportunityId: Number(row.opportunity_id),
      contactId: Number(row.contact_id),
      role: row.role === null ? null : String(row.role),
    }));
    for (const part of chunks(superfluousRoles(roles, to), ID_CHUNK)) {
      await db.from(UIDS.opportunityContact, trx).whereIn('id', part).delete();
    }
  }

  return {
    /** How many records point at it. */
    async usedBy(uid: PersonUid, id: number, trx: Trx): Promise<number> {
      const counts = USES[uid].map((link, i) =>
        db
          .from(link.uid, null, `l${i}`)
          .count('*')
          .where((either) => {
            for (const column of link.columns) void either.orWhere(`l${i}.${column}`, id);
          })
          .as(`c${i}`),
      );
      const [row] = await db
        .from(uid, trx)
        .where({ id })
        .select(...counts);
      return Object.values(row ?? {}).reduce<number>((sum, count) => sum + Number(count), 0);
    },

    /** Those of these that something points at. */
    async usedAmong(uid: PersonUid, ids: number[], trx?: Trx): Promise<Set<number>> {
      const found = new Set<number>();
      for (const part of chunks(ids, ID_CHUNK))
        for (const link of USES[uid])
          for (const column of link.columns) {
            const rows = await db.from(link.uid, trx).whereIn(column, part).distinct(column);
            for (const row of rows) found.add(Number(row[column]));
          }
      return found;
    },

    /** Deletes those of these that nothing points at. */
    async removeUnused(uid: PersonUid, ids: number[], trx: Trx): Promise<void> {
      const table = db.tableName(uid);
      for (const part of chunks(ids, ID_CHUNK)) {
        const unused = db.from(uid, trx).whereIn(`${table}.id`, part);
        for (const link of USES[uid]) {
          const other = db.tableName(link.uid);
          for (const column of link.columns) {
            void unused.whereRaw('not exists (select 1 from ?? where ?? = ??)', [
              `${other} as l`,
              `l.${column}`,
              `${table}.id`,
            ]);
          }
        }
        const found = (await unused.select({ id: `${table}.id` })).map((row) => Number(row.id));
        if (found.length > 0) await db.from(uid, trx).whereIn('id', found).delete();
      }
    },

    /** Locks the opportunities whose figures or lights hang on these organizations or contacts; gives their ids. */
    async lockOpportunities(uid: PersonUid, ids: number[], trx: Trx): Promise<number[]> {
      const found: number[] = [];
      if (uid === UIDS.organization) {
        const contacts = await lockedIds(UIDS.contact, 'organization_id', ids, trx);
        found.push(...(await lockedIds(UIDS.opportunity, 'organization_id', ids, trx)));
        found.push(...(await lockedIds(UIDS.opportunity, 'contact_id', contacts, trx)));
      } else {
        const roles = await db
          .from(UIDS.opportunityContact, trx)
          .whereIn('contact_id', ids)
          .select('opportunity_id');
        const inRole = [...new Set(roles.map((row) => Number(row.opportunity_id)))];
        found.push(...(await lockedIds(UIDS.opportunity, 'contact_id', ids, trx)));
        found.push(...(await lockedIds(UIDS.opportunity, 'id', inRole, trx)));
      }
      return [...new Set(found)].sort((a, b) => a - b);
    },

    /** Lets everything that points at `from` point at `to`, history included. */
    async follow(uid: PersonUid, from: number, to: number, trx: Trx): Promise<void> {
      if (uid === UIDS.contact) await moveRoles(from, to, trx);
      for (const link of [...USES[uid], HISTORY[uid]]) {
        for (const column of link.columns) {
          await db
            .from(link.uid, trx)
            .where(column, from)
            .update({ [column]: to });
        }
      }
    },
  };
}
export type PersonLinkRepository = ReturnType<typeof createPersonLinkRepository>;
