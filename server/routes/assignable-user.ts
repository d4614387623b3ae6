import { ACTIONS } from '../constants';
import type { Route } from './route';

export const assignableUserRoutes: Route[] = [
  {
    method: 'GET',
    path: '/assignable-users',
    handler: 'assignable-user.find',
    action: ACTIONS.access,
  },
];
