import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { readFilters, writeFilters } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';

export function useBoardFilters(): [BoardFilters, (change: Partial<BoardFilters>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = useCallback(
    (part: Partial<BoardFilters>) =>
      setSearch((before) => writeFilters({ ...readFilters(before), ...part }), { replace: true }),
    [setSearch],
  );
  return [filters, change];
}
