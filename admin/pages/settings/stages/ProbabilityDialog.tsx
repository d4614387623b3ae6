import { Flex, Typography } from '@strapi/design-system';

import type { StagePreview } from '../../../../shared/contracts';
import { DialogShell } from '../../../components/dialogs/DialogShell';
import { useText } from '../../../hooks/useText';

import { StageEffect } from './StageEffect';

type Props = {
  from: number;
  to: number;
  preview: StagePreview;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Says what a new probability does before it is saved. */
export function ProbabilityDialog({ from, to, preview, busy, onConfirm, onClose }: Props) {
  const t = useText();
  return (
    <DialogShell
      narrow
      title={t('settings.stages.probability.title', { from, to })}
      submitLabel={t('settings.stages.probability.save')}
      busy={busy}
      onSubmit={onConfirm}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <StageEffect preview={preview} />
        <Typography textColor="neutral600">{t('settings.stages.probability.history')}</Typography>
      </Flex>
    </DialogShell>
  );
}
