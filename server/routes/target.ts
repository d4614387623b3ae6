import { ACTIONS } from '../constants';
import type { Route } from './route';

const action = ACTIONS.targetManage;

export const targetRoutes: Route[] = [
  { method: 'GET', path: '/targets', handler: 'target.find', action },
  { method: 'POST', path: '/targets', handler: 'target.create', action },
  { method: 'GET', path: '/targets/:id', handler: 'target.findOne', action },
  { method: 'PUT', path: '/targets/:id', handler: 'target.update', action },
  { method: 'DELETE', path: '/targets/:id', handler: 'target.delete', action },
];
