import { ACTIONS } from '../constants';
import type { Route } from './route';

export const opportunityRoutes: Route[] = [
  {
    method: 'GET',
    path: '/opportunities',
    handler: 'opportunity.find',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'POST',
    path: '/opportunities',
    handler: 'opportunity.create',
    action: ACTIONS.opportunityCreate,
  },
  {
    method: 'POST',
    path: '/opportunities/bulk',
    handler: 'opportunity.bulk',
    action: ACTIONS.opportunityUpdate,
  },
  {
    method: 'GET',
    path: '/opportunities/:id',
    handler: 'opportunity.findOne',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'PUT',
    path: '/opportunities/:id',
    handler: 'opportunity.update',
    action: ACTIONS.opportunityUpdate,
  },
  {
    method: 'DELETE',
    path: '/opportunities/:id',
    handler: 'opportunity.delete',
    action: ACTIONS.opportunityDelete,
  },
  {
    method: 'POST',
    path: '/opportunities/:id/move',
    handler: 'opportunity.move',
    action: ACTIONS.opportunityUpdate,
  },
  {
    method: 'GET',
    path: '/opportunities/:id/record',
    handler: 'opportunity-record.findOne',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'GET',
    path: '/opportunities/:id/similar',
    handler: 'opportunity-similar.find',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'GET',
    path: '/opportunities/:id/timeline',
    handler: 'timeline.find',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'GET',
    path: '/opportunities/:id/contacts',
    handler: 'opportunity-contact.find',
    action: ACTIONS.opportunityRead,
  },
  {
    method: 'PUT',
    path: '/opportunities/:id/contacts',
    handler: 'opportunity-contact.update',
    action: ACTIONS.opportunityUpdate,
  },
];
