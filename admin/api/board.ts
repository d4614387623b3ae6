import type { Board, BoardChanges, BoardQuery, ColumnPage, Single } from '../../shared/contracts';

import { OFF_BOARD } from '../../shared/contracts/board';

import { address, salesApi } from './base';
import { loadedCards } from './loaded-cards';

export type BoardArgs = { funnel: string } & Omit<BoardQuery, 'pageSize'>;
export type ColumnArgs = { board: BoardArgs; stage: string; cursor: string };

const MOST_PER_PAGE = 100;

const boardAddress = ({ funnel, ...query }: BoardArgs) =>
  address(`/funnels/${funnel}/board`, query);
const columnAddress = ({ board, stage, cursor }: ColumnArgs, pageSize?: number) => {
  const { funnel, ...query } = board;
  return address(`/funnels/${funnel}/board/${stage}`, { ...query, cursor, pageSize });
};
const keyOf = (args: BoardArgs) => boardAddress(args);

/** Everything on a board that comes in pages. */
const listsOf = (board: Board) => [
  { stage: OFF_BOARD, column: board.offBoard },
  ...board.columns.map((column) => ({ stage: column.stage.documentId, column })),
];

export const boardApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesBoard: build.query<Board, BoardArgs>({
      queryFn: async (args, _api, _options, ask) => {
        const answer = await ask(boardAddress(args));
        if (answer.error) return { error: answer.error };
        const { data: board } = answer.data as Single<Board>;
        for (const { stage, column } of listsOf(board)) {
          const wanted = loadedCards.of(keyOf(args), stage);
          while (column.nextCursor && column.cards.length < wanted) {
            const missing = Math.min(wanted - column.cards.length, MOST_PER_PAGE);
            const cursor = column.nextCursor;
            const next = await ask(columnAddress({ board: args, stage, cursor }, missing));
            if (next.error) break;
            const page = next.data as ColumnPage;
            column.cards.push(...page.data);
            column.nextCursor = page.meta.nextCursor;
          }
        }
        return { data: board };
      },
      providesTags: ['SalesBoard'],
    }),

    /** What changed since a board was read; asked again and again, so nothing of it is kept. */
    salesBoardChanges: build.query<BoardChanges, { funnel: string; since: string }>({
      query: ({ funnel, since }) => address(`/funnels/${funnel}/changes`, { since }),
      transformResponse: (answer: Single<BoardChanges>) => answer.data,
      keepUnusedDataFor: 0,
    }),

    /** The next cards of a column; they are added to the board in the cache. */
    salesColumn: build.query<ColumnPage, ColumnArgs>({
      query: (args) => columnAddress(args, MOST_PER_PAGE),
      keepUnusedDataFor: 0,
      onQueryStarted: async ({ board, stage, cursor }, { dispatch, queryFulfilled }) => {
        const page = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!page) return;
        dispatch(
          boardApi.util.updateQueryData('salesBoard', board, (draft) => {
            const column = listsOf(draft).find((one) => one.stage === stage)?.column;
            if (!column || column.nextCursor !== cursor) return;
            const known = new Set(column.cards.map((card) => card.documentId));
            column.cards.push(...page.data.filter((card) => !known.has(card.documentId)));
            column.nextCursor = page.meta.nextCursor;
            loadedCards.remember(keyOf(board), stage, column.cards.length);
          }),
        );
      },
    }),
  }),
});

export const { useSalesBoardQuery, useLazySalesBoardChangesQuery, useLazySalesColumnQuery } =
  boardApi;
