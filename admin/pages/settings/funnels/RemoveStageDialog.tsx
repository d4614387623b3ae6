import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import { DialogShell } from '../../../components/dialogs/DialogShell';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FormField } from '../../../components/fields/FormField';
import type { FormPlace } from '../../../domain/funnel-form';
import { likelyTarget } from '../../../domain/funnel-stages';
import type { Leaving } from '../../../domain/funnel-stages';
import { useText } from '../../../hooks/useText';

type Props = {
  place: FormPlace;
  stages: readonly FormPlace[];
  leaving: Leaving;
  onRemove: (target: string) => void;
  onClose: () => void;
  onReturnFocus: () => void;
};

/** Asks where the opportunities of a stage go before it leaves the funnel. */
export function RemoveStageDialog(props: Props) {
  const { place, stages, leaving, onRemove, onClose, onReturnFocus } = props;
  const t = useText();
  const others = stages.filter(({ id }) => id !== place.id);
  const [target, setTarget] = useState(() => likelyTarget(stages, place.id));
  const { count } = leaving;
  const kind = stages.find(({ id }) => id === target)?.of.kind;
  const closes = kind !== undefined && kind !== place.of.kind;
  return (
    <DialogShell
      narrow
      title={t('settings.funnels.remove.title', { name: place.of.name })}
      submitLabel={t('settings.funnels.remove.action')}
      canSubmit={target !== null}
      focus="target"
      onSubmit={() => target !== null && onRemove(target)}
      onClose={onClose}
      onReturnFocus={onReturnFocus}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral800">
          {count === null
            ? t('settings.funnels.remove.some')
            : t('settings.funnels.remove.count', { count })}
        </Typography>
        {others.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.funnels.remove.last')}</Typography>
        ) : (
          <FormField
            name="target"
            label={t('settings.funnels.remove.target')}
            hint={closes && kind ? t(`settings.funnels.remove.becomes.${kind}`) : undefined}
            required
          >
            <ChoiceSelect
              choices={others.map(({ id, of }) => ({ value: id, label: of.name }))}
              value={target}
              onChange={setTarget}
            />
          </FormField>
        )}
        <Typography variant="pi" textColor="neutral600">
          {t('settings.funnels.remove.history')}
        </Typography>
      </Flex>
    </DialogShell>
  );
}
