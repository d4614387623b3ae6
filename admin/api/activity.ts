import type {
  Activity,
  ActivityCreate,
  ActivityDone,
  ActivityExtras,
  ActivityUpdate,
  List,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';
import { readFailure } from './errors';

type Identified<T> = { documentId: string; body: T };
export type ActivitiesArgs = {
  opportunity?: string;
  organization?: string;
  contact?: string;
  planned?: boolean;
  page?: number;
  pageSize?: number;
};
/** An activity, and what was written with it. */
export type ActivityAnswer = { data: Activity; meta: Partial<ActivityExtras> };

/**
 * An activity changes lights, counts and follow-up dates, on the board as on the record. What a colleague has deleted or
 * changed meanwhile is read anew too: the next try is on what stands there now.
 */
const touched = (_result: unknown, error: unknown) =>
  error && !MEANWHILE.has(readFailure(error).status)
    ? []
    : (['SalesBoard', 'SalesOpportunity', 'SalesActivity'] as const);
const MEANWHILE: ReadonlySet<number | null> = new Set([404, 409]);

export const activityApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesActivities: build.query<List<Activity>, ActivitiesArgs>({
      query: (args) => address('/activities', args),
      providesTags: ['SalesActivity'],
    }),
    salesCreateActivity: build.mutation<ActivityAnswer, ActivityCreate>({
      query: (data) => ({ url: address('/activities'), method: 'POST', data }),
      invalidatesTags: touched,
    }),
    salesUpdateActivity: build.mutation<Activity, Identified<ActivityUpdate>>({
      query: ({ documentId, body }) => ({
        url: address(`/activities/${documentId}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Activity>,
      invalidatesTags: touched,
    }),
    salesCompleteActivity: build.mutation<ActivityAnswer, Identified<ActivityDone>>({
      query: ({ documentId, body }) => ({
        url: address(`/activities/${documentId}/done`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: touched,
    }),
    salesDeleteActivity: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(`/activities/${documentId}`), method: 'DELETE' }),
      invalidatesTags: touched,
    }),
  }),
});

export const {
  useSalesActivitiesQuery,
  useSalesCreateActivityMutation,
  useSalesUpdateActivityMutation,
  useSalesCompleteActivityMutation,
  useSalesDeleteActivityMutation,
} = activityApi;
