import { PLUGIN_ID } from './plugin';

/** Own events, sent after commit through the outbox, and offered to Strapi's webhooks. */
export const EVENTS = {
  opportunityCreated: `${PLUGIN_ID}.opportunity.created`,
  opportunityUpdated: `${PLUGIN_ID}.opportunity.updated`,
  opportunityMoved: `${PLUGIN_ID}.opportunity.moved`,
  opportunityWon: `${PLUGIN_ID}.opportunity.won`,
  opportunityLost: `${PLUGIN_ID}.opportunity.lost`,
  opportunityReopened: `${PLUGIN_ID}.opportunity.reopened`,
  opportunityArchived: `${PLUGIN_ID}.opportunity.archived`,
  opportunityDeleted: `${PLUGIN_ID}.opportunity.deleted`,
  activityCreated: `${PLUGIN_ID}.activity.created`,
  activityDone: `${PLUGIN_ID}.activity.done`,
  leadCreated: `${PLUGIN_ID}.lead.created`,
  leadUpdated: `${PLUGIN_ID}.lead.updated`,
  leadAssigned: `${PLUGIN_ID}.lead.assigned`,
  leadQualified: `${PLUGIN_ID}.lead.qualified`,
  leadDisqualified: `${PLUGIN_ID}.lead.disqualified`,
  leadConverted: `${PLUGIN_ID}.lead.converted`,
  leadDeleted: `${PLUGIN_ID}.lead.deleted`,
} as const;
export type EventKey = keyof typeof EVENTS;
export type EventName = (typeof EVENTS)[EventKey];
export const EVENT_KEYS = Object.keys(EVENTS) as EventKey[];
