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

const none: SqlFragment = { sql: '1 = 0', bindings: [] };

/** A condition of the site's own as a sub-select of ids; one that cannot be compiled reaches nothing. */
export function meets(
  db: Database,
  uid: Uid,
  where: Record<string, unknown>,
  alias: string,
): SqlFragment {
  const ids = db.idsWhere(uid, where);
  return ids === null ? none : { sql: `${alias}.id in (${ids.sql})`, bindings: ids.bindings };
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

type PersonUid = typeof UIDS.organization | typeof UIDS.contact;
export type PersonScopes = { opportunity: Scope; person: Scope };

/**
 * The ways in which an opportunity `o` belongs to the organization or contact aliased `alias` (not o, k, r or u). One
 * equality each: joined by OR in one condition no engine would find an index.
 */
function waysTo(db: Database, uid: PersonUid, alias: string): { tables: string; on: string }[] {
  const opportunities = `${db.tableName(UIDS.opportunity)} o`;
  const contacts = `${db.tableName(UIDS.contact)} k`;
  const roles = `${db.tableName(UIDS.opportunityContact)} r`;
  return uid === UIDS.organization
    ? [
        { tables: opportunities, on: `o.organization_id = ${alias}.id` },
        {
          tables: `${contacts} join ${opportunities} on o.contact_id = k.id`,
          on: `k.organization_id = ${alias}.id`,
        },
      ]
    : [
        { tables: opportunities, on: `o.contact_id = ${alias}.id` },
        { tables: opportunities, on: `o.organization_id = ${alias}.organization_id` },
        {
          tables: `${roles} join ${opportunities} on o.id = r.opportunity_id`,
          on: `r.contact_id = ${alias}.id`,
        },
      ];
}

const unlinked = (db: Database, uid: PersonUid, alias: string): string =>
  waysTo(db, uid, alias)
    .map(({ tables, on }) => `not exists (select 1 from ${tables} where ${on})`)
    .join(' and ');

/** What terms of the person's own action reach without any opportunity. */
function directly(db: Database, uid: PersonUid, terms: ScopeTerm[], alias: string): SqlFragment[] {
  return terms.flatMap((term): SqlFragment[] => {
    if (term.type === 'query') return [meets(db, uid, term.where, alias)];
    const owned = term.type === 'owner' && uid === UIDS.organization;
    return owned ? [{ sql: `${alias}.owner_id = ?`, bindings: [term.userId] }] : [];
  });
}

/** A site's own condition on organizations or contacts says nothing about opportunities. */
const termsThrough = (scope: Scope, ofPerson: boolean): ScopeTerm[] =>
  scope.all ? [] : scope.terms.filter((term) => !ofPerson || term.type !== 'query');

/** What hangs on no opportunity is everybody's, unless only a site's own condition says whose it is. */
const unlinkedToo = (scope: Scope, ofPerson: boolean): boolean =>
  !ofPerson || (!scope.all && scope.terms.some((term) => term.type !== 'query'));

type Form = (
  db: Database,
  uid: PersonUid,
  scope: Scope,
  ofPerson: boolean,
  alias: string,
) => SqlFragment;

/** Asks for each row anew: right for a few rows. */
const rowByRow: Form = (db, uid, scope, ofPerson, alias) => {
  if (scope.all) return { sql: '1 = 1', bindings: [] };
  if (scope.terms.length === 0) return none;
  const through = opportunityScopeSql(
    db,
    { all: false, terms: termsThrough(scope, ofPerson) },
    'o',
  );
  return anyOf([
    ...(unlinkedToo(scope, ofPerson)
      ? [{ sql: `(${unlinked(db, uid, alias)})`, bindings: [] }]
      : []),
    ...(ofPerson ? directly(db, uid, scope.terms, alias) : []),
    ...waysTo(db, uid, alias).map(({ tables, on }) => ({
      sql: `exists (select 1 from ${tables} where ${on} and ${through.sql})`,
      bindings: through.bindings,
    })),
  ]);
};

/**
 * Gathers all ids first: right for lists. PostgreSQL plans these joins well where it plans `exists … or exists …`
 * badly; MariaDB gathers a union only from within a derived table.
 */
const asSet: Form = (db, uid, scope, ofPerson, alias) => {
  if (scope.all) return { sql: '1 = 1', bindings: [] };
  if (scope.terms.length === 0) return none;
  const people = `${db.tableName(uid)} u`;
  const through = opportunityScopeSql(
    db,
    { all: false, terms: termsThrough(scope, ofPerson) },
    'o',
  );
  const arms: SqlFragment[] = [
    ...(unlinkedToo(scope, ofPerson)
      ? [{ sql: `select u.id from ${people} where ${unlinked(db, uid, 'u')}`, bindings: [] }]
      : []),
    ...(ofPerson ? directly(db, uid, scope.terms, 'u') : []).map((part) => ({
      sql: `select u.id from ${people} where ${part.sql}`,
      bindings: part.bindings,
    })),
    ...waysTo(db, uid, 'u').map(({ tables, on }) => ({
      sql: `select u.id from ${people}, ${tables} where ${on} and ${through.sql}`,
      bindings: through.bindings,
    })),
  ];
  return {
    sql: `${alias}.id in (select s.id from (${arms.map((arm) => arm.sql).join(' union all ')}) s)`,
    bindings: arms.flatMap((arm) => arm.bindings),
  };
};

/** Whether whoever passes the opportunity's scope passes the person's as well. */
export const sameReach = ({ opportunity, person }: PersonScopes): boolean =>
  person.all ||
  (person.terms.every((term) => term.type !== 'query') &&
    JSON.stringify(person) === JSON.stringify(opportunity));

/**
 * Organizations and contacts are visible through a visible opportunity or when linked to none (architecture 4.8);
 * a condition on their own action narrows that further.
 */
const personScope =
  (form: Form) =>
  (db: Database, uid: PersonUid, scopes: PersonScopes, alias: string): SqlFragment => {
    const through = form(db, uid, scopes.opportunity, false, alias);
    if (sameReach(scopes)) return through;
    const own = form(db, uid, scopes.person, true, alias);
    return {
      sql: `(${through.sql} and ${own.sql})`,
      bindings: [...through.bindings, ...own.bindings],
    };
  };

/** For records that are named. */
export const personScopeSql = personScope(rowByRow);
/** For lists, counts and searches. */
export const personSetSql = personScope(asSet);
