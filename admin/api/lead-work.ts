import type {
  Lead,
  LeadConvert,
  LeadConverted,
  LeadHandoverInput,
  LeadRow,
  Light,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { leadTouched } from './lead';
import type { ListArgs } from './opportunity-list';

type Identified<T> = { documentId: string; body: T };
/** Open leads of a funnel before its first stage, the most urgent first. */
export type LeadLane = {
  data: LeadRow[];
  meta: {
    nextCursor: string | null;
    total: number;
    lights: Record<NonNullable<Light['level']>, number>;
  };
};

export const leadWorkApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesLeadLane: build.query<LeadLane, { funnel: string; args?: ListArgs }>({
      query: ({ funnel, args = {} }) => address(`/funnels/${funnel}/leads`, args),
      providesTags: ['SalesLead'],
    }),
    salesConvertLead: build.mutation<LeadConverted, Identified<LeadConvert>>({
      query: ({ documentId, body }) => ({
        url: address(`/leads/${documentId}/convert`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<LeadConverted>,
      invalidatesTags: (result, error) => [
        ...leadTouched(result, error),
        ...(error
          ? []
          : ([
              'SalesBoard',
              'SalesOpportunity',
              'SalesOrganization',
              'SalesContact',
              'SalesActivity',
            ] as const)),
      ],
    }),
    salesHandOverLead: build.mutation<Lead, Identified<LeadHandoverInput>>({
      query: ({ documentId, body }) => ({
        url: address(`/leads/${documentId}/handover`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Lead>,
      invalidatesTags: (result, error) => [
        ...leadTouched(result, error),
        ...(error ? [] : (['SalesBoard', 'SalesOpportunity'] as const)),
      ],
    }),
  }),
});

export const { useSalesLeadLaneQuery, useSalesConvertLeadMutation, useSalesHandOverLeadMutation } =
  leadWorkApi;
