import type { DayCounting } from './calendar';

export interface Settings {
  baseCurrency: string;
  dayCounting: DayCounting;
  followUpDays: number;
  criticalDays: number;
  aftersaleFollowUpDays: number;
  aftersaleCriticalDays: number;
  closedDays: Record<'won' | 'lost' | 'aftersale', number>;
}

/** What holds in a site that has not saved any (architecture 4.3 and 5). */
const defaults: Settings = {
  ...{ baseCurrency: 'EUR', dayCounting: 'calendar' },
  ...{ followUpDays: 7, criticalDays: 14, aftersaleFollowUpDays: 90, aftersaleCriticalDays: 180 },
  closedDays: { won: 90, lost: 30, aftersale: 90 },
};

export const settingsFrom = (stored: string | null): Settings => ({
  ...defaults,
  ...(JSON.parse(stored ?? '{}') as Partial<Settings>),
});
