import stage from './stage';
import funnel from './funnel';
import funnelStage from './funnel-stage';
import organization from './organization';
import contact from './contact';
import opportunity from './opportunity';
import opportunityContact from './opportunity-contact';
import opportunityRevision from './opportunity-revision';
import opportunityChange from './opportunity-change';
import activity from './activity';
import listEntry from './list-entry';
import exchangeRate from './exchange-rate';
import savedView from './saved-view';
import target from './target';
import outbox from './outbox';
import dataImport from './import';
import lead from './lead';
import leadChange from './lead-change';
import leadForm from './lead-form';
import consent from './consent';

/** The types as the plugin means them. Keys equal info.singularName; Strapi builds the uids from them. */
export const ownTypes = {
  stage,
  funnel,
  'funnel-stage': funnelStage,
  organization,
  contact,
  opportunity,
  'opportunity-contact': opportunityContact,
  'opportunity-revision': opportunityRevision,
  'opportunity-change': opportunityChange,
  activity,
  'list-entry': listEntry,
  'exchange-rate': exchangeRate,
  'saved-view': savedView,
  target,
  outbox,
  import: dataImport,
  lead,
  'lead-change': leadChange,
  'lead-form': leadForm,
  consent,
};

/** What Strapi is given: it and a site's extension change these objects in place. */
export const contentTypes = structuredClone(ownTypes);
