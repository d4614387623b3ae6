import { UIDS } from '../constants';
import type { Database, Trx } from './database';
import { chunks } from './opportunity';

type Prospect = { id: number; organization: number | null; contact: number | null };

/**
 * The stored facts behind a light (architecture 4.3), recomputed from the activities in the transaction that changed them.
 * Contacts logged on the organization or person without an opportunity count for those of its opportunities that
 * were open at that moment.
 */
export function createLightFactsRepository(db: Database) {
  const opportunities = db.tableName(UIDS.opportunity);
  const activities = db.tableName(UIDS.activity);
  const contacts = db.tableName(UIDS.contact);
  const roles = db.tableName(UIDS.opportunityContact);
  const o = opportunities;
  const MINUS = -9007199254740991;

  const concerns = `(a.opportunity_id = ${o}.id or (a.opportunity_id is null and a.occurred_at >= ${o}.opened_at and (${o}.closed_at is null or a.occurred_at < ${o}.closed_at) and (a.organization_id = ${o}.organization_id or (${o}.organization_id is null and a.organization_id in (select k.organization_id from ${contacts} k where k.id = ${o}.contact_id)) or a.contact_id = ${o}.contact_id or a.contact_id in (select r.contact_id from ${roles} r where r.opportunity_id = ${o}.id))))`;
  const contact = `a.is_contact = ? and a.occurred_at is not null and ${concerns}`;

  async function recompute(ids: number[], at: number, trx: Trx): Promise<void> {
    const yes = true;
    const rows = () => db.from(UIDS.opportunity, trx).whereIn('id', ids);
    await rows().update({
      last_contact_at: db.raw(`(select max(a.occurred_at) from ${activities} a where ${contact})`, [
        yes,
      ]),
      effort_minutes: db.raw(
        `(select coalesce(sum(a.duration_minutes), 0) from ${activities} a where a.opportunity_id = ${o}.id and a.occurred_at is not null)`,
      ),
      effort_cost: db.raw(
        `(select round(coalesce(sum(a.cost), 0), 4) from ${activities} a where a.opportunity_id = ${o}.id and a.occurred_at is not null)`,
      ),
    });
    await rows().update({
      changed_at: at,
      light_base_at: db.raw('coalesce(last_contact_at, opened_at)'),
      last_contact_id: db.raw(
        `(select a.id from ${activities} a where ${contact} order by a.occurred_at desc, a.id desc limit 1)`,
        [yes],
      ),
      light_due_at: db.raw(
        `(select min(a.due_at) from ${activities} a where a.opportunity_id = ${o}.id and a.done_at is null and a.due_at > coalesce(${o}.last_contact_at, ${MINUS}))`,
      ),
      open_inbound_since: db.raw(
        `(select min(a.occurred_at) from ${activities} a where a.awaits_answer = ? and ${contact} and a.occurred_at > coalesce((select max(b.occurred_at) from ${activities} b where b.direction = 'out' and ${contact.replace(/\ba\./g, 'b.')}), ${MINUS}))`,
        [yes, yes, yes],
      ),
    });
  }

  async function organizationsOf(people: number[], trx: Trx): Promise<Map<number, number>> {
    const firms = new Map<number, number>();
    for (const part of chunks([...new Set(people)], 500)) {
      const wanted = db.among('id', part);
      const found = await db
        .from(UIDS.contact, trx)
        .whereRaw(wanted.sql, wanted.bindings)
        .whereNotNull('organization_id')
        .select('id', 'organization_id');
      for (const row of found) firms.set(Number(row.id), Number(row.organization_id));
    }
    return firms;
  }

  /** Those of the organizations or people that have an activity without an opportunity. */
  async function contacted(
    column: 'organization_id' | 'contact_id',
    ids: readonly (number | null)[],
    trx: Trx,
  ): Promise<Set<number>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const met = new Set<number>();
    for (const part of chunks(known, 500)) {
      const wanted = db.among(column, part);
      const found = await db
        .from(UIDS.activity, trx)
        .whereRaw(wanted.sql, wanted.bindings)
        .whereNull('opportunity_id')
        .distinct(column);
      for (const row of found) met.add(Number(row[column]));
    }
    return met;
  }

  return {
    /** @param at when the activities or what they count for changed: boards that poll learn of it. */
    async recompute(ids: number[], at: number, trx: Trx): Promise<void> {
      for (const part of chunks([...new Set(ids)], 500)) await recompute(part, at, trx);
    },
    /**
     * Of opportunities just made, which have nothing of their own yet: those whose prospect was contacted before. Asked
     * by the values of those columns: joined, PostgreSQL would read every contact there is.
     */
    async withEarlierContacts(made: readonly Prospect[], trx: Trx): Promise<number[]> {
      const firms = await organizationsOf(
        made.flatMap(({ organization, contact }) => (organization === null ? (contact ?? []) : [])),
        trx,
      );
      const firmOf = ({ organization, contact }: Prospect) =>
        organization ?? (contact === null ? null : (firms.get(contact) ?? null));
      const contactedFirms = await contacted('organization_id', made.map(firmOf), trx);
      const contactedPeople = await contacted(
        'contact_id',
        made.map(({ contact }) => contact),
        trx,
      );
      return made
        .filter(
          (one) => contactedFirms.has(firmOf(one) ?? -1) || contactedPeople.has(one.contact ?? -1),
        )
        .map(({ id }) => id);
    },
    /** Opportunities that a contact on an organization or person without an opportunity counts for. */
    async concernedBy(
      person: { organization: number | null; contact: number | null },
      trx: Trx,
    ): Promise<number[]> {
      const found = await db
        .from(UIDS.opportunity, trx, 'o')
        .leftJoin(`${contacts} as k`, 'k.id', 'o.contact_id')
        .where((either) => {
          void either.whereRaw('1 = 0');
          if (person.organization !== null) {
            void either.orWhere('o.organization_id', person.organization);
            void either.orWhereRaw('(o.organization_id is null and k.organization_id = ?)', [
              person.organization,
            ]);
          }
          if (person.contact !== null) {
            void either.orWhere('o.contact_id', person.contact);
            void either.orWhereRaw(
              `o.id in (select r.opportunity_id from ${roles} r where r.contact_id = ?)`,
              [person.contact],
            );
          }
        })
        .select('o.id');
      return found.map((row) => Number(row.id));
    },
  };
}
