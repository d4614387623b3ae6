import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Row = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding-block: ${({ theme }) => theme.spaces[3]};

  &:first-child {
    border-top: 0;
  }
`;

const Mark = styled(Flex)`
  flex: 0 0 auto;
  height: 2.8rem;
  justify-content: center;
  width: 2.8rem;
`;

const Quote = styled(Typography)`
  display: block;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

type Props = {
  icon: ReactNode;
  title: ReactNode;
  body?: string | null;
  /** When, who and the like, in one small line. */
  meta: string;
  isUrgent?: boolean;
  actions?: ReactNode;
};

/** One thing that happened or will happen. */
export function TimelineRow({ icon, title, body, meta, isUrgent = false, actions }: Props) {
  return (
    <Row>
      <Flex gap={3} alignItems="flex-start">
        <Mark background={isUrgent ? 'warning100' : 'neutral150'} borderRadius="50%">
          {icon}
        </Mark>
        <Box flex="1" minWidth={0}>
          <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
            <Box minWidth={0} paddingTop="2px" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Box>
            {actions ? <Flex shrink={0}>{actions}</Flex> : null}
          </Flex>
          {body ? (
            <Quote textColor="neutral800" variant="omega">
              {body}
            </Quote>
          ) : null}
          <Typography
            variant="pi"
            textColor={isUrgent ? 'neutral800' : 'neutral600'}
            fontWeight={isUrgent ? 'bold' : 'regular'}
          >
            {meta}
          </Typography>
        </Box>
      </Flex>
    </Row>
  );
}
