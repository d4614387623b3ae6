import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { Target } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesDeleteTargetMutation } from '../../../api/target';
import { DialogShell } from '../../../components/dialogs/DialogShell';
import { Notice } from '../../../components/dialogs/Notice';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

type Props = {
  /** As it stands in the list now: a second press after a conflict goes through. */
  target: Target;
  onClose: () => void;
};

/** Nothing hangs on a target: what was won stays as it is. */
export function DeleteTargetDialog({ target, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading, error }] = useSalesDeleteTargetMutation();
  const { documentId, name, version } = target;
  const failure = error ? readFailure(error) : null;
  const isStale = failure?.status === 409 && failure.details.version !== undefined;

  const confirm = async () => {
    if ('error' in (await remove({ documentId, version }))) return;
    toggleNotification({ type: 'success', message: t('settings.targets.deleted', { name }) });
    onClose();
  };
  return (
    <DialogShell
      narrow
      title={t('settings.targets.delete.title', { name })}
      submitLabel={t('settings.targets.delete.action')}
      canSubmit
      busy={isLoading}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <Typography textColor="neutral800">{t('settings.targets.delete.body')}</Typography>
      {failure ? (
        <Notice tone="danger">
          {isStale ? t('settings.targets.delete.stale') : sentence(failure)}
        </Notice>
      ) : null}
    </DialogShell>
  );
}
