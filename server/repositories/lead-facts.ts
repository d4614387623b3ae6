import { UIDS } from '../constants';
import type { Database, Trx } from './database';
import { chunks } from './opportunity';

const MINUS = -9007199254740991;

/** The facts behind the light of leads, and their first response, recomputed from their activities (architecture 4.3). */
export function createLeadFactsRepository(db: Database) {
  const leads = db.tableName(UIDS.lead);
  const activities = db.tableName(UIDS.activity);
  const contact = `a.lead_id = ${leads}.id and a.is_contact = ? and a.occurred_at is not null`;
  // An answer is a contact that does not wait for one itself: somebody here spoke to them.
  const answer = `${contact} and a.awaits_answer = ?`;

  async function recompute(ids: number[], trx: Trx): Promise<void> {
    const rows = () => db.from(UIDS.lead, trx).whereIn('id', ids);
    const first = `(select min(a.occurred_at) from ${activities} a where ${answer})`;
    await rows().update({
      last_contact_at: db.raw(`(select max(a.occurred_at) from ${activities} a where ${contact})`, [
        true,
      ]),
      first_response_at: db.raw(
        `(case when ${first} < opened_at then opened_at else ${first} end)`,
        [true, false, true, false],
      ),
    });
    await rows().update({
      light_base_at: db.raw('coalesce(last_contact_at, opened_at)'),
      last_contact_id: db.raw(
        `(select a.id from ${activities} a where ${contact} order by a.occurred_at desc, a.id desc limit 1)`,
        [true],
      ),
      light_due_at: db.raw(
        `(select min(a.due_at) from ${activities} a where a.lead_id = ${leads}.id and a.done_at is null and a.due_at > coalesce(${leads}.last_contact_at, ${MINUS}))`,
      ),
      open_inbound_since: db.raw(
        `(select min(a.occurred_at) from ${activities} a where a.awaits_answer = ? and ${contact} and a.occurred_at > coalesce((select max(b.occurred_at) from ${activities} b where b.direction = 'out' and ${contact.replace(/\ba\./g, 'b.')}), ${MINUS}))`,
        [true, true, true],
      ),
    });
    // The day to wake up is one on which something is due (domain/lead-light leadDueAt).
    await rows()
      .where({ status: 'nurture' })
      .whereRaw(`nurture_until > coalesce(last_contact_at, ${MINUS})`)
      .whereRaw('(light_due_at is null or light_due_at > nurture_until)')
      .update({ light_due_at: db.raw('nurture_until') });
  }

  return {
    async recompute(ids: readonly number[], trx: Trx): Promise<void> {
      for (const part of chunks([...new Set(ids)], 500)) await recompute(part, trx);
    },
    /** New ones among these to whom somebody has spoken. */
    async answered(ids: readonly number[], trx: Trx): Promise<number[]> {
      if (ids.length === 0) return [];
      const found = await db
        .from(UIDS.lead, trx)
        .whereIn('id', [...ids])
        .where({ status: 'new' })
        .whereNotNull('first_response_at')
        .orderBy('id')
        .select('id');
      return found.map((row) => Number(row.id));
    },
  };
}
export type LeadFactsRepository = ReturnType<typeof createLeadFactsRepository>;
