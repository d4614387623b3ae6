import { ACTIONS } from '../constants';
import type { Route } from './route';

export const exportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/exports/opportunities.csv',
    handler: 'export.find',
    action: ACTIONS.opportunityExport,
  },
  {
    method: 'GET',
    path: '/exports/leads.csv',
    handler: 'lead-export.find',
    action: ACTIONS.opportunityExport,
  },
  {
    method: 'GET',
    path: '/exports/contacts.csv',
    handler: 'contact-export.find',
    action: ACTIONS.opportunityExport,
  },
  {
    method: 'GET',
    path: '/exports/organizations.csv',
    handler: 'organization-export.find',
    action: ACTIONS.opportunityExport,
  },
];
