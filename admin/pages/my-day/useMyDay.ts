import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import type { MyDayItem } from '../../../shared/contracts';
import { useSalesMyDayQuery } from '../../api/my-day';
import { useRefetchOnReturn } from '../../hooks/useRefetchOnReturn';
import type { Reached } from '../opportunity/reached';

const SHOWN = 25;
const MOST = 100;

export type DayReached = { item: MyDayItem; offer: Reached };

/** The day as it was read, and what of it is shown. The filter stands in the address. */
export function useMyDay() {
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(SHOWN);
  const [reached, setReached] = useState<DayReached | null>(null);
  const calls = search.get('calls') === 'true';
  const { data, error, isFetching, refetch } = useSalesMyDayQuery(
    { limit, calls },
    { refetchOnMountOrArgChange: true },
  );
  const reload = useCallback(() => void refetch(), [refetch]);
  useRefetchOnReturn(reload, isFetching);

  const setCalls = (next: boolean) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (next) after.set('calls', 'true');
        else after.delete('calls');
        return after;
      },
      { replace: true },
    );
  /** Whoever was called is asked for what was said. */
  const reach = (item: MyDayItem) => {
    const name = item.contact?.name ?? item.organization?.name ?? item.about.name;
    setReached({ item, offer: { kind: 'call', name, contact: item.contact } });
  };
  return {
    ...{ data, failure: isFetching ? undefined : error, reload },
    ...{ calls, setCalls, more: limit < MOST ? () => setLimit(MOST) : null },
    ...{ reached, reach, forget: () => setReached(null) },
  };
}
