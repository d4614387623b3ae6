import { UIDS } from '../constants';
import type { Database } from './database';
import { allOf, anyOf } from './like';
import type { PersonAccess, PersonUid } from './person';
import type { SqlFragment } from './scope';
import { personScopeSql, sameReach } from './person-scope';
import { ALL } from './scope';

/** Who calls or writes, by what is stored as a key: an index answers. */
export type CallerKeys = {
  numbers: readonly string[];
  /** A firm's alone: switchboards, extension 0. */
  switchboards: readonly string[];
  /** Between these two (the second not included) lie the extensions of a number. */
  extensions: { from: string; before: string } | null;
  email: string | null;
};

const oneOf = (column: string, values: readonly string[]): SqlFragment[] =>
  values.length === 0
    ? []
    : [{ sql: `${column} in (${values.map(() => '?').join(', ')})`, bindings: [...values] }];

/** A number lies itself between itself and the end of its extensions. */
const numberIs = (alias: string, { extensions }: CallerKeys, numbers: readonly string[]) => [
  ...oneOf(
    `${alias}.phone_key`,
    numbers.filter((number) => number !== extensions?.from),
  ),
  ...(extensions
    ? [
        {
          sql: `(${alias}.phone_key >= ? and ${alias}.phone_key < ?)`,
          bindings: [extensions.from, extensions.before],
        },
      ]
    : []),
];

/** Sub-selects of the ids behind keys; each arm is one index look-up. `access` null: whoever may see them is asked outside. */
export function createCallerSql(db: Database) {
  const organizations = db.tableName(UIDS.organization);
  const contacts = db.tableName(UIDS.contact);
  const opportunities = db.tableName(UIDS.opportunity);

  /** Of people behind an opportunity that is visible itself only what the person's own scope says is left to ask. */
  const reached = (uid: PersonUid, access: PersonAccess | null, alias: string): SqlFragment =>
    access === null || sameReach(access)
      ? { sql: '1 = 1', bindings: [] }
      : personScopeSql(db, uid, { opportunity: ALL, person: access.person }, alias);

  const firmsWhere = (keys: CallerKeys, alias: string): SqlFragment =>
    anyOf(numberIs(alias, keys, [...keys.numbers, ...keys.switchboards]));
  const peopleWhere = (keys: CallerKeys, alias: string): SqlFragment =>
    anyOf([
      ...numberIs(alias, keys, keys.numbers),
      ...oneOf(`${alias}.email_key`, keys.email === null ? [] : [keys.email]),
    ]);

  function ofFirms(keys: CallerKeys, access: PersonAccess | null): SqlFragment {
    const where = firmsWhere(keys, 'cg');
    const within = reached(UIDS.organization, access, 'cg');
    return {
      sql: `(select cg.id from ${organizations} cg where ${where.sql} and ${within.sql})`,
      bindings: [...where.bindings, ...within.bindings],
    };
  }
  /** By their own keys and by the number of their firm `cf`, where that may be known. */
  function ofPeople(
    keys: CallerKeys,
    access: PersonAccess | null,
    firmWithin: SqlFragment,
  ): SqlFragment {
    const own = peopleWhere(keys, 'cp');
    const firm = allOf([firmsWhere(keys, 'cf'), firmWithin]);
    const within = reached(UIDS.contact, access, 'cp');
    return {
      sql: `(select ci.id from (select cp.id from ${contacts} cp where ${own.sql} and ${within.sql} union all select cp.id from ${organizations} cf join ${contacts} cp on cp.organization_id = cf.id where ${firm.sql} and ${within.sql}) ci)`,
      bindings: [...own.bindings, ...within.bindings, ...firm.bindings, ...within.bindings],
    };
  }

  return {
    organizations: ofFirms,
    /** The people themselves are asked for outside. */
    contacts: (keys: CallerKeys, access: PersonAccess): SqlFragment =>
      ofPeople(keys, null, personScopeSql(db, UIDS.organization, access, 'cf')),
    opportunities(keys: CallerKeys, access: PersonAccess): SqlFragment {
      const firms = ofFirms(keys, access);
      const people = ofPeople(keys, access, reached(UIDS.organization, access, 'cf'));
      return {
        sql: `(select co.id from (select cx.id from ${opportunities} cx where cx.organization_id in ${firms.sql} union all select cx.id from ${opportunities} cx where cx.contact_id in ${people.sql}) co)`,
        bindings: [...firms.bindings, ...people.bindings],
      };
    },
  };
}
