import type { Board, BoardColumn, Card, LightLevel, MoveResult } from '../../shared/contracts';
import { OFF_BOARD } from '../../shared/contracts/board';

export { OFF_BOARD };

export type Neighbours = { after?: string; before?: string };
export type CardMove = {
  card: Card;
  /** Stage or OFF_BOARD. */
  from: string;
  to: string;
  neighbours: Neighbours;
};

const others = (cards: Card[], documentId: string) =>
  cards.filter((card) => card.documentId !== documentId);

export const columnOf = (board: Board, stage: string): BoardColumn | undefined =>
  board.columns.find((column) => column.stage.documentId === stage);

export const cardsIn = (board: Board, stage: string): Card[] =>
  stage === OFF_BOARD ? board.offBoard.cards : (columnOf(board, stage)?.cards ?? []);

/** Who stands above and below a place, counted without the card that goes there. */
export function neighboursAt(cards: Card[], index: number, documentId: string): Neighbours {
  const rest = others(cards, documentId);
  return { after: rest[index - 1]?.documentId, before: rest[index]?.documentId };
}

export function insertBetween(cards: Card[], card: Card, { after, before }: Neighbours): Card[] {
  const rest = others(cards, card.documentId);
  const above = rest.findIndex(({ documentId }) => documentId === after);
  const below = rest.findIndex(({ documentId }) => documentId === before);
  const index = above >= 0 ? above + 1 : Math.max(below, 0);
  return [...rest.slice(0, index), card, ...rest.slice(index)];
}

/** The same lists with the card at another place; heads stay as they are. */
function relocate(board: Board, { card, to, neighbours }: CardMove): Board {
  const { documentId } = card;
  const left = others(board.offBoard.cards, documentId);
  const place = (column: BoardColumn): BoardColumn => {
    if (column.stage.documentId === to) {
      return { ...column, cards: insertBetween(column.cards, card, neighbours) };
    }
    const cards = others(column.cards, documentId);
    return cards.length === column.cards.length ? column : { ...column, cards };
  };
  const count = board.offBoard.count - (board.offBoard.cards.length - left.length);
  return {
    ...board,
    columns: board.columns.map(place),
    offBoard: { ...board.offBoard, cards: left, count },
  };
}

type Change = {
  count: number;
  targetValue: number;
  currentValue: number;
  figure: number;
  withoutFigure: number;
  withoutValue: number;
  light: LightLevel | null;
};

function changed<H extends Omit<BoardColumn, 'stage' | 'cards' | 'nextCursor'>>(
  head: H,
  { count, targetValue, currentValue, figure, withoutFigure, withoutValue, light }: Change,
  sign: 1 | -1,
): H {
  return {
    ...head,
    count: head.count + count,
    targetValue: head.targetValue + targetValue,
    currentValue: head.currentValue + currentValue,
    figure: figure === 0 ? head.figure : (head.figure ?? 0) + figure,
    withoutFigure: head.withoutFigure + withoutFigure,
    withoutValue: head.withoutValue + withoutValue,
    lights: light ? { ...head.lights, [light]: head.lights[light] + sign } : head.lights,
  };
}

const figuresOf = (card: Card, base: string) => ({
  targetValue: card.currency === base ? (card.targetValue ?? 0) : 0,
  currentValue: card.currency === base ? (card.currentValue ?? 0) : 0,
  // What the formula gives in another stage only the server knows.
  figure: 0,
  withoutFigure: 0,
  withoutValue: card.targetValue === null ? 1 : 0,
  light: card.light?.level ?? null,
});

/** What the card will count in its new stage; a probability of its own goes along. */
function inStage(card: Card, from: BoardColumn | undefined, to: BoardColumn): Card {
  const overridden = from !== undefined && card.probability !== from.stage.probability;
  const keeps = overridden && from.stage.kind === 'open' && to.stage.kind === 'open';
  const probability = keeps ? card.probability : to.stage.probability;
  const currentValue = card.targetValue === null ? null : (card.targetValue * probability) / 100;
  return { ...card, probability, currentValue };
}

const everyCard = (board: Board): Card[] => [
  ...board.offBoard.cards,
  ...board.columns.flatMap((column) => column.cards),
];

/** The board as it will be: shown from the drop until the server has answered. */
export function foresee(board: Board, move: CardMove): Board {
  const target = columnOf(board, move.to);
  const known = everyCard(board).find(({ documentId }) => documentId === move.card.documentId);
  const isAnswered = known !== undefined && known.version > move.card.version;
  if (!target || isAnswered) return board;
  if (move.from === move.to) return relocate(board, move);
  const card = inStage(move.card, columnOf(board, move.from), target);
  const leaves = figuresOf(move.card, board.currency);
  const enters = figuresOf(card, board.currency);
  const moved = relocate(board, { ...move, card });
  return {
    ...moved,
    columns: moved.columns.map((column) => {
      if (column.stage.documentId === move.to) {
        return changed(column, { ...enters, count: 1 }, 1);
      }
      if (column.stage.documentId !== move.from) return column;
      const minus = {
        ...leaves,
        count: -1,
        targetValue: -leaves.targetValue,
        currentValue: -leaves.currentValue,
        withoutValue: -leaves.withoutValue,
      };
      return changed(column, minus, -1);
    }),
  };
}

const NOTHING = { count: 0, targetValue: 0, currentValue: 0, figure: 0, withoutFigure: 0 };

/**
 * The board after the server's answer: its card, its changes of the heads. A board that already holds the card
 * there is left alone: it was read after the move, or Strapi's store (in which several plugins register the same
 * RTK middleware) reports one answer more than once.
 */
export function settle(board: Board, move: CardMove, { card, deltas }: MoveResult): Board {
  const known = cardsIn(board, move.to).find(({ documentId }) => documentId === card.documentId);
  const isSettled = move.from !== move.to && known && known.version >= card.version;
  if (isSettled) return board;
  const moved = relocate(board, { ...move, card });
  const crosses = move.from !== move.to;
  const columns = moved.columns.map((column) => {
    const delta = deltas[column.stage.documentId] ?? NOTHING;
    const enters = crosses && column.stage.documentId === move.to;
    const leaves = crosses && column.stage.documentId === move.from;
    const subject = enters ? card : leaves ? move.card : null;
    const sign = leaves ? -1 : 1;
    const withoutValue = subject && subject.targetValue === null ? sign : 0;
    return changed(column, { ...delta, withoutValue, light: subject?.light?.level ?? null }, sign);
  });
  return { ...moved, columns, totals: totalsOf(moved, columns) };
}

/** Totals cover the open columns; prospects of several columns cannot be added and wait for the next read. */
function totalsOf(board: Board, columns: BoardColumn[]): Board['totals'] {
  const open = columns.filter((column) => column.stage.kind === 'open');
  const sum = (figure: (column: BoardColumn) => number) =>
    open.reduce((total, column) => total + figure(column), 0);
  return {
    ...board.totals,
    count: sum((column) => column.count),
    targetValue: sum((column) => column.targetValue),
    currentValue: sum((column) => column.currentValue),
    figure: open.some((column) => column.figure !== null)
      ? sum((column) => column.figure ?? 0)
      : null,
    withoutFigure: sum((column) => column.withoutFigure),
    withoutValue: sum((column) => column.withoutValue),
    lights: {
      green: sum((column) => column.lights.green),
      yellow: sum((column) => column.lights.yellow),
      red: sum((column) => column.lights.red),
    },
  };
}
