import { lazy, Suspense } from 'react';

import type { MyDayItem } from '../../../shared/contracts';
import type { LogValues } from '../../components/dialogs/log-contact';
import { subjectOf } from '../../domain/my-day';

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

export type DayDialog = {
  /** done, move: of the follow-up. */
  type: 'done' | 'move' | 'log' | 'plan';
  item: MyDayItem;
  start?: Partial<LogValues>;
};
type Props = { open: DayDialog | null; onClose: () => void };

/** One dialog at a time, loaded when it is first needed; what was saved is read anew by itself. */
export function DayDialogs({ open, onClose }: Props) {
  if (!open) return null;
  const { type, item, start } = open;
  const common = { card: subjectOf(item), onClose, onSaved: () => undefined };
  const activity = item.followUp?.activity;
  const render = () => {
    if (type === 'plan') return <PlanFollowUpDialog {...common} />;
    if (type === 'move' && activity) return <PlanFollowUpDialog {...common} moves={activity} />;
    if (type === 'done' && activity) return <LogContactDialog {...common} completes={activity} />;
    return <LogContactDialog {...common} {...(start ? { start } : {})} />;
  };
  return <Suspense fallback={null}>{render()}</Suspense>;
}
