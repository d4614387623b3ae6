import type {
  Contact,
  ContactInput,
  ContactUpdate,
  List,
  Organization,
  OrganizationInput,
  OrganizationUpdate,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { readFailure } from './errors';

export type PeopleArgs = { q?: string; page?: number; pageSize?: number };
type Identified<T> = { documentId: string; body: T };

/** By this user, or by a colleague meanwhile. */
const changed = (error: unknown) => !error || readFailure(error).status === 409;

export const personApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesOrganizations: build.query<List<Organization>, PeopleArgs>({
      query: (args) => address('/organizations', args),
      providesTags: ['SalesOrganization'],
    }),
    salesOrganization: build.query<Organization, string>({
      query: (documentId) => address(`/organizations/${documentId}`),
      transformResponse: dataOf<Organization>,
      providesTags: ['SalesOrganization'],
    }),
    salesCreateOrganization: build.mutation<Organization, OrganizationInput>({
      query: (data) => ({ url: address('/organizations'), method: 'POST', data }),
      transformResponse: dataOf<Organization>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesOrganization']),
    }),
    salesUpdateOrganization: build.mutation<Organization, Identified<OrganizationUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/organizations/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Organization>,
      invalidatesTags: (_result, error) =>
        changed(error) ? ['SalesOrganization', 'SalesBoard', 'SalesOpportunity'] : [],
    }),
    salesContacts: build.query<List<Contact>, PeopleArgs & { organization?: string }>({
      query: (args) => address('/contacts', args),
      providesTags: ['SalesContact'],
    }),
    salesContact: build.query<Contact, string>({
      query: (documentId) => address(`/contacts/${documentId}`),
      transformResponse: dataOf<Contact>,
      providesTags: ['SalesContact'],
    }),
    salesCreateContact: build.mutation<Contact, ContactInput>({
      query: (data) => ({ url: address('/contacts'), method: 'POST', data }),
      transformResponse: dataOf<Contact>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesContact']),
    }),
    salesUpdateContact: build.mutation<Contact, Identified<ContactUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/contacts/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Contact>,
      invalidatesTags: (_result, error) =>
        changed(error) ? ['SalesContact', 'SalesBoard', 'SalesOpportunity'] : [],
    }),
  }),
});

export const {
  useSalesOrganizationsQuery,
  useLazySalesOrganizationsQuery,
  useSalesOrganizationQuery,
  useSalesCreateOrganizationMutation,
  useSalesUpdateOrganizationMutation,
  useSalesContactsQuery,
  useLazySalesContactsQuery,
  useSalesContactQuery,
  useLazySalesContactQuery,
  useSalesCreateContactMutation,
  useSalesUpdateContactMutation,
} = personApi;
