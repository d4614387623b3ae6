import { UIDS } from '../constants';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { SqlFragment } from './scope';

const among = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/**
 * What a report is narrowed by, said of revision `r` as it was then; only who may see it is asked of opportunity `o` as
 * it is now.
 */
export function pastSql(db: Database, filter: ListFilter, lens: Lens): SqlFragment {
  const parts: SqlFragment[] = [{ sql: lens.read.sql, bindings: lens.read.bindings }];
  const equal = {
    funnel_id: filter.funnel,
    stage_id: filter.stage,
    source: filter.source,
    business_type: filter.businessType,
  };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) parts.push({ sql: `r.${column} = ?`, bindings: [value] });
  if (filter.owner === 'none') parts.push({ sql: 'r.owner_user_id is null', bindings: [] });
  else if (filter.owner !== undefined)
    parts.push({ sql: 'r.owner_user_id = ?', bindings: [filter.owner] });
  if (filter.purposes) {
    const funnels = db.tableName(UIDS.funnel);
    parts.push({
      sql: `r.funnel_id in (select pf.id from ${funnels} pf where pf.purpose in (${among(filter.purposes.length)}))`,
      bindings: [...filter.purposes],
    });
  }
  if (filter.team !== undefined) {
    const team = db.joinTable(UIDS.funnel, 'team');
    parts.push({
      sql: 'r.owner_user_id in (select ?? from ?? where ?? = ?)',
      bindings: [team.other, team.name, team.own, filter.team],
    });
  }
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' and '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** An open one that was archived later still stood there; a closed one always counts. Binds the moment. */
export const NOT_ARCHIVED_AT = "(r.status <> 'open' or o.archived_at is null or o.archived_at > ?)";

/** Distinct prospects of revision `r` (`k` is its contact), as value.ts has it of opportunities. */
export const PAST_PROSPECT_SQL =
  '(case when coalesce(r.organization_id, k.organization_id) is not null then coalesce(r.organization_id, k.organization_id) * 3 when r.contact_id is not null then r.contact_id * 3 + 1 else r.opportunity_id * 3 + 2 end)';
