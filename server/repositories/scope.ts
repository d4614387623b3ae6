import type { Knex } from 'knex';
import type { Uid } from '../constants';
import { UIDS } from '../constants';
import type { Database } from './database';
import { anyOf } from './like';

/** What a permission condition comes down to on an opportunity. */
export type ScopeTerm =
  | { type: 'owner'; userId: number }
  | { type: 'team'; userId: number }
  /** A condition of the site's own, compiled by Strapi's query builder. */
  | { type: 'query'; where: Record<string, unknown> };

/** Rows within reach: all, or those for which any term holds (no term: none). */
export type Scope = { all: true } | { all: false; terms: ScopeTerm[] };

export const ALL: Scope = { all: true };
export const NONE: Scope = { all: false, terms: [] };

export type SqlFragment = { sql: string; bindings: Knex.RawBinding[] };

/** Reaches no row. */
export const NOTHING: SqlFragment = { sql: '1 = 0', bindings: [] };

/** A condition of the site's own as a sub-select of ids; one that cannot be compiled reaches nothing. */
export function meets(
  db: Database,
  uid: Uid,
  where: Record<string, unknown>,
  alias: string,
): SqlFragment {
  const ids = db.idsWhere(uid, where);
  return ids === null ? NOTHING : { sql: `${alias}.id in (${ids.sql})`, bindings: ids.bindings };
}

/** `own` and `team` as columns of the opportunity aliased `alias`; everything else as a sub-select of ids. */
export function opportunityScopeSql(db: Database, scope: Scope, alias: string): SqlFragment {
  if (scope.all) return { sql: '1 = 1', bindings: [] };
  const parts = scope.terms.map((term): SqlFragment => {
    if (term.type === 'owner') return { sql: `${alias}.owner_id = ?`, bindings: [term.userId] };
    if (term.type === 'team') {
      const team = db.joinTable(UIDS.funnel, 'team');
      return {
        sql: `(${alias}.owner_id = ? or ${alias}.funnel_id in (select ?? from ?? where ?? = ?))`,
        bindings: [term.userId, team.own, team.name, team.other, term.userId],
      };
    }
    return meets(db, UIDS.opportunity, term.where, alias);
  });
  return anyOf(parts);
}
