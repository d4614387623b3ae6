import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ImportState } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

const KINDS = ['created', 'updated', 'unchanged', 'failed'] as const;

type Props = { state: ImportState };

/** Two by two on a phone. */
const Figures = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[7]}`};
  grid-template-columns: repeat(2, max-content);
  margin: 0;

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(4, max-content);
  }
`;

const colorOf = (kind: string, count: number) =>
  kind === 'failed' && count > 0 ? 'danger600' : 'neutral800';

/** What became of the rows, all of it. */
export function Counts({ state }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <Figures>
      {KINDS.map((kind) => (
        <Flex key={kind} direction="column-reverse" alignItems="flex-start">
          <Typography tag="dt" textColor="neutral600">
            {t(`import.count.${kind}`)}
          </Typography>
          <Typography tag="dd" variant="beta" textColor={colorOf(kind, state[kind])}>
            {formatNumber(state[kind])}
          </Typography>
        </Flex>
      ))}
    </Figures>
  );
}

/** The same in a line of a list: only what there is. */
export function ShortCounts({ state }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const shown = KINDS.filter((kind) => state[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <Flex tag="dl" gap={3} wrap="wrap" style={{ rowGap: 4 }}>
      {shown.map((kind) => (
        <Flex key={kind} direction="row-reverse" alignItems="baseline" gap={1}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {t(`import.count.${kind}`)}
          </Typography>
          <Typography
            tag="dd"
            variant="pi"
            fontWeight="bold"
            textColor={colorOf(kind, state[kind])}
          >
            {formatNumber(state[kind])}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
