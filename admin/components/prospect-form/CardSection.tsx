import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Fields = styled(Box)`
  border: 0;
  margin: 0;
  min-width: 0;
  padding: 0;
`;

type Props = { title: string; action?: ReactNode; children: ReactNode };

export function CardSection({ title, action, children }: Props) {
  const id = useId();
  return (
    <Fields role="group" aria-labelledby={id}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={2} minHeight="3.2rem">
        <Typography tag="h3" id={id} variant="delta">
          {title}
        </Typography>
        {action}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Fields>
  );
}
