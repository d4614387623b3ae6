import { Box, Flex, VisuallyHidden } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

import { Columns, Panel, Stack } from './styles';

/** Where things will stand, while they are read. */
export function RecordSkeleton() {
  const t = useText();
  const blank = (width: string, height: string) => (
    <Box background="neutral200" hasRadius width={width} height={height} />
  );
  return (
    <Stack role="status" aria-busy>
      <VisuallyHidden>{t('record.loading')}</VisuallyHidden>
      <Flex direction="column" alignItems="flex-start" gap={2} aria-hidden>
        {blank('12rem', '1.4rem')}
        {blank('min(100%, 40rem)', '3.2rem')}
        {blank('24rem', '1.4rem')}
      </Flex>
      {blank('100%', '3.6rem')}
      <Columns aria-hidden>
        <Panel minHeight="36rem" />
        <Stack>
          <Panel minHeight="12rem" />
          <Panel minHeight="16rem" />
        </Stack>
      </Columns>
    </Stack>
  );
}
