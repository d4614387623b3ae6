import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode };

/** A list's title with what can be done with it as a whole. */
export function ListHead({ title, children }: Props) {
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Typography tag="h1" id="main-content-title" variant="beta">
        {title}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {children}
      </Flex>
    </Flex>
  );
}
