import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';

import type { Board, Closing, MoveRequest, MoveResult } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesMoveOpportunityMutation } from '../../api/opportunity';
import { mergedAnswers } from '../../components/dialogs/missing';
import { askedAgain } from '../../domain/asked-move';
import type { Answers, AskedMove } from '../../domain/asked-move';
import { columnOf, foresee } from '../../domain/board-move';
import type { CardMove } from '../../domain/board-move';
import { closingOf } from '../../domain/closing';
import { withMove } from '../../domain/pending-moves';
import { useFailureSentence } from '../../hooks/useFailureSentence';

export type PendingMove = CardMove & AskedMove & { closes: 'won' | 'lost' | null };

/** Moves from the drop to the server's answer, with the questions that come up on the way. */
export function useMoves(
  board: Board | undefined,
  args: BoardArgs,
  after: {
    done: (move: PendingMove, result: MoveResult) => void;
    refused: (move: CardMove) => void;
    /** The card was changed elsewhere; its question stays open. */
    outdated: () => void;
  },
) {
  const [pending, setPending] = useState<PendingMove[]>([]);
  const [send] = useSalesMoveOpportunityMutation();
  const { toggleNotification } = useNotification();
  const sentence = useFailureSentence();

  const put = useCallback((move: PendingMove) => {
    setPending((moves) => withMove(moves, move));
  }, []);
  const drop = useCallback((move: CardMove) => {
    setPending((moves) => moves.filter(({ card }) => card.documentId !== move.card.documentId));
  }, []);

  const refuse = (move: PendingMove, sent: Answers, failure: Failure) => {
    const next = askedAgain(move, sent, failure);
    if (next) {
      put(next);
      if (failure.status === 409) after.outdated();
      return;
    }
    drop(move);
    toggleNotification({ type: 'danger', message: sentence(failure), timeout: 8000 });
    after.refused(move);
  };

  const run = async (move: PendingMove, given: Answers = {}) => {
    put({ ...move, busy: true, error: null });
    const { card, from, to, neighbours } = move;
    const answers = mergedAnswers(move.answers, given);
    const body: MoveRequest = { stage: to, ...neighbours, version: card.version, ...answers };
    const shownOn = { board: args, move: { card, from, to, neighbours } };
    const answer = await send({ documentId: card.documentId, body, shownOn });
    if ('error' in answer) {
      refuse(move, answers, readFailure(answer.error));
      return;
    }
    drop(move);
    after.done(move, answer.data);
  };

  const start = (move: CardMove) => {
    const target = board && columnOf(board, move.to);
    if (!target) return;
    const from = columnOf(board, move.from)?.stage.kind ?? null;
    const kind = closingOf(from, target.stage.kind);
    const settings = { answers: {}, ask: null, busy: false, error: null };
    const fresh: PendingMove = { ...move, ...settings, closes: kind };
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
    answer: (move: PendingMove, answers: Answers) => void run(move, answers),
    close: (move: PendingMove, closing: Closing) => void run(move, { closing }),
    cancel: (move: PendingMove) => {
      drop(move);
      after.refused(move);
    },
  };
}
