import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { LightLevel } from '../../../shared/contracts';
import { LIGHT_LEVELS } from '../../../shared/contracts/board';
import { LIGHT_COLORS, LIGHT_ICONS } from '../../components/light/levels';
import { useText } from '../../hooks/useText';

/** How many of a column are on track, to follow up, critical: by icon, number and word. */
export function HeadLights({ lights }: { lights: Record<LightLevel, number> }) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <Flex gap={3}>
      {LIGHT_LEVELS.map((level) => {
        const Icon = LIGHT_ICONS[level];
        const words = t('column.light', { count: lights[level], light: t(`light.${level}`) });
        return (
          <Flex key={level} gap={1} title={words}>
            <Icon aria-hidden width="1.4rem" height="1.4rem" fill={LIGHT_COLORS[level].icon} />
            <Typography variant="pi" textColor="neutral700" aria-hidden>
              {formatNumber(lights[level])}
            </Typography>
            <VisuallyHidden>{words}</VisuallyHidden>
          </Flex>
        );
      })}
    </Flex>
  );
}
