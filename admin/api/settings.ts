import type { ExchangeRate, ListEntry, ListName, Settings, Whole } from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

export const settingsApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSettings: build.query<Settings, void>({
      query: () => address('/settings'),
      transformResponse: dataOf<Settings>,
      providesTags: ['SalesSettings'],
    }),
    salesList: build.query<ListEntry[], ListName>({
      query: (list) => address(`/lists/${list}`),
      transformResponse: (answer: Whole<ListEntry>) => answer.data,
      providesTags: (_result, _error, id) => [{ type: 'SalesList', id }],
    }),
    salesExchangeRates: build.query<ExchangeRate[], void>({
      query: () => address('/exchange-rates'),
      transformResponse: (answer: Whole<ExchangeRate>) => answer.data,
      providesTags: ['SalesRate'],
    }),
  }),
});

export const { useSalesSettingsQuery, useSalesListQuery, useSalesExchangeRatesQuery } = settingsApi;
