import { decimalToNumber, multiplyDecimals, parseDecimal } from './decimal';

/** Base units for one unit of `currency`, > 0, from an instant (epoch milliseconds) on (R4.7). */
export type Rate = { currency: string; rate: number; validFrom: number };

const MAX_RATE = 1e9;
const MAX_DECIMALS = 10;
export const RATE_RULE = `must be greater than 0 and at most ${MAX_RATE} with at most ${MAX_DECIMALS} decimals`;
/** Whether a finite number can be a rate. */
export const isRate = (value: number): boolean =>
  value > 0 && value <= MAX_RATE && parseDecimal(value).scale <= MAX_DECIMALS;

/**
 * The rate that holds at an instant: the one with the greatest validFrom <= at; 1 for the base, whatever is stored;
 * null when there is none (R4.7).
 */
export function rateAt(
  rates: readonly Rate[],
  currency: string,
  at: number,
  base: string,
): number | null {
  if (currency === base) return 1;
  let newest: Rate | null = null;
  for (const rate of rates) {
    if (rate.currency !== currency || rate.validFrom > at) continue;
    if (newest === null || rate.validFrom > newest.validFrom) newest = rate;
  }
  return newest?.rate ?? null;
}

/** The rates that hold now by currency, the base with 1 included; a currency that has none yet is absent (R4.7). */
export function newestRates(
  rates: readonly Rate[],
  now: number,
  base: string,
): Record<string, number> {
  const newest: Record<string, number> = { [base]: 1 };
  for (const currency of new Set(rates.map((rate) => rate.currency))) {
    const rate = rateAt(rates, currency, now, base);
    if (rate !== null) newest[currency] = rate;
  }
  return newest;
}

/**
 * An amount in the base currency, not rounded; null when there is no rate: it is left out of sums and listed (R4.7).
 *
 * @throws RangeError when one of the two is not finite
 */
export function toBase(amount: number, rate: number | null): number | null {
  if (rate === null) return null;
  return decimalToNumber(multiplyDecimals(parseDecimal(amount), parseDecimal(rate)));
}
