import { ACTIONS } from '../constants';
import type { Route } from './route';

export const holidayRoutes: Route[] = [
  { method: 'GET', path: '/holidays', handler: 'holiday.find', action: ACTIONS.settingsManage },
  {
    method: 'GET',
    path: '/holidays/:country',
    handler: 'holiday.findOne',
    action: ACTIONS.settingsManage,
  },
];
