import { ACTIONS } from '../constants';
import type { Route } from './route';

const action = ACTIONS.opportunityImport;

export const importRoutes: Route[] = [
  { method: 'GET', path: '/imports', handler: 'import.find', action },
  { method: 'POST', path: '/imports', handler: 'import.create', action },
  { method: 'GET', path: '/imports/:id', handler: 'import.findOne', action },
  { method: 'GET', path: '/imports/:id/errors.csv', handler: 'import-error.find', action },
  { method: 'POST', path: '/imports/:id/run', handler: 'import.run', action },
  { method: 'POST', path: '/imports/:id/cancel', handler: 'import.cancel', action },
  { method: 'POST', path: '/imports/:id/undo', handler: 'import.undo', action },
];
