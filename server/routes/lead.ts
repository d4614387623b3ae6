import { ACTIONS } from '../constants';
import type { Route } from './route';

const { leadRead: read, leadUpdate: update } = ACTIONS;

export const leadRoutes: Route[] = [
  { method: 'GET', path: '/leads', handler: 'lead.find', action: read },
  { method: 'POST', path: '/leads', handler: 'lead.create', action: update },
  { method: 'POST', path: '/leads/bulk', handler: 'lead.bulk', action: update },
  { method: 'GET', path: '/leads/:id', handler: 'lead.findOne', action: read },
  { method: 'PUT', path: '/leads/:id', handler: 'lead.update', action: update },
  { method: 'DELETE', path: '/leads/:id', handler: 'lead.delete', action: ACTIONS.leadDelete },
  { method: 'POST', path: '/leads/:id/disqualify', handler: 'lead.disqualify', action: update },
  {
    method: 'POST',
    path: '/leads/:id/convert',
    handler: 'lead-conversion.convert',
    action: update,
  },
  {
    method: 'POST',
    path: '/leads/:id/handover',
    handler: 'lead-conversion.handover',
    action: update,
  },
  { method: 'GET', path: '/leads/:id/matches', handler: 'lead-match.find', action: read },
  { method: 'GET', path: '/leads/:id/timeline', handler: 'lead-timeline.find', action: read },
  // Whoever may read a lead may log on it, as with opportunities.
  { method: 'POST', path: '/leads/:id/activities', handler: 'lead-activity.create', action: read },
  {
    method: 'PUT',
    path: '/leads/:id/activities/:activity',
    handler: 'lead-activity.update',
    action: read,
  },
  {
    method: 'POST',
    path: '/leads/:id/activities/:activity/done',
    handler: 'lead-activity.done',
    action: read,
  },
  {
    method: 'DELETE',
    path: '/leads/:id/activities/:activity',
    handler: 'lead-activity.delete',
    action: read,
  },
  { method: 'GET', path: '/funnels/:id/leads', handler: 'lead-lane.find', action: read },
  {
    method: 'GET',
    path: '/entries/:uid/:documentId/pipeline',
    handler: 'entry-pipeline.findOne',
    action: ACTIONS.access,
  },
];
