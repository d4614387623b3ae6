import type { SumSort } from '../../shared/contracts/prospect';
import { UIDS } from '../constants';
import { number } from './codec';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { JoinedOrder, PersonUid } from './person';
import type { SqlFragment } from './scope';
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

type SumsLens = Pick<Lens, 'rate' | 'read'>;

/** What is going on with firms and people, over the opportunities that the scope in the lens reaches. */
export function createProspectSumsRepository(db: Database) {
  const opportunities = db.tableName(UIDS.opportunity);
  const contacts = db.tableName(UIDS.contact);
  const roles = db.tableName(UIDS.opportunityContact);
  const activities = db.tableName(UIDS.activity);
  const stages = db.tableName(UIDS.stage);
  const places = db.tableName(UIDS.funnelStage);

  /** Pairs of a prospect and an opportunity that it is part of, each once; of all prospects without ids. */
  function pairs(uid: PersonUid, ids?: number[]): SqlFragment {
    const among = (column: string) =>
      ids ? `${column} in (${ids.map(() => '?').join(', ')})` : `${column} is not null`;
    const arms =
      uid === UIDS.organization
        ? [
            `select organization_id as prospect_id, id from ${opportunities} where ${among('organization_id')}`,
            `select k.organization_id as prospect_id, x.id from ${contacts} k join ${opportunities} x on x.contact_id = k.id where x.organization_id is null and ${among('k.organization_id')}`,
          ]
        : [
            `select contact_id as prospect_id, id from ${opportunities} where ${among('contact_id')}`,
            `select r.contact_id as prospect_id, r.opportunity_id as id from ${roles} r where ${among('r.contact_id')}`,
          ];
    // An opportunity belongs to one firm at most, but a person may be both its contact and one of its people.
    const union = uid === UIDS.organization ? ' union all ' : ' union ';
    return { sql: arms.join(union), bindings: arms.flatMap(() => ids ?? []) };
  }

  const isLive = (status: string) => `o.status = '${status}' and o.archived_at is null`;
  const sum = (status: string, value: string, { rate }: SumsLens) =>
    `sum(case when ${isLive(status)} then ${value} * ${rate.sql} end)`;
  const count = (status: string) => `sum(case when ${isLive(status)} then 1 else 0 end)`;
  const placed = `left join ${stages} s on s.id = o.stage_id left join ${places} fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id`;
  /** The next follow-up of each opportunity, of those that `which` names. */
  const planned = (which = '') =>
    `left join (select a.opportunity_id, min(a.due_at) as due_at from ${activities} a where a.done_at is null and a.due_at is not null${which} group by a.opportunity_id) n on n.opportunity_id = o.id`;

  /** What a sum is sorted by (what is shown as empty is NULL), and the joins that it needs. */
  function sortTerms(field: SumSort, lens: SumsLens): { terms: SqlFragment[]; join?: string } {
    const plain = (sql: string): SqlFragment => ({ sql, bindings: [] });
    const { bindings } = lens.rate;
    switch (field) {
      case 'open':
        return { terms: [plain(`nullif(${count('open')}, 0)`)] };
      case 'currentValue':
        return { terms: [{ sql: sum('open', CURRENT_VALUE_SQL, lens), bindings }], join: placed };
      case 'won':
        return {
          terms: [
            { sql: sum('won', 'o.target_value', lens), bindings },
            plain(`nullif(${count('won')}, 0)`),
          ],
        };
      case 'lastContactAt':
        return { terms: [plain('max(o.last_contact_at)')] };
      case 'nextFollowUpAt':
        return { terms: [plain('min(n.due_at)')], join: planned() };
      case 'satisfaction':
        return { terms: [plain('avg(o.satisfaction * 1.0)')] };
    }
  }

  return {
    /** One of the sums of every prospect, for the order of a list whose rows are `p`. */
    order(uid: PersonUid, field: SumSort, lens: SumsLens): JoinedOrder {
      const { terms, join = '' } = sortTerms(field, lens);
      const pair = pairs(uid);
      const values = terms.map(({ sql }, i) => `${sql} as value${i}`).join(', ');
      return {
        join: {
          sql: `left join (select m.prospect_id, ${values} from (${pair.sql}) m join ${opportunities} o on o.id = m.id ${join} where ${lens.read.sql} group by m.prospect_id) z on z.prospect_id = p.id`,
          bindings: [
            ...terms.flatMap(({ bindings }) => bindings),
            ...pair.bindings,
            ...lens.read.bindings,
          ],
        },
        columns: terms.map((_term, i) => `z.value${i}`),
      };
    },

    async of(uid: PersonUid, ids: number[], lens: SumsLens): Promise<Map<number, ProspectSumsRow>> {
      if (ids.length === 0) return new Map();
      const pair = pairs(uid, ids);
      const { rate, read } = lens;
      const value = (status: string, sql: string) => sum(status, sql, lens);
      const followUps = planned(` and a.opportunity_id in (select q.id from (${pair.sql}) q)`);
      const found = await db.rows(
        `select p.prospect_id, ${count('open')} as open_count, ${count('won')} as won_count, ${count('lost')} as lost_count, ${value('open', 'o.target_value')} as open_target, ${value('open', CURRENT_VALUE_SQL)} as open_current, ${value('won', 'o.target_value')} as won_target, max(o.last_contact_at) as last_contact_at, avg(o.satisfaction * 1.0) as satisfaction, count(o.satisfaction) as answers, min(n.due_at) as due_at from (${pair.sql}) p join ${opportunities} o on o.id = p.id ${placed} ${followUps} where ${read.sql} group by p.prospect_id`,
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
