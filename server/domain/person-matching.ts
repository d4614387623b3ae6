import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

const LONGEST_KEY = 255;

/** The form in which e-mail addresses are compared (R4.9): trimmed, lower case; null when there is none. */
export function emailKey(email: string | null | undefined): string | null {
  // Lower case may be longer: "İ" becomes two characters.
  return email?.trim().toLowerCase().slice(0, LONGEST_KEY) || null;
}

/**
 * The form in which phone numbers are compared (R4.9): E.164 without extension; null when the text is no possible number.
 *
 * @param defaultCountry ISO 3166 code for numbers without a prefix; an unknown one leaves only international numbers readable
 */
export function phoneKey(phone: string | null | undefined, defaultCountry: string): string | null {
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  const number = parsePhoneNumberFromString(phone ?? '', country);
  return number?.isPossible() ? number.number : null;
}

/**
 * The form in which names of organizations are compared (R4.9): case, accents' spelling, dots, commas and spaces do not
 * tell firms apart. "Müller GmbH & Co. KG" is "müller  gmbh & co kg".
 */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...(key || name.trim().toLowerCase())].slice(0, LONGEST_KEY).join('');
}
