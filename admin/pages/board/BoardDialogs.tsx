import { lazy, Suspense } from 'react';

import type { Board, BoardColumn, Card, LeadRow } from '../../../shared/contracts';

import { ArchiveDialog } from './ArchiveDialog';
import type { CardAction } from './card-actions';
import { MoveDialog } from './MoveDialog';

const OpportunityModal = lazy(() =>
  import('../../components/opportunity-form/OpportunityModal').then(({ OpportunityModal }) => ({
    default: OpportunityModal,
  })),
);
const ConvertLeadDialog = lazy(() =>
  import('../../components/lead-conversion/ConvertLeadDialog').then(({ ConvertLeadDialog }) => ({
    default: ConvertLeadDialog,
  })),
);
const ReviewDialog = lazy(() =>
  import('../../components/closing/ReviewDialog').then(({ ReviewDialog }) => ({
    default: ReviewDialog,
  })),
);
const LogContactDialog = lazy(() =>
  import('../../components/dialogs/LogContactDialog').then(({ LogContactDialog }) => ({
    default: LogContactDialog,
  })),
);
const PlanFollowUpDialog = lazy(() =>
  import('../../components/dialogs/PlanFollowUpDialog').then(({ PlanFollowUpDialog }) => ({
    default: PlanFollowUpDialog,
  })),
);

export type OpenDialog =
  | { action: 'create' }
  | { action: 'convert'; lead: LeadRow; stage: string | undefined }
  | { action: 'review'; card: Card; kind: 'won' | 'lost' }
  | { action: CardAction; card: Card };

type Props = {
  board: Board;
  open: OpenDialog | null;
  onClose: () => void;
  onMove: (card: Card, column: BoardColumn) => void;
  /** documentId of the opportunity that a lead became. */
  onConverted: (opportunity: string) => void;
};

/** One dialog at a time, loaded when it is first needed. */
export function BoardDialogs({ board, open, onClose, onMove, onConverted }: Props) {
  if (!open) return null;
  const render = () => {
    if (open.action === 'create') {
      const mode = { type: 'create' as const, funnel: board.funnel.documentId };
      return <OpportunityModal mode={mode} onClose={onClose} onSaved={onClose} />;
    }
    if (open.action === 'convert') {
      return (
        <ConvertLeadDialog
          leadId={open.lead.documentId}
          funnel={board.funnel.documentId}
          stage={open.stage}
          onClose={onClose}
          onConverted={onConverted}
        />
      );
    }
    if (open.action === 'review') {
      return <ReviewDialog card={open.card} kind={open.kind} onClose={onClose} />;
    }
    const { card } = open;
    switch (open.action) {
      case 'edit':
        return (
          <OpportunityModal
            mode={{ type: 'edit', documentId: card.documentId }}
            onClose={onClose}
            onSaved={onClose}
          />
        );
      case 'move':
        return (
          <MoveDialog
            board={board}
            card={card}
            onClose={onClose}
            onChoose={(column) => onMove(card, column)}
          />
        );
      case 'log':
        return <LogContactDialog card={card} onClose={onClose} onSaved={onClose} />;
      case 'plan':
        return <PlanFollowUpDialog card={card} onClose={onClose} onSaved={onClose} />;
      case 'archive':
        return <ArchiveDialog card={card} onClose={onClose} />;
    }
  };
  return <Suspense fallback={null}>{render()}</Suspense>;
}
