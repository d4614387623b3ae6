import { ACTIONS } from '../constants';
import type { Route } from './route';

export const formulaRoutes: Route[] = [
  {
    method: 'GET',
    path: '/formula-variables',
    handler: 'formula-variable.find',
    action: ACTIONS.access,
  },
  {
    method: 'POST',
    path: '/funnels/formula-preview',
    handler: 'formula-preview.preview',
    action: ACTIONS.funnelManage,
  },
];
