/** More words than this in a query narrow nothing that a person could still tell apart. */
const MAX_TERMS = 6;
const MIN_PHONE_DIGITS = 5;

const normalized = (text: string): string => text.normalize('NFC').toLowerCase();

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * What `LIKE` looks through: lower case made here, since SQLite's own `lower` leaves umlauts as they are.
 * Parts that say the same thing stand once.
 */
export function searchTextOf(parts: readonly (string | null)[]): string {
  const texts = parts.flatMap((part) => (part ? [normalized(part.trim())] : []));
  return [...new Set(texts.filter((text) => text !== ''))].join(' ');
}

/** The words of a query, each of which has to be found; what only stands between them ("Weiß, Änne") is none of them. */
export function searchTerms(query: string): string[] {
  const text = normalized(query);
  const words = text.split(/[\s,;<>"]+/).filter(Boolean);
  const said = words.length > 0 ? words : text.split(/\s+/).filter(Boolean);
  return [...new Set(said)].slice(0, MAX_TERMS);
}

const escaped = (text: string): string => text.replace(/[!%_]/g, (sign) => `!${sign}`);

/** Patterns for `like ? escape '!'`. */
export const contains = (text: string): string => `%${escaped(text)}%`;
export const startsWith = (text: string): string => `${escaped(text)}%`;
export const endsWith = (text: string): string => `%${escaped(text)}`;

/** As people and links write numbers, an extension behind them included. */
const PHONE = /^\s*(tel:)?[\d\s+()./\-‐‑‒–—]+((ext|x|dw|durchwahl)[.:]?\s*\d+\s*)?$/i;

/** The digits by which a phone number is found whatever prefix it was typed with; null when `query` is no number. */
export function phoneSuffix(query: string): string | null {
  if (!PHONE.test(query)) return null;
  const digits = digitsOf(query).replace(/^0+/, '');
  return digits.length >= MIN_PHONE_DIGITS ? digits : null;
}

/** Written from its very beginning: with the country's or the area's prefix. */
export const isWholeNumber = (query: string): boolean => /^\s*(tel:)?\s*\(?(\+|0)/i.test(query);

const MAX_EXTENSION = 5;
const MIN_LINE = 7;

/** Lines that a number in E.164 may be an extension of: no number is the beginning of another one but by its extension. */
export function linesOf(key: string): string[] {
  const cuts = Array.from({ length: MAX_EXTENSION }, (_, i) => i + 1);
  return cuts.filter((cut) => key.length - cut > MIN_LINE).map((cut) => key.slice(0, -cut));
}

/** The end (not included) of what begins with a number: every extension of it lies between the two. */
export function afterExtensions(key: string): string {
  const digits = key.slice(1);
  return `+${String(BigInt(digits) + 1n).padStart(digits.length, '0')}`;
}

/** A host name from what people paste (an address of a page, an e-mail address); null when nothing is left. */
export function domainOf(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^www\.(?=.+\.)/, '')
    .replace(/\.+$/, '');
  return host || null;
}
