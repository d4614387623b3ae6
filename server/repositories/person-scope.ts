import { UIDS } from '../constants';
import type { Database } from './database';
import { leadScopeSql } from './lead-scope';
import { anyOf } from './like';
import type { Scope, ScopeTerm, SqlFragment } from './scope';
import { NONE, NOTHING, meets, opportunityScopeSql } from './scope';

type PersonUid = typeof UIDS.organization | typeof UIDS.contact;
/** `lead` absent: leads show nobody. */
export type PersonScopes = { opportunity: Scope; person: Scope; lead?: Scope };

type Way = { tables: string; on: string; end: 'opportunity' | 'lead' };

/**
 * The ways in which an opportunity `o` or a lead `ld` belongs to the organization or contact aliased `alias` (not o, ld, k,
 * r or u). One equality each: joined by OR in one condition no engine would find an index.
 */
function waysTo(db: Database, uid: PersonUid, alias: string): Way[] {
  const opportunities = `${db.tableName(UIDS.opportunity)} o`;
  const leads = `${db.tableName(UIDS.lead)} ld`;
  const contacts = `${db.tableName(UIDS.contact)} k`;
  const roles = `${db.tableName(UIDS.opportunityContact)} r`;
  const way = (end: Way['end'], tables: string, on: string): Way => ({ end, tables, on });
  return uid === UIDS.organization
    ? [
        way('opportunity', opportunities, `o.organization_id = ${alias}.id`),
        way(
          'opportunity',
          `${contacts} join ${opportunities} on o.contact_id = k.id`,
          `k.organization_id = ${alias}.id`,
        ),
        way('lead', leads, `ld.organization_id = ${alias}.id`),
        way(
          'lead',
          `${contacts} join ${leads} on ld.contact_id = k.id`,
          `k.organization_id = ${alias}.id`,
        ),
      ]
    : [
        way('opportunity', opportunities, `o.contact_id = ${alias}.id`),
        way('opportunity', opportunities, `o.organization_id = ${alias}.organization_id`),
        way(
          'opportunity',
          `${roles} join ${opportunities} on o.id = r.opportunity_id`,
          `r.contact_id = ${alias}.id`,
        ),
        way('lead', leads, `ld.contact_id = ${alias}.id`),
        way('lead', leads, `ld.organization_id = ${alias}.organization_id`),
      ];
}

const unlinked = (db: Database, uid: PersonUid, alias: string): string =>
  waysTo(db, uid, alias)
    .map(({ tables, on }) => `not exists (select 1 from ${tables} where ${on})`)
    .join(' and ');

/** What terms of the person's own action reach without any opportunity or lead. */
function directly(db: Database, uid: PersonUid, terms: ScopeTerm[], alias: string): SqlFragment[] {
  return terms.flatMap((term): SqlFragment[] => {
    if (term.type === 'query') return [meets(db, uid, term.where, alias)];
    const owned = term.type === 'owner' && uid === UIDS.organization;
    return owned ? [{ sql: `${alias}.owner_id = ?`, bindings: [term.userId] }] : [];
  });
}

/** Which opportunities and leads show their people, and whether these are the terms of the person's own action. */
type Reach = { opportunity: Scope; lead: Scope; ofPerson: boolean };

const termsOf = (scope: Scope): ScopeTerm[] => (scope.all ? [] : scope.terms);

/** A site's own condition on organizations or contacts says nothing about opportunities and leads. */
const through = (scope: Scope, ofPerson: boolean): Scope =>
  scope.all
    ? scope
    : { all: false, terms: scope.terms.filter((term) => !ofPerson || term.type !== 'query') };

/** The ways that may lead to somebody, with what has to hold for where they end. */
function openWays(db: Database, uid: PersonUid, reach: Reach, alias: string) {
  const within = {
    opportunity: opportunityScopeSql(db, through(reach.opportunity, reach.ofPerson), 'o'),
    lead: leadScopeSql(db, through(reach.lead, reach.ofPerson), 'ld'),
  };
  const isOpen = (end: Way['end']) => reach[end].all || termsOf(reach[end]).length > 0;
  return waysTo(db, uid, alias)
    .filter(({ end }) => isOpen(end))
    .map((way) => ({ ...way, within: within[way.end] }));
}

/** What hangs on nothing is everybody's, unless only a site's own condition says whose it is. */
const unlinkedToo = ({ opportunity, ofPerson }: Reach): boolean =>
  !ofPerson || termsOf(opportunity).some((term) => term.type !== 'query');

const isEmpty = ({ opportunity, lead }: Reach): boolean =>
  !lead.all && termsOf(opportunity).length === 0 && lead.terms.length === 0;

type Form = (db: Database, uid: PersonUid, reach: Reach, alias: string) => SqlFragment;

/** Asks for each row anew: right for a few rows. */
const rowByRow: Form = (db, uid, reach, alias) => {
  if (reach.opportunity.all) return { sql: '1 = 1', bindings: [] };
  if (isEmpty(reach)) return NOTHING;
  return anyOf([
    ...(unlinkedToo(reach) ? [{ sql: `(${unlinked(db, uid, alias)})`, bindings: [] }] : []),
    ...(reach.ofPerson ? directly(db, uid, reach.opportunity.terms, alias) : []),
    ...openWays(db, uid, reach, alias).map(({ tables, on, within }) => ({
      sql: `exists (select 1 from ${tables} where ${on} and ${within.sql})`,
      bindings: within.bindings,
    })),
  ]);
};

/**
 * Gathers all ids first: right for lists. PostgreSQL plans these joins well where it plans `exists … or exists …`
 * badly; MariaDB gathers a union only from within a derived table.
 */
const asSet: Form = (db, uid, reach, alias) => {
  if (reach.opportunity.all) return { sql: '1 = 1', bindings: [] };
  if (isEmpty(reach)) return NOTHING;
  const people = `${db.tableName(uid)} u`;
  const arms: SqlFragment[] = [
    ...(unlinkedToo(reach)
      ? [{ sql: `select u.id from ${people} where ${unlinked(db, uid, 'u')}`, bindings: [] }]
      : []),
    ...(reach.ofPerson ? directly(db, uid, reach.opportunity.terms, 'u') : []).map((part) => ({
      sql: `select u.id from ${people} where ${part.sql}`,
      bindings: part.bindings,
    })),
    ...openWays(db, uid, reach, 'u').map(({ tables, on, within }) => ({
      sql: `select u.id from ${people}, ${tables} where ${on} and ${within.sql}`,
      bindings: within.bindings,
    })),
  ];
  return {
    sql: `${alias}.id in (select s.id from (${arms.map((arm) => arm.sql).join(' union all ')}) s)`,
    bindings: arms.flatMap((arm) => arm.bindings),
  };
};

/** Whether whoever passes the scopes of opportunities and leads passes the person's as well. */
export const sameReach = ({ opportunity, person, lead = NONE }: PersonScopes): boolean =>
  person.all ||
  (person.terms.every((term) => term.type !== 'query') &&
    JSON.stringify(person) === JSON.stringify(opportunity) &&
    (JSON.stringify(person) === JSON.stringify(lead) || (!lead.all && lead.terms.length === 0)));

/**
 * Organizations and contacts are visible through a visible opportunity or lead or when linked to none (architecture 4.8);
 * a condition on their own action narrows that further.
 */
const personScope =
  (form: Form) =>
  (db: Database, uid: PersonUid, scopes: PersonScopes, alias: string): SqlFragment => {
    const { opportunity, person, lead = NONE } = scopes;
    const shown = form(db, uid, { opportunity, lead, ofPerson: false }, alias);
    if (sameReach(scopes)) return shown;
    const own = form(db, uid, { opportunity: person, lead: person, ofPerson: true }, alias);
    return {
      sql: `(${shown.sql} and ${own.sql})`,
      bindings: [...shown.bindings, ...own.bindings],
    };
  };

/** For records that are named. */
export const personScopeSql = personScope(rowByRow);
/** For lists, counts and searches. */
export const personSetSql = personScope(asSet);
