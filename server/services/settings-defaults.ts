import type { Core } from '@strapi/strapi';
import type { Settings } from '../../shared/contracts/settings';
import { PLUGIN_ID } from '../constants';
import defaults from '../content/defaults.json';

const { general, light, board } = defaults;

/** What a site starts with when neither plugin config nor settings say otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  baseCurrency: general.baseCurrency,
  timeZone: general.timeZone,
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: [],
  dayCounting: 'calendar',
  followUpDays: light.opportunity.followUpDays,
  criticalDays: light.opportunity.criticalDays,
  aftersaleFollowUpDays: light.byKindOfStage.aftersale.followUpDays,
  aftersaleCriticalDays: light.byKindOfStage.aftersale.criticalDays,
  closedDays: board.closedDays,
  fiscalYearStartsInMonth: general.fiscalYearStartsInMonth,
  phoneCountry: 'DE',
  locale: 'en',
};

/** The plugin config gives first values only; what an admin saves wins. */
export function firstSettings(strapi: Core.Strapi): Settings {
  const configured = strapi.config.get<Partial<Settings>>(`plugin::${PLUGIN_ID}.settings`, {});
  return { ...DEFAULT_SETTINGS, ...configured };
}
