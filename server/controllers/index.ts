import activity from './activity';
import assignableUser from './assignable-user';
import board from './board';
import boardChange from './board-change';
import boardColumn from './board-column';
import contact from './contact';
import exchangeRate from './exchange-rate';
import dataExport from './export';
import dataImport from './import';
import importError from './import-error';
import funnel from './funnel';
import funnelTemplate from './funnel-template';
import holiday from './holiday';
import listEntry from './list-entry';
import opportunity from './opportunity';
import opportunityContact from './opportunity-contact';
import organization from './organization';
import search from './search';
import settings from './settings';
import stage from './stage';
import timeline from './timeline';

/** Keys are the first half of a route's handler. */
export const controllers = {
  activity,
  'assignable-user': assignableUser,
  board,
  'board-change': boardChange,
  'board-column': boardColumn,
  contact,
  'exchange-rate': exchangeRate,
  export: dataExport,
  import: dataImport,
  'import-error': importError,
  funnel,
  'funnel-template': funnelTemplate,
  holiday,
  'list-entry': listEntry,
  opportunity,
  'opportunity-contact': opportunityContact,
  organization,
  search,
  settings,
  stage,
  timeline,
};
