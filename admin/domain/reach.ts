import type { Address } from '../../shared/contracts';

/** The zero that is dialled only from within the country: "+49 (0) 30". */
const INNER_ZERO = /^(\s*(?:\+|00)[\d\s]*)\(0\)/;

/** "x12", "ext. 12", "Durchwahl 12": dialled once the other side has answered. */
const EXTENSION = /[\s,;]*(?:x|ext(?:ension)?|dw|durchwahl|apparat|app)[.:]?\s*(\d{1,8})\s*$/i;

/** A number as a phone dials it (RFC 3966): what people write between the digits is left out. */
export function telephoneLink(phone: string): string {
  const extension = EXTENSION.exec(phone)?.[1];
  const number = phone.replace(EXTENSION, '').replace(INNER_ZERO, '$1');
  return `tel:${number.replace(/[^\d+*#]/g, '')}${extension ? `;ext=${extension}` : ''}`;
}

/** The sign between name and host stays as it is (RFC 6068). */
export const mailLink = (email: string): string =>
  `mailto:${encodeURIComponent(email.trim()).replace(/%40(?!.*%40)/, '@')}`;

/** Only what can be a web address becomes one. */
export function webLink(domain: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(domain) ? domain : `https://${domain}`);
    return url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

export const addressLine = (address: Address): string =>
  [
    address.street,
    [address.postcode, address.city].filter(Boolean).join(' '),
    address.region,
    address.country,
  ]
    .filter(Boolean)
    .join(', ');

/** A search on OpenStreetMap; nothing is sent there before somebody follows it. */
export function mapLink(address: Address): string | null {
  const line = addressLine(address);
  return line ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(line)}` : null;
}
