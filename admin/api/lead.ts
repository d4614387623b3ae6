import type {
  BulkResult,
  Lead,
  LeadBulk,
  LeadCounts,
  LeadInput,
  LeadMatches,
  LeadRow,
  LeadUpdate,
  List,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { readFailure } from './errors';
import type { ListArgs } from './opportunity-list';

type Identified<T> = { documentId: string; body: T };
export type LeadList = List<LeadRow> & {
  meta: List<LeadRow>['meta'] & { nextCursor: string | null; counts: LeadCounts };
};

/** What a colleague has changed or deleted meanwhile is read anew too: the next try is on what stands there now. */
const MEANWHILE: ReadonlySet<number | null> = new Set([404, 409]);
/** Lists, lanes and pages show the same leads. */
export const leadTouched = (_result: unknown, error: unknown) =>
  error && !MEANWHILE.has(readFailure(error).status) ? [] : (['SalesLead'] as const);

export const leadApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesLeads: build.query<LeadList, ListArgs>({
      query: (args) => address('/leads', args),
      providesTags: ['SalesLead'],
    }),
    salesLead: build.query<Lead, string>({
      query: (documentId) => address(`/leads/${documentId}`),
      transformResponse: dataOf<Lead>,
      providesTags: ['SalesLead'],
    }),
    salesLeadMatches: build.query<LeadMatches, string>({
      query: (documentId) => address(`/leads/${documentId}/matches`),
      transformResponse: dataOf<LeadMatches>,
      providesTags: ['SalesLead', 'SalesOrganization', 'SalesContact', 'SalesOpportunity'],
    }),
    salesCreateLead: build.mutation<Lead, LeadInput>({
      query: (data) => ({ url: address('/leads'), method: 'POST', data }),
      transformResponse: dataOf<Lead>,
      invalidatesTags: leadTouched,
    }),
    salesUpdateLead: build.mutation<Lead, Identified<LeadUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/leads/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Lead>,
      invalidatesTags: leadTouched,
      /** The page that is open shows it at once: until it is read again, an answer would jump back to what it was. */
      onQueryStarted: async ({ documentId }, { dispatch, queryFulfilled }) => {
        const saved = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!saved) return;
        dispatch(
          leadApi.util.updateQueryData('salesLead', documentId, (draft) =>
            draft.version < saved.version ? saved : draft,
          ),
        );
      },
    }),
    salesBulkLeads: build.mutation<BulkResult[], LeadBulk>({
      query: (data) => ({ url: address('/leads/bulk'), method: 'POST', data }),
      transformResponse: (answer: Whole<BulkResult>) => answer.data,
      invalidatesTags: leadTouched,
    }),
    salesDeleteLead: build.mutation<unknown, { documentId: string; version: number }>({
      query: ({ documentId, version }) => ({
        url: address(`/leads/${documentId}`, { version }),
        method: 'DELETE',
      }),
      invalidatesTags: leadTouched,
    }),
  }),
});

export const {
  useSalesLeadsQuery,
  useSalesLeadQuery,
  useLazySalesLeadQuery,
  useSalesLeadMatchesQuery,
  useSalesCreateLeadMutation,
  useSalesUpdateLeadMutation,
  useSalesBulkLeadsMutation,
  useSalesDeleteLeadMutation,
} = leadApi;
