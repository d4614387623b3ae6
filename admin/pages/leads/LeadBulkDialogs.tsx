import type { LeadBulk } from '../../../shared/contracts';
import { SET_LEAD_STATUSES } from '../../../shared/contracts/lead';
import type { Failure } from '../../api/errors';
import { BulkOwnerDialog } from '../opportunities/BulkOwnerDialog';
import { useText } from '../../hooks/useText';

import { StatusDialog } from './StatusDialog';

export const LEAD_BULK_ACTIONS = ['owner', 'status', 'nurture', 'disqualified', 'spam'] as const;
export type LeadBulkAction = (typeof LEAD_BULK_ACTIONS)[number];

type Props = {
  action: LeadBulkAction | null;
  count: number;
  busy: boolean;
  failure: Failure | null;
  onRun: (set: LeadBulk['set']) => void;
  onClose: () => void;
};

/** What a change of many leads still has to be told. */
export function LeadBulkDialogs({ action, count, busy, failure, onRun, onClose }: Props) {
  const t = useText();
  if (!action || count === 0) return null;
  const common = { busy, failure, onClose };
  if (action === 'owner') {
    return (
      <BulkOwnerDialog
        {...common}
        title={t('leads.bulk.owner.title', { count })}
        onSubmit={(owner) => onRun({ owner })}
      />
    );
  }
  return (
    <StatusDialog
      {...common}
      title={t(`leads.bulk.${action}.title`, { count })}
      status={action === 'status' ? null : action}
      choices={SET_LEAD_STATUSES}
      onSubmit={onRun}
    />
  );
}
