import type {
  Contact,
  ContactRecordView,
  ContactRow,
  List,
  MergeRequest,
  Organization,
  OrganizationRecordView,
  OrganizationRow,
  ProspectInput,
  ProspectResult,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import type { ListArgs } from './opportunity-list';

type Merge = { documentId: string; body: MergeRequest };

/** One firm or person less, and everything that hung on it elsewhere: all that names them is read anew. */
const regrouped = (_result: unknown, error: unknown) =>
  error
    ? []
    : ([
        'SalesOrganization',
        'SalesContact',
        'SalesBoard',
        'SalesOpportunity',
        'SalesActivity',
      ] as const);

export const prospectApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesOrganizationList: build.query<List<OrganizationRow>, ListArgs>({
      query: (args) => address('/organizations', args),
      providesTags: ['SalesOrganization', 'SalesBoard'],
    }),
    salesContactList: build.query<List<ContactRow>, ListArgs>({
      query: (args) => address('/contacts', args),
      providesTags: ['SalesContact', 'SalesBoard'],
    }),
    salesOrganizationRecord: build.query<OrganizationRecordView, string>({
      query: (documentId) => address(`/organizations/${documentId}/record`),
      transformResponse: dataOf<OrganizationRecordView>,
      providesTags: ['SalesOrganization', 'SalesContact', 'SalesBoard'],
    }),
    salesContactRecord: build.query<ContactRecordView, string>({
      query: (documentId) => address(`/contacts/${documentId}/record`),
      transformResponse: dataOf<ContactRecordView>,
      providesTags: ['SalesOrganization', 'SalesContact', 'SalesBoard'],
    }),
    salesCreateProspect: build.mutation<ProspectResult, ProspectInput>({
      query: (data) => ({ url: address('/prospects'), method: 'POST', data }),
      transformResponse: dataOf<ProspectResult>,
      invalidatesTags: (_result, error) =>
        error ? [] : ['SalesBoard', 'SalesOrganization', 'SalesContact', 'SalesActivity'],
    }),
    salesMergeOrganization: build.mutation<Organization, Merge>({
      query: ({ documentId, body }) => ({
        url: address(`/organizations/${documentId}/merge`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Organization>,
      invalidatesTags: regrouped,
    }),
    salesMergeContact: build.mutation<Contact, Merge>({
      query: ({ documentId, body }) => ({
        url: address(`/contacts/${documentId}/merge`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Contact>,
      invalidatesTags: regrouped,
    }),
    salesDeleteOrganization: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/organizations/${documentId}`), method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : ['SalesOrganization', 'SalesContact']),
    }),
    salesDeleteContact: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/contacts/${documentId}`), method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : ['SalesContact', 'SalesOrganization']),
    }),
  }),
});

export const {
  useSalesOrganizationListQuery,
  useSalesContactListQuery,
  useSalesOrganizationRecordQuery,
  useLazySalesOrganizationRecordQuery,
  useSalesContactRecordQuery,
  useLazySalesContactRecordQuery,
  useSalesCreateProspectMutation,
  useSalesMergeOrganizationMutation,
  useSalesMergeContactMutation,
  useSalesDeleteOrganizationMutation,
  useSalesDeleteContactMutation,
} = prospectApi;
