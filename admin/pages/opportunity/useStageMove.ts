import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Closing, FunnelStage, MoveResult, Opportunity } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesMoveOpportunityMutation } from '../../api/opportunity';
import { mergedAnswers } from '../../components/dialogs/missing';
import { askedAgain } from '../../domain/asked-move';
import type { Answers, AskedMove } from '../../domain/asked-move';
import { closingOf } from '../../domain/closing';
import { useFailureSentence } from '../../hooks/useFailureSentence';

export type StageMove = AskedMove & { place: FunnelStage; closes: 'won' | 'lost' | null };

type OnMoved = (result: MoveResult, move: StageMove) => void;

/** The page's way to another stage, with the questions that come up on it. */
export function useStageMove(opportunity: Opportunity, onMoved: OnMoved) {
  const [move, setMove] = useState<StageMove | null>(null);
  const [send] = useSalesMoveOpportunityMutation();
  const { toggleNotification } = useNotification();
  const sentence = useFailureSentence();

  const run = async (started: StageMove, given: Answers = {}) => {
    setMove({ ...started, busy: true, error: null });
    const answers = mergedAnswers(started.answers, given);
    const { card, to } = started;
    const body = { stage: to, version: card.version, ...answers };
    const answer = await send({ documentId: card.documentId, body });
    if (!('error' in answer)) {
      setMove(null);
      onMoved(answer.data, started);
      return;
    }
    const failure = readFailure(answer.error);
    const next = askedAgain(started, answers, failure);
    setMove(next);
    if (!next) {
      toggleNotification({ type: 'danger', message: sentence(failure), timeout: 8000 });
    }
  };

  const start = (place: FunnelStage) => {
    const closes = closingOf(opportunity.stage?.kind ?? null, place.stage.kind);
    const fresh: StageMove = {
      card: opportunity,
      to: place.stage.documentId,
      answers: {},
      ask: closes ? { type: 'closing', kind: closes } : null,
      busy: false,
      error: null,
      place,
      closes,
    };
    if (closes) setMove(fresh);
    else void run(fresh);
  };

  return {
    move,
    start,
    cancel: () => setMove(null),
    answer: (asked: StageMove, answers: Answers) => void run(asked, answers),
    close: (asked: StageMove, closing: Closing) => void run(asked, { closing }),
  };
}
