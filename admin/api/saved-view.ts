import type {
  SavedView,
  SavedViewInput,
  SavedViewUpdate,
  ViewList,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

export const savedViewApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSavedViews: build.query<SavedView[], ViewList>({
      query: (list) => address('/saved-views', { list }),
      transformResponse: (answer: Whole<SavedView>) => answer.data,
      providesTags: ['SalesSavedView'],
    }),
    salesCreateSavedView: build.mutation<SavedView, SavedViewInput>({
      query: (data) => ({ url: address('/saved-views'), method: 'POST', data }),
      transformResponse: dataOf<SavedView>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesSavedView']),
    }),
    salesUpdateSavedView: build.mutation<SavedView, { documentId: string; body: SavedViewUpdate }>({
      query: ({ documentId, body }) => ({
        url: address(`/saved-views/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<SavedView>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesSavedView']),
    }),
    salesDeleteSavedView: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/saved-views/${documentId}`), method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : ['SalesSavedView']),
    }),
  }),
});

export const {
  useSalesSavedViewsQuery,
  useSalesCreateSavedViewMutation,
  useSalesUpdateSavedViewMutation,
  useSalesDeleteSavedViewMutation,
} = savedViewApi;
