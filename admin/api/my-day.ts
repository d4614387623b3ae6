import type { MyDay, MyDayQuery } from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

export const myDayApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesMyDay: build.query<MyDay, MyDayQuery>({
      query: ({ limit, calls }) => address('/my-day', { limit, calls: calls || undefined }),
      transformResponse: dataOf<MyDay>,
      providesTags: ['SalesActivity', 'SalesOpportunity', 'SalesLead', 'SalesBoard'],
    }),
  }),
});

export const { useSalesMyDayQuery } = myDayApi;
