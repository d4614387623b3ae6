import { ACTIONS } from '../constants';
import type { Route } from './route';

export const settingsRoutes: Route[] = [
  { method: 'GET', path: '/settings', handler: 'settings.find', action: ACTIONS.access },
  { method: 'PUT', path: '/settings', handler: 'settings.update', action: ACTIONS.settingsManage },
];
