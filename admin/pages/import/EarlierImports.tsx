import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ImportState } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesImportsQuery } from '../../api/import';
import { LoadError } from '../../components/feedback/LoadError';
import { importPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { ShortCounts } from './Counts';
import { ImportStatusBadge } from './ImportStatusBadge';
import { Section } from '../../components/layout/Section';
import { useStarted } from './useStarted';

const Items = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  & > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

function Item({ state }: { state: ImportState }) {
  const started = useStarted(state);
  return (
    <Flex tag="li" gap={3} paddingTop={3} paddingBottom={3} wrap="wrap" alignItems="flex-start">
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 24rem" minWidth={0}>
        <Link
          tag={RouterLink}
          to={importPath(state.id)}
          style={{ maxWidth: '100%', overflowWrap: 'anywhere' }}
        >
          {state.fileName}
        </Link>
        <Typography variant="pi" textColor="neutral600">
          {started}
        </Typography>
      </Flex>
      <Flex gap={4} wrap="wrap" style={{ rowGap: 4 }}>
        <ShortCounts state={state} />
        <ImportStatusBadge status={state.status} />
      </Flex>
    </Flex>
  );
}

/** The last imports that this user may see. */
export function EarlierImports() {
  const t = useText();
  const { data, error, refetch } = useSalesImportsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data) {
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  }
  return (
    <Section title={t('import.earlier')}>
      {!data && <Loader small />}
      {data?.length === 0 && (
        <Typography textColor="neutral600">{t('import.earlier.none')}</Typography>
      )}
      {data && data.length > 0 && (
        <Items>
          {data.map((state) => (
            <Item key={state.id} state={state} />
          ))}
        </Items>
      )}
    </Section>
  );
}
