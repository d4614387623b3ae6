import { UIDS } from '../constants';
import { number } from './codec';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { PersonUid } from './person';
import { CURRENT_VALUE_SQL } from './value';

export type ProspectSumsRow = {
  id: number;
  open: { count: number; targetValue: number; currentValue: number };
  won: { count: number; targetValue: number };
  lost: { count: number };
  lastContactAt: number | null;
  nextFollowUpAt: number | null;
  satisfaction: { mean: number; answers: number } | null;
  missingRates: string[];
};

/** What is going on with firms and people, over the opportunities that the scope in the lens reaches. */
export function createProspectSumsRepository(db: Database) {
  const opportunities = db.tableName(UIDS.opportunity);
  const contacts = db.tableName(UIDS.contact);
  const roles = db.tableName(UIDS.opportunityContact);
  const activities = db.tableName(UIDS.activity);
  const stages = db.tableName(UIDS.stage);
  const places = db.tableName(UIDS.funnelStage);

  /** Pairs of a prospect and an opportunity that it is part of, each once. */
  function pairs(uid: PersonUid, ids: number[]): { sql: string; bindings: number[] } {
    const marks = ids.map(() => '?').join(', ');
    const arms =
      uid === UIDS.organization
        ? [
            `select organization_id as prospect_id, id from ${opportunities} where organization_id in (${marks})`,
            `select k.organization_id as prospect_id, x.id from ${contacts} k join ${opportunities} x on x.contact_id = k.id where x.organization_id is null and k.organization_id in (${marks})`,
          ]
        : [
            `select contact_id as prospect_id, id from ${opportunities} where contact_id in (${marks})`,
            `select r.contact_id as prospect_id, r.opportunity_id as id from ${roles} r where r.contact_id in (${marks})`,
          ];
    return { sql: arms.join(' union '), bindings: arms.flatMap(() => ids) };
  }

  return {
    async of(
      uid: PersonUid,
      ids: number[],
      lens: Pick<Lens, 'rate' | 'read'>,
    ): Promise<Map<number, ProspectSumsRow>> {
      if (ids.length === 0) return new Map();
      const pair = pairs(uid, ids);
      const { rate, read } = lens;
      const sum = (status: string, value: string) =>
        `sum(case when o.status = '${status}' and o.archived_at is null then ${value} * ${rate.sql} end)`;
      const count = (status: string) =>
        `sum(case when o.status = '${status}' and o.archived_at is null then 1 else 0 end)`;
      const found = await db.rows(
        `select p.prospect_id, ${count('open')} as open_count, ${count('won')} as won_count, ${count('lost')} as lost_count, ${sum('open', 'o.target_value')} as open_target, ${sum('open', CURRENT_VALUE_SQL)} as open_current, ${sum('won', 'o.target_value')} as won_target, max(o.last_contact_at) as last_contact_at, avg(o.satisfaction * 1.0) as satisfaction, count(o.satisfaction) as answers, min(n.due_at) as due_at from (${pair.sql}) p join ${opportunities} o on o.id = p.id left join ${stages} s on s.id = o.stage_id left join ${places} fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id left join (select a.opportunity_id, min(a.due_at) as due_at from ${activities} a where a.done_at is null and a.due_at is not null and a.opportunity_id in (select q.id from (${pair.sql}) q) group by a.opportunity_id) n on n.opportunity_id = o.id where ${read.sql} group by p.prospect_id`,
        [
          ...rate.bindings,
          ...rate.bindings,
          ...rate.bindings,
          ...pair.bindings,
          ...pair.bindings,
          ...read.bindings,
        ],
      );
      const missing = await db.rows(
        `select distinct p.prospect_id, o.currency from (${pair.sql}) p join ${opportunities} o on o.id = p.id where o.status in ('open', 'won') and o.archived_at is null and o.target_value is not null and ${rate.sql} is null and ${read.sql} order by o.currency`,
        [...pair.bindings, ...rate.bindings, ...read.bindings],
      );
      return new Map(
        found.map((row) => {
          const id = Number(row.prospect_id);
          const mean = number.read(row.satisfaction);
          return [
            id,
            {
              id,
              open: {
                count: Number(row.open_count),
                targetValue: Number(row.open_target ?? 0),
                currentValue: Number(row.open_current ?? 0),
              },
              won: { count: Number(row.won_count), targetValue: Number(row.won_target ?? 0) },
              lost: { count: Number(row.lost_count) },
              lastContactAt: number.read(row.last_contact_at),
              nextFollowUpAt: number.read(row.due_at),
              satisfaction: mean === null ? null : { mean, answers: Number(row.answers) },
              missingRates: missing
                .filter((each) => Number(each.prospect_id) === id)
                .map((each) => String(each.currency)),
            },
          ];
        }),
      );
    },
  };
}
