import type { List, Target, TargetInput, TargetUpdate } from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

type Named = { documentId: string; version: number };

/** Targets stand in reports: a change of one changes those too. */
export const targetApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesTargets: build.query<List<Target>, { page: number; pageSize: number }>({
      query: (paging) => address('/targets', paging),
      providesTags: ['SalesTarget'],
    }),
    salesTarget: build.query<Target, string>({
      query: (documentId) => address(`/targets/${documentId}`),
      transformResponse: dataOf<Target>,
      providesTags: (_result, _error, id) => [{ type: 'SalesTarget', id }],
    }),
    salesCreateTarget: build.mutation<Target, TargetInput>({
      query: (data) => ({ url: address('/targets'), method: 'POST', data }),
      transformResponse: dataOf<Target>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesTarget', 'SalesReport']),
    }),
    salesUpdateTarget: build.mutation<Target, { documentId: string; body: TargetUpdate }>({
      query: ({ documentId, body }) => ({
        url: address(`/targets/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Target>,
      // Also after a refusal: somebody else may have changed or deleted it.
      invalidatesTags: ['SalesTarget', 'SalesReport'],
    }),
    salesDeleteTarget: build.mutation<unknown, Named>({
      query: ({ documentId, version }) => ({
        url: address(`/targets/${documentId}`, { version }),
        method: 'DELETE',
      }),
      invalidatesTags: ['SalesTarget', 'SalesReport'],
    }),
  }),
});

export const {
  useSalesTargetsQuery,
  useSalesTargetQuery,
  useSalesCreateTargetMutation,
  useSalesUpdateTargetMutation,
  useSalesDeleteTargetMutation,
} = targetApi;
