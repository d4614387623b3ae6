import type {
  MoveRequest,
  MoveResult,
  Opportunity,
  OpportunityCreate,
  OpportunityPeopleInput,
  OpportunityPerson,
  OpportunityRecordView,
  OpportunityUpdate,
  SimilarOpportunities,
  Single,
  Whole,
} from '../../shared/contracts';

import type { CardMove } from '../domain/board-move';
import { settle } from '../domain/board-move';

import { address, dataOf, salesApi } from './base';
import { boardApi } from './board';
import type { BoardArgs } from './board';
import { readFailure } from './errors';

type Identified<T> = { documentId: string; body: T };
type MoveArgs = Identified<MoveRequest> & { shownOn?: { board: BoardArgs; move: CardMove } };

export const opportunityApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesOpportunity: build.query<Opportunity, string>({
      query: (documentId) => address(`/opportunities/${documentId}`),
      transformResponse: dataOf<Opportunity>,
      providesTags: (_result, _error, id) => [{ type: 'SalesOpportunity', id }],
    }),
    salesCreateOpportunity: build.mutation<Opportunity, OpportunityCreate>({
      query: (data) => ({ url: address('/opportunities'), method: 'POST', data }),
      transformResponse: dataOf<Opportunity>,
      invalidatesTags: (_result, error) =>
        error ? [] : ['SalesBoard', 'SalesOrganization', 'SalesContact'],
    }),
    salesUpdateOpportunity: build.mutation<Opportunity, Identified<OpportunityUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/opportunities/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Opportunity>,
      invalidatesTags: (_result, error, { documentId: id }) =>
        error ? [] : ['SalesBoard', { type: 'SalesOpportunity', id }],
      /** The page that is open shows it at once, not only when it has been read again. */
      onQueryStarted: async ({ documentId }, { dispatch, queryFulfilled }) => {
        const saved = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!saved) return;
        dispatch(
          opportunityApi.util.updateQueryData('salesRecord', documentId, (draft) => {
            if (draft.opportunity.version < saved.version) draft.opportunity = saved;
          }),
        );
      },
    }),
    /** With `shownOn`, the board in the cache takes the card and the changed heads from the answer. */
    salesMoveOpportunity: build.mutation<MoveResult, MoveArgs>({
      query: ({ documentId, body }) => ({
        url: address(`/opportunities/${documentId}/move`),
        method: 'POST',
        data: body,
      }),
      transformResponse: (answer: Single<MoveResult>) => answer.data,
      /** What somebody else has moved meanwhile is read anew: the next try is from where it stands now. */
      invalidatesTags: (_result, error, { documentId: id }) =>
        error && readFailure(error).status !== 409 ? [] : [{ type: 'SalesOpportunity', id }],
      onQueryStarted: async ({ shownOn }, { dispatch, queryFulfilled }) => {
        const result = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!result) return;
        // A page that shows no board: the next board must be read anew.
        if (!shownOn) return void dispatch(salesApi.util.invalidateTags(['SalesBoard']));
        const { board, move } = shownOn;
        dispatch(
          boardApi.util.updateQueryData('salesBoard', board, (draft) =>
            settle(draft, move, result),
          ),
        );
      },
    }),
    /** All that the page of an opportunity shows first. */
    salesRecord: build.query<OpportunityRecordView, string>({
      query: (documentId) => address(`/opportunities/${documentId}/record`),
      transformResponse: dataOf<OpportunityRecordView>,
      providesTags: (_result, _error, id) => [
        { type: 'SalesOpportunity', id },
        { type: 'SalesActivity', id },
      ],
    }),
    salesSimilar: build.query<SimilarOpportunities, string>({
      query: (documentId) => address(`/opportunities/${documentId}/similar`),
      transformResponse: dataOf<SimilarOpportunities>,
    }),
    salesOpportunityPeople: build.query<OpportunityPerson[], string>({
      query: (documentId) => address(`/opportunities/${documentId}/contacts`),
      transformResponse: (answer: Whole<OpportunityPerson>) => answer.data,
      providesTags: (_result, _error, id) => [{ type: 'SalesOpportunity', id }],
    }),
    salesSetOpportunityPeople: build.mutation<
      OpportunityPerson[],
      Identified<OpportunityPeopleInput>
    >({
      query: ({ documentId, body }) => ({
        url: address(`/opportunities/${documentId}/contacts`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: (answer: Whole<OpportunityPerson>) => answer.data,
      // Who was told that a colleague was faster sees whom he has named.
      invalidatesTags: (_result, error, { documentId: id }) =>
        error && readFailure(error).status !== 409 ? [] : [{ type: 'SalesOpportunity', id }],
    }),
  }),
});

export const {
  useSalesOpportunityQuery,
  useLazySalesOpportunityQuery,
  useSalesCreateOpportunityMutation,
  useSalesUpdateOpportunityMutation,
  useSalesMoveOpportunityMutation,
  useSalesRecordQuery,
  useLazySalesRecordQuery,
  useSalesSimilarQuery,
  useSalesOpportunityPeopleQuery,
  useSalesSetOpportunityPeopleMutation,
} = opportunityApi;
