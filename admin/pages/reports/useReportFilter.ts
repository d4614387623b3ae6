import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { changedFilter, readReportFilter } from '../../domain/report/filter';
import type { FilterChange, ReportFilter } from '../../domain/report/filter';

export type FilterState = {
  filter: ReportFilter;
  change: (change: FilterChange) => void;
  reset: () => void;
};

/** The filter stands in the address: a link or the back button brings it back, and the next report keeps it. */
export function useReportFilter(): FilterState {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readReportFilter(search), [search]);
  const change = useCallback(
    (part: FilterChange) => setSearch({ ...changedFilter(filter, part) }, { replace: true }),
    [filter, setSearch],
  );
  const reset = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { filter, change, reset };
}
