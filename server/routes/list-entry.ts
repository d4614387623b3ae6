import { ACTIONS } from '../constants';
import type { Route } from './route';

export const listEntryRoutes: Route[] = [
  { method: 'GET', path: '/lists/:list', handler: 'list-entry.find', action: ACTIONS.access },
  {
    method: 'POST',
    path: '/lists/:list',
    handler: 'list-entry.create',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'PUT',
    path: '/lists/:list/order',
    handler: 'list-entry.reorder',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'PUT',
    path: '/lists/:list/:id',
    handler: 'list-entry.update',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'DELETE',
    path: '/lists/:list/:id',
    handler: 'list-entry.delete',
    action: ACTIONS.settingsManage,
  },
];
