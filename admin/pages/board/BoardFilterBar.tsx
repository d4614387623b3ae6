import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useCallback } from 'react';
import type { ReactNode } from 'react';

import type { Board } from '../../../shared/contracts';
import { OwnerFilter } from '../../components/table/OwnerFilter';
import { SearchBox } from '../../components/table/SearchBox';
import { isFiltered, LIGHT_FILTERS, moreCount, NO_FILTERS } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';
import { useText } from '../../hooks/useText';

import { MoreFilters } from './MoreFilters';

type Props = {
  board: Board;
  filters: BoardFilters;
  onChange: (change: Partial<BoardFilters>) => void;
  /** What stands beside the filters where the header has no room. */
  children?: ReactNode;
};

const ANY = 'any';

export function BoardFilterBar({ board, filters, onChange, children }: Props) {
  const t = useText();
  const { q, owner, light } = filters;
  const onSearch = useCallback((next: string) => onChange({ q: next }), [onChange]);
  const isChanged = isFiltered(filters) || moreCount(filters) > 0;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('filter.label')}>
      <Box flex="1 1 24rem" maxWidth="30rem">
        <SearchBox value={q} onChange={onSearch} />
      </Box>
      <OwnerFilter
        funnel={board.funnel.documentId}
        owner={owner}
        onChange={(next) => onChange({ owner: next })}
      />
      <SingleSelect
        size="S"
        aria-label={t('filter.light')}
        value={light ?? ANY}
        onChange={(value) =>
          onChange({ light: LIGHT_FILTERS.find((one) => one === value) ?? null })
        }
      >
        <SingleSelectOption value={ANY}>{t('filter.light.any')}</SingleSelectOption>
        {LIGHT_FILTERS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {one === 'none' ? t('filter.light.none') : t(`light.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <MoreFilters filters={filters} currency={board.currency} onChange={onChange} />
      {isChanged && (
        <Button variant="ghost" onClick={() => onChange(NO_FILTERS)}>
          {t('filter.reset')}
        </Button>
      )}
      {children}
    </Flex>
  );
}
