import type { UserRef, Whole } from '../../shared/contracts';

import { address, salesApi } from './base';

export const userApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesAssignableUsers: build.query<UserRef[], string | undefined>({
      query: (funnel) => address('/assignable-users', { funnel }),
      transformResponse: (answer: Whole<UserRef>) => answer.data,
    }),
  }),
});

export const { useSalesAssignableUsersQuery } = userApi;
