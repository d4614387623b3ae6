import type { SearchHit, Whole } from '../../shared/contracts';

import { address, salesApi } from './base';

export const searchApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSearch: build.query<SearchHit[], string>({
      query: (q) => address('/search', { q }),
      transformResponse: (answer: Whole<SearchHit>) => answer.data,
      keepUnusedDataFor: 10,
    }),
  }),
});

export const { useSalesSearchQuery, useLazySalesSearchQuery } = searchApi;
