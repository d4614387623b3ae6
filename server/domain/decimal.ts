/** A decimal number without rounding error: `digits / 10^scale`, with `scale >= 0`. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

const DECIMAL_TEXT = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/**
 * Reads a number by its shortest text (what JSON shows), so that 1.005 is 1.005 and not the binary
 * fraction next to it; a text is read as it stands ("12.5000", "1e-7").
 *
 * @throws RangeError for anything that is no finite decimal number
 */
export function parseDecimal(value: number | string): Decimal {
  const parts = DECIMAL_TEXT.exec(String(value).trim());
  if (!parts) throw new RangeError(`Not a decimal number: ${String(value).slice(0, 40)}`);
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * powerOfTen(-scale), scale: 0 };
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Rounds half away from zero to `scale` decimals. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) {
    return { digits: value.digits * powerOfTen(scale - value.scale), scale };
  }
  const divisor = powerOfTen(value.scale - scale);
  const negative = value.digits < 0n;
  const size = negative ? -value.digits : value.digits;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return { digits: negative ? -rounded : rounded, scale };
}

/** The nearest JavaScript number; zero is 0, never -0. */
export function decimalToNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`);
}
