import { PLUGIN_ID } from '../shared/plugin';

export { PLUGIN_ID };
export { ACTIONS, CONDITIONS } from '../shared/actions';
export { EVENTS } from '../shared/events';
export type { EventName } from '../shared/events';

export const UIDS = {
  stage: `plugin::${PLUGIN_ID}.stage`,
  funnel: `plugin::${PLUGIN_ID}.funnel`,
  funnelStage: `plugin::${PLUGIN_ID}.funnel-stage`,
  organization: `plugin::${PLUGIN_ID}.organization`,
  contact: `plugin::${PLUGIN_ID}.contact`,
  opportunity: `plugin::${PLUGIN_ID}.opportunity`,
  opportunityContact: `plugin::${PLUGIN_ID}.opportunity-contact`,
  opportunityRevision: `plugin::${PLUGIN_ID}.opportunity-revision`,
  opportunityChange: `plugin::${PLUGIN_ID}.opportunity-change`,
  activity: `plugin::${PLUGIN_ID}.activity`,
  listEntry: `plugin::${PLUGIN_ID}.list-entry`,
  exchangeRate: `plugin::${PLUGIN_ID}.exchange-rate`,
  target: `plugin::${PLUGIN_ID}.target`,
  savedView: `plugin::${PLUGIN_ID}.saved-view`,
  outbox: `plugin::${PLUGIN_ID}.outbox`,
  import: `plugin::${PLUGIN_ID}.import`,
  lead: `plugin::${PLUGIN_ID}.lead`,
  leadChange: `plugin::${PLUGIN_ID}.lead-change`,
  leadForm: `plugin::${PLUGIN_ID}.lead-form`,
  consent: `plugin::${PLUGIN_ID}.consent`,
} as const;
export type Uid = (typeof UIDS)[keyof typeof UIDS];

/** Tables without content type, for what can be lost. */
export const RAW_UIDS = {
  importChunk: `plugin::${PLUGIN_ID}.import-chunk`,
  rateLimit: `plugin::${PLUGIN_ID}.rate-limit`,
} as const;
export type TableUid = Uid | (typeof RAW_UIDS)[keyof typeof RAW_UIDS] | 'admin::user';

/** validTo of a revision that still holds: the greatest integer that every engine and JSON keep exactly. */
export const OPEN_END = 9007199254740991;

/** Grows with every change of the schema; a store that knows a greater number refuses to boot with this code. */
export const SCHEMA_VERSION = 6;

/** Where Strapi keeps what plugins store. */
export const STORE_TABLE = 'strapi_core_store_settings';

export const STORE = {
  settings: 'settings',
  schema: 'schema',
  installedLists: 'installed-lists',
  demoData: 'demo-data',
} as const;
