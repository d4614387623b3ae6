import { ACTIONS } from '../constants';
import type { Route } from './route';

/** What a first run offers; making roles asks for the rights on Strapi's roles as well. */
export const setupRoutes: Route[] = [
  {
    method: 'GET',
    path: '/role-presets',
    handler: 'role-preset.find',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'POST',
    path: '/role-presets',
    handler: 'role-preset.create',
    action: ACTIONS.settingsManage,
  },
  { method: 'GET', path: '/demo-data', handler: 'demo-data.find', action: ACTIONS.settingsManage },
  {
    method: 'POST',
    path: '/demo-data',
    handler: 'demo-data.create',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'DELETE',
    path: '/demo-data/:id',
    handler: 'demo-data.delete',
    action: ACTIONS.settingsManage,
  },
];
