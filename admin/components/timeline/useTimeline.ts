import { useState } from 'react';

import type { TimelineItem } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useLazySalesTimelineMoreQuery, useSalesTimelineQuery } from '../../api/timeline';
import type { TimelineArgs } from '../../api/timeline';
import { kindsOf } from '../../domain/timeline-filter';
import type { TimelineFilter } from '../../domain/timeline-filter';

export type TimelineState = {
  items: readonly TimelineItem[];
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  loading: boolean;
  failure: Failure | null;
  onRetry: () => void;
  /** Null: there is no more. */
  onMore: (() => void) | null;
  loadingMore: boolean;
};

/** All that happened to an opportunity, a company or a person, page by page. */
export function useTimeline(of: TimelineArgs['of'], documentId: string): TimelineState {
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const args: TimelineArgs = { of, documentId, kinds: kindsOf(filter) };
  const { currentData, isFetching, error, refetch } = useSalesTimelineQuery(args);
  const [readMore, more] = useLazySalesTimelineMoreQuery();
  const cursor = currentData?.meta.nextCursor ?? null;
  const failed = error ?? more.error;
  const moreOf = (from: string) => () => void readMore({ timeline: args, cursor: from });
  return {
    items: currentData?.data ?? [],
    filter,
    onFilter: setFilter,
    loading: isFetching && !currentData,
    failure: failed && !isFetching && !more.isFetching ? readFailure(failed) : null,
    onRetry: () => void (more.error && cursor ? moreOf(cursor)() : refetch()),
    onMore: cursor ? moreOf(cursor) : null,
    loadingMore: more.isFetching,
  };
}
