import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useCallback } from 'react';
import type { ReactNode } from 'react';

import { LIGHT_FILTERS } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';
import { useText } from '../../hooks/useText';

import { SearchBox } from './SearchBox';

type Props = {
  filters: BoardFilters;
  onChange: (change: Partial<BoardFilters>) => void;
  /** What stands beside the filters where the header has no room. */
  children?: ReactNode;
};

const ANY = 'any';

export function BoardFilterBar({ filters, onChange, children }: Props) {
  const t = useText();
  const { q, mine, light } = filters;
  const onSearch = useCallback((next: string) => onChange({ q: next }), [onChange]);
  return (
    <Flex gap={2} wrap="wrap" role="search" aria-label={t('filter.label')}>
      <Box flex="1 1 24rem" maxWidth="30rem">
        <SearchBox value={q} onChange={onSearch} />
      </Box>
      <Button
        variant={mine ? 'secondary' : 'tertiary'}
        aria-pressed={mine}
        onClick={() => onChange({ mine: !mine })}
      >
        {t('filter.mine')}
      </Button>
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
      {children}
    </Flex>
  );
}
