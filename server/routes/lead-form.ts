import { ACTIONS } from '../constants';
import type { Route } from './route';

/** Read like funnels, by whoever may open the pipeline. */
export const leadFormRoutes: Route[] = [
  { method: 'GET', path: '/lead-forms', handler: 'lead-form.find', action: ACTIONS.access },
  { method: 'POST', path: '/lead-forms', handler: 'lead-form.create', action: ACTIONS.formManage },
  { method: 'GET', path: '/lead-forms/:id', handler: 'lead-form.findOne', action: ACTIONS.access },
  {
    method: 'PUT',
    path: '/lead-forms/:id',
    handler: 'lead-form.update',
    action: ACTIONS.formManage,
  },
  {
    method: 'DELETE',
    path: '/lead-forms/:id',
    handler: 'lead-form.delete',
    action: ACTIONS.formManage,
  },
];
