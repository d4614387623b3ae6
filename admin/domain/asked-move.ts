import type { Card, MissingField, MoveRequest } from '../../shared/contracts';
import type { Failure } from '../api/errors';

import { staysOpen } from './pending-moves';

export type Ask =
  { type: 'closing'; kind: 'won' | 'lost' } | { type: 'missing'; missing: MissingField[] };
export type Answers = Pick<MoveRequest, 'fields' | 'checklist' | 'answers' | 'closing' | 'skip'>;
/** A change of the stage that may have to ask something first. */
export type AskedMove = {
  card: Card;
  /** The stage's documentId. */
  to: string;
  /** Of the questions before this one. */
  answers: Answers;
  ask: Ask | null;
  busy: boolean;
  error: Failure | null;
};

/** What a refused move asks next, or again; null: it is over. */
export function askedAgain<M extends AskedMove>(
  move: M,
  sent: Answers,
  failure: Failure,
): M | null {
  const { missing } = failure.details;
  if (missing?.length) {
    const error = move.ask?.type === 'missing' ? failure : null;
    return { ...move, answers: sent, ask: { type: 'missing', missing }, busy: false, error };
  }
  if (!move.ask || !staysOpen(failure)) return null;
  const version = failure.details.version ?? move.card.version;
  return { ...move, card: { ...move.card, version }, busy: false, error: failure };
}
