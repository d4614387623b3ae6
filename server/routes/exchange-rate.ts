import { ACTIONS } from '../constants';
import type { Route } from './route';

export const exchangeRateRoutes: Route[] = [
  { method: 'GET', path: '/exchange-rates', handler: 'exchange-rate.find', action: ACTIONS.access },
  {
    method: 'POST',
    path: '/exchange-rates',
    handler: 'exchange-rate.create',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'POST',
    path: '/exchange-rates/preview',
    handler: 'exchange-rate.preview',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'POST',
    path: '/exchange-rates/import',
    handler: 'exchange-rate.import',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'GET',
    path: '/exchange-rates/:id',
    handler: 'exchange-rate.findOne',
    action: ACTIONS.access,
  },
  {
    method: 'PUT',
    path: '/exchange-rates/:id',
    handler: 'exchange-rate.update',
    action: ACTIONS.settingsManage,
  },
  {
    method: 'DELETE',
    path: '/exchange-rates/:id',
    handler: 'exchange-rate.delete',
    action: ACTIONS.settingsManage,
  },
];
