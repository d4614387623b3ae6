import type {
  FormulaPreview,
  FormulaPreviewInput,
  FormulaVariable,
  FromTemplateInput,
  Funnel,
  FunnelDelete,
  FunnelInput,
  FunnelTemplate,
  FunnelUpdate,
  FunnelUse,
  Stage,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { isConflict } from './errors';

export const funnelApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesFunnels: build.query<Funnel[], void>({
      query: () => address('/funnels'),
      transformResponse: (answer: Whole<Funnel>) => answer.data,
      providesTags: ['SalesFunnel'],
    }),
    salesFunnel: build.query<Funnel, string>({
      query: (documentId) => address(`/funnels/${documentId}`),
      transformResponse: dataOf<Funnel>,
      providesTags: (_result, _error, id) => [{ type: 'SalesFunnel', id }],
    }),
    salesFunnelTemplates: build.query<FunnelTemplate[], void>({
      query: () => address('/funnel-templates'),
      transformResponse: (answer: Whole<FunnelTemplate>) => answer.data,
    }),
    salesFunnelFromTemplate: build.mutation<Funnel, FromTemplateInput>({
      query: (data) => ({ url: address('/funnels/from-template'), method: 'POST', data }),
      transformResponse: dataOf<Funnel>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesFunnel', 'SalesStage']),
    }),
    salesCreateFunnel: build.mutation<Funnel, FunnelInput>({
      query: (data) => ({ url: address('/funnels'), method: 'POST', data }),
      transformResponse: dataOf<Funnel>,
      invalidatesTags: (_result, error) => (error ? [] : ['SalesFunnel', 'SalesStage']),
    }),
    salesUpdateFunnel: build.mutation<Funnel, { documentId: string; body: FunnelUpdate }>({
      query: ({ documentId, body }) => ({
        url: address(`/funnels/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Funnel>,
      // What was saved stands there at once, so that a form does not show for a moment what was stored before.
      onQueryStarted: async ({ documentId }, { dispatch, queryFulfilled }) => {
        const saved = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (saved) void dispatch(funnelApi.util.upsertQueryData('salesFunnel', documentId, saved));
      },
      invalidatesTags: (_result, error) =>
        error && !isConflict(error)
          ? []
          : ['SalesFunnel', 'SalesStage', 'SalesBoard', 'SalesOpportunity'],
    }),
    /** What would have to be handed over; changes with every move, so nothing of it is kept. */
    salesFunnelUse: build.query<FunnelUse, string>({
      query: (documentId) => address(`/funnels/${documentId}/use`),
      transformResponse: dataOf<FunnelUse>,
      providesTags: ['SalesFunnel', 'SalesBoard', 'SalesOpportunity'],
      keepUnusedDataFor: 0,
    }),
    salesDeleteFunnel: build.mutation<unknown, { documentId: string; body: FunnelDelete }>({
      // Strapi's client sends no body with a DELETE.
      query: ({ documentId, body: { moveTo } }) => ({
        url: address(`/funnels/${documentId}`, {
          'moveTo[funnel]': moveTo?.funnel,
          ...Object.fromEntries(
            Object.entries(moveTo?.stages ?? {}).map(([from, to]) => [
              `moveTo[stages][${from}]`,
              to,
            ]),
          ),
        }),
        method: 'DELETE',
      }),
      invalidatesTags: (_result, error) =>
        error ? [] : ['SalesFunnel', 'SalesStage', 'SalesBoard', 'SalesOpportunity'],
    }),
    salesFormulaVariables: build.query<FormulaVariable[], void>({
      query: () => address('/formula-variables'),
      transformResponse: (answer: Whole<FormulaVariable>) => answer.data,
    }),
    /** Reads only; values change with every move and every day, so nothing of it is kept. */
    salesFormulaPreview: build.query<FormulaPreview, FormulaPreviewInput>({
      query: (data) => ({ url: address('/funnels/formula-preview'), method: 'POST', data }),
      transformResponse: dataOf<FormulaPreview>,
      keepUnusedDataFor: 0,
    }),
    salesStages: build.query<Stage[], void>({
      query: () => address('/stages'),
      transformResponse: (answer: Whole<Stage>) => answer.data,
      providesTags: ['SalesStage'],
    }),
  }),
});

export const {
  useSalesFunnelsQuery,
  useSalesFunnelQuery,
  useSalesFunnelTemplatesQuery,
  useSalesFunnelFromTemplateMutation,
  useSalesCreateFunnelMutation,
  useSalesUpdateFunnelMutation,
  useSalesFunnelUseQuery,
  useSalesDeleteFunnelMutation,
  useSalesFormulaVariablesQuery,
  useSalesFormulaPreviewQuery,
  useSalesStagesQuery,
} = funnelApi;
