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

/** The words of a query, each of which has to be found. */
export function searchTerms(query: string): string[] {
  return [...new Set(normalized(query).split(/\s+/).filter(Boolean))].slice(0, MAX_TERMS);
}

const escaped = (text: string): string => text.replace(/[!%_]/g, (sign) => `!${sign}`);

/** Patterns for `like ? escape '!'`. */
export const contains = (text: string): string => `%${escaped(text)}%`;
export const startsWith = (text: string): string => `${escaped(text)}%`;
export const endsWith = (text: string): string => `%${escaped(text)}`;

/** The digits by which a phone number is found whatever prefix it was typed with; null when `query` is no number. */
export function phoneSuffix(query: string): string | null {
  if (!/^[\d\s+()./\-–]+$/.test(query)) return null;
  const digits = digitsOf(query).replace(/^0+/, '');
  return digits.length >= MIN_PHONE_DIGITS ? digits : null;
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
