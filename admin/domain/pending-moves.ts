import type { Failure } from '../api/errors';

type OfCard = { card: { documentId: string } };

/** In place: whose question is open does not change because another card was dropped. */
export function withMove<T extends OfCard>(moves: readonly T[], move: T): T[] {
  const isSame = ({ card }: T) => card.documentId === move.card.documentId;
  return moves.some(isSame) ? moves.map((one) => (isSame(one) ? move : one)) : [...moves, move];
}

/** Whether trying again can help: then what was typed into the question must not be lost. */
export const staysOpen = ({ status }: Failure): boolean => status !== 403 && status !== 404;
