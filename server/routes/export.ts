import { ACTIONS } from '../constants';
import type { Route } from './route';

export const exportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/exports/opportunities.csv',
    handler: 'export.find',
    action: ACTIONS.opportunityExport,
  },
];
