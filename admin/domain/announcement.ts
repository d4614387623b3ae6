import type { Board, Card } from '../../shared/contracts';

import { cardsIn, columnOf, OFF_BOARD } from './board-move';
import type { Spot } from './placement';

export type PlaceWords = {
  title: string;
  stage: string;
  /** Counted from 1, as people do. */
  position: number;
  count: number;
};

/** Where a card stands, in the words of an announcement; `offBoard` names the bucket without a stage. */
export function placeWords(board: Board, card: Card, spot: Spot, offBoard: string): PlaceWords {
  const column = columnOf(board, spot.stage);
  const total = spot.stage === OFF_BOARD ? board.offBoard.count : (column?.count ?? 0);
  const isHere = cardsIn(board, spot.stage).some((one) => one.documentId === card.documentId);
  return {
    title: card.title,
    stage: column?.stage.name ?? offBoard,
    position: spot.index + 1,
    count: isHere ? total : total + 1,
  };
}
