import { ACTIONS } from '../constants';
import type { Route } from './route';

export const organizationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/organizations',
    handler: 'organization.find',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'POST',
    path: '/organizations',
    handler: 'organization.create',
    action: ACTIONS.organizationUpdate,
  },
  {
    method: 'GET',
    path: '/organizations/:id',
    handler: 'organization.findOne',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'PUT',
    path: '/organizations/:id',
    handler: 'organization.update',
    action: ACTIONS.organizationUpdate,
  },
  {
    method: 'DELETE',
    path: '/organizations/:id',
    handler: 'organization.delete',
    action: ACTIONS.organizationDelete,
  },
  {
    method: 'GET',
    path: '/organizations/:id/record',
    handler: 'organization-record.findOne',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'GET',
    path: '/organizations/:id/timeline',
    handler: 'organization-timeline.find',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'POST',
    path: '/organizations/:id/merge',
    handler: 'organization.merge',
    action: ACTIONS.organizationUpdate,
  },
];
