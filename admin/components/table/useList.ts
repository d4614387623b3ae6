import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

import type { SavedView, ViewList } from '../../../shared/contracts';
import { useSalesSavedViewsQuery } from '../../api/saved-view';
import { changedQuery, readListQuery, shownColumns, viewQuery } from '../../domain/list-query';
import type { ListQuery, ListSpec } from '../../domain/list-query';
import { useMe } from '../../hooks/useMe';
import { useRemembered } from '../../hooks/useRemembered';

const isText = (value: unknown): value is string => typeof value === 'string';
export const PAGE_SIZES = [25, 50, 100] as const;
type PageSize = (typeof PAGE_SIZES)[number];
const isPageSize = (value: unknown): value is PageSize => PAGE_SIZES.some((one) => one === value);

export type ListState = {
  list: ViewList;
  spec: ListSpec;
  query: ListQuery;
  /** Null takes a part away. */
  change: (change: Readonly<Record<string, string | null>>) => void;
  reset: () => void;
  columns: readonly string[];
  setColumns: (columns: readonly string[]) => void;
  page: number;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
  views: readonly SavedView[];
  /** The one that the address names. */
  view: SavedView | null;
  openView: (view: SavedView | null) => void;
};

/**
 * What a list shows: filters, order, page and view stand in the address, and come back where a user left them when the
 * address says nothing. Columns are kept per user, for each view apart.
 */
export function useList(list: ViewList, spec: ListSpec): ListState {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const user = me?.id ?? 0;
  const [kept, keep] = useRemembered(`list:${user}:${list}`, '', isText);
  const [pageSize, setPageSize] = useRemembered<PageSize>(`page-size:${user}`, 50, isPageSize);
  const query = useMemo(() => readListQuery(search, spec), [search, spec]);
  const { data: views = [] } = useSalesSavedViewsQuery(list);
  const view = views.find(({ documentId }) => documentId === query.view) ?? null;
  const [own, keepColumns] = useRemembered(
    `columns:${user}:${list}:${query.view ?? ''}`,
    '',
    isText,
  );
  const opened = useRef<string | null>(null);
  const restored = useRef(false);

  useEffect(() => {
    if (restored.current || !me) return;
    restored.current = true;
    if (search.size === 0 && kept !== '') {
      setSearch(readListQuery(new URLSearchParams(kept), spec), { replace: true });
    }
  }, [kept, me, search, setSearch, spec]);

  const go = useCallback(
    (next: ListQuery) => {
      const { page: _page, ...lasting } = next;
      keep(new URLSearchParams(lasting).toString());
      setSearch({ ...next }, { replace: true });
    },
    [keep, setSearch],
  );
  const change = useCallback(
    (part: Readonly<Record<string, string | null>>) => go(changedQuery(query, part)),
    [go, query],
  );
  /** Whoever opens a view sees its columns, not those that he last tried in it. */
  useEffect(() => {
    if (opened.current === null || opened.current !== query.view) return;
    opened.current = null;
    keepColumns('');
  }, [query.view, keepColumns]);

  const columns = useMemo(() => {
    const wanted = own ? own.split(',') : (view?.columns ?? []);
    return shownColumns(wanted, spec);
  }, [own, view, spec]);

  return {
    ...{ list, spec, query, change, columns, pageSize, setPageSize, views, view },
    reset: () => go({}),
    setColumns: (next) => keepColumns(next.join(',')),
    page: Number(query.page ?? 1),
    openView: (next) => {
      opened.current = next?.documentId ?? null;
      go(next ? { ...viewQuery(next.query), view: next.documentId } : {});
    },
  };
}
