import type { SearchHit, Whole } from '../../shared/contracts';

import { address, salesApi } from './base';

/** People, firms and opportunities must all be in sight. */
const MOST_OF_A_KIND = 5;

export const searchApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSearch: build.query<SearchHit[], string>({
      query: (q) => address('/search', { q, limit: MOST_OF_A_KIND }),
      transformResponse: (answer: Whole<SearchHit>) => answer.data,
      keepUnusedDataFor: 10,
    }),
  }),
});

export const { useSalesSearchQuery, useLazySalesSearchQuery } = searchApi;
