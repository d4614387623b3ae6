import { ACTIONS } from '../constants';
import type { Route } from './route';

/** Whoever may read an opportunity may log a contact on it; changing one is for its author or whoever may change the opportunity. */
export const activityRoutes: Route[] = [
  { method: 'GET', path: '/activities', handler: 'activity.find', action: ACTIONS.opportunityRead },
  {
    method: 'POST',
    path: '/activities',
    handler: 'activity.create',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'PUT',
    path: '/activities/:id',
    handler: 'activity.update',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'DELETE',
    path: '/activities/:id',
    handler: 'activity.delete',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'POST',
    path: '/activities/:id/done',
    handler: 'activity.done',
    action: ACTIONS.opportunityRead,
  },
];
