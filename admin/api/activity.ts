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

/** `lead`: it is a lead's, and asked for by that door, which is open to who may read no opportunities. */
type Which = { documentId: string; lead?: string | null };
type Identified<T> = Which & { body: T };
const activityPath = ({ documentId, lead }: Which) =>
  lead ? `/leads/${lead}/activities/${documentId}` : `/activities/${documentId}`;

export type ActivitiesArgs = {
  lead?: string;
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
    : (['SalesBoard', 'SalesOpportunity', 'SalesActivity', 'SalesLead'] as const);
const MEANWHILE: ReadonlySet<number | null> = new Set([404, 409]);

export const activityApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesActivities: build.query<List<Activity>, ActivitiesArgs>({
      query: (args) => address('/activities', args),
      providesTags: ['SalesActivity'],
    }),
    salesCreateActivity: build.mutation<ActivityAnswer, ActivityCreate>({
      query: ({ lead, ...data }) => ({
        url: address(lead ? `/leads/${lead}/activities` : '/activities'),
        method: 'POST',
        data,
      }),
      invalidatesTags: touched,
    }),
    salesUpdateActivity: build.mutation<Activity, Identified<ActivityUpdate>>({
      query: ({ body, ...which }) => ({
        url: address(activityPath(which)),
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Activity>,
      invalidatesTags: touched,
    }),
    salesCompleteActivity: build.mutation<ActivityAnswer, Identified<ActivityDone>>({
      query: ({ body, ...which }) => ({
        url: address(`${activityPath(which)}/done`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: touched,
    }),
    salesDeleteActivity: build.mutation<unknown, Which>({
      query: (which) => ({ url: address(activityPath(which)), method: 'DELETE' }),
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
