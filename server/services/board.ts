import type {
  Board,
  BoardChanges,
  BoardColumn,
  BoardTotals,
  Card,
  ColumnPage,
} from '../../shared/contracts/board';
import { OFF_BOARD } from '../../shared/contracts/board';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import type { CheckedFigure } from '../domain/figure';
import { roundFigure } from '../domain/figure';
import { roundComputed } from '../domain/money';
import { searchTerms } from '../domain/search-text';
import { effectiveProbability } from '../domain/weighted-value';
import type { ColumnGroup, Head } from '../repositories/board';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { CardRecord, OpportunityFilter } from '../repositories/opportunity-card';
import { boardOrder } from '../repositories/opportunity-card';
import type { Caller } from './caller';
import { ownerAsked } from './caller';
import { readCursor, writeCursor } from './cursor';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import { shownSince } from './funnel-context';
import type { Lenses, View } from './lens';
import { groupCounts, presentCard } from './opportunity-card';
import { iso } from './present';
import type { BoardFilter } from '../validation/board';

const MAX_COLUMNS_WITH_CARDS = 60;
const MAX_CHANGES = 200;
/** Longer than a transaction takes and clocks differ. */
const CHANGES_OVERLAP_MS = 30_000;
const KINDS = ['open', 'won', 'lost', 'aftersale'] as const;

const NO_LIGHTS = { green: 0, yellow: 0, red: 0 };
const EMPTY: Omit<Head, 'stageId'> = {
  count: 0,
  prospects: 0,
  targetValue: 0,
  currentValue: 0,
  lights: NO_LIGHTS,
  withoutValue: 0,
  withoutRate: 0,
  figure: null,
  withoutFigure: 0,
};

/** Whoever may not read people sees their names on cards, and finds nothing by their e-mail addresses or numbers. */
export function mayReadPeople(caller: Caller): boolean {
  const scope = caller.scope('organization.read');
  return scope.all || scope.terms.length > 0;
}

/** The filter of a request with `owner=me` made a number. */
export function filterOf(
  query: Pick<BoardFilter, 'owner' | 'q' | 'light' | 'minValue'>,
  caller: Caller,
): OpportunityFilter {
  const { owner } = query;
  return {
    ...(owner === undefined ? {} : { owner: ownerAsked(owner, caller) }),
    ...(query.q ? { terms: searchTerms(query.q), namesOnly: !mayReadPeople(caller) } : {}),
    ...(query.light ? { light: query.light } : {}),
    ...(query.minValue === undefined ? {} : { minValue: query.minValue }),
  };
}

export function createBoardService(kit: Kit, deps: { contexts: FunnelContexts; lenses: Lenses }) {
  const { repositories } = kit;
  const { board, activity } = repositories;

  async function contextOf(funnel: string): Promise<FunnelContext> {
    const context = await deps.contexts.byDocumentId(funnel);
    if (!context) throw notFound('Funnel');
    return context;
  }

  function groupOf(
    context: FunnelContext,
    kind: ColumnGroup['kind'],
    view: View,
    closedDays?: number,
  ): ColumnGroup {
    const { settings, now } = view;
    const days = kind === 'open' ? 0 : (closedDays ?? settings.closedDays[kind]);
    const stageIds = context.stages.filter(({ of }) => of.kind === kind).map(({ stage }) => stage);
    const probabilities = new Map(
      context.stages.map(({ stage, of, probability }) => [stage, probability ?? of.probability]),
    );
    const since = shownSince(settings, now, days);
    return { funnelId: context.funnel.id, kind, stageIds, since, probabilities };
  }

  async function present(
    records: CardRecord[],
    { settings, now, lens }: View,
  ): Promise<Map<number, Card>> {
    const { figures } = lens;
    const counts = groupCounts(await activity.counts(records.map((record) => record.id)));
    return new Map(
      records.map((record) => [record.id, presentCard(record, { settings, now, figures, counts })]),
    );
  }

  /** What stands in no stage of the funnel, in the order in which it was made. */
  async function offBoardPage(
    context: FunnelContext,
    query: BoardFilter & { cursor?: string },
    caller: Caller,
  ): Promise<ColumnPage> {
    const view = await deps.lenses(caller, [context]);
    const [after = 0] =
      query.cursor === undefined ? [] : readCursor(query.cursor, OFF_BOARD, ['int']).map(Number);
    const stageIds = context.stages.map(({ stage }) => stage);
    const { cards, next } = await board.offBoard(
      context.funnel.id,
      stageIds,
      filterOf(query, caller),
      view.lens,
      { limit: query.pageSize, after },
    );
    const shown = await present(cards, view);
    return {
      data: cards.flatMap((record) => shown.get(record.id) ?? []),
      meta: { nextCursor: offBoardCursor(next) },
    };
  }

  return {
    async board(funnel: string, query: BoardFilter, caller: Caller): Promise<Board> {
      const context = await contextOf(funnel);
      const view = await deps.lenses(caller, [context]);
      const { lens, settings } = view;
      const filter = filterOf(query, caller);
      const groups = KINDS.map((kind) => groupOf(context, kind, view, query.closedDays));
      const used = groups.filter((group) => group.stageIds.length > 0);
      const columnsOfCards = context.stages.slice(0, MAX_COLUMNS_WITH_CARDS).flatMap((placed) => {
        const group = groups.find(({ kind }) => kind === placed.of.kind);
        return group ? [{ ...group, stageIds: [placed.stage] }] : [];
      });
      const stageIds = context.stages.map(({ stage }) => stage);
      const open = groups.find(({ kind }) => kind === 'open');
      const beside = { limit: query.pageSize, after: 0 };
      const start = repositories.db.starter();
      const [first, offBoard, prospects, headLists] = await Promise.all([
        start(() => board.firstCards(columnsOfCards, filter, lens, query.sort, query.pageSize)),
        start(() => board.offBoard(context.funnel.id, stageIds, filter, lens, beside)),
        start(async () => (open ? board.prospects(open, filter, lens) : 0)),
        Promise.all(used.map((group) => start(() => board.heads(group, filter, lens)))),
      ]);
      const heads = new Map<number, Head>();
      for (const head of headLists.flat()) heads.set(head.stageId, head);
      const pages = context.stages.map(({ stage }) => first.get(stage) ?? null);
      const records = [...pages.flatMap((page) => page?.cards ?? []), ...offBoard.cards];
      const cards = await present(records, view);
      const shown = (list: CardRecord[]) => list.flatMap((record) => cards.get(record.id) ?? []);
      const base = settings.baseCurrency;
      const figure = lens.figures.byFunnel.get(context.funnel.id) ?? null;

      const columns = context.stages.map((placed, i): BoardColumn => {
        const page = pages[i];
        const head = heads.get(placed.stage) ?? { ...EMPTY, stageId: placed.stage };
        return {
          stage: stageOf(placed),
          count: head.count,
          prospects: head.prospects,
          targetValue: roundComputed(head.targetValue, base),
          currentValue: roundComputed(head.currentValue, base),
          ...toldFigure([head], figure?.checked, base),
          lights: head.lights,
          withoutValue: head.withoutValue,
          cards: page ? shown(page.cards) : [],
          nextCursor: page?.next ? writeCursor(query.sort, page.next) : null,
        };
      });
      const openHeads = (open?.stageIds ?? []).flatMap((id) => heads.get(id) ?? []);
      const totals: BoardTotals = {
        ...sum(openHeads, base),
        ...toldFigure(openHeads, figure?.checked, base),
        prospects,
      };
      const unrated = [...heads.values()].some((head) => head.withoutRate > 0);
      const missing = unrated
        ? await Promise.all(
            used.map((group) => start(() => board.missingRates(group, filter, lens))),
          )
        : [];
      return {
        funnel: {
          documentId: context.funnel.documentId,
          name: context.funnel.name,
          code: context.funnel.code,
          gate: context.funnel.gate,
        },
        currency: base,
        figure: figure && { label: figure.label, unit: figure.unit, problem: figure.problem },
        columns,
        totals,
        offBoard: {
          count: offBoard.count,
          cards: shown(offBoard.cards),
          nextCursor: offBoardCursor(offBoard.next),
        },
        missingRates: [...new Set(missing.flat())].sort(),
        asOf: iso(view.now),
      };
    },

    /** The next cards of one column: same filters, same predicate. */
    async column(
      funnel: string,
      stage: string,
      query: BoardFilter & { cursor?: string },
      caller: Caller,
    ): Promise<ColumnPage> {
      const context = await contextOf(funnel);
      if (stage === OFF_BOARD) return offBoardPage(context, query, caller);
      const placed = context.stages.find(({ of }) => of.documentId === stage);
      if (!placed) throw notFound('Stage');
      const view = await deps.lenses(caller, [context]);
      const order = boardOrder(query.sort, view.lens);
      const cursor =
        query.cursor === undefined
          ? null
          : readCursor(
              query.cursor,
              query.sort,
              order.map(({ kind }) => kind),
            );
      const group = {
        ...groupOf(context, placed.of.kind, view, query.closedDays),
        stageIds: [placed.stage],
      };
      const page = await board.cards(group, filterOf(query, caller), view.lens, query.sort, {
        limit: query.pageSize,
        cursor,
      });
      const cards = await present(page.cards, view);
      return {
        data: page.cards.flatMap((record) => cards.get(record.id) ?? []),
        meta: { nextCursor: page.next ? writeCursor(query.sort, page.next) : null },
      };
    },

    /** Some changes are told twice: one that was committed late, or by a slower clock, must not be missed. */
    async changes(funnel: string, since: number, caller: Caller): Promise<BoardChanges> {
      const context = await contextOf(funnel);
      const view = await deps.lenses(caller, []);
      const from = since - CHANGES_OVERLAP_MS;
      const found = await board.changed(context.funnel.id, from, view.lens, MAX_CHANGES + 1);
      return {
        asOf: iso(view.now),
        changed: found.slice(0, MAX_CHANGES).map((one) => ({ ...one, at: iso(one.at) })),
        truncated: found.length > MAX_CHANGES,
        openCount: await board.openCount(context.funnel.id, view.lens),
      };
    },
  };
}
export type BoardService = ReturnType<typeof createBoardService>;

const offBoardCursor = (next: number | null): string | null =>
  next === null ? null : writeCursor(OFF_BOARD, [next]);

function stageOf({ of, probability }: PlacedStage): BoardColumn['stage'] {
  const { documentId, name, icon, color, kind } = of;
  const effective = effectiveProbability({
    kind,
    stage: of.probability,
    funnelStage: probability,
    override: null,
  });
  return { documentId, name, icon, color, kind, probability: effective };
}

/** The figures of some heads together; null where none of their cards has one that is added. */
function toldFigure(
  heads: Head[],
  checked: CheckedFigure | null | undefined,
  base: string,
): Pick<BoardTotals, 'figure' | 'withoutFigure'> {
  if (!checked) return { figure: null, withoutFigure: 0 };
  const figures = heads.flatMap(({ figure }) => figure ?? []);
  const added = figures.reduce((total, figure) => total + figure, 0);
  return {
    figure: figures.length > 0 ? roundFigure(added, checked, base) : null,
    withoutFigure: heads.reduce((total, head) => total + head.withoutFigure, 0),
  };
}

function sum(
  heads: Head[],
  base: string,
): Omit<BoardTotals, 'prospects' | 'figure' | 'withoutFigure'> {
  const total = (pick: (head: Head) => number) => heads.reduce((all, head) => all + pick(head), 0);
  return {
    count: total((head) => head.count),
    targetValue: roundComputed(
      total((head) => head.targetValue),
      base,
    ),
    currentValue: roundComputed(
      total((head) => head.currentValue),
      base,
    ),
    lights: {
      green: total((head) => head.lights.green),
      yellow: total((head) => head.lights.yellow),
      red: total((head) => head.lights.red),
    },
    withoutValue: total((head) => head.withoutValue),
  };
}
