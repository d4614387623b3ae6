import { Box, Flex, Link, Main, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import { HOME_PATH, IMPORT_PATH } from '../../constants';
import { useText } from '../../hooks/useText';

type Props = {
  title: string;
  lead?: ReactNode;
  /** Where one comes from: the board, or the list of all imports. */
  from: 'board' | 'imports';
  children: ReactNode;
};

/** Title, the way back and the column in which everything stands. */
export function ImportFrame({ title, lead, from, children }: Props) {
  const t = useText();
  const isBoard = from === 'board';
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Box padding={{ initial: 4, medium: 6, large: 10 }} maxWidth="120rem">
        <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={6}>
          <Flex>
            <Link tag={RouterLink} to={isBoard ? HOME_PATH : IMPORT_PATH} startIcon={<ArrowLeft />}>
              {t(isBoard ? 'import.back' : 'import.run.all')}
            </Link>
          </Flex>
          <Typography tag="h1" id="main-content-title" variant="alpha" style={WRAP}>
            {title}
          </Typography>
          {lead ? <Typography textColor="neutral600">{lead}</Typography> : null}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
        </Flex>
      </Box>
    </Main>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;
