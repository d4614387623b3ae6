import type {
  DemoData,
  DemoDataInput,
  DemoDataMade,
  DemoDataRemoved,
  InstalledRolePreset,
  RolePresetInput,
  RolePresets,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

/** Whatever shows opportunities, companies or people is old when demo data come or go. */
const RECORDS = [
  'SalesSetup',
  'SalesBoard',
  'SalesOpportunity',
  'SalesActivity',
  'SalesOrganization',
  'SalesContact',
] as const;

export const setupApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesRolePresets: build.query<RolePresets, void>({
      query: () => address('/role-presets'),
      transformResponse: dataOf<RolePresets>,
      providesTags: ['SalesSetup'],
    }),
    salesCreateRoles: build.mutation<InstalledRolePreset[], RolePresetInput>({
      query: (data) => ({ url: address('/role-presets'), method: 'POST', data }),
      transformResponse: dataOf<InstalledRolePreset[]>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesSetup']),
    }),
    salesDemoData: build.query<DemoData[], void>({
      query: () => address('/demo-data'),
      transformResponse: (answer: Whole<DemoData>) => answer.data,
      providesTags: ['SalesSetup'],
    }),
    salesCreateDemoData: build.mutation<DemoDataMade, DemoDataInput>({
      query: (data) => ({ url: address('/demo-data'), method: 'POST', data }),
      transformResponse: dataOf<DemoDataMade>,
      invalidatesTags: (_result, error) => (error ? [] : RECORDS),
    }),
    salesRemoveDemoData: build.mutation<DemoDataRemoved, string>({
      query: (funnel) => ({ url: address(`/demo-data/${funnel}`), method: 'DELETE' }),
      transformResponse: dataOf<DemoDataRemoved>,
      invalidatesTags: (_result, error) => (error ? [] : RECORDS),
    }),
  }),
});

export const {
  useSalesRolePresetsQuery,
  useSalesCreateRolesMutation,
  useSalesDemoDataQuery,
  useSalesCreateDemoDataMutation,
  useSalesRemoveDemoDataMutation,
} = setupApi;
