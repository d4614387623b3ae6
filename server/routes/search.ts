import { ACTIONS } from '../constants';
import type { Route } from './route';

export const searchRoutes: Route[] = [
  { method: 'GET', path: '/search', handler: 'search.find', action: ACTIONS.access },
];
