import { ACTIONS } from '../constants';
import type { Route } from './route';

export const exportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/exports/opportunities.csv',
    handler: 'export.findOpportunities',
    action: ACTIONS.opportunityExport,
  },
];
