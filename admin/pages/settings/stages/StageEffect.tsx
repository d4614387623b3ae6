import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { StagePreview } from '../../../../shared/contracts';
import { Notice } from '../../../components/dialogs/Notice';
import { useMoney } from '../../../hooks/useMoney';
import { useText } from '../../../hooks/useText';

const STATUSES = ['open', 'won', 'lost'] as const;

/** How many opportunities a change concerns, and what becomes of their current value. */
export function StageEffect({ preview }: { preview: StagePreview }) {
  const t = useText();
  const money = useMoney();
  const { formatList } = useIntl();
  const { changing, keeping, archived, before, after, currency, withoutValue, missingRates } =
    preview;
  const sides = [
    ['before', before],
    ['after', after],
  ] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite" data-stage-effect>
      <Typography fontWeight="bold" textColor="neutral800">
        {t('settings.stages.effect.count', { count: changing })}
      </Typography>
      {changing > 0 ? (
        <Flex gap={4} wrap="wrap" alignItems="stretch">
          {sides.map(([side, sums]) => (
            <Box
              key={side}
              flex="1 1 20rem"
              background="neutral100"
              hasRadius
              padding={4}
              data-side={side}
            >
              <Typography variant="sigma" textColor="neutral600">
                {t(`settings.stages.effect.${side}`)}
              </Typography>
              {STATUSES.filter((status) => sums[status].count > 0).map((status) => (
                <Box key={status} paddingTop={2}>
                  <Typography tag="p" textColor="neutral800">
                    {t(`settings.stages.effect.${status}`, { count: sums[status].count })}
                  </Typography>
                  <Typography tag="p" variant="delta" fontWeight="bold">
                    {money(sums[status].currentValue, currency)}
                  </Typography>
                </Box>
              ))}
            </Box>
          ))}
        </Flex>
      ) : null}
      {keeping > 0 ? (
        <Typography textColor="neutral600">
          {t('settings.stages.effect.keeping', { count: keeping })}
        </Typography>
      ) : null}
      {archived > 0 ? (
        <Typography textColor="neutral600">
          {t('settings.stages.effect.archived', { count: archived })}
        </Typography>
      ) : null}
      {withoutValue > 0 ? (
        <Typography textColor="neutral600">
          {t('settings.stages.effect.withoutValue', { count: withoutValue })}
        </Typography>
      ) : null}
      {missingRates.length > 0 ? (
        <Notice tone="warning">
          {t('settings.stages.effect.missingRates', { currencies: formatList(missingRates) })}
        </Notice>
      ) : null}
      {preview.isPartial ? (
        <Notice tone="warning">{t('settings.stages.effect.partial')}</Notice>
      ) : null}
    </Flex>
  );
}
