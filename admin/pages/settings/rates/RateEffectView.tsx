import { Flex, Typography } from '@strapi/design-system';

import type { RateEffect } from '../../../../shared/contracts';

import { useEffectText } from './useEffectText';

/** What a file of rates changes about closed opportunities. */
export function RateEffectView({ effect }: { effect: RateEffect }) {
  const [first, ...others] = useEffectText()(effect);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-rate-effect>
      <Typography fontWeight="bold" textColor="neutral800">
        {first}
      </Typography>
      {others.map((line) => (
        <Typography key={line} textColor="neutral800">
          {line}
        </Typography>
      ))}
    </Flex>
  );
}
