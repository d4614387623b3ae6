import type {
  LeadForm,
  LeadFormInput,
  LeadFormUpdate,
  ListedLeadForm,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

type Named = { documentId: string; version: number };

export const leadFormApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesLeadForms: build.query<ListedLeadForm[], void>({
      query: () => address('/lead-forms'),
      transformResponse: (answer: Whole<ListedLeadForm>) => answer.data,
      providesTags: ['SalesLeadForm', 'SalesLead'],
    }),
    salesLeadForm: build.query<LeadForm, string>({
      query: (documentId) => address(`/lead-forms/${documentId}`),
      transformResponse: dataOf<LeadForm>,
      providesTags: (_result, _error, id) => [{ type: 'SalesLeadForm', id }],
    }),
    salesCreateLeadForm: build.mutation<LeadForm, LeadFormInput>({
      query: (data) => ({ url: address('/lead-forms'), method: 'POST', data }),
      transformResponse: dataOf<LeadForm>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesLeadForm']),
    }),
    salesUpdateLeadForm: build.mutation<LeadForm, { documentId: string; body: LeadFormUpdate }>({
      query: ({ documentId, body }) => ({
        url: address(`/lead-forms/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<LeadForm>,
      // What was saved stands there at once, so that a form does not show for a moment what was stored before.
      onQueryStarted: async ({ documentId }, { dispatch, queryFulfilled }) => {
        const saved = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (saved)
          void dispatch(leadFormApi.util.upsertQueryData('salesLeadForm', documentId, saved));
      },
      // Also after a refusal: somebody else may have changed or deleted it.
      invalidatesTags: ['SalesLeadForm'],
    }),
    salesDeleteLeadForm: build.mutation<unknown, Named>({
      query: ({ documentId, version }) => ({
        url: address(`/lead-forms/${documentId}`, { version }),
        method: 'DELETE',
      }),
      invalidatesTags: ['SalesLeadForm'],
    }),
  }),
});

export const {
  useSalesLeadFormsQuery,
  useSalesLeadFormQuery,
  useSalesCreateLeadFormMutation,
  useSalesUpdateLeadFormMutation,
  useSalesDeleteLeadFormMutation,
} = leadFormApi;
