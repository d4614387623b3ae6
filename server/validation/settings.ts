import { z } from '@strapi/utils';
import { isSupportedCountry } from 'libphonenumber-js/min';
import { DAY_COUNTINGS } from '../../shared/contracts/funnel';
import { WEEKDAYS } from '../../shared/contracts/settings';
import { currency, day, days } from './primitives';

/** Region/City, not an offset such as +02:00, which knows no clock changes. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/;

const isTimeZone = (name: string): boolean => {
  if (!ZONE_NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const closedDays = z.number().int().min(0).max(36_500);

export const settingsUpdate = z
  .strictObject({
    baseCurrency: currency,
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, { message: 'is not a time zone (e.g. Europe/Berlin)' }),
    workingDays: z
      .array(z.enum(WEEKDAYS))
      .min(1, { message: 'at least one working day' })
      .refine((list) => new Set(list).size === list.length, { message: 'names a day twice' }),
    holidays: z
      .array(day)
      .max(2000)
      .transform((list) => [...new Set(list)].sort()),
    dayCounting: z.enum(DAY_COUNTINGS),
    followUpDays: days,
    criticalDays: days,
    aftersaleFollowUpDays: days,
    aftersaleCriticalDays: days,
    closedDays: z.strictObject({ won: closedDays, lost: closedDays, aftersale: closedDays }),
    fiscalYearStartsInMonth: z.number().int().min(1).max(12),
    phoneCountry: z
      .string()
      .refine(isSupportedCountry, { message: 'is not an ISO 3166 country code (e.g. DE)' }),
    locale: z.enum(['de', 'en']),
  })
  .partial();
