import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Calendar, Phone } from '@strapi/icons';

import type { Light } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { LIGHT_COLORS, LIGHT_ICONS } from './levels';
import { headingText, lightLines } from './light-text';
import { useLightWords } from './useLightWords';

type LightDetailsProps = {
  light: Light;
  onLog?: () => void;
  onPlan?: () => void;
};

/** Why the light is what it is, when it turns, and what helps. */
export function LightDetails({ light, onLog, onPlan }: LightDetailsProps) {
  const t = useText();
  const words = useLightWords();
  const Icon = LIGHT_ICONS[light.level];

  return (
    <Box padding={4} maxWidth="min(40rem, calc(100vw - 2.4rem))">
      <Flex gap={2} paddingBottom={2} alignItems="flex-start">
        <Box flex="0 0 auto" paddingTop="2px">
          <Icon width="1.6rem" height="1.6rem" fill={LIGHT_COLORS[light.level].icon} aria-hidden />
        </Box>
        <Typography fontWeight="bold" textColor="neutral800">
          {headingText(light, words)}
        </Typography>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {lightLines(light, words).map(({ key, text }) => (
          <Typography key={key} tag="p" variant="pi" textColor="neutral700">
            {text}
          </Typography>
        ))}
      </Flex>
      {onLog || onPlan ? (
        <Flex gap={2} wrap="wrap" paddingTop={4}>
          {onLog ? (
            <Button size="S" startIcon={<Phone />} onClick={onLog}>
              {t('light.log')}
            </Button>
          ) : null}
          {onPlan ? (
            <Button size="S" variant="tertiary" startIcon={<Calendar />} onClick={onPlan}>
              {t('light.plan')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
    </Box>
  );
}
