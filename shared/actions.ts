import { PLUGIN_ID } from './plugin';

/** Permission actions (architecture 5). The last segment need not be unique: the admin asks for one subject at a time. */
export const ACTIONS = {
  access: `plugin::${PLUGIN_ID}.access`,
  opportunityRead: `plugin::${PLUGIN_ID}.opportunity.read`,
  opportunityCreate: `plugin::${PLUGIN_ID}.opportunity.create`,
  opportunityUpdate: `plugin::${PLUGIN_ID}.opportunity.update`,
  opportunityDelete: `plugin::${PLUGIN_ID}.opportunity.delete`,
  opportunityImport: `plugin::${PLUGIN_ID}.opportunity.import`,
  opportunityExport: `plugin::${PLUGIN_ID}.opportunity.export`,
  organizationRead: `plugin::${PLUGIN_ID}.organization.read`,
  organizationUpdate: `plugin::${PLUGIN_ID}.organization.update`,
  organizationDelete: `plugin::${PLUGIN_ID}.organization.delete`,
  leadRead: `plugin::${PLUGIN_ID}.lead.read`,
  leadUpdate: `plugin::${PLUGIN_ID}.lead.update`,
  leadDelete: `plugin::${PLUGIN_ID}.lead.delete`,
  funnelManage: `plugin::${PLUGIN_ID}.funnel.manage`,
  settingsManage: `plugin::${PLUGIN_ID}.settings.manage`,
  formManage: `plugin::${PLUGIN_ID}.form.manage`,
  reportRead: `plugin::${PLUGIN_ID}.report.read`,
  targetManage: `plugin::${PLUGIN_ID}.target.manage`,
  reportPerson: `plugin::${PLUGIN_ID}.report.person`,
} as const;

export type ActionName = keyof typeof ACTIONS;
export type ActionId = (typeof ACTIONS)[ActionName];

export const CONDITIONS = {
  own: `plugin::${PLUGIN_ID}.own`,
  team: `plugin::${PLUGIN_ID}.team`,
} as const;
