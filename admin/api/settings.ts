import type {
  ExchangeRate,
  ExchangeRateInput,
  HolidayCalendar,
  HolidayCountries,
  ListEntry,
  ListEntryInput,
  ListEntryUpdate,
  ListName,
  ListOrderInput,
  RateFileInput,
  RateFilePreview,
  RateFileStored,
  Settings,
  SettingsUpdate,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { isConflict } from './errors';

type OfList<T> = T & { list: ListName };
type CalendarArgs = {
  country: string;
  region?: string;
  year: number;
  years: number;
  locale: string;
};

/** Days, rates and base currency decide about lights and sums everywhere. */
const figures = (_result: unknown, error: unknown) =>
  error ? [] : (['SalesBoard', 'SalesOpportunity'] as const);

export const settingsApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSettings: build.query<Settings, void>({
      query: () => address('/settings'),
      transformResponse: dataOf<Settings>,
      providesTags: ['SalesSettings'],
    }),
    salesUpdateSettings: build.mutation<Settings, SettingsUpdate>({
      query: (data) => ({ url: address('/settings'), method: 'PUT', data }),
      transformResponse: dataOf<Settings>,
      invalidatesTags: (result, error) =>
        error && !isConflict(error) ? [] : ['SalesSettings', ...figures(result, error)],
    }),
    salesHolidayCountries: build.query<HolidayCountries, string>({
      query: (locale) => address('/holidays', { locale }),
      transformResponse: dataOf<HolidayCountries>,
    }),
    salesHolidayCalendar: build.query<HolidayCalendar, CalendarArgs>({
      query: ({ country, ...args }) => address(`/holidays/${country}`, args),
      transformResponse: dataOf<HolidayCalendar>,
    }),
    salesList: build.query<ListEntry[], ListName>({
      query: (list) => address(`/lists/${list}`),
      transformResponse: (answer: Whole<ListEntry>) => answer.data,
      providesTags: (_result, _error, id) => [{ type: 'SalesList', id }],
    }),
    salesCreateListEntry: build.mutation<ListEntry, OfList<{ body: ListEntryInput }>>({
      query: ({ list, body }) => ({ url: address(`/lists/${list}`), method: 'POST', data: body }),
      transformResponse: dataOf<ListEntry>,
      invalidatesTags: (_result, error, { list: id }) => (error ? [] : [{ type: 'SalesList', id }]),
    }),
    salesUpdateListEntry: build.mutation<
      ListEntry,
      OfList<{ documentId: string; body: ListEntryUpdate }>
    >({
      query: ({ list, documentId, body }) => ({
        url: address(`/lists/${list}/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<ListEntry>,
      // Refused, too: somebody else has changed the entry, and what it is now is shown.
      invalidatesTags: (_result, _error, { list: id }) => [{ type: 'SalesList', id }],
    }),
    /** All entries in one request; the new order stands there at once. */
    salesOrderList: build.mutation<ListEntry[], OfList<{ body: ListOrderInput }>>({
      query: ({ list, body }) => ({
        url: address(`/lists/${list}/order`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<ListEntry[]>,
      onQueryStarted: async ({ list, body: { order } }, { dispatch, queryFulfilled }) => {
        const shown = dispatch(
          settingsApi.util.updateQueryData('salesList', list, (entries) => {
            entries.sort((a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId));
          }),
        );
        await queryFulfilled.catch(() => shown.undo());
      },
      // Also after a refusal: somebody else has changed the list.
      invalidatesTags: (_result, _error, { list: id }) => [{ type: 'SalesList', id }],
    }),
    salesDeleteListEntry: build.mutation<unknown, OfList<{ documentId: string }>>({
      query: ({ list, documentId }) => ({
        url: address(`/lists/${list}/${documentId}`),
        method: 'DELETE',
      }),
      invalidatesTags: (_result, _error, { list: id }) => [{ type: 'SalesList', id }],
    }),
    salesExchangeRates: build.query<ExchangeRate[], void>({
      query: () => address('/exchange-rates', { pageSize: 100 }),
      transformResponse: (answer: Whole<ExchangeRate>) => answer.data,
      providesTags: ['SalesRate'],
    }),
    salesCreateExchangeRate: build.mutation<ExchangeRate, ExchangeRateInput>({
      query: (data) => ({ url: address('/exchange-rates'), method: 'POST', data }),
      transformResponse: dataOf<ExchangeRate>,
      invalidatesTags: (result, error) => (error ? [] : ['SalesRate', ...figures(result, error)]),
    }),
    /** Stores nothing. What it says of closed opportunities changes, so nothing of it is kept. */
    salesPreviewRates: build.mutation<RateFilePreview, RateFileInput>({
      query: (data) => ({ url: address('/exchange-rates/preview'), method: 'POST', data }),
      transformResponse: dataOf<RateFilePreview>,
    }),
    salesImportRates: build.mutation<RateFileStored, RateFileInput>({
      query: (data) => ({ url: address('/exchange-rates/import'), method: 'POST', data }),
      transformResponse: dataOf<RateFileStored>,
      invalidatesTags: (result, error) => (error ? [] : ['SalesRate', ...figures(result, error)]),
    }),
    salesDeleteExchangeRate: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/exchange-rates/${documentId}`), method: 'DELETE' }),
      invalidatesTags: (result, error) => (error ? [] : ['SalesRate', ...figures(result, error)]),
    }),
  }),
});

export const {
  useSalesSettingsQuery,
  useSalesUpdateSettingsMutation,
  useSalesHolidayCountriesQuery,
  useLazySalesHolidayCalendarQuery,
  useSalesHolidayCalendarQuery,
  useSalesListQuery,
  useSalesCreateListEntryMutation,
  useSalesUpdateListEntryMutation,
  useSalesOrderListMutation,
  useSalesDeleteListEntryMutation,
  useSalesExchangeRatesQuery,
  useSalesCreateExchangeRateMutation,
  useSalesPreviewRatesMutation,
  useSalesImportRatesMutation,
  useSalesDeleteExchangeRateMutation,
} = settingsApi;
