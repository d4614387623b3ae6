import type { Board, Card } from '../../shared/contracts';

import { OFF_BOARD } from './board-move';
import type { Spot } from './placement';

/** The lists while a card is in the air: it stands where it would land, the heads stay as they are. */
export function withCardAt(board: Board, card: Card, spot: Spot): Board {
  const place = (cards: Card[], stage: string): Card[] => {
    const isThere = cards.some((one) => one.documentId === card.documentId);
    if (!isThere && stage !== spot.stage) return cards;
    const rest = cards.filter((one) => one.documentId !== card.documentId);
    if (stage !== spot.stage) return rest;
    return [...rest.slice(0, spot.index), card, ...rest.slice(spot.index)];
  };
  return {
    ...board,
    offBoard: { ...board.offBoard, cards: place(board.offBoard.cards, OFF_BOARD) },
    columns: board.columns.map((column) => {
      const cards = place(column.cards, column.stage.documentId);
      return cards === column.cards ? column : { ...column, cards };
    }),
  };
}

/** Where a card stands on the board, null when it is not shown. */
export function spotOf(board: Board, documentId: string): Spot | null {
  const lists = [
    { stage: OFF_BOARD, cards: board.offBoard.cards },
    ...board.columns.map(({ stage, cards }) => ({ stage: stage.documentId, cards })),
  ];
  for (const { stage, cards } of lists) {
    const index = cards.findIndex((card) => card.documentId === documentId);
    if (index >= 0) return { stage, index };
  }
  return null;
}
