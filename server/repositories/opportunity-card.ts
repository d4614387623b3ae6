import type { BoardSort, LightLevel } from '../../shared/contracts/board';
import { UIDS } from '../constants';
import type { CursorKind } from '../domain/cursor-value';
import type { CardPlace, Places } from './card-place';
import { placeReader } from './card-place';
import type { Builder, Database, Row } from './database';
import { contains } from '../domain/search-text';
import type { Figures } from './figure';
import { figureColumns, figureSql, numberOrNull } from './figure';
import type { LightOfAll } from './light';
import { LEVEL_NUMBER } from './light';
import { lowerSql } from './like';
import type { CardColumns, OpportunityRecord } from './opportunity';
import { cardColumns, opportunityColumns } from './opportunity';
import type { SqlFragment } from './scope';
import { probabilityByLookup } from './value';

/** What every card, row and record shows of the records around an opportunity. */
type Around = CardPlace & {
  organizationOf: { documentId: string; name: string } | null;
  contactOf: { documentId: string; name: string } | null;
  ownerNow: string | null;
  lastContactOf: { kind: string; author: string | null } | null;
  canUpdate: boolean;
  /** As the database computed it; null where there is none. */
  figure: number | null;
  /** What its figure reads beside the card's own columns. */
  figureColumns: Readonly<Record<string, number | null>>;
};
export type CardRecord = CardColumns & Around;
/** A card with all other columns of its opportunity. */
export type WholeRecord = OpportunityRecord & Around;

/** What a board, list or export is narrowed to; the same words everywhere. */
export type OpportunityFilter = {
  owner?: number | 'none';
  /** Each is found in the title, the organization or the contact (domain/search-text `searchTerms`). */
  terms?: string[];
  /** Of people only their names are looked through. */
  namesOnly?: boolean;
  light?: LightLevel | 'none';
  /** In the base currency. */
  minValue?: number;
};

/** The fragments that one request binds once and uses in every query. */
export type Lens = {
  light: SqlFragment;
  held: SqlFragment;
  lightOfAll: () => LightOfAll;
  rate: SqlFragment;
  read: SqlFragment;
  update: SqlFragment;
  places: Places;
  figures: Figures;
};

const t = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
const named = (documentId: unknown, name: unknown) =>
  documentId === null || documentId === undefined
    ? null
    : { documentId: String(documentId), name: String(name) };

/** A person's or user's name from its parts; the columns may be NULL. */
export const fullName = (first: unknown, last: unknown): string | null =>
  [first, last].filter((part) => part !== null && part !== undefined && part !== '').join(' ') ||
  null;

type Read<T> = { all(alias: string): string[]; read(row: Row): T };

/** What rows of `cardSelect` say, in their order. */
export const readCards = (db: Database, rows: readonly Row[], lens: Lens): Promise<CardRecord[]> =>
  readWith(db, cardColumns, rows, lens);
/** The same of rows of `wholeSelect`. */
export const readWhole = (db: Database, rows: readonly Row[], lens: Lens): Promise<WholeRecord[]> =>
  readWith(db, opportunityColumns, rows, lens);

async function readWith<T>(
  db: Database,
  columns: Read<T>,
  rows: readonly Row[],
  { places, figures }: Lens,
): Promise<(T & Around)[]> {
  const placeOf = await placeReader(db, rows, places);
  const names = figureColumns(db, figures).map(([name]) => name);
  return rows.map((row) => ({
    ...columns.read(row),
    ...placeOf(row),
    organizationOf: named(row.g_document_id, row.g_name),
    contactOf: named(row.k_document_id, fullName(row.k_first_name, row.k_last_name)),
    ownerNow: fullName(row.u_firstname, row.u_lastname) ?? t(row.u_username),
    lastContactOf:
      row.a_kind === null || row.a_kind === undefined
        ? null
        : { kind: String(row.a_kind), author: t(row.a_author_name) },
    canUpdate: Number(row.can_update) === 1,
    figure: numberOrNull(row.figure),
    figureColumns: Object.fromEntries(
      names.map((name, at) => [name, numberOrNull(row[`figure_${at}`])]),
    ),
  }));
}

/** Joins that value and light need: `s`, `fs`, and the contact `k` for prospects. */
export function valueJoins(db: Database, query: Builder): Builder {
  return query
    .leftJoin(`${db.tableName(UIDS.stage)} as s`, 's.id', 'o.stage_id')
    .leftJoin(`${db.tableName(UIDS.funnelStage)} as fs`, (on) =>
      on.on('fs.funnel_id', 'o.funnel_id').andOn('fs.stage_id', 'o.stage_id'),
    )
    .leftJoin(`${db.tableName(UIDS.contact)} as k`, 'k.id', 'o.contact_id');
}

export function narrow(
  db: Database,
  query: Builder,
  filter: OpportunityFilter,
  lens: Lens,
): Builder {
  void query.whereRaw(lens.read.sql, lens.read.bindings);
  if (filter.owner === 'none') void query.whereNull('o.owner_id');
  else if (filter.owner !== undefined) void query.where('o.owner_id', filter.owner);
  if (filter.light === 'none')
    void query.whereRaw(`${lens.light.sql} is null`, lens.light.bindings);
  else if (filter.light) {
    void query.whereRaw(`${lens.light.sql} = ?`, [
      ...lens.light.bindings,
      LEVEL_NUMBER[filter.light],
    ]);
  }
  if (filter.minValue !== undefined) {
    void query.whereRaw(`o.target_value * ${lens.rate.sql} >= ?`, [
      ...lens.rate.bindings,
      filter.minValue,
    ]);
  }
  for (const term of filter.terms ?? []) {
    const like = contains(term);
    const organizations = db.tableName(UIDS.organization);
    const contacts = db.tableName(UIDS.contact);
    const firm = filter.namesOnly ? lowerSql(db.engine, 'x.name') : 'x.search_text';
    const people = filter.namesOnly
      ? ['y.first_name', 'y.last_name'].map((name) => lowerSql(db.engine, name))
      : ['y.search_text'];
    const person = people.map((column) => `${column} like ? escape '!'`).join(' or ');
    void query.whereRaw(
      `(o.search_text like ? escape '!' or o.organization_id in (select x.id from ${organizations} x where ${firm} like ? escape '!') or o.contact_id in (select y.id from ${contacts} y where ${person}))`,
      [like, like, ...people.map(() => like)],
    );
  }
  return query;
}

/** The joined select behind cards and list rows. */
export const cardSelect = (db: Database, lens: Lens, query: Builder): Builder =>
  selectWith(db, cardColumns, lens, query);
/** The same with every column of the opportunity, for its record. */
export const wholeSelect = (db: Database, lens: Lens, query: Builder): Builder =>
  selectWith(db, opportunityColumns, lens, query);

function selectWith(
  db: Database,
  columns: Pick<Read<unknown>, 'all'>,
  lens: Lens,
  query: Builder,
): Builder {
  return withFigure(db, lens, query)
    .leftJoin(`${db.tableName(UIDS.contact)} as k`, 'k.id', 'o.contact_id')
    .leftJoin(`${db.tableName(UIDS.organization)} as g`, 'g.id', 'o.organization_id')
    .leftJoin(`${db.tableName('admin::user')} as u`, 'u.id', 'o.owner_id')
    .leftJoin(`${db.tableName(UIDS.activity)} as a`, 'a.id', 'o.last_contact_id')
    .select(columns.all('o'))
    .select({
      g_document_id: 'g.document_id',
      g_name: 'g.name',
      k_document_id: 'k.document_id',
      k_first_name: 'k.first_name',
      k_last_name: 'k.last_name',
      u_firstname: 'u.firstname',
      u_lastname: 'u.lastname',
      u_username: 'u.username',
      a_kind: 'a.kind',
      a_author_name: 'a.author_name',
    })
    .select(
      db.raw(
        `(case when ${lens.update.sql} then 1 else 0 end) as can_update`,
        lens.update.bindings,
      ),
    );
}

/** The figure, where a funnel has one. */
function withFigure(db: Database, { figures, rate }: Lens, query: Builder): Builder {
  const probability = probabilityByLookup(db);
  const figure = figureSql(db, figures, { probability, rate, now: figures.now });
  if (!figure) return query;
  const columns = figureColumns(db, figures).map(([, column], at) => `${column} as figure_${at}`);
  return query.select([db.raw(`${figure.sql} as figure`, figure.bindings), ...columns]);
}

export type OrderTerm = {
  sql: string;
  bindings: SqlFragment['bindings'];
  direction: 'asc' | 'desc';
  kind: CursorKind;
};

/** Amounts in an order: exact, so that a cursor names the amount it was made of on every engine. */
const AMOUNT = 'decimal(40,14)';

/** What a cursor takes from a row. The drivers read decimals as doubles, so digits leave the database as text. */
export function cursorSql(db: Database, { kind, sql }: OrderTerm): string {
  if (kind !== 'decimal' || db.engine === 'sqlite') return sql;
  return `cast(${sql} as ${db.engine === 'postgres' ? 'text' : 'char'})`;
}

/** What a cursor's value is compared as. */
export const cursorPlaceholder = (kind: CursorKind): string =>
  kind === 'decimal' ? `cast(? as ${AMOUNT})` : '?';

/** Stands for no figure in an order: below every figure. */
const NO_FIGURE = '-9000000000000000000000000';

/** Whether there is a figure to order by; without one the order is the usual one. */
export const isByFigure = (sort: BoardSort, { figures }: Lens): boolean =>
  sort === 'figure' && [...figures.byFunnel.values()].some(({ checked }) => checked !== null);

/** Orders of a column; each ends with the id, so that a cursor names one place. By a figure only rows that have it as `in_base`. */
export function boardOrder(sort: BoardSort, lens: Lens): OrderTerm[] {
  const term = (
    kind: CursorKind,
    sql: string,
    direction: 'asc' | 'desc' = 'asc',
    bindings: SqlFragment['bindings'] = [],
  ): OrderTerm => ({ kind, sql, direction, bindings });
  const id = term('int', 'o.id');
  const { light, rate } = lens;
  switch (sort) {
    case 'manual':
      return [term('key', 'o.sort_key'), id];
    case 'light':
      return [
        term('int', `coalesce(${light.sql}, -1)`, 'desc', light.bindings),
        term('bigint', 'o.light_base_at'),
        id,
      ];
    case 'value': {
      const value = `cast(coalesce(o.target_value * ${rate.sql}, -1) as ${AMOUNT})`;
      return [term('decimal', value, 'desc', rate.bindings), id];
    }
    case 'figure': {
      if (!isByFigure(sort, lens)) return [term('key', 'o.sort_key'), id];
      const value = `cast(coalesce(o.in_base, ${NO_FIGURE}) as ${AMOUNT})`;
      return [term('decimal', value, 'desc'), id];
    }
    case 'expectedClose':
      return [term('day', "coalesce(o.expected_close_on, '9999-12-31')"), id];
    case 'lastContact':
      return [term('bigint', 'coalesce(o.last_contact_at, 0)'), id];
  }
}
