import { Flex, Typography } from '@strapi/design-system';

import type { RateEffect } from '../../../../shared/contracts';
import { Notice } from '../../../components/dialogs/Notice';
import { useMoney } from '../../../hooks/useMoney';
import { useText } from '../../../hooks/useText';

const STATUSES = ['won', 'lost'] as const;

/** What rates change about closed opportunities, which keep the rate of their closing. */
export function RateEffectView({ effect }: { effect: RateEffect }) {
  const t = useText();
  const money = useMoney();
  const { changing, before, after, currency } = effect;
  const changed = STATUSES.filter((status) => before[status] !== after[status]);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-rate-effect>
      <Typography fontWeight="bold" textColor="neutral800">
        {t('settings.rateFile.effect', { count: changing })}
      </Typography>
      {changed.map((status) => (
        <Typography key={status} textColor="neutral800">
          {t(`settings.rateFile.effect.${status}`, {
            before: money(before[status], currency),
            after: money(after[status], currency),
          })}
        </Typography>
      ))}
      {effect.isPartial ? (
        <Notice tone="warning">{t('settings.rateFile.effect.partial')}</Notice>
      ) : null}
    </Flex>
  );
}
