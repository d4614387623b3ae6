import type { ActivityKind } from '../../shared/contracts/activity';
import type { Period } from '../domain/report-period';
import { UIDS } from '../constants';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts } from './report-sql';
import { idOrNull } from './report-sql';

export type EffortSums = {
  place: number;
  kind: ActivityKind;
  count: number;
  contacts: number;
  minutes: number;
  cost: number;
  /** How many have a cost that is in no sum. */
  unrated: number;
};
type Month = Pick<Period, 'start' | 'end'>;

/** What was done on opportunities, with their costs at the rates of their amounts. */
export function createActivityReport(db: Database, sql: ReportFacts) {
  const activities = db.tableName(UIDS.activity);

  const shown = (filter: ListFilter, lens: Lens) =>
    sql
      .filtered(sql.rows(), filter, lens)
      .select(['o.id', 'o.owner_id', 'o.currency'])
      .select(db.raw(`${lens.rate.sql} as rate`, lens.rate.bindings))
      .toSQL();
  const isContact = db.engine === 'postgres' ? 'a.is_contact' : 'a.is_contact = 1';

  return {
    async byMonth(
      filter: ListFilter,
      lens: Lens,
      { start, end }: Month,
      months: readonly Month[],
    ): Promise<EffortSums[]> {
      const { sql: facts, bindings } = shown(filter, lens);
      const whens = months.map(
        ({ end: until }, place) => `when a.occurred_at < ${until} then ${place}`,
      );
      const place = `(case ${whens.join(' ')} else ${months.length} end)`;
      const found = await db.rows(
        `select x.place, x.kind, count(*) as n, sum(x.contact) as contacts, sum(x.minutes) as minutes, sum(x.cost) as cost, sum(x.unrated) as unrated from (select ${place} as place, a.kind, (case when ${isContact} then 1 else 0 end) as contact, coalesce(a.duration_minutes, 0) as minutes, coalesce(a.cost * t.rate, 0.0) as cost, (case when a.cost > 0 and t.rate is null then 1 else 0 end) as unrated from ${activities} a join (${facts}) t on t.id = a.opportunity_id where a.occurred_at >= ? and a.occurred_at < ?) x group by x.place, x.kind`,
        [...bindings, start, end],
      );
      return found.map((row) => ({
        place: Number(row.place),
        kind: row.kind as ActivityKind,
        count: Number(row.n),
        contacts: Number(row.contacts ?? 0),
        minutes: Number(row.minutes ?? 0),
        cost: Number(row.cost ?? 0),
        unrated: Number(row.unrated ?? 0),
      }));
    },
    /** Currencies of costs that are in no sum. */
    async unrated(filter: ListFilter, lens: Lens, { start, end }: Month): Promise<string[]> {
      const { sql: facts, bindings } = shown(filter, lens);
      const found = await db.rows(
        `select distinct t.currency from ${activities} a join (${facts}) t on t.id = a.opportunity_id where a.occurred_at >= ? and a.occurred_at < ? and a.cost > 0 and t.rate is null`,
        [...bindings, start, end],
      );
      return found.map((row) => String(row.currency));
    },
    /** How many by the owner of the opportunity. */
    async byOwner(
      filter: ListFilter,
      lens: Lens,
      { start, end }: Month,
    ): Promise<{ ownerId: number | null; count: number }[]> {
      const { sql: facts, bindings } = shown(filter, lens);
      const found = await db.rows(
        `select t.owner_id, count(*) as n from ${activities} a join (${facts}) t on t.id = a.opportunity_id where a.occurred_at >= ? and a.occurred_at < ? group by t.owner_id`,
        [...bindings, start, end],
      );
      return found.map((row) => ({ ownerId: idOrNull(row.owner_id), count: Number(row.n) }));
    },
  };
}
