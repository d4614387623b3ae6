import { UIDS } from '../constants';
import type { Database } from './database';
import type { SqlFragment } from './scope';

/**
 * The effective probability in percent (architecture 4.1) of opportunity `o` with its stage `s` and funnel-stage `fs`.
 * The same rule as domain/weighted-value; every sum and every card reads it from here.
 */
export const PROBABILITY_SQL =
  "(case o.status when 'won' then 100.0 when 'lost' then 0.0 else coalesce(o.probability, fs.probability, s.probability, 0.0) end)";

/** The same without a join, for a few rows. */
export const probabilityByLookup = (db: Database): SqlFragment => {
  const stages = db.tableName(UIDS.stage);
  const places = db.tableName(UIDS.funnelStage);
  return {
    sql: `(case o.status when 'won' then 100.0 when 'lost' then 0.0 else coalesce(o.probability, (select coalesce(pf.probability, ps.probability) from ${stages} ps left join ${places} pf on pf.stage_id = ps.id and pf.funnel_id = o.funnel_id where ps.id = o.stage_id), 0.0) end)`,
    bindings: [],
  };
};

/** Current value in the opportunity's own currency, unrounded; NULL without a target value. */
export const CURRENT_VALUE_SQL = `(o.target_value * ${PROBABILITY_SQL} / 100.0)`;

/** Distinct prospects: organization, else the contact's organization, else the contact, else the line itself (`k` is the contact). */
export const PROSPECT_SQL =
  '(case when coalesce(o.organization_id, k.organization_id) is not null then coalesce(o.organization_id, k.organization_id) * 3 when o.contact_id is not null then o.contact_id * 3 + 1 else o.id * 3 + 2 end)';

/**
 * Base units for one unit of the opportunity's currency (architecture 4.7): open ones take the newest rate, closed
 * ones the rate kept at closing. NULL where there is none, so that such amounts are never added.
 */
export function rateSql(
  newest: Readonly<Record<string, number>>,
  base: string,
  alias = 'o',
): SqlFragment {
  const known = Object.entries(newest).filter(([currency]) => currency !== base);
  const open = known.map(() => 'when ? then cast(? as decimal(20,10))').join(' ');
  return {
    sql: `(case when ${alias}.currency = ? then 1.0 when ${alias}.status <> 'open' then ${alias}.closed_rate ${
      known.length > 0 ? `else case ${alias}.currency ${open} else null end` : 'else null'
    } end)`,
    bindings: [base, ...known.flatMap(([currency, rate]) => [currency, rate])],
  };
}
