import { ACTIONS } from '../constants';
import type { Route } from './route';

export const reportRoutes: Route[] = [
  { method: 'GET', path: '/reports/:name', handler: 'report.findOne', action: ACTIONS.reportRead },
];
