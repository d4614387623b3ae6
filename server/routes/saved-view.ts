import { ACTIONS } from '../constants';
import type { Route } from './route';

/** Everybody keeps views of his own; whose they are is decided by the service. */
export const savedViewRoutes: Route[] = [
  { method: 'GET', path: '/saved-views', handler: 'saved-view.find', action: ACTIONS.access },
  { method: 'POST', path: '/saved-views', handler: 'saved-view.create', action: ACTIONS.access },
  {
    method: 'GET',
    path: '/saved-views/:id',
    handler: 'saved-view.findOne',
    action: ACTIONS.access,
  },
  { method: 'PUT', path: '/saved-views/:id', handler: 'saved-view.update', action: ACTIONS.access },
  {
    method: 'DELETE',
    path: '/saved-views/:id',
    handler: 'saved-view.delete',
    action: ACTIONS.access,
  },
];
