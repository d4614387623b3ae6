import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';

import type { Board, Closing, MissingField, MoveRequest } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesMoveOpportunityMutation } from '../../api/opportunity';
import { columnOf, foresee } from '../../domain/board-move';
import type { CardMove } from '../../domain/board-move';
import { closingOf } from '../../domain/closing';

import { useFailureText } from './useFailureText';

export type Ask =
  { type: 'closing'; kind: 'won' | 'lost' } | { type: 'missing'; missing: MissingField[] };
export type Answers = Pick<MoveRequest, 'fields' | 'checklist' | 'answers' | 'closing' | 'skip'>;
export type PendingMove = CardMove & {
  answers: Answers;
  ask: Ask | null;
  busy: boolean;
  error: Failure | null;
};

const merged = (before: Answers, now: Answers): Answers => ({
  ...before,
  ...now,
  closing: now.closing ? { ...before.closing, ...now.closing } : before.closing,
});

/** Moves from the drop to the server's answer, with the questions that come up on the way. */
export function useMoves(
  board: Board | undefined,
  args: BoardArgs,
  after: { done: (move: CardMove) => void; refused: (move: CardMove) => void },
) {
  const [pending, setPending] = useState<PendingMove[]>([]);
  const [send] = useSalesMoveOpportunityMutation();
  const { toggleNotification } = useNotification();
  const failureText = useFailureText();

  const put = useCallback((move: PendingMove) => {
    setPending((moves) => [
      ...moves.filter(({ card }) => card.documentId !== move.card.documentId),
      move,
    ]);
  }, []);
  const drop = useCallback((move: CardMove) => {
    setPending((moves) => moves.filter(({ card }) => card.documentId !== move.card.documentId));
  }, []);

  const refuse = (move: PendingMove, failure: Failure) => {
    const { missing } = failure.details;
    if (missing?.length) {
      const error = move.ask?.type === 'missing' ? failure : null;
      put({ ...move, ask: { type: 'missing', missing }, busy: false, error });
      return;
    }
    if (move.ask && (failure.status === 400 || failure.status === 422)) {
      put({ ...move, busy: false, error: failure });
      return;
    }
    drop(move);
    toggleNotification({ type: 'danger', message: failureText(failure), timeout: 8000 });
    after.refused(move);
  };

  const run = async (move: PendingMove) => {
    put({ ...move, busy: true, error: null });
    const { card, from, to, neighbours, answers } = move;
    const body: MoveRequest = { stage: to, ...neighbours, version: card.version, ...answers };
    const shownOn = { board: args, move: { card, from, to, neighbours } };
    const answer = await send({ documentId: card.documentId, body, shownOn });
    if ('error' in answer) {
      refuse(move, readFailure(answer.error));
      return;
    }
    drop(move);
    after.done(move);
  };

  const start = (move: CardMove) => {
    const target = board && columnOf(board, move.to);
    if (!target) return;
    const from = columnOf(board, move.from)?.stage.kind ?? null;
    const kind = closingOf(from, target.stage.kind);
    const fresh: PendingMove = { ...move, answers: {}, ask: null, busy: false, error: null };
    if (kind) put({ ...fresh, ask: { type: 'closing', kind } });
    else void run(fresh);
  };

  const shown = useMemo(
    () => (board ? pending.reduce<Board>(foresee, board) : undefined),
    [board, pending],
  );

  return {
    /** The board with every unanswered move where it was dropped. */
    shown,
    pending,
    asking: pending.find(({ ask }) => ask !== null) ?? null,
    start,
    answer: (move: PendingMove, answers: Answers) =>
      void run({ ...move, answers: merged(move.answers, answers) }),
    close: (move: PendingMove, closing: Closing) =>
      void run({ ...move, answers: merged(move.answers, { closing }) }),
    cancel: (move: PendingMove) => {
      drop(move);
      after.refused(move);
    },
  };
}
