import type { Core } from '@strapi/strapi';
import type { DayCounting } from '../../shared/contracts/funnel';
import type { LeadDays, Settings, SourceRule } from '../../shared/contracts/settings';
import { PLUGIN_ID } from '../constants';
import defaults from '../content/defaults.json';

const { general, light, board, bant } = defaults;

const leadDays = (days: {
  followUpDays: number;
  criticalDays: number;
  dayCounting?: string;
}): LeadDays => ({
  followUpDays: days.followUpDays,
  criticalDays: days.criticalDays,
  dayCounting: (days.dayCounting as DayCounting | undefined) ?? null,
});

/** The rules of the file in the words of the settings; what holds otherwise is not one of them. */
const sourceRules = defaults.sourceRules.flatMap(({ when, source }): SourceRule[] => {
  if (!when) return [];
  if (when.utm_medium) return [{ field: 'utmMedium', values: when.utm_medium, source }];
  const isSearch = 'referrerHostIsKnownSearchEngine' in when;
  return [{ field: isSearch ? 'searchEngine' : 'socialNetwork', values: [], source }];
});

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
  leadDays: {
    new: leadDays(light.lead.new),
    contacted: leadDays(light.lead.contacted),
    nurture: leadDays(light.lead.nurture),
    qualified: leadDays(light.lead.qualified),
  },
  qualification: {
    criteria: bant.criteria,
    idealCustomerWeight: bant.idealCustomerWeight,
    qualifiedFrom: bant.qualifiedFrom,
    minimumKnown: bant.minimumKnown,
  },
  leadRetentionDays: null,
  sourceRules,
  entryRules: [],
  clickIds: [],
};

/** The plugin config gives first values only; what an admin saves wins. */
export function firstSettings(strapi: Core.Strapi): Settings {
  const configured = strapi.config.get<Partial<Settings>>(`plugin::${PLUGIN_ID}.settings`, {});
  return { ...DEFAULT_SETTINGS, ...configured };
}
