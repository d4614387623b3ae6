import { Flex, Typography } from '@strapi/design-system';

import type { LightLevel } from '../../../shared/contracts';
import { LIGHT_COLORS, LIGHT_ICONS } from '../../components/light/levels';
import { useText } from '../../hooks/useText';

/** A light as icon and word; what explains it stands on the page of the record. */
export function DayLight({ level }: { level: LightLevel }) {
  const t = useText();
  const { background, border, icon } = LIGHT_COLORS[level];
  const Icon = LIGHT_ICONS[level];
  return (
    <Flex
      gap={1}
      paddingLeft={2}
      paddingRight={2}
      hasRadius
      background={background}
      borderColor={border}
      data-light={level}
    >
      <Icon aria-hidden width="1.2rem" height="1.2rem" fill={icon} />
      <Typography variant="pi" textColor="neutral800">
        {t(`light.${level}`)}
      </Typography>
    </Flex>
  );
}
