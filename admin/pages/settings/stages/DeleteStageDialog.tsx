import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { useText } from '../../../hooks/useText';

import type { StageDelete } from './useStageDelete';

export function DeleteStageDialog({ deletion }: { deletion: StageDelete }) {
  const t = useText();
  const { asked, ask, confirm, busy } = deletion;
  if (!asked) return null;
  return (
    <ConfirmDialog
      title={t('settings.stages.delete.title', { name: asked.name })}
      body={t('settings.stages.delete.body')}
      action={t('settings.stages.delete.action')}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={() => ask(null)}
    />
  );
}
