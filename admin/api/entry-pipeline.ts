import type { EntryPipeline } from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

export type EntryArgs = { uid: string; documentId: string };

export const entryPipelineApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesEntryPipeline: build.query<EntryPipeline, EntryArgs>({
      query: ({ uid, documentId }) => address(`/entries/${uid}/${documentId}/pipeline`),
      transformResponse: dataOf<EntryPipeline>,
      providesTags: ['SalesLead', 'SalesOpportunity', 'SalesBoard'],
    }),
  }),
});

export const { useSalesEntryPipelineQuery } = entryPipelineApi;
