import type { TimelineKind, TimelinePage } from '../../shared/contracts';

import { address, salesApi } from './base';
import { loadedCards } from './loaded-cards';

export type TimelineArgs = {
  of: 'opportunities' | 'organizations' | 'contacts' | 'leads';
  documentId: string;
  /** None: everything. */
  kinds?: readonly TimelineKind[];
};

const MOST_PER_PAGE = 100;
const LIST = 'timeline';

const pageAddress = (
  { of, documentId, kinds = [] }: TimelineArgs,
  page: { cursor?: string | null; pageSize?: number } = {},
) => address(`/${of}/${documentId}/timeline`, { kinds: kinds.join(','), ...page });
const keyOf = (args: TimelineArgs) => pageAddress(args);

export const timelineApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    /** As much as the reader has paged in already: what was changed must not make the list shorter. */
    salesTimeline: build.query<TimelinePage, TimelineArgs>({
      queryFn: async (args, _api, _options, ask) => {
        const answer = await ask(pageAddress(args));
        if (answer.error) return { error: answer.error };
        const { data, meta } = answer.data as TimelinePage;
        const items = [...data];
        let { nextCursor } = meta;
        const wanted = loadedCards.of(keyOf(args), LIST);
        while (nextCursor && items.length < wanted) {
          const pageSize = Math.min(wanted - items.length, MOST_PER_PAGE);
          const next = await ask(pageAddress(args, { cursor: nextCursor, pageSize }));
          if (next.error) break;
          const page = next.data as TimelinePage;
          items.push(...page.data);
          nextCursor = page.meta.nextCursor;
        }
        return { data: { data: items, meta: { nextCursor } } };
      },
      providesTags: (_result, _error, { documentId: id }) => [
        { type: 'SalesOpportunity', id },
        { type: 'SalesActivity', id },
        { type: 'SalesLead', id },
      ],
    }),

    /** The next page; it is added to the list in the cache. */
    salesTimelineMore: build.query<TimelinePage, { timeline: TimelineArgs; cursor: string }>({
      query: ({ timeline, cursor }) => pageAddress(timeline, { cursor, pageSize: MOST_PER_PAGE }),
      keepUnusedDataFor: 0,
      onQueryStarted: async ({ timeline, cursor }, { dispatch, queryFulfilled }) => {
        const page = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!page) return;
        dispatch(
          timelineApi.util.updateQueryData('salesTimeline', timeline, (draft) => {
            if (draft.meta.nextCursor !== cursor) return;
            draft.data.push(...page.data);
            draft.meta.nextCursor = page.meta.nextCursor;
            loadedCards.remember(keyOf(timeline), LIST, draft.data.length);
          }),
        );
      },
    }),
  }),
});

export const { useSalesTimelineQuery, useLazySalesTimelineQuery, useLazySalesTimelineMoreQuery } =
  timelineApi;
