import { Flex, ProgressBar, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ImportState } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

/** A bar for light and dark, as wide as there is room. */
const Bar = styled(ProgressBar)`
  background-color: ${({ theme }) => theme.colors.neutral200};
  width: 100%;

  & > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Read out at every tenth only. */
const STEP = 10;

export function RunProgress({ state }: { state: ImportState }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { processed, total } = state;
  const percent = total === 0 ? 0 : Math.floor((processed / total) * 100);
  const rows = t('import.run.rows', { done: processed, total });
  const spoken = formatNumber((Math.floor(percent / STEP) * STEP) / 100, { style: 'percent' });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Bar value={percent} aria-label={t('import.run.progress')} aria-valuetext={rows} />
      <Flex gap={4} justifyContent="space-between" wrap="wrap" style={{ rowGap: 4 }}>
        <Typography fontWeight="bold">{rows}</Typography>
        <Typography textColor="neutral600">{t('import.run.leave')}</Typography>
      </Flex>
      <VisuallyHidden role="status">{t('import.run.percent', { percent: spoken })}</VisuallyHidden>
    </Flex>
  );
}
