import { z } from '@strapi/utils';
import { RATE_RULE, isRate } from '../domain/currency';
import { paging, sorting } from './listing';
import { currency, instant } from './primitives';

const rate = z.number().refine(isRate, { message: RATE_RULE });

const fields = { currency, rate, validFrom: instant.optional() };
export const exchangeRateCreate = z.strictObject(fields);
export const exchangeRateUpdate = z.strictObject(fields).partial();

export const exchangeRateListing = z.strictObject({
  ...paging,
  currency: currency.optional(),
  sort: sorting(['currency', 'validFrom'], 'currency:asc'),
});

const LONGEST_FILE = 200_000;
/** The text of a CSV file; what stands in it is checked line by line. */
export const rateFile = z.strictObject({ csv: z.string().min(1).max(LONGEST_FILE) });
