import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';

import { useSalesFunnelsQuery } from '../../api/funnel';
import { FilterSelect } from '../../components/table/FilterSelect';
import { MoreButton } from '../../components/table/MoreButton';
import { OwnerFilter } from '../../components/table/OwnerFilter';
import { SearchBox } from '../../components/table/SearchBox';
import type { ListState } from '../../components/table/useList';
import { LIGHT_FILTERS } from '../../domain/board-filters';
import { countFilters, filtersIn } from '../../domain/list-query';
import { OPPORTUNITY_STATUSES } from '../../../shared/contracts/opportunity';
import { useText } from '../../hooks/useText';

import { MoreFilters, MORE_FILTERS } from './MoreFilters';

const BAR_FILTERS = ['funnel', 'owner', 'status', 'light'] as const;

/** Search and the filters that are asked for most; on a phone all but the search stand behind one button. */
export function OpportunityFilters({ state }: { state: ListState }) {
  const t = useText();
  const isMobile = useIsMobile();
  const { query, change, reset } = state;
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const bar = [
    <FilterSelect
      key="funnel"
      label={t('list.funnel')}
      any={t('list.funnel.any')}
      choices={funnels.map(({ documentId, name }) => ({ value: documentId, label: name }))}
      value={query.funnel}
      onChange={(funnel) => change({ funnel, stage: null, reached: null, farthest: null })}
    />,
    <OwnerFilter
      key="owner"
      funnel={query.funnel}
      owner={query.owner ?? null}
      onChange={(owner) => change({ owner })}
    />,
    <FilterSelect
      key="status"
      label={t('list.column.status')}
      any={t('list.status.any')}
      choices={OPPORTUNITY_STATUSES.map((value) => ({ value, label: t(`list.status.${value}`) }))}
      value={query.status}
      onChange={(status) => change({ status })}
    />,
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
  ];
  const count = countFilters(query, isMobile ? [...BAR_FILTERS, ...MORE_FILTERS] : MORE_FILTERS);
  const isFiltered = Object.keys(filtersIn(query)).length > 0;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('list.filter')}>
      <Box flex="1 1 20rem" maxWidth="30rem">
        <SearchBox value={query.q ?? ''} onChange={(q) => change({ q: q || null })} />
      </Box>
      {isMobile ? null : bar}
      <MoreButton count={count} label={isMobile ? t('list.filter') : undefined}>
        {isMobile ? bar.map((filter) => <Field.Root key={filter.key}>{filter}</Field.Root>) : null}
        <MoreFilters state={state} />
      </MoreButton>
      {isFiltered ? (
        <Button variant="ghost" onClick={reset}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </Flex>
  );
}
