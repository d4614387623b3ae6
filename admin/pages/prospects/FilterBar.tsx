import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { Children } from 'react';
import type { ReactNode } from 'react';

import { MoreButton } from '../../components/table/MoreButton';
import { SearchBox } from '../../components/table/SearchBox';
import type { ListState } from '../../components/table/useList';
import { countFilters, filtersIn } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

type Props = {
  state: ListState;
  /** What is searched. */
  label: string;
  children: ReactNode;
};

/** Search and filters side by side; on a phone the filters stand behind one button. */
export function FilterBar({ state, label, children }: Props) {
  const t = useText();
  const isMobile = useIsMobile();
  const { query, spec, change, reset } = state;
  const names = Object.keys(spec.filters).filter((name) => name !== 'q');
  const isFiltered = Object.keys(filtersIn(query)).length > 0;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('list.filter')}>
      <Box flex="1 1 20rem" maxWidth="30rem">
        <SearchBox label={label} value={query.q ?? ''} onChange={(q) => change({ q: q || null })} />
      </Box>
      {isMobile ? (
        <MoreButton count={countFilters(query, names)} label={t('list.filter')}>
          {Children.map(children, (filter) => (
            <Field.Root>{filter}</Field.Root>
          ))}
        </MoreButton>
      ) : (
        children
      )}
      {isFiltered ? (
        <Button variant="ghost" onClick={reset}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </Flex>
  );
}
