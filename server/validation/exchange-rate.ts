import { z } from '@strapi/utils';
import { parseDecimal } from '../domain/decimal';
import { paging, sorting } from './listing';
import { currency, instant } from './primitives';

const MAX_RATE = 1e9;
const MAX_DECIMALS = 10;

const rate = z
  .number()
  .refine((value) => value > 0 && value <= MAX_RATE && parseDecimal(value).scale <= MAX_DECIMALS, {
    message: `must be greater than 0 and at most ${MAX_RATE} with at most ${MAX_DECIMALS} decimals`,
  });

const fields = { currency, rate, validFrom: instant.optional() };
export const exchangeRateCreate = z.strictObject(fields);
export const exchangeRateUpdate = z.strictObject(fields).partial();

export const exchangeRateListing = z.strictObject({
  ...paging,
  currency: currency.optional(),
  sort: sorting(['currency', 'validFrom'], 'currency:asc'),
});
