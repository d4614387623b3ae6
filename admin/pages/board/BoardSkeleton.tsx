import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { keyframes, styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import { CardList, ColumnFrame, Scroller } from './styles';

const breathe = keyframes`
  from { opacity: 1; }
  to { opacity: 0.5; }
`;

const Blank = styled(Box)`
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral200};

  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 0.9s ease-in-out infinite alternate;
  }
`;

const CARDS_PER_COLUMN = [3, 4, 2, 3];

export function BoardSkeleton() {
  const t = useText();
  return (
    <Scroller $snaps={false} gap={3} aria-busy role="status">
      <VisuallyHidden>{t('board.loading')}</VisuallyHidden>
      {CARDS_PER_COLUMN.map((cards, column) => (
        <ColumnFrame key={column} $color="neutral600" aria-hidden>
          <Flex direction="column" alignItems="stretch" gap={2} padding={3}>
            <Blank width="60%" height="1.8rem" />
            <Blank width="90%" height="1.2rem" />
            <Blank width="75%" height="1.2rem" />
          </Flex>
          <CardList>
            {Array.from({ length: cards }, (_, card) => (
              <Blank tag="li" key={card} height="10rem" />
            ))}
          </CardList>
        </ColumnFrame>
      ))}
    </Scroller>
  );
}
