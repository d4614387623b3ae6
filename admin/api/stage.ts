import type {
  Stage,
  StageInput,
  StageKindInput,
  StagePreview,
  StageUpdate,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { isConflict } from './errors';

type Of<T> = { documentId: string; body: T };

/** A stage shows on boards, cards and records, and its probability is in every sum. */
const everywhere = (_result: unknown, error: unknown) =>
  error && !isConflict(error)
    ? []
    : (['SalesStage', 'SalesFunnel', 'SalesBoard', 'SalesOpportunity'] as const);

export const stageApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesCreateStage: build.mutation<Stage, StageInput>({
      query: (data) => ({ url: address('/stages'), method: 'POST', data }),
      transformResponse: dataOf<Stage>,
      invalidatesTags: everywhere,
    }),
    salesUpdateStage: build.mutation<Stage, Of<StageUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/stages/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Stage>,
      invalidatesTags: everywhere,
    }),
    salesDeleteStage: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/stages/${documentId}`), method: 'DELETE' }),
      invalidatesTags: everywhere,
    }),
    salesPreviewStage: build.query<StagePreview, Of<Partial<StageKindInput>>>({
      query: ({ documentId, body }) => ({
        url: address(`/stages/${documentId}/preview`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<StagePreview>,
      keepUnusedDataFor: 0,
    }),
    salesChangeStageKind: build.mutation<Stage, Of<StageKindInput>>({
      query: ({ documentId, body }) => ({
        url: address(`/stages/${documentId}/kind`),
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Stage>,
      invalidatesTags: everywhere,
    }),
  }),
});

export const {
  useSalesCreateStageMutation,
  useSalesUpdateStageMutation,
  useSalesDeleteStageMutation,
  useSalesPreviewStageQuery,
  useLazySalesPreviewStageQuery,
  useSalesChangeStageKindMutation,
} = stageApi;
