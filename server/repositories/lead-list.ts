import type { LeadStatus } from '../../shared/contracts/lead';
import type { LightLevel } from '../../shared/contracts/board';
import type { FunnelPurpose } from '../../shared/contracts/funnel';
import type { LeadEmptyField } from '../../shared/contracts/lead';
import { LEAD_STATUSES } from '../../shared/contracts/lead';
import { UIDS } from '../constants';
import type { CursorKind } from '../domain/cursor-value';
import { text } from './codec';
import type { Cursor } from './cursor-order';
import { beyond, cursorOf, ordered } from './cursor-order';
import type { Builder, Database, Row } from './database';
import type { LeadRecord } from './lead';
import { leadColumns } from './lead';
import { LEVEL_NUMBER } from './light';
import { subSelect, termsIn } from './like';
import type { OrderTerm } from './opportunity-card';
import type { SqlFragment } from './scope';

/** What one reading request looks through: the moment, the days of the lights and the caller's reach on `l`. */
export type LeadLens = { now: number; light: SqlFragment; read: SqlFragment; update: SqlFragment };
export type ListedLead = LeadRecord & {
  canUpdate: boolean;
  lastContactOf: { kind: string; author: string | null } | null;
};

export type LeadFilter = {
  terms: readonly string[];
  /** Empty: all but spam. */
  statuses: readonly LeadStatus[];
  owner?: number | 'none' | undefined;
  form?: string | undefined;
  funnel?: string | undefined;
  entry?: { uid: string; documentId: string } | undefined;
  isTest: boolean;
  light?: LightLevel | 'none' | undefined;
  isAsleep?: boolean | undefined;
  openedFrom?: number | undefined;
  openedTo?: number | undefined;
  /** Owned by somebody in the team of this funnel (documentId). */
  team?: string | undefined;
  /** Of funnels with one of these purposes, or of none. */
  purposes?: readonly FunnelPurpose[] | undefined;
  /** Fields in which they say nothing. */
  without?: readonly LeadEmptyField[] | undefined;
  /** Columns that have to equal a value. */
  equal: Readonly<Record<string, string | undefined>>;
};

const EMPTY_COLUMNS: Record<LeadEmptyField, string> = {
  source: 'source',
  campaign: 'campaign',
  entry: 'entry_document_id',
};

/** What each word of `sort` stands for; empty values come last in either direction. */
const ORDER = {
  openedAt: ['bigint', 'l.opened_at'],
  statusSince: ['bigint', 'l.status_since'],
  changedAt: ['bigint', 'l.changed_at'],
  name: ['text', 'coalesce(l.last_name, l.company, l.email, l.phone)', 'l.first_name'],
  company: ['text', 'l.company'],
  email: ['text', 'l.email'],
  status: ['text', 'l.status'],
  source: ['text', 'l.source'],
  campaign: ['text', 'l.campaign'],
  owner: ['text', 'l.owner_name'],
  nextStep: ['text', 'l.next_step'],
  nurtureUntil: ['bigint', 'l.nurture_until'],
  firstResponseAt: ['bigint', 'l.first_response_at'],
  lastContactAt: ['bigint', 'l.last_contact_at'],
} as const;
export type LeadSort = keyof typeof ORDER | 'light';
export const LEAD_SORTS: readonly LeadSort[] = [...(Object.keys(ORDER) as LeadSort[]), 'light'];
export type LeadOrder = { field: LeadSort; direction: 'asc' | 'desc' };
/** So much of a text decides its place: cursors stay short. */
const LONGEST = 200;

/** Lists of leads under the caller's scope: the inbox, its counts, the lane of a board. */
export function createLeadListRepository(db: Database) {
  const rows = (): Builder => db.from(UIDS.lead, null, 'l');
  const caseless = db.engine === 'sqlite' ? ' collate nocase' : '';

  function matching(filter: LeadFilter, lens: LeadLens): Builder {
    const found = termsIn(['l.search_text'], filter.terms);
    const query = rows()
      .whereRaw(lens.read.sql, lens.read.bindings)
      .whereRaw(found.sql, found.bindings)
      .where('l.is_test', filter.isTest);
    if (filter.statuses.length > 0) void query.whereIn('l.status', [...filter.statuses]);
    if (filter.owner === 'none') void query.whereNull('l.owner_id');
    else if (filter.owner !== undefined) void query.where('l.owner_id', filter.owner);
    for (const [column, uid, documentId] of [
      ['l.form_id', UIDS.leadForm, filter.form],
      ['l.funnel_id', UIDS.funnel, filter.funnel],
    ] as const)
      if (documentId !== undefined) {
        const named = db.from(uid).where({ document_id: documentId }).select('id');
        void query.whereIn(column, named);
      }
    if (filter.entry)
      void query
        .where('l.entry_uid', filter.entry.uid)
        .where('l.entry_document_id', filter.entry.documentId);
    if (filter.light === 'none')
      void query.whereRaw(`${lens.light.sql} is null`, lens.light.bindings);
    else if (filter.light !== undefined)
      void query.whereRaw(`${lens.light.sql} = ?`, [
        ...lens.light.bindings,
        LEVEL_NUMBER[filter.light],
      ]);
    const sleeps = "(l.status = 'nurture' and l.nurture_until is not null and l.nurture_until > ?)";
    if (filter.isAsleep === true) void query.whereRaw(sleeps, [lens.now]);
    if (filter.isAsleep === false) void query.whereRaw(`not ${sleeps}`, [lens.now]);
    if (filter.openedFrom !== undefined) void query.where('l.opened_at', '>=', filter.openedFrom);
    if (filter.openedTo !== undefined) void query.where('l.opened_at', '<=', filter.openedTo);
    if (filter.team !== undefined) {
      const team = db.joinTable(UIDS.funnel, 'team');
      const funnels = db.tableName(UIDS.funnel);
      void query.whereRaw(
        `l.owner_id in (select ?? from ?? join ${funnels} tf on tf.id = ?? where tf.document_id = ?)`,
        [team.other, team.name, team.own, filter.team],
      );
    }
    if (filter.purposes) {
      const funnels = db.from(UIDS.funnel, null, 'pf').whereIn('pf.purpose', [...filter.purposes]);
      const ids = subSelect(funnels.select('pf.id'));
      void query.whereRaw(`(l.funnel_id is null or l.funnel_id in ${ids.sql})`, ids.bindings);
    }
    for (const field of filter.without ?? [])
      void query.whereRaw(`coalesce(l.${EMPTY_COLUMNS[field]}, '') = ''`);
    for (const [column, value] of Object.entries(filter.equal))
      if (value !== undefined) void query.where(`l.${column}`, value);
    return query;
  }
  const withoutSpam = (filter: LeadFilter): LeadFilter =>
    filter.statuses.length > 0
      ? filter
      : { ...filter, statuses: LEAD_STATUSES.filter((status) => status !== 'spam') };

  function orderOf({ field, direction }: LeadOrder, lens: LeadLens): OrderTerm[] {
    const term = (
      kind: CursorKind,
      sql: string,
      way: 'asc' | 'desc' = direction,
      bindings: SqlFragment['bindings'] = [],
    ): OrderTerm => ({ kind, sql, direction: way, bindings });
    const id = term('int', 'l.id');
    if (field === 'light') {
      const level = `coalesce(${lens.light.sql}, -1)`;
      const longest = direction === 'desc' ? 'asc' : 'desc';
      return [
        term('int', level, direction, lens.light.bindings),
        term('bigint', 'l.light_base_at', longest),
        term('int', 'l.id', longest),
      ];
    }
    const [kind, ...columns] = ORDER[field];
    const terms = columns.flatMap((column) => [
      term('int', `(case when ${column} is null then 1 else 0 end)`, 'asc'),
      kind === 'text'
        ? term('text', `coalesce(substr(${column}, 1, ${LONGEST}), '')${caseless}`)
        : term('bigint', `coalesce(${column}, 0)`),
    ]);
    return [...terms, id];
  }

  const shown = (query: Builder, lens: LeadLens): Builder =>
    query
      .leftJoin(`${db.tableName(UIDS.activity)} as c`, 'c.id', 'l.last_contact_id')
      .select(leadColumns.all('l'))
      .select({ contact_kind: 'c.kind', contact_author: 'c.author_name' })
      .select(
        db.raw(
          `(case when ${lens.update.sql} then 1 else 0 end) as may_update`,
          lens.update.bindings,
        ),
      );
  const read = (row: Row): ListedLead => ({
    ...leadColumns.read(row),
    canUpdate: Number(row.may_update) === 1,
    lastContactOf:
      row.contact_kind === null || row.contact_kind === undefined
        ? null
        : { kind: String(row.contact_kind), author: text.read(row.contact_author) },
  });

  return {
    /** The narrowed rows `l`, for what is counted of them. */
    matching,

    /** The kinds of a cursor's values in this order. */
    cursorKinds: (order: LeadOrder, lens: LeadLens): CursorKind[] =>
      orderOf(order, lens).map(({ kind }) => kind),

    /** A page by its number, or the next rows after a cursor; `next` is where it goes on. */
    async page(
      filter: LeadFilter,
      order: LeadOrder,
      { cursor, offset, limit }: { cursor: Cursor | null; offset: number; limit: number },
      lens: LeadLens,
    ): Promise<{ records: ListedLead[]; next: Cursor | null }> {
      const terms = orderOf(order, lens);
      const query = ordered(db, shown(matching(withoutSpam(filter), lens), lens), terms);
      if (cursor) void beyond(query, terms, cursor);
      else void query.offset(offset);
      const found: Row[] = await query.limit(limit + 1);
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return { records: page.map(read), next: last ? cursorOf(last, terms) : null };
    },

    /** The next ones by id, for exports; `reach` narrows what the lens reads. */
    async exported(
      filter: LeadFilter,
      lens: LeadLens,
      reach: SqlFragment,
      after: number,
      limit: number,
    ): Promise<LeadRecord[]> {
      const found: Row[] = await matching(withoutSpam(filter), lens)
        .whereRaw(reach.sql, reach.bindings)
        .where('l.id', '>', after)
        .orderBy('l.id')
        .limit(limit)
        .select(leadColumns.all('l'));
      return found.map(leadColumns.read);
    },

    async countsByStatus(filter: LeadFilter, lens: LeadLens): Promise<Map<string, number>> {
      const found: Row[] = await matching({ ...filter, statuses: [] }, lens)
        .groupBy('l.status')
        .select('l.status')
        .count({ count: 'l.id' });
      return new Map(found.map((row) => [String(row.status), Number(row.count)]));
    },

    async countsByLight(filter: LeadFilter, lens: LeadLens): Promise<Record<LightLevel, number>> {
      const level = db.raw(`${lens.light.sql} as light`, lens.light.bindings);
      const each = subSelect(matching(filter, lens).select(level));
      const found = await db.rows(
        `select t.light, count(*) as cards from ${each.sql} t group by t.light`,
        each.bindings,
      );
      const of = (level: LightLevel) =>
        Number(
          found.find(({ light }) => light !== null && Number(light) === LEVEL_NUMBER[level])
            ?.cards ?? 0,
        );
      return { green: of('green'), yellow: of('yellow'), red: of('red') };
    },

    /** One, where the lens reaches it. */
    async one(documentId: string, lens: LeadLens): Promise<ListedLead | null> {
      const [row] = await shown(rows(), lens)
        .where('l.document_id', documentId)
        .whereRaw(lens.read.sql, lens.read.bindings)
        .limit(1);
      return row ? read(row) : null;
    },
  };
}
export type LeadListRepository = ReturnType<typeof createLeadListRepository>;
