import { UIDS } from '../constants';
import { OPPORTUNITY_STATUSES } from '../../shared/contracts/opportunity';
import type { BoardSort } from '../../shared/contracts/board';
import type { StageKind } from '../../shared/contracts/stage';
import type { CheckedFigure } from '../domain/figure';
import { DOUBLE } from '../domain/formula';
import type { Cursor } from './cursor-order';
import { beyond, cursorOf, ordered } from './cursor-order';
import type { Builder, Database, Engine, Row, Trx } from './database';
import { nestedFigure, numberOrNull } from './figure';
import type { CardRecord, Lens, OpportunityFilter } from './opportunity-card';
import { boardOrder, cardSelect, isByFigure, narrow, readCards } from './opportunity-card';
import type { SqlFragment } from './scope';
import { createUnion } from './union';
import { PROSPECT_SQL } from './value';

/** The stages of one kind in a funnel, and since when closed ones are shown. */
export type ColumnGroup = {
  funnelId: number;
  kind: StageKind;
  stageIds: number[];
  since: number;
  /** Probability of each stage in this funnel: bound, so that heads need no join for it. */
  probabilities: ReadonlyMap<number, number>;
};

export type Head = {
  stageId: number;
  count: number;
  prospects: number;
  targetValue: number;
  currentValue: number;
  lights: { green: number; yellow: number; red: number };
  withoutValue: number;
  withoutRate: number;
  /** Null where nothing was added. */
  figure: number | null;
  withoutFigure: number;
};

const STATUS: Record<StageKind, string> = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  aftersale: 'won',
};

/** What stands in a column: the one predicate of head, cards, drill-down and export (architecture 5 "Board"). */
function inColumns(db: Database, query: Builder, group: ColumnGroup, lens: Lens): Builder {
  void query
    .where('o.funnel_id', group.funnelId)
    .where('o.status', STATUS[group.kind])
    .whereIn('o.stage_id', group.stageIds)
    .whereNull('o.archived_at');
  if (group.kind === 'won' || group.kind === 'lost')
    void query.where('o.closed_at', '>=', group.since);
  if (group.kind === 'aftersale') {
    const activities = db.tableName(UIDS.activity);
    void query.whereRaw(
      `(o.stage_entered_at >= ? or ${lens.light.sql} > 0 or exists (select 1 from ${activities} p where p.opportunity_id = o.id and p.done_at is null and p.due_at is not null))`,
      [group.since, ...lens.light.bindings],
    );
  }
  return query;
}

const readHead = (row: Row): Head => ({
  stageId: Number(row.stage_id),
  count: Number(row.count),
  prospects: Number(row.prospects),
  targetValue: Number(row.target_value ?? 0),
  currentValue: Number(row.current_value ?? 0),
  lights: {
    green: Number(row.green ?? 0),
    yellow: Number(row.yellow ?? 0),
    red: Number(row.red ?? 0),
  },
  withoutValue: Number(row.without_value ?? 0),
  withoutRate: Number(row.without_rate ?? 0),
  figure: numberOrNull(row.figure),
  withoutFigure: Number(row.without_figure ?? 0),
});

const HEAD_COLUMNS = [
  'count(*) as count',
  'count(distinct prospect) as prospects',
  'sum(target) as target_value',
  'sum(current) as current_value',
  'sum(case when level = 0 then 1 else 0 end) as green',
  'sum(case when level = 1 then 1 else 0 end) as yellow',
  'sum(case when level = 2 then 1 else 0 end) as red',
  'sum(without_value) as without_value',
  'sum(without_rate) as without_rate',
].join(', ');

const FIGURE_COLUMNS =
  'sum(added) as figure, sum(case when figure is null then 1 else 0 end) as without_figure';

/** SQLite and PostgreSQL put the variables into the formula and that into each sum, unless something stands between. */
const ONCE: Record<Engine, string> = { sqlite: ' limit -1', postgres: ' offset 0', mysql: '' };

/** Joins the contact only where he decides who the prospect is. */
const joinProspect = (db: Database, query: Builder): Builder =>
  query.leftJoin(
    `${db.tableName(UIDS.contact)} as k`,
    'k.id',
    db.raw('case when o.organization_id is null then o.contact_id end'),
  );

/** The effective probability (architecture 4.1) of the rows of one kind. */
function probabilityOf({ kind, stageIds, probabilities }: ColumnGroup): SqlFragment {
  if (kind !== 'open') return { sql: kind === 'lost' ? '0.0' : '100.0', bindings: [] };
  const whens = stageIds.map(() => 'when ? then cast(? as decimal(7,4))').join(' ');
  return {
    sql: `coalesce(o.probability, case o.stage_id ${whens} end)`,
    bindings: stageIds.flatMap((id) => [id, probabilities.get(id) ?? 0]),
  };
}

/** Where `stage_id` is none of these: as ranges, which an index answers, unlike `not in`. */
function outside(stageIds: number[]): SqlFragment[] {
  const known = [...stageIds].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  const none: SqlFragment = { sql: 'o.stage_id is null', bindings: [] };
  if (first === undefined || last === undefined) {
    return [none, { sql: 'o.stage_id is not null', bindings: [] }];
  }
  const between = known.slice(1).flatMap((high, i): SqlFragment[] => {
    const low = known[i] ?? 0;
    if (high <= low + 1) return [];
    return [{ sql: 'o.stage_id between ? and ?', bindings: [low + 1, high - 1] }];
  });
  return [
    none,
    { sql: 'o.stage_id < ?', bindings: [first] },
    { sql: 'o.stage_id > ?', bindings: [last] },
    ...between,
  ];
}

export function createBoardRepository(db: Database) {
  const opportunities = (trx?: Trx) => db.from(UIDS.opportunity, trx, 'o');

  const union = createUnion(db);

  function facts(group: ColumnGroup, filter: OpportunityFilter, lens: Lens): Builder {
    const query = joinProspect(db, opportunities());
    const probability = probabilityOf(group);
    void inColumns(db, query, group, lens);
    return narrow(db, query, filter, lens)
      .select('o.stage_id')
      .select(db.raw(`${PROSPECT_SQL} as prospect`))
      .select(db.raw(`o.target_value * ${lens.rate.sql} as target`, lens.rate.bindings))
      .select(
        db.raw(`o.target_value * ${probability.sql} / 100.0 * ${lens.rate.sql} as current`, [
          ...probability.bindings,
          ...lens.rate.bindings,
        ]),
      )
      .select(db.raw(`${lens.light.sql} as level`, lens.light.bindings))
      .select(db.raw('case when o.target_value is null then 1 else 0 end as without_value'))
      .select(
        db.raw(
          `case when o.target_value is not null and ${lens.rate.sql} is null then 1 else 0 end as without_rate`,
          lens.rate.bindings,
        ),
      );
  }

  /** Rows of `o` with their figure, in the base currency, and as it is added. */
  function withFigure(query: Builder, checked: CheckedFigure, group: ColumnGroup, lens: Lens) {
    const { rate, figures } = lens;
    const probability = probabilityOf(group);
    const sources = { probability, rate, now: figures.now };
    const nested = nestedFigure(db, checked, sources, 'bounded');
    for (const { sql, bindings } of nested.inner) void query.select(db.raw(sql, bindings));
    const double = DOUBLE[db.engine];
    if (checked.isAmount) {
      void query.select(db.raw(`cast(${rate.sql} as ${double}) as figure_rate`, rate.bindings));
    }
    const inner = query.toSQL();
    const inBase = checked.isAmount ? 'figure * figure_rate' : 'figure';
    const added = checked.adds ? inBase : `cast(null as ${double})`;
    const columns = `${inBase} as in_base, ${added} as added`;
    const computed = `select f.*, ${nested.outer.sql} as figure from (${inner.sql}${ONCE[db.engine]}) f${ONCE[db.engine]}`;
    return {
      sql: `select c.*, ${columns} from (${computed}) c`,
      bindings: [...nested.outer.bindings, ...inner.bindings],
    };
  }

  /** The rows of a column, which their order can name. */
  function rowsOf(group: ColumnGroup, filter: OpportunityFilter, lens: Lens, sort: BoardSort) {
    const query = opportunities().select('o.id', 'o.stage_id');
    void inColumns(db, query, group, lens);
    void narrow(db, query, filter, lens);
    const checked = lens.figures.byFunnel.get(group.funnelId)?.checked;
    if (!checked || !isByFigure(sort, lens)) return query;
    // Each variable is computed and bound once, however often a formula names it.
    const { sql, bindings } = withFigure(query, checked, group, lens);
    return opportunities()
      .from(db.raw(`(${sql}) as o`, bindings))
      .select('o.id', 'o.stage_id');
  }

  async function cardsOf(rows: Row[], lens: Lens): Promise<CardRecord[]> {
    const ids = rows.map((row) => Number(row.id));
    if (ids.length === 0) return [];
    const found = await cardSelect(db, lens, opportunities()).whereIn('o.id', ids);
    const byId = new Map((await readCards(db, found, lens)).map((card) => [card.id, card]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  return {
    /** Figures of every column of one kind, in one statement. */
    async heads(group: ColumnGroup, filter: OpportunityFilter, lens: Lens): Promise<Head[]> {
      if (group.stageIds.length === 0) return [];
      const checked = lens.figures.byFunnel.get(group.funnelId)?.checked;
      const query = facts(group, filter, lens);
      const { sql, bindings } = checked ? withFigure(query, checked, group, lens) : query.toSQL();
      const figures = checked ? `, ${FIGURE_COLUMNS}` : '';
      const found = await db.rows(
        `select stage_id, ${HEAD_COLUMNS}${figures} from (${sql}) t group by stage_id`,
        bindings,
      );
      return found.map(readHead);
    },

    /** Distinct prospects over all columns of one kind: a sum of the heads would count some twice. */
    async prospects(group: ColumnGroup, filter: OpportunityFilter, lens: Lens): Promise<number> {
      if (group.stageIds.length === 0) return 0;
      const query = joinProspect(db, opportunities());
      void inColumns(db, query, group, lens);
      void narrow(db, query, filter, lens).select(
        db.raw(`count(distinct ${PROSPECT_SQL}) as prospects`),
      );
      const [row] = await query;
      return Number(row?.prospects ?? 0);
    },

    /** Currencies on the board that no rate is known for. */
    async missingRates(
      group: ColumnGroup,
      filter: OpportunityFilter,
      lens: Lens,
    ): Promise<string[]> {
      const query = opportunities();
      void inColumns(db, query, group, lens);
      void narrow(db, query, filter, lens)
        .whereNotNull('o.target_value')
        .whereRaw(`${lens.rate.sql} is null`, lens.rate.bindings)
        .distinct('o.currency');
      return (await query).map((row) => String(row.currency));
    },

    /** One page of one column with its cursor values; asks for one card more to know whether there are further ones. */
    async cards(
      group: ColumnGroup,
      filter: OpportunityFilter,
      lens: Lens,
      sort: BoardSort,
      page: { limit: number; cursor: Cursor | null },
    ): Promise<{ cards: CardRecord[]; next: Cursor | null }> {
      const order = boardOrder(sort, lens);
      const isNarrow = isByFigure(sort, lens);
      const query = isNarrow
        ? rowsOf(group, filter, lens, sort)
        : cardSelect(db, lens, opportunities());
      if (!isNarrow) {
        void inColumns(db, query, group, lens);
        void narrow(db, query, filter, lens);
      }
      if (page.cursor) void beyond(query, order, page.cursor);
      const found = await ordered(db, query, order).limit(page.limit + 1);
      const rows = found.slice(0, page.limit);
      const last = found.length > page.limit ? rows.at(-1) : undefined;
      const next = last ? cursorOf(last, order) : null;
      const cards = isNarrow ? await cardsOf(rows, lens) : await readCards(db, rows, lens);
      return { cards, next };
    },

    /** First pages of many columns: the ids in one statement, what their cards show in another. */
    async firstCards(
      groups: ColumnGroup[],
      filter: OpportunityFilter,
      lens: Lens,
      sort: BoardSort,
      limit: number,
    ): Promise<Map<number, { cards: CardRecord[]; next: Cursor | null }>> {
      const order = boardOrder(sort, lens);
      const parts = groups.map((group) =>
        ordered(db, rowsOf(group, filter, lens, sort), order).limit(limit + 1),
      );
      if (parts.length === 0) return new Map();
      const found = await union(parts);
      const byStage = new Map<number, Row[]>();
      for (const row of found) {
        const stage = Number(row.stage_id);
        const list = byStage.get(stage);
        if (list) list.push(row);
        else byStage.set(stage, [row]);
      }
      const shown = [...byStage.values()].flatMap((list) => list.slice(0, limit));
      const records = await cardsOf(shown, lens);
      const byId = new Map(records.map((record) => [record.id, record]));
      return new Map(
        [...byStage].map(([stage, list]) => {
          const cards = list.slice(0, limit).flatMap((row) => byId.get(Number(row.id)) ?? []);
          const last = list.length > limit ? list[limit - 1] : undefined;
          const next = last ? cursorOf(last, order) : null;
          return [stage, { cards, next }];
        }),
      );
    },

    /** Opportunities of the funnel whose stage is gone or not in the funnel (open ones; archived stay away). */
    async offBoard(
      funnelId: number,
      stageIds: number[],
      filter: OpportunityFilter,
      lens: Lens,
      page: { limit: number; after: number },
    ): Promise<{ count: number; cards: CardRecord[]; next: number | null }> {
      const beside = OPPORTUNITY_STATUSES.flatMap((status) =>
        outside(stageIds).map(({ sql, bindings }) =>
          narrow(db, opportunities(), filter, lens)
            .where({ 'o.funnel_id': funnelId, 'o.status': status })
            .whereRaw(sql, bindings)
            .whereNull('o.archived_at'),
        ),
      );
      const counted = await union(beside.map((part) => part.clone().count({ count: '*' })));
      const count = counted.reduce((sum, row) => sum + Number(row.count), 0);
      if (count === 0) return { count, cards: [], next: null };
      const found = await union(
        beside.map((part) =>
          part
            .clone()
            .select('o.id')
            .where('o.id', '>', page.after)
            .orderBy('o.id')
            .limit(page.limit + 1),
        ),
      );
      const ids = found.map((row) => Number(row.id)).sort((a, b) => a - b);
      const shown = ids.slice(0, page.limit);
      const rows = await cardSelect(db, lens, opportunities())
        .whereIn('o.id', shown)
        .orderBy('o.id');
      const next = ids.length > shown.length ? (shown.at(-1) ?? null) : null;
      return { count, cards: await readCards(db, rows, lens), next };
    },

    /** Open opportunities of a funnel that are on the board or beside it, whatever filter is set. */
    async openCount(funnelId: number, lens: Lens): Promise<number> {
      const [counted] = await opportunities()
        .where({ 'o.funnel_id': funnelId, 'o.status': 'open' })
        .whereNull('o.archived_at')
        .whereRaw(lens.read.sql, lens.read.bindings)
        .count({ count: '*' });
      return Number(counted?.count ?? 0);
    },

    /** Visible opportunities of a funnel changed after an instant. */
    async changed(funnelId: number, since: number, lens: Lens, limit: number) {
      const found = await opportunities()
        .leftJoin(`${db.tableName(UIDS.stage)} as s`, 's.id', 'o.stage_id')
        .where('o.funnel_id', funnelId)
        .where('o.changed_at', '>', since)
        .whereRaw(lens.read.sql, lens.read.bindings)
        .orderBy(['o.changed_at', 'o.id'])
        .limit(limit)
        .select({
          documentId: 'o.document_id',
          version: 'o.version',
          stage: 's.document_id',
          at: 'o.changed_at',
        });
      return found.map((row) => ({
        documentId: String(row.documentId),
        version: Number(row.version),
        stage: row.stage === null ? null : String(row.stage),
        at: Number(row.at),
      }));
    },
  };
}
