import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

import { readFilters, writeFilters } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';
import { useMe } from '../../hooks/useMe';
import { useRemembered } from '../../hooks/useRemembered';

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The board's filters: they stand in the address, and come back where a user left them when the address says nothing.
 * Kept per user and funnel; a link with filters of its own wins over what is kept.
 */
export function useBoardFilters(
  funnel: string,
): [BoardFilters, (change: Partial<BoardFilters>) => void] {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [kept, keep] = useRemembered(`filters:${me?.id ?? 0}:${funnel}`, '', isText);
  const filters = useMemo(() => readFilters(search), [search]);
  const restored = useRef(false);

  useEffect(() => {
    if (restored.current || !me) return;
    restored.current = true;
    if (search.size === 0 && kept !== '') {
      setSearch(writeFilters(readFilters(new URLSearchParams(kept))), { replace: true });
    }
  }, [kept, me, search, setSearch]);

  const change = useCallback(
    (part: Partial<BoardFilters>) =>
      setSearch(
        (before) => {
          const next = writeFilters({ ...readFilters(before), ...part });
          keep(new URLSearchParams(next).toString());
          return next;
        },
        { replace: true },
      ),
    [keep, setSearch],
  );
  return [filters, change];
}
