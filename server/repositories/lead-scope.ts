import { UIDS } from '../constants';
import type { Database } from './database';
import { anyOf } from './like';
import type { Scope, SqlFragment } from './scope';
import { meets } from './scope';

/**
 * Leads within reach (architecture 4.8), aliased `alias`. own: one's own, and those without an owner in a funnel of one's
 * team, so that somebody takes them. team: all of the team's funnels too.
 */
export function leadScopeSql(db: Database, scope: Scope, alias: string): SqlFragment {
  if (scope.all) return { sql: '1 = 1', bindings: [] };
  const team = db.joinTable(UIDS.funnel, 'team');
  const mine = `${alias}.funnel_id in (select ?? from ?? where ?? = ?)`;
  const parts = scope.terms.map((term): SqlFragment => {
    if (term.type === 'query') return meets(db, UIDS.lead, term.where, alias);
    const unowned = term.type === 'owner' ? `${alias}.owner_id is null and ` : '';
    return {
      sql: `(${alias}.owner_id = ? or (${unowned}${mine}))`,
      bindings: [term.userId, team.own, team.name, team.other, term.userId],
    };
  });
  return anyOf(parts);
}
