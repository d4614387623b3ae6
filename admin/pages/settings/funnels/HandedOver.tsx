import { Box, Typography } from '@strapi/design-system';

import type { FunnelUse } from '../../../../shared/contracts';
import { Notice } from '../../../components/dialogs/Notice';
import { useText } from '../../../hooks/useText';

import type { FunnelForm } from './useFunnelForm';

type Props = { form: FunnelForm; use: FunnelUse | undefined };

/** What is moved when this is saved. */
export function HandedOver({ form, use }: Props) {
  const t = useText();
  const { stages, moveTo } = form.values;
  const moves = Object.entries(moveTo).flatMap(([from, to]) => {
    const used = use?.stages.find(({ stage }) => stage === from);
    const target = stages.find(({ id }) => id === to);
    return used && target ? [{ ...used, target: target.of.name }] : [];
  });
  if (moves.length === 0) return null;
  return (
    <Notice tone="info" title={t('settings.funnels.handOver')}>
      <Box tag="ul">
        {moves.map(({ stage, name, count, target }) => (
          <Typography key={stage} tag="li" textColor="neutral800">
            {count === null
              ? t('settings.funnels.handOver.some', { from: name, to: target })
              : t('settings.funnels.handOver.count', { count, from: name, to: target })}
          </Typography>
        ))}
      </Box>
    </Notice>
  );
}
