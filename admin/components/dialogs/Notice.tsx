import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

type NoticeProps = {
  tone: 'danger' | 'warning' | 'info';
  title?: string;
  children: ReactNode;
};

const COLORS = {
  danger: { background: 'danger100', border: 'danger200', icon: 'danger600' },
  warning: { background: 'warning100', border: 'warning200', icon: 'warning700' },
  info: { background: 'neutral100', border: 'neutral200', icon: 'neutral600' },
} as const;

/** A sentence that must not be overlooked; a refusal is also read out. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { background, border, icon } = COLORS[tone];
  const box = useRef<HTMLDivElement>(null);
  const Icon = tone === 'info' ? Information : WarningCircle;

  useEffect(() => {
    if (tone === 'danger') box.current?.scrollIntoView({ block: 'nearest' });
  }, [tone, title]);

  return (
    <Box
      ref={box}
      role={tone === 'danger' ? 'alert' : undefined}
      background={background}
      borderColor={border}
      padding={3}
      hasRadius
    >
      <Flex gap={3} alignItems="flex-start">
        <Box flex="0 0 auto" paddingTop="2px">
          <Icon width="1.6rem" height="1.6rem" fill={icon} aria-hidden />
        </Box>
        <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth={0}>
          {title ? (
            <Typography fontWeight="bold" textColor="neutral800">
              {title}
            </Typography>
          ) : null}
          {typeof children === 'string' ? (
            <Typography textColor="neutral800">{children}</Typography>
          ) : (
            children
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
