import { ACTIONS } from '../constants';
import type { Route } from './route';

export const boardRoutes: Route[] = [
  {
    method: 'GET',
    path: '/funnels/:id/board',
    handler: 'board.findOne',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'GET',
    path: '/funnels/:id/board/:stage',
    handler: 'board-column.findOne',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'GET',
    path: '/funnels/:id/changes',
    handler: 'board-change.find',
    action: ACTIONS.opportunityRead,
  },
];
