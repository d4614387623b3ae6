import { Box, Flex, Main, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { SettingsNav } from './SettingsNav';

type Props = {
  title: string;
  /** What the values of this page decide about. */
  lead: string;
  /** Who may change them. */
  who: string;
  actions?: ReactNode;
  children: ReactNode;
};

const WRAP = { overflowWrap: 'anywhere' } as const;

/** Every settings page: where one is, what it affects, who may change it. */
export function SettingsFrame({ title, lead, who, actions, children }: Props) {
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Box padding={{ initial: 4, medium: 6, large: 8 }} maxWidth="132rem">
        <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={5}>
          <SettingsNav />
          <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
            <Typography tag="h1" id="main-content-title" variant="alpha" style={WRAP}>
              {title}
            </Typography>
            {actions ? (
              <Flex gap={2} wrap="wrap">
                {actions}
              </Flex>
            ) : null}
          </Flex>
          <Typography textColor="neutral600">
            {lead} {who}
          </Typography>
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
        </Flex>
      </Box>
    </Main>
  );
}
