import { ACTIONS } from '../constants';
import type { Route } from './route';

/** Each section holds what the asking user may read of it. */
export const myDayRoutes: Route[] = [
  { method: 'GET', path: '/my-day', handler: 'my-day.find', action: ACTIONS.access },
];
