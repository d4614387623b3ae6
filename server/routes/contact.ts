import { ACTIONS } from '../constants';
import type { Route } from './route';

export const contactRoutes: Route[] = [
  { method: 'GET', path: '/contacts', handler: 'contact.find', action: ACTIONS.organizationRead },
  {
    method: 'POST',
    path: '/contacts',
    handler: 'contact.create',
    action: ACTIONS.organizationUpdate,
  },
  {
    method: 'GET',
    path: '/contacts/:id',
    handler: 'contact.findOne',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'PUT',
    path: '/contacts/:id',
    handler: 'contact.update',
    action: ACTIONS.organizationUpdate,
  },
  {
    method: 'DELETE',
    path: '/contacts/:id',
    handler: 'contact.delete',
    action: ACTIONS.organizationDelete,
  },
  {
    method: 'GET',
    path: '/contacts/:id/record',
    handler: 'contact-record.findOne',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'GET',
    path: '/contacts/:id/timeline',
    handler: 'contact-timeline.find',
    action: ACTIONS.organizationRead,
  },
  {
    method: 'POST',
    path: '/contacts/:id/merge',
    handler: 'contact.merge',
    action: ACTIONS.organizationUpdate,
  },
];
