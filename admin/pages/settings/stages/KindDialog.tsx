import { Flex, NumberInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Stage, StageKind } from '../../../../shared/contracts';
import { STAGE_KINDS } from '../../../../shared/contracts/stage';
import { readFailure } from '../../../api/errors';
import { useSalesChangeStageKindMutation, useSalesPreviewStageQuery } from '../../../api/stage';
import { DialogShell } from '../../../components/dialogs/DialogShell';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceChips } from '../../../components/fields/ChoiceChips';
import { FormField } from '../../../components/fields/FormField';
import { isPercent } from '../../../domain/stage-problems';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { StageEffect } from './StageEffect';

type Props = { stage: Stage; onClose: () => void };

/** The one way to another kind of a stage: what stands in it becomes open, won or lost with it. */
export function KindDialog({ stage, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [kind, setKind] = useState<StageKind | null>(null);
  const [probability, setProbability] = useState<number | null>(stage.probability);
  const [changeKind, changing] = useSalesChangeStageKindMutation();
  const isOpen = kind === 'open';
  const fits = !isOpen || isPercent(probability);
  const body = {
    kind: kind ?? stage.kind,
    ...(isOpen && probability !== null ? { probability } : {}),
  };
  const preview = useSalesPreviewStageQuery(
    { documentId: stage.documentId, body },
    { skip: kind === null || !fits, refetchOnMountOrArgChange: true },
  );
  const failure = changing.error ?? preview.error;

  const save = async () => {
    if ('error' in (await changeKind({ documentId: stage.documentId, body }))) return;
    toggleNotification({ type: 'success', message: t('form.saved') });
    onClose();
  };
  const known = preview.isFetching ? undefined : preview.data;
  return (
    <DialogShell
      narrow
      title={t('settings.stages.kind.title', { name: stage.name })}
      submitLabel={t('settings.stages.kind.save')}
      busy={changing.isLoading}
      canSubmit={kind !== null && fits && known !== undefined}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{t('settings.stages.kind.explain')}</Typography>
        <ChoiceChips
          label={t('settings.stages.kind')}
          choices={STAGE_KINDS.filter((value) => value !== stage.kind).map((value) => ({
            value,
            label: t(`settings.stages.kind.${value}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {isOpen ? (
          <FormField
            name="probability"
            label={t('settings.stages.probability')}
            error={fits ? undefined : t('settings.stages.problem.percent')}
            required
          >
            <NumberInput
              locale={locale}
              value={probability ?? undefined}
              onValueChange={(value) => setProbability(value ?? null)}
            />
          </FormField>
        ) : null}
        {kind !== null && known ? <StageEffect preview={known} /> : null}
        {failure ? <Notice tone="danger">{sentence(readFailure(failure))}</Notice> : null}
      </Flex>
    </DialogShell>
  );
}
