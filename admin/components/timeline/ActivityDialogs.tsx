import { lazy, Suspense } from 'react';

import type { Activity } from '../../../shared/contracts';

import type { ActivityAction } from './ActivityActions';
import { nameOfSubject } from './subject';

const EditActivityDialog = lazy(() =>
  import('./EditActivityDialog').then(({ EditActivityDialog }) => ({
    default: EditActivityDialog,
  })),
);
const LogContactDialog = lazy(() =>
  import('../dialogs/LogContactDialog').then(({ LogContactDialog }) => ({
    default: LogContactDialog,
  })),
);
const PlanFollowUpDialog = lazy(() =>
  import('../dialogs/PlanFollowUpDialog').then(({ PlanFollowUpDialog }) => ({
    default: PlanFollowUpDialog,
  })),
);
const RemoveActivityDialog = lazy(() =>
  import('./RemoveActivityDialog').then(({ RemoveActivityDialog }) => ({
    default: RemoveActivityDialog,
  })),
);

export type OpenActivity = { action: ActivityAction; activity: Activity };

type Props = {
  open: OpenActivity | null;
  subject?: string | undefined;
  /** Of the opportunity that they all belong to. */
  currency?: string | undefined;
  onClose: () => void;
};

/** One dialog at a time, each loaded when it is first needed. */
export function ActivityDialogs({ open, subject, currency, onClose }: Props) {
  if (!open) return null;
  const { action, activity } = open;
  const { opportunity, contact, organization } = activity;
  const common = {
    card: {
      documentId: opportunity?.documentId ?? null,
      title: nameOfSubject(activity, subject),
      contact,
      organization,
    },
    onClose,
    onSaved: () => undefined,
  };
  const render = () => {
    if (action === 'remove') return <RemoveActivityDialog activity={activity} onClose={onClose} />;
    if (action === 'done') return <LogContactDialog {...common} completes={activity} />;
    return activity.occurredAt === null ? (
      <PlanFollowUpDialog {...common} moves={activity} />
    ) : (
      <EditActivityDialog
        activity={activity}
        subject={subject}
        currency={currency}
        onClose={onClose}
      />
    );
  };
  return <Suspense fallback={null}>{render()}</Suspense>;
}
