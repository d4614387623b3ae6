/** Beyond this length a column is re-spaced in the same transaction (R4.6). */
export const MAX_SORT_KEY_LENGTH = 32;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** A last digit 0 is never written: below such a key there would be no room. */
const VALID_KEY = /^[0-9a-z]*[1-9a-z]$/;

/** Digits that count up and down at the two ends: 30 million steps each way before keys get longer. */
const HEAD_LENGTH = 5;
const MIDDLE = 'i';

const digitAt = (key: string, index: number): number =>
  index < key.length ? DIGITS.indexOf(key.charAt(index)) : 0;

const headOf = (key: string): number =>
  Number.parseInt(key.slice(0, HEAD_LENGTH).padEnd(HEAD_LENGTH, '0'), BASE);

const headKey = (head: number): string =>
  head.toString(BASE).padStart(HEAD_LENGTH, '0').replace(/0+$/, '');

/**
 * A key in the middle of two, read as fractions of base 36 ('' is 0, null is 1). Each digit halves the gap
 * about five times, so inserting at one and the same place adds one character in five inserts.
 */
function midpoint(after: string, before: string | null): string {
  let key = '';
  let upper = before;
  for (let index = 0; ; index += 1) {
    const low = digitAt(after, index);
    const high = upper === null ? BASE : digitAt(upper, index);
    if (high - low > 1) return key + DIGITS.charAt(Math.floor((low + high) / 2));
    key += DIGITS.charAt(low);
    if (high === low) continue;
    // The neighbour's digit itself lies between the two when the neighbour goes on behind it.
    if (upper !== null && upper.length > index + 1) return key.slice(0, -1) + DIGITS.charAt(high);
    upper = null;
  }
}

function assertKey(key: string | null): void {
  if (key !== null && !VALID_KEY.test(key)) throw new RangeError(`Not a sort key: ${key}`);
}

/**
 * A key strictly between two neighbours (R4.6), of `0-9a-z` only, compared as plain text. At an open end the
 * first five digits count up or down and the key stays short; between two keys it takes the middle.
 *
 * @param after the key above, null at the top of the column
 * @param before the key below, null at its end
 * @throws RangeError when a key is malformed or the two are not in order (equal keys are not)
 */
export function keyBetween(after: string | null, before: string | null): string {
  assertKey(after);
  assertKey(before);
  if (after !== null && before !== null) {
    if (after >= before) throw new RangeError(`Sort keys out of order: ${after}, ${before}`);
    return midpoint(after, before);
  }
  if (after !== null) {
    const next = headOf(after) + 1;
    return next < BASE ** HEAD_LENGTH ? headKey(next) : midpoint(after, null);
  }
  if (before !== null) {
    const head = headOf(before);
    const previous = headKey(head) < before ? head : head - 1;
    return previous > 0 ? headKey(previous) : midpoint('', before);
  }
  return MIDDLE;
}

/**
 * `count` keys of one short length for re-spacing a column: strictly ascending, evenly spaced over the middle half,
 * so that both ends keep their room.
 *
 * @throws RangeError when count is no integer from 0 on
 */
export function spacedKeys(count: number): string[] {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  let length = HEAD_LENGTH;
  while (BASE ** length < count * BASE * 2) length += 1;
  const range = BASE ** length / 2;
  return Array.from({ length: count }, (_, index) => {
    const head = Math.floor(range / 2 + (range * (index + 1)) / (count + 1));
    return head.toString(BASE).padStart(length, '0') + MIDDLE;
  });
}
