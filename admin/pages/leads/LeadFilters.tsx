import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';

import { FilterSelect } from '../../components/table/FilterSelect';
import { ListFilter } from '../../components/table/ListFilter';
import { MoreButton } from '../../components/table/MoreButton';
import { OwnerFilter } from '../../components/table/OwnerFilter';
import { SearchBox } from '../../components/table/SearchBox';
import type { ListState } from '../../components/table/useList';
import { LIGHT_FILTERS } from '../../domain/board-filters';
import { countFilters, filtersIn } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

import { MoreLeadFilters, MORE_LEAD_FILTERS } from './MoreLeadFilters';

const BAR_FILTERS = ['owner', 'light', 'source'] as const;

/** Search and the filters that are asked for most; on a phone all but the search stand behind one button. */
export function LeadFilters({ state }: { state: ListState }) {
  const t = useText();
  const isMobile = useIsMobile();
  const { query, change, reset } = state;
  const { status: _tab, ...narrowed } = filtersIn(query);
  const bar = [
    <OwnerFilter key="owner" owner={query.owner ?? null} onChange={(owner) => change({ owner })} />,
    <FilterSelect
      key="light"
      label={t('filter.light')}
      any={t('filter.light.any')}
      choices={LIGHT_FILTERS.map((value) => ({
        value,
        label: value === 'none' ? t('filter.light.none') : t(`light.${value}`),
      }))}
      value={query.light}
      onChange={(light) => change({ light })}
    />,
    <ListFilter
      key="source"
      list="sources"
      label={t('field.source')}
      any={t('list.source.any')}
      value={query.source}
      onChange={(source) => change({ source })}
    />,
  ];
  const more = isMobile ? [...BAR_FILTERS, ...MORE_LEAD_FILTERS] : MORE_LEAD_FILTERS;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('list.filter')}>
      <Box flex="1 1 20rem" maxWidth="30rem">
        <SearchBox
          label={t('leads.search')}
          value={query.q ?? ''}
          onChange={(q) => change({ q: q || null })}
        />
      </Box>
      {isMobile ? null : bar}
      <MoreButton count={countFilters(query, more)} label={isMobile ? t('list.filter') : undefined}>
        {isMobile ? bar.map((filter) => <Field.Root key={filter.key}>{filter}</Field.Root>) : null}
        <MoreLeadFilters state={state} />
      </MoreButton>
      {Object.keys(narrowed).length > 0 ? (
        <Button variant="ghost" onClick={reset}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </Flex>
  );
}
