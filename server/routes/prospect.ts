import { ACTIONS } from '../constants';
import type { Route } from './route';

/** What the form makes decides which rights it needs: the service asks for each. */
export const prospectRoutes: Route[] = [
  { method: 'POST', path: '/prospects', handler: 'prospect.create', action: ACTIONS.access },
];
