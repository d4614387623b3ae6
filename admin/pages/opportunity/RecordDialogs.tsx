import { lazy, Suspense } from 'react';

import type { Activity, OpportunityRecordView, Ref } from '../../../shared/contracts';
import type { LogValues } from '../../components/dialogs/log-contact';
import type { VisitSaved } from '../../components/visit-report/useVisitReport';

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
const VisitReportDialog = lazy(() =>
  import('../../components/visit-report/VisitReportDialog').then(({ VisitReportDialog }) => ({
    default: VisitReportDialog,
  })),
);
const OpportunityModal = lazy(() =>
  import('../../components/opportunity-form/OpportunityModal').then(({ OpportunityModal }) => ({
    default: OpportunityModal,
  })),
);
const RemoveActivityDialog = lazy(() =>
  import('../../components/timeline/RemoveActivityDialog').then(({ RemoveActivityDialog }) => ({
    default: RemoveActivityDialog,
  })),
);
const ReviewDialog = lazy(() =>
  import('../../components/closing/ReviewDialog').then(({ ReviewDialog }) => ({
    default: ReviewDialog,
  })),
);
const ArchiveDialog = lazy(() =>
  import('../board/ArchiveDialog').then(({ ArchiveDialog }) => ({ default: ArchiveDialog })),
);

export type OpenDialog =
  | { type: 'log'; contact?: Ref | null; start?: Partial<LogValues> }
  | { type: 'done' | 'move' | 'drop'; activity: Activity }
  | { type: 'review'; kind: 'won' | 'lost'; version: number }
  | { type: 'plan' | 'visit' | 'edit' | 'archive' };

type Props = {
  record: OpportunityRecordView;
  open: OpenDialog | null;
  onClose: () => void;
  onVisit: (saved: VisitSaved) => void;
};

/** One dialog at a time, each loaded when it is first needed. */
export function RecordDialogs({ record, open, onClose, onVisit }: Props) {
  if (!open) return null;
  const { opportunity, planned } = record;
  const common = { card: opportunity, onClose, onSaved: () => undefined };
  const render = () => {
    switch (open.type) {
      case 'log': {
        const contact = open.contact ?? opportunity.contact;
        return (
          <LogContactDialog
            {...common}
            card={{ ...opportunity, contact }}
            planned={planned}
            start={open.start}
          />
        );
      }
      case 'done':
        return <LogContactDialog {...common} completes={open.activity} />;
      case 'plan':
        return <PlanFollowUpDialog {...common} />;
      case 'move':
        return <PlanFollowUpDialog {...common} moves={open.activity} />;
      case 'drop':
        return <RemoveActivityDialog activity={open.activity} onClose={onClose} />;
      case 'visit':
        return <VisitReportDialog record={record} onClose={onClose} onSaved={onVisit} />;
      case 'edit':
        return (
          <OpportunityModal
            mode={{ type: 'edit', documentId: opportunity.documentId }}
            onClose={onClose}
            onSaved={() => undefined}
          />
        );
      case 'archive':
        return <ArchiveDialog card={opportunity} onClose={onClose} />;
      case 'review':
        return (
          <ReviewDialog
            card={{ ...opportunity, version: open.version }}
            kind={open.kind}
            onClose={onClose}
          />
        );
    }
  };
  return <Suspense fallback={null}>{render()}</Suspense>;
}
