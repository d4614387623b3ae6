import { Badge, Button, Flex, Popover } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import type { ReactNode } from 'react';

import { useText } from '../../hooks/useText';

type Props = { count: number; label?: string; children: ReactNode };

/** Filters that are asked for less often; the number says how many of them are set. */
export function MoreButton({ count, label, children }: Props) {
  const t = useText();
  const name = label ?? t('filter.more');
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="tertiary" startIcon={<Filter aria-hidden />}>
          {name}
          {count > 0 ? (
            <Badge marginLeft={2} size="S">
              {count}
            </Badge>
          ) : null}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={name} collisionPadding={12}>
        <Flex
          direction="column"
          alignItems="stretch"
          gap={4}
          padding={4}
          width="min(38rem, calc(100vw - 2.4rem))"
          maxHeight="min(60rem, var(--radix-popover-content-available-height, 75dvh))"
          overflow="auto"
        >
          {children}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
