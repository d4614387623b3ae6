import activity from './activity';
import assignableUser from './assignable-user';
import board from './board';
import boardChange from './board-change';
import boardColumn from './board-column';
import contact from './contact';
import contactRecord from './contact-record';
import contactTimeline from './contact-timeline';
import exchangeRate from './exchange-rate';
import demoData from './demo-data';
import contactExport from './contact-export';
import leadExport from './lead-export';
import organizationExport from './organization-export';
import dataExport from './export';
import dataImport from './import';
import importError from './import-error';
import form from './form';
import formulaPreview from './formula-preview';
import formulaVariable from './formula-variable';
import funnel from './funnel';
import funnelTemplate from './funnel-template';
import funnelUse from './funnel-use';
import holiday from './holiday';
import lead from './lead';
import entryPipeline from './entry-pipeline';
import leadActivity from './lead-activity';
import leadConversion from './lead-conversion';
import leadLane from './lead-lane';
import leadMatch from './lead-match';
import leadTimeline from './lead-timeline';
import leadForm from './lead-form';
import listEntry from './list-entry';
import myDay from './my-day';
import opportunity from './opportunity';
import opportunityContact from './opportunity-contact';
import opportunityRecord from './opportunity-record';
import opportunitySimilar from './opportunity-similar';
import organization from './organization';
import organizationRecord from './organization-record';
import organizationTimeline from './organization-timeline';
import prospect from './prospect';
import report from './report';
import rolePreset from './role-preset';
import savedView from './saved-view';
import search from './search';
import settings from './settings';
import stage from './stage';
import target from './target';
import timeline from './timeline';

/** Keys are the first half of a route's handler. */
export const controllers = {
  activity,
  'assignable-user': assignableUser,
  board,
  'board-change': boardChange,
  'board-column': boardColumn,
  contact,
  'contact-record': contactRecord,
  'contact-timeline': contactTimeline,
  'exchange-rate': exchangeRate,
  'demo-data': demoData,
  export: dataExport,
  'contact-export': contactExport,
  'lead-export': leadExport,
  'organization-export': organizationExport,
  import: dataImport,
  'import-error': importError,
  form,
  'formula-preview': formulaPreview,
  'formula-variable': formulaVariable,
  funnel,
  'funnel-template': funnelTemplate,
  'funnel-use': funnelUse,
  holiday,
  lead,
  'entry-pipeline': entryPipeline,
  'lead-activity': leadActivity,
  'lead-conversion': leadConversion,
  'lead-lane': leadLane,
  'lead-match': leadMatch,
  'lead-timeline': leadTimeline,
  'lead-form': leadForm,
  'list-entry': listEntry,
  'my-day': myDay,
  opportunity,
  'opportunity-contact': opportunityContact,
  'opportunity-record': opportunityRecord,
  'opportunity-similar': opportunitySimilar,
  organization,
  'organization-record': organizationRecord,
  'organization-timeline': organizationTimeline,
  prospect,
  report,
  'role-preset': rolePreset,
  'saved-view': savedView,
  search,
  settings,
  stage,
  target,
  timeline,
};
