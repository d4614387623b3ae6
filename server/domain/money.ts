import { decimalToNumber, parseDecimal, roundDecimal } from './decimal';

/** Decimals that an amount keeps in the database: decimal(19,4). */
const AMOUNT_DECIMALS = 4;

/** Greatest target value or cost (architecture 3 "Money"). */
export const MAX_AMOUNT = 99_999_999_999.9999;

/**
 * An amount in units of 1/10,000 of the currency, exactly as its shortest decimal text says.
 * Negative figures are allowed here; the limits of an input are `isAmount`'s business.
 *
 * @throws RangeError when it is not finite, no number or has more than four decimals
 */
export function toUnits(value: number | string): bigint {
  const exact = parseDecimal(value);
  const units = roundDecimal(exact, AMOUNT_DECIMALS);
  if (units.digits * 10n ** BigInt(exact.scale) !== exact.digits * 10n ** BigInt(units.scale)) {
    throw new RangeError(`More than ${AMOUNT_DECIMALS} decimals: ${String(value).slice(0, 40)}`);
  }
  return units.digits;
}

/** The number nearest to `units` / 10,000; exact in its shortest text up to `MAX_AMOUNT`. */
export function fromUnits(units: bigint): number {
  return decimalToNumber({ digits: units, scale: AMOUNT_DECIMALS });
}

/** Whether a value may be stored as target value or cost: 0 to `MAX_AMOUNT`, at most four decimals. */
export function isAmount(value: unknown): value is number {
  if (typeof value !== 'number' || !(value >= 0 && value <= MAX_AMOUNT)) return false;
  try {
    toUnits(value);
    return true;
  } catch {
    return false;
  }
}

const digitsByCurrency = new Map<string, number>();

/** Decimals in which a currency is shown (EUR 2, JPY 0, KWD 3); 2 for a code that is unknown or malformed. */
export function currencyDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * Rounds an amount for display, half away from zero, to the digits of its currency (architecture 3 "Money").
 * Sums add unrounded products and come here once, at the end.
 *
 * @throws RangeError when the value is not finite
 */
export function roundToCurrency(value: number, currency: string): number {
  return decimalToNumber(roundDecimal(parseDecimal(value), currencyDigits(currency)));
}

/** Digits of a decimal number that a double keeps; those behind them are the trace of its arithmetic. */
const SURE_DIGITS = 15;

/**
 * Rounds a sum or a product that was computed in doubles (SQLite, totals of columns): 0.82 × 75 % is 0.615 and not a
 * little less, so that a head rounds as the card in it does.
 *
 * @throws RangeError when the value is not finite
 */
export function roundComputed(value: number, currency: string): number {
  return roundToCurrency(Number(value.toPrecision(SURE_DIGITS)), currency);
}

let knownCurrencies: ReadonlySet<string> | undefined;

/** Whether `code` is an ISO 4217 code in use, in capitals. */
export function isCurrencyCode(code: string): boolean {
  knownCurrencies ??= new Set(Intl.supportedValuesOf('currency'));
  return knownCurrencies.has(code);
}
