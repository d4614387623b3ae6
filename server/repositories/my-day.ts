import { UIDS } from '../constants';
import type { Builder, Database, Row } from './database';
import type { LeadLens } from './lead-list';
import { LEVEL_NUMBER } from './light';
import type { DayPage } from './my-day-row';
import { readDayRow } from './my-day-row';
import type { Lens } from './opportunity-card';
import type { PersonScopes } from './person-scope';
import { personScopeSql } from './person-scope';
import type { SqlFragment } from './scope';

/** Whose day it is and what he sees. */
export type DayLens = {
  userId: number;
  /** First instant of today. */
  today: number;
  /** First instant of tomorrow. */
  tomorrow: number;
  opportunities: Pick<Lens, 'light' | 'read' | 'update'>;
  leads: LeadLens;
  activities: SqlFragment;
  people: PersonScopes;
  onlyCalls: boolean;
  limit: number;
};
type Order = { sql: string; bindings?: SqlFragment['bindings'] };

/** What one user has to do today; each section in the order of its urgency. */
export function createMyDayRepository(db: Database) {
  const activities = db.tableName(UIDS.activity);
  const contacts = `${db.tableName(UIDS.contact)} as pc`;
  const firms = `${db.tableName(UIDS.organization)} as pg`;
  const planned = `exists (select 1 from ${activities} p where p.opportunity_id = o.id and p.done_at is null and p.due_at is not null)`;

  const seen = (uid: typeof UIDS.contact | typeof UIDS.organization, lens: DayLens) =>
    personScopeSql(db, uid, lens.people, uid === UIDS.contact ? 'pc' : 'pg');
  /** The person `pc` and the firm `pg` of each row, as far as they are seen. */
  function withPeople(query: Builder, contact: string, firm: string, lens: DayLens): Builder {
    const [person, company] = [seen(UIDS.contact, lens), seen(UIDS.organization, lens)];
    const flagged = ({ sql, bindings }: SqlFragment, table: string, name: string) =>
      db.raw(
        `(case when ${table}.id is not null and ${sql} then 1 else 0 end) as ${name}`,
        bindings,
      );
    return query
      .leftJoin(contacts, (on) => on.on('pc.id', db.raw(contact)))
      .leftJoin(firms, (on) => on.on('pg.id', db.raw(firm)))
      .select({
        pc_document_id: 'pc.document_id',
        pc_first_name: 'pc.first_name',
        pc_last_name: 'pc.last_name',
        pg_document_id: 'pg.document_id',
        pg_name: 'pg.name',
      })
      .select(flagged(person, 'pc', 'pc_seen'), flagged(company, 'pg', 'pg_seen'));
  }
  /** Numbers of people are told to who sees the people. */
  function phoneSql(lens: DayLens, ofLead: boolean): SqlFragment {
    const [person, company] = [seen(UIDS.contact, lens), seen(UIDS.organization, lens)];
    return {
      sql: `coalesce(case when ${person.sql} then pc.phone end, case when ${company.sql} then pg.phone end${ofLead ? ', case when o.id is null then l.phone end' : ''})`,
      bindings: [...person.bindings, ...company.bindings],
    };
  }

  async function page(
    query: Builder,
    {
      phone,
      light,
      at,
      order,
    }: Record<'phone' | 'light', SqlFragment> & { at: string; order: Order[] },
    lens: DayLens,
  ): Promise<DayPage> {
    if (lens.onlyCalls) void query.whereRaw(`${phone.sql} is not null`, phone.bindings);
    for (const { sql, bindings = [] } of order) void query.orderByRaw(sql, bindings);
    const found: Row[] = await query
      .limit(lens.limit)
      .select(
        db.raw(`${phone.sql} as day_phone`, phone.bindings),
        db.raw(`${light.sql} as day_light`, light.bindings),
        db.raw(`${at} as day_at`),
        db.raw('count(*) over () as day_total'),
      );
    return {
      total: Number(found[0]?.day_total ?? 0),
      rows: found.flatMap((row) => readDayRow(row) ?? []),
    };
  }

  const may = ({ sql, bindings }: SqlFragment, name: string) =>
    db.raw(`(case when ${sql} then 1 else 0 end) as ${name}`, bindings);
  const ofOpportunity = (query: Builder, lens: DayLens): Builder =>
    query
      .select({ o_document_id: 'o.document_id', o_title: 'o.title' })
      .select(may(lens.opportunities.update, 'o_may_update'));
  const ofLead = (query: Builder, lens: DayLens): Builder =>
    query
      .select({
        l_document_id: 'l.document_id',
        l_first_name: 'l.first_name',
        l_last_name: 'l.last_name',
        l_company: 'l.company',
        l_email: 'l.email',
        l_phone: 'l.phone',
        l_status: 'l.status',
      })
      .select(may(lens.leads.update, 'l_may_update'));

  /** Opportunities of the user himself. */
  function opportunities(lens: DayLens): Builder {
    const { read: within } = lens.opportunities;
    const own = db
      .from(UIDS.opportunity, null, 'o')
      .where('o.owner_id', lens.userId)
      .whereNull('o.archived_at')
      .whereRaw(within.sql, within.bindings);
    const firm = 'coalesce(o.organization_id, pc.organization_id)';
    return withPeople(ofOpportunity(own, lens), 'o.contact_id', firm, lens);
  }
  const leads = (lens: DayLens): Builder =>
    ofLead(db.from(UIDS.lead, null, 'l'), lens)
      .where('l.is_test', false)
      .whereRaw(lens.leads.read.sql, lens.leads.read.bindings);
  const leadPhone: SqlFragment = { sql: 'l.phone', bindings: [] };

  return {
    /** Follow-ups given to the user, and those of what is his that are given to nobody, due in [from, to). */
    followUps(from: number | null, to: number, lens: DayLens): Promise<DayPage> {
      const query = db
        .from(UIDS.activity, null, 'a')
        .leftJoin(`${db.tableName(UIDS.opportunity)} as o`, 'o.id', 'a.opportunity_id')
        .leftJoin(`${db.tableName(UIDS.lead)} as l`, 'l.id', 'a.lead_id')
        .whereNull('a.done_at')
        .where('a.due_at', '<', to)
        .whereNull('o.archived_at')
        .whereRaw("(l.id is null or (l.is_test = ? and l.status <> 'spam'))", [false])
        // Two conditions: the first alone finds its rows by the index.
        .whereRaw('(a.assignee_id = ? or a.assignee_id is null)', [lens.userId])
        .whereRaw(
          '(a.assignee_id is not null or o.owner_id = ? or (o.id is null and l.owner_id = ?))',
          [lens.userId, lens.userId],
        )
        .whereRaw(lens.activities.sql, lens.activities.bindings)
        .select({ a_id: 'a.id' });
      if (from !== null) void query.where('a.due_at', '>=', from);
      const firm = 'coalesce(a.organization_id, o.organization_id, pc.organization_id)';
      void withPeople(query, 'coalesce(a.contact_id, o.contact_id)', firm, lens);
      const light = {
        sql: `(case when o.id is not null then ${lens.opportunities.light.sql} else ${lens.leads.light.sql} end)`,
        bindings: [...lens.opportunities.light.bindings, ...lens.leads.light.bindings],
      };
      const order = [{ sql: 'a.due_at' }, { sql: 'a.id' }];
      const shown = { phone: phoneSql(lens, true), light, at: 'a.due_at', order };
      return page(ofLead(ofOpportunity(query, lens), lens), shown, lens);
    },

    /** Customers who wait for an answer. */
    waiting(lens: DayLens): Promise<DayPage> {
      const query = opportunities(lens)
        .whereNotNull('o.open_inbound_since')
        .whereNot('o.status', 'lost');
      const order = [{ sql: 'o.open_inbound_since' }, { sql: 'o.id' }];
      const { light } = lens.opportunities;
      return page(
        query,
        { phone: phoneSql(lens, false), light, at: 'o.open_inbound_since', order },
        lens,
      );
    },
    /** The same of leads. */
    waitingLeads(lens: DayLens): Promise<DayPage> {
      const query = leads(lens)
        .where('l.owner_id', lens.userId)
        .whereNotNull('l.open_inbound_since')
        .whereIn('l.status', ['new', 'contacted', 'nurture', 'qualified']);
      const order = [{ sql: 'l.open_inbound_since' }, { sql: 'l.id' }];
      const { light } = lens.leads;
      return page(query, { phone: leadPhone, light, at: 'l.open_inbound_since', order }, lens);
    },

    /** New leads for which nothing is planned, also nobody's in funnels of the user's teams, and what wakes up. */
    leads(lens: DayLens): Promise<DayPage> {
      const team = db.joinTable(UIDS.funnel, 'team');
      const query = leads(lens)
        .whereNull('l.open_inbound_since')
        .whereRaw(
          '(l.owner_id = ? or (l.owner_id is null and (l.funnel_id is null or l.funnel_id in (select ?? from ?? where ?? = ?))))',
          [lens.userId, team.own, team.name, team.other, lens.userId],
        )
        .whereRaw(
          "((l.status = 'new' and l.light_due_at is null) or (l.status = 'nurture' and l.nurture_until < ? and (l.last_contact_at is null or l.last_contact_at < l.nurture_until)))",
          [lens.tomorrow],
        );
      const at = "(case when l.status = 'nurture' then l.nurture_until else l.opened_at end)";
      const { light } = lens.leads;
      const urgent = { sql: `coalesce(${light.sql}, -1) desc`, bindings: light.bindings };
      const order = [urgent, { sql: at }, { sql: 'l.id' }];
      return page(query, { phone: leadPhone, light, at, order }, lens);
    },

    /** Yellow and red ones for which nothing is agreed. */
    silent(lens: DayLens): Promise<DayPage> {
      const { light } = lens.opportunities;
      const query = opportunities(lens)
        .where('o.status', 'open')
        .whereNull('o.open_inbound_since')
        .whereRaw(`coalesce(o.next_step, '') = '' and not ${planned}`)
        .whereRaw(`${light.sql} >= ?`, [...light.bindings, LEVEL_NUMBER.yellow]);
      const order = [
        { sql: `${light.sql} desc`, bindings: light.bindings },
        { sql: 'o.light_base_at' },
        { sql: 'o.id' },
      ];
      return page(
        query,
        { phone: phoneSql(lens, false), light, at: 'o.light_base_at', order },
        lens,
      );
    },
  };
}
export type MyDayRepository = ReturnType<typeof createMyDayRepository>;
