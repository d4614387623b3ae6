/**
 * How many cards of a column the user has paged in. A refetch of the board reads as many again,
 * so that a column does not shrink under the reader's eyes.
 */
const MOST = 1000;
const counts = new Map<string, number>();

const keyOf = (board: string, stage: string) => `${board} ${stage}`;

export const loadedCards = {
  remember: (board: string, stage: string, count: number) => {
    counts.set(keyOf(board, stage), Math.min(count, MOST));
  },
  of: (board: string, stage: string) => counts.get(keyOf(board, stage)) ?? 0,
};
