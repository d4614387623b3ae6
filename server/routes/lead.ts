import { ACTIONS } from '../constants';
import type { Route } from './route';

export const leadRoutes: Route[] = [
  { method: 'GET', path: '/leads', handler: 'lead.find', action: ACTIONS.leadRead },
  { method: 'POST', path: '/leads', handler: 'lead.create', action: ACTIONS.leadUpdate },
  { method: 'GET', path: '/leads/:id', handler: 'lead.findOne', action: ACTIONS.leadRead },
  { method: 'PUT', path: '/leads/:id', handler: 'lead.update', action: ACTIONS.leadUpdate },
  { method: 'DELETE', path: '/leads/:id', handler: 'lead.delete', action: ACTIONS.leadDelete },
];
