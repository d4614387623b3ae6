import { z } from '@strapi/utils';
import { queryInteger } from './primitives';

const locale = z.enum(['de', 'en']).default('en');
const MOST_YEARS = 10;

export const holidayCountries = z.strictObject({ locale });

export const holidayCalendar = z.strictObject({
  locale,
  region: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,10}$/, { message: 'is not the code of a region' })
    .optional(),
  year: queryInteger.refine((year) => year >= 2000 && year <= 2099, 'must be 2000 to 2099'),
  years: queryInteger
    .refine((years) => years >= 1 && years <= MOST_YEARS, `must be 1 to ${MOST_YEARS}`)
    .default(1),
});
export type HolidayQuery = z.output<typeof holidayCalendar>;
