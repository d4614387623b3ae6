import type { LeadForm, Whole } from '../../shared/contracts';

import { address, salesApi } from './base';

export const leadLaneApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    /** documentIds of the funnels that a form brings leads to. */
    salesFunnelsWithForms: build.query<string[], void>({
      query: () => address('/lead-forms'),
      transformResponse: ({ data }: Whole<LeadForm>) => [
        ...new Set(
          data.flatMap(({ enabled, funnel }) => (enabled && funnel ? [funnel.documentId] : [])),
        ),
      ],
      providesTags: ['SalesLeadForm'],
    }),
  }),
});

export const { useSalesFunnelsWithFormsQuery } = leadLaneApi;
