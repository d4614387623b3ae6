import type { BulkRequest, BulkResult, List, OpportunityRow, Whole } from '../../shared/contracts';

import { address, salesApi } from './base';

export type ListArgs = Readonly<Record<string, string | number | boolean | undefined>>;

export const opportunityListApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesOpportunities: build.query<List<OpportunityRow>, ListArgs>({
      query: (args) => address('/opportunities', args),
      // Whatever changes a board changes the list, which shows the same rows.
      providesTags: ['SalesBoard', 'SalesOpportunity'],
    }),
    salesBulkOpportunities: build.mutation<BulkResult[], BulkRequest>({
      query: (data) => ({ url: address('/opportunities/bulk'), method: 'POST', data }),
      transformResponse: (answer: Whole<BulkResult>) => answer.data,
      invalidatesTags: (results, error) =>
        error || !results
          ? []
          : [
              'SalesBoard',
              ...results
                .filter(({ ok }) => ok)
                .map(({ documentId: id }) => ({ type: 'SalesOpportunity' as const, id })),
            ],
    }),
  }),
});

export const { useSalesOpportunitiesQuery, useSalesBulkOpportunitiesMutation } = opportunityListApi;
