import { lazy, Suspense, useEffect } from 'react';

import type { Closing, Funnel } from '../../../shared/contracts';

import type { Answers, AskedMove } from '../../domain/asked-move';

const closingDialog = () =>
  import('../dialogs/ClosingDialog').then(({ ClosingDialog }) => ({
    default: ClosingDialog,
  }));
const missingDialog = () =>
  import('../dialogs/MissingDialog').then(({ MissingDialog }) => ({
    default: MissingDialog,
  }));
const ClosingDialog = lazy(closingDialog);
const MissingDialog = lazy(missingDialog);

/** A card that was dropped must not hang in the air while its question is being fetched. */
const PREPARE_AFTER = 2_000;

type Props<M extends AskedMove> = {
  move: M | null;
  funnel: Funnel;
  onCancel: (move: M) => void;
  onAnswer: (move: M, answers: Answers) => void;
  onClosing: (move: M, closing: Closing) => void;
};

/** What a move still has to ask before it holds. Cancelling leaves all as it was. */
export function MoveQuestions<M extends AskedMove>({
  move,
  funnel,
  onCancel,
  onAnswer,
  onClosing,
}: Props<M>) {
  useEffect(() => {
    const prepare = () => void Promise.allSettled([closingDialog(), missingDialog()]);
    const timer = setTimeout(prepare, PREPARE_AFTER);
    return () => clearTimeout(timer);
  }, []);

  if (!move?.ask) return null;
  const { ask, card, busy, error } = move;
  const stage = funnel.stages.find((one) => one.stage.documentId === move.to);
  const key = `${card.documentId}-${ask.type}`;
  const common = { busy, error, onCancel: () => onCancel(move) };
  return (
    <Suspense fallback={null}>
      {ask.type === 'closing' ? (
        <ClosingDialog
          key={key}
          {...common}
          kind={ask.kind}
          purpose={funnel.purpose}
          card={card}
          onSubmit={(closing) => onClosing(move, closing)}
        />
      ) : (
        stage && (
          <MissingDialog
            key={key}
            {...common}
            missing={ask.missing}
            stage={stage}
            purpose={funnel.purpose}
            canSkip={funnel.gate === 'ask'}
            onSubmit={(answers) => onAnswer(move, answers)}
          />
        )
      )}
    </Suspense>
  );
}
