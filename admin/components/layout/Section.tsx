import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode, RefObject } from 'react';

type Props = {
  title: string;
  hint?: string;
  /** The heading takes the focus when it is given this. */
  titleRef?: RefObject<HTMLHeadingElement>;
  children: ReactNode;
};

/** One step of the page. */
export function Section({ title, hint, titleRef, children }: Props) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      padding={{ initial: 4, medium: 6 }}
      hasRadius
      shadow="tableShadow"
      minWidth={0}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography
            ref={titleRef}
            tag="h2"
            id={id}
            tabIndex={titleRef && -1}
            variant="delta"
            fontWeight="bold"
          >
            {title}
          </Typography>
          {hint ? <Typography textColor="neutral600">{hint}</Typography> : null}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}
