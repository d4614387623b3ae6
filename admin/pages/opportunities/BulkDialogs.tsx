import type { BulkRequest, OpportunityRow } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { useText } from '../../hooks/useText';

import { BulkOwnerDialog } from './BulkOwnerDialog';
import { BulkStageDialog } from './BulkStageDialog';

export type BulkAction = 'owner' | 'stage' | 'archive' | 'restore';

type Props = {
  action: BulkAction | null;
  chosen: readonly OpportunityRow[];
  busy: boolean;
  failure: Failure | null;
  onRun: (set: BulkRequest['set']) => void;
  onClose: () => void;
};

/** What a change of many rows still has to be told. */
export function BulkDialogs({ action, chosen, busy, failure, onRun, onClose }: Props) {
  const t = useText();
  const [first, ...others] = chosen;
  if (!action || !first) return null;
  const common = { busy, failure, onClose };
  switch (action) {
    case 'owner':
      return (
        <BulkOwnerDialog
          {...common}
          title={t('bulk.owner.title', { count: chosen.length })}
          onSubmit={(owner) => onRun({ owner })}
        />
      );
    case 'stage':
      return <BulkStageDialog {...common} chosen={[first, ...others]} onSubmit={onRun} />;
    case 'archive':
      return (
        <ConfirmDialog
          title={t('bulk.archive.title', { count: chosen.length })}
          body={t('bulk.archive.body')}
          action={t('card.archive')}
          busy={busy}
          onConfirm={() => onRun({ archived: true })}
          onClose={onClose}
        />
      );
    case 'restore':
      return null;
  }
}
