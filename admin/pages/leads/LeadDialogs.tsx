import { lazy, Suspense } from 'react';

import type { Activity, Lead } from '../../../shared/contracts';
import type { About, LogValues } from '../../components/dialogs/log-contact';

import { DeleteLeadDialog } from './DeleteLeadDialog';
import { LeadStatusDialog } from './LeadStatusDialog';
import type { SaveLead } from './useSaveLead';

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
const ConvertLeadDialog = lazy(() =>
  import('../../components/lead-conversion/ConvertLeadDialog').then(({ ConvertLeadDialog }) => ({
    default: ConvertLeadDialog,
  })),
);

export type LeadDialog =
  | { type: 'log'; start?: Partial<LogValues> }
  | { type: 'plan' | 'convert' | 'delete' }
  | { type: 'status'; status: 'nurture' | 'disqualified' | 'spam' };

type Props = {
  lead: Lead;
  about: About;
  planned: readonly Activity[];
  open: LeadDialog | null;
  onSave: SaveLead;
  onClose: () => void;
};

/** One dialog at a time, the heavy ones loaded when they are first needed. */
export function LeadDialogs({ lead, about, planned, open, onSave, onClose }: Props) {
  if (!open) return null;
  const { documentId, name, canUpdate } = lead;
  const common = {
    card: { ...about, title: name, canUpdate },
    onClose,
    onSaved: () => undefined,
  };
  const render = () => {
    switch (open.type) {
      case 'log':
        return <LogContactDialog {...common} planned={planned} start={open.start} />;
      case 'plan':
        return <PlanFollowUpDialog {...common} />;
      case 'convert':
        return <ConvertLeadDialog leadId={documentId} onClose={onClose} />;
      case 'delete':
        return <DeleteLeadDialog lead={lead} onClose={onClose} />;
      case 'status':
        return (
          <LeadStatusDialog lead={lead} status={open.status} onSave={onSave} onClose={onClose} />
        );
    }
  };
  return <Suspense fallback={null}>{render()}</Suspense>;
}
