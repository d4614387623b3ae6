import { UIDS } from '../constants';
import { contains, endsWith, startsWith } from '../domain/search-text';
import { text } from './codec';
import type { Database, Row } from './database';
import type { CallerKeys } from './search-caller';
import { createCallerSql } from './search-caller';
import { leadScopeSql } from './lead-scope';
import { allOf, anyOf, like, subSelect, termsIn } from './like';
import type { PersonAccess, PersonUid } from './person';
import type { Scope, SqlFragment } from './scope';
import { personScopeSql, personSetSql, sameReach } from './person-scope';
import { ALL, opportunityScopeSql } from './scope';

export type SearchQuery = {
  /** Lower case; each has to be found. */
  terms: string[];
  /** Beginning of an e-mail address. */
  email: string | null;
  /** E.164 and the digits by which a number is found without its prefix. */
  phone: { key: string | null; suffix: string } | null;
};
export type FoundOrganization = {
  documentId: string;
  name: string;
  domain: string | null;
  phone: string | null;
};
export type FoundContact = {
  documentId: string;
  firstName: string | null;
  lastName: string;
  organization: string | null;
  email: string | null;
  phone: string | null;
};
export type FoundLead = {
  documentId: string;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  email: string | null;
  phone: string | null;
};
export type FoundOpportunity = {
  documentId: string;
  title: string;
  funnel: string;
  organization: string | null;
  contact: string | null;
};

/** Finds people, organizations and opportunities; one query for each, scoped like every other read. */
export function createSearchRepository(db: Database) {
  const table = (uid: PersonUid | typeof UIDS.funnel) => db.tableName(uid);

  const samePhone = (alias: string, { phone }: SearchQuery): SqlFragment[] =>
    phone?.key ? [{ sql: `${alias}.phone_key = ?`, bindings: [phone.key] }] : [];
  /** Numbers that no country's plan fits have no key: their digits stand in the search text. */
  const phoneIs = (alias: string, query: SearchQuery): SqlFragment[] =>
    query.phone
      ? [
          ...samePhone(alias, query),
          like(`${alias}.phone_key`, endsWith(query.phone.suffix)),
          like(`${alias}.search_text`, contains(query.phone.suffix)),
        ]
      : [];
  const byOrganization = (alias: string, query: SearchQuery): SqlFragment =>
    anyOf([...phoneIs(alias, query), termsIn([`${alias}.search_text`], query.terms)]);
  /** A contact is also found by the firm joined as `firm`. */
  const byContact = (alias: string, firm: string, query: SearchQuery): SqlFragment =>
    anyOf([
      ...phoneIs(alias, query),
      ...phoneIs(firm, query),
      ...(query.email ? [like(`${alias}.email_key`, startsWith(query.email))] : []),
      termsIn([`${alias}.search_text`, `${firm}.search_text`], query.terms),
    ]);

  /** Ids of the organizations or contacts that match, among those that a visible opportunity belongs to. */
  const idsOf = (
    uid: PersonUid,
    alias: string,
    matching: SqlFragment,
    access: PersonAccess,
  ): SqlFragment => {
    const person = sameReach(access) ? ALL : access.person;
    const within = personSetSql(db, uid, { opportunity: ALL, person }, alias);
    const rows = db.from(uid, null, alias);
    if (uid === UIDS.contact) {
      const firm = personSetSql(db, UIDS.organization, { opportunity: ALL, person }, 'firm');
      void rows.leftJoin(`${table(UIDS.organization)} as firm`, (on) =>
        on.on('firm.id', `${alias}.organization_id`).andOn(db.raw(firm.sql, firm.bindings)),
      );
    }
    return subSelect(
      rows
        .select(`${alias}.id`)
        .whereRaw(matching.sql, matching.bindings)
        .whereRaw(within.sql, within.bindings),
    );
  };
  const oneOf = (column: string, ids: SqlFragment): SqlFragment => ({
    sql: `${column} in ${ids.sql}`,
    bindings: ids.bindings,
  });
  const byOpportunity = (query: SearchQuery, access: PersonAccess | null): SqlFragment => {
    const through = (asked: SearchQuery): SqlFragment[] =>
      access
        ? [
            oneOf(
              'x.organization_id',
              idsOf(UIDS.organization, 'g', byOrganization('g', asked), access),
            ),
            oneOf('x.contact_id', idsOf(UIDS.contact, 'c', byContact('c', 'firm', asked), access)),
          ]
        : [];
    const terms = query.terms.map((term) =>
      anyOf([
        like('x.search_text', contains(term)),
        ...through({ terms: [term], email: null, phone: null }),
      ]),
    );
    return query.phone || query.email ? anyOf([...through(query), allOf(terms)]) : allOf(terms);
  };

  /**
   * The rows of a find; the very number, or what begins with the first term, comes first. Written as text: a telephone
   * rings meanwhile, and building a query costs more than the index look-up.
   */
  const found = (
    select: SqlFragment,
    alias: string,
    conditions: SqlFragment[],
    query: SearchQuery,
    limit: number,
  ): Promise<Row[]> => {
    const [term] = query.terms;
    const best = [
      ...(alias === 'x' ? [] : samePhone(alias, query)),
      ...(term === undefined ? [] : [like(`${alias}.search_text`, startsWith(term))]),
    ];
    const first = best.length > 0 ? anyOf(best) : null;
    const where = allOf(conditions);
    return db.rows(
      `${select.sql} where ${where.sql} order by ${first ? `case when ${first.sql} then 0 else 1 end, ` : ''}${alias}.search_text, ${alias}.id limit ?`,
      [...select.bindings, ...where.bindings, ...(first?.bindings ?? []), limit],
    );
  };

  const organizationsOf = async (
    matching: SqlFragment,
    within: SqlFragment,
    query: SearchQuery,
    limit: number,
  ): Promise<FoundOrganization[]> => {
    const select = `select p.document_id, p.name, p.domain, p.phone from ${table(UIDS.organization)} p`;
    return (await found({ sql: select, bindings: [] }, 'p', [matching, within], query, limit)).map(
      (row) => ({
        documentId: String(row.document_id),
        name: String(row.name),
        domain: text.read(row.domain),
        phone: text.read(row.phone),
      }),
    );
  };

  /** `firm`: which firms, aliased `g`, may be named. */
  const contactsOf = async (
    matching: SqlFragment,
    within: SqlFragment,
    firm: SqlFragment,
    query: SearchQuery,
    limit: number,
  ): Promise<FoundContact[]> => {
    const select = `select p.document_id, p.first_name, p.last_name, p.email, p.phone, g.name as firm from ${table(UIDS.contact)} p left join ${table(UIDS.organization)} g on g.id = p.organization_id and ${firm.sql}`;
    return (
      await found({ sql: select, bindings: firm.bindings }, 'p', [matching, within], query, limit)
    ).map((row) => ({
      documentId: String(row.document_id),
      firstName: text.read(row.first_name),
      lastName: String(row.last_name),
      organization: text.read(row.firm),
      email: text.read(row.email),
      phone: text.read(row.phone),
    }));
  };

  const opportunitiesOf = async (
    matching: SqlFragment,
    scope: Scope,
    query: SearchQuery,
    limit: number,
  ): Promise<FoundOpportunity[]> => {
    const within = opportunityScopeSql(db, scope, 'x');
    const select = `select x.document_id, x.title, xc.first_name, xc.last_name, f.document_id as funnel, xg.name as organization from ${db.tableName(UIDS.opportunity)} x join ${table(UIDS.funnel)} f on f.id = x.funnel_id left join ${table(UIDS.contact)} xc on xc.id = x.contact_id left join ${table(UIDS.organization)} xg on xg.id = x.organization_id`;
    const isThere = { sql: 'x.archived_at is null', bindings: [] };
    return (
      await found({ sql: select, bindings: [] }, 'x', [isThere, within, matching], query, limit)
    ).map((row) => ({
      documentId: String(row.document_id),
      title: String(row.title),
      funnel: String(row.funnel),
      organization: text.read(row.organization),
      contact: [row.first_name, row.last_name].filter(Boolean).join(' ') || null,
    }));
  };

  const leadsOf = async (
    conditions: SqlFragment[],
    scope: Scope,
    query: SearchQuery,
    limit: number,
  ): Promise<FoundLead[]> => {
    const isOpen = {
      sql: "p.status in ('new', 'contacted', 'nurture', 'qualified') and p.is_test = ?",
      bindings: [false],
    };
    const within = leadScopeSql(db, scope, 'p');
    const select = `select p.document_id, p.first_name, p.last_name, p.company, p.email, p.phone from ${db.tableName(UIDS.lead)} p`;
    const source = { sql: select, bindings: [] };
    return (await found(source, 'p', [isOpen, within, ...conditions], query, limit)).map((row) => ({
      documentId: String(row.document_id),
      firstName: text.read(row.first_name),
      lastName: text.read(row.last_name),
      company: text.read(row.company),
      email: text.read(row.email),
      phone: text.read(row.phone),
    }));
  };

  /** Ids of firms and people with these keys, gathered by index: joined by OR no engine would find one. */
  const keyed = createCallerSql(db);

  return {
    /** Leads on which somebody works: by number, address, name and firm. */
    async leads(query: SearchQuery, scope: Scope, limit: number): Promise<FoundLead[]> {
      const matching = anyOf([
        ...phoneIs('p', query),
        ...(query.email ? [like('p.email_key', startsWith(query.email))] : []),
        termsIn(['p.search_text'], query.terms),
      ]);
      return leadsOf([matching], scope, query, limit);
    },

    /** The same by a whole number or address alone, which an index answers. */
    async callerLeads(
      { email, numbers }: CallerKeys,
      scope: Scope,
      limit: number,
    ): Promise<FoundLead[]> {
      const keys = email === null ? numbers : [email];
      if (keys.length === 0) return [];
      const column = email === null ? 'p.phone_key' : 'p.email_key';
      const isKey = {
        sql: `${column} in (${keys.map(() => '?').join(', ')})`,
        bindings: [...keys],
      };
      return leadsOf([isKey], scope, { terms: [], email: null, phone: null }, limit);
    },

    organizations: (query: SearchQuery, access: PersonAccess, limit: number) =>
      organizationsOf(
        byOrganization('p', query),
        personSetSql(db, UIDS.organization, access, 'p'),
        query,
        limit,
      ),

    contacts: (query: SearchQuery, access: PersonAccess, limit: number) =>
      contactsOf(
        byContact('p', 'g', query),
        personSetSql(db, UIDS.contact, access, 'p'),
        personSetSql(db, UIDS.organization, access, 'g'),
        query,
        limit,
      ),

    /** By title, and by the organization or contact behind it; without `access` by title alone. */
    opportunities: (query: SearchQuery, scope: Scope, access: PersonAccess | null, limit: number) =>
      opportunitiesOf(byOpportunity(query, access), scope, query, limit),

    /** The same by keys alone: firms, their people, and what is open with them. `query` without terms. */
    callerOrganizations: (
      keys: CallerKeys,
      query: SearchQuery,
      access: PersonAccess,
      limit: number,
    ) =>
      organizationsOf(
        oneOf('p.id', keyed.organizations(keys, null)),
        personScopeSql(db, UIDS.organization, access, 'p'),
        query,
        limit,
      ),
    callerContacts: (keys: CallerKeys, query: SearchQuery, access: PersonAccess, limit: number) =>
      contactsOf(
        oneOf('p.id', keyed.contacts(keys, access)),
        personScopeSql(db, UIDS.contact, access, 'p'),
        personScopeSql(db, UIDS.organization, access, 'g'),
        query,
        limit,
      ),
    callerOpportunities: (
      keys: CallerKeys,
      query: SearchQuery,
      scope: Scope,
      access: PersonAccess,
      limit: number,
    ) => opportunitiesOf(oneOf('x.id', keyed.opportunities(keys, access)), scope, query, limit),
  };
}
export type SearchRepository = ReturnType<typeof createSearchRepository>;
