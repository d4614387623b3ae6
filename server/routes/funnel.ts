import { ACTIONS } from '../constants';
import type { Route } from './route';

export const funnelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/funnel-templates',
    handler: 'funnel-template.find',
    action: ACTIONS.access,
  },
  { method: 'GET', path: '/funnels', handler: 'funnel.find', action: ACTIONS.access },
  { method: 'POST', path: '/funnels', handler: 'funnel.create', action: ACTIONS.funnelManage },
  {
    method: 'POST',
    path: '/funnels/from-template',
    handler: 'funnel.createFromTemplate',
    action: ACTIONS.funnelManage,
  },
  { method: 'GET', path: '/funnels/:id', handler: 'funnel.findOne', action: ACTIONS.access },
  {
    method: 'GET',
    path: '/funnels/:id/use',
    handler: 'funnel-use.findOne',
    action: ACTIONS.funnelManage,
  },
  { method: 'PUT', path: '/funnels/:id', handler: 'funnel.update', action: ACTIONS.funnelManage },
  {
    method: 'DELETE',
    path: '/funnels/:id',
    handler: 'funnel.delete',
    action: ACTIONS.funnelManage,
  },
];
