import { ACTIONS } from '../constants';
import type { Route } from './route';

export const stageRoutes: Route[] = [
  { method: 'GET', path: '/stages', handler: 'stage.find', action: ACTIONS.access },
  { method: 'POST', path: '/stages', handler: 'stage.create', action: ACTIONS.funnelManage },
  { method: 'PUT', path: '/stages/:id', handler: 'stage.update', action: ACTIONS.funnelManage },
  { method: 'DELETE', path: '/stages/:id', handler: 'stage.delete', action: ACTIONS.funnelManage },
  {
    method: 'POST',
    path: '/stages/:id/preview',
    handler: 'stage.previewChange',
    action: ACTIONS.funnelManage,
  },
  {
    method: 'POST',
    path: '/stages/:id/kind',
    handler: 'stage.changeKind',
    action: ACTIONS.funnelManage,
  },
];
