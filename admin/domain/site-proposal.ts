import type { Settings } from '../../shared/contracts';

type Site = Pick<Settings, 'locale' | 'baseCurrency' | 'timeZone'>;

/** What a site has that nobody has set up yet. */
const FIRST: Site = { locale: 'en', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' };

/** Where people live is told by their zone better than by the language of their browser. */
const CURRENCIES: Record<string, readonly string[]> = {
  CHF: ['Europe/Zurich', 'Europe/Vaduz', 'Europe/Busingen'],
  GBP: ['Europe/London', 'Europe/Belfast', 'Europe/Jersey', 'Europe/Guernsey'],
  SEK: ['Europe/Stockholm'],
  NOK: ['Europe/Oslo'],
  DKK: ['Europe/Copenhagen'],
  PLN: ['Europe/Warsaw'],
  CZK: ['Europe/Prague'],
  HUF: ['Europe/Budapest'],
  RON: ['Europe/Bucharest'],
  TRY: ['Europe/Istanbul'],
  UAH: ['Europe/Kyiv', 'Europe/Kiev'],
  USD: [
    'America/New_York',
    'America/Detroit',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
  CAD: [
    'America/Toronto',
    'America/Vancouver',
    'America/Edmonton',
    'America/Winnipeg',
    'America/Halifax',
  ],
  MXN: ['America/Mexico_City'],
  BRL: ['America/Sao_Paulo'],
  AUD: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane', 'Australia/Perth'],
  NZD: ['Pacific/Auckland'],
  JPY: ['Asia/Tokyo'],
  INR: ['Asia/Kolkata', 'Asia/Calcutta'],
  SGD: ['Asia/Singapore'],
  AED: ['Asia/Dubai'],
  ZAR: ['Africa/Johannesburg'],
};

const currencyOf = (timeZone: string): string | undefined =>
  Object.keys(CURRENCIES).find((currency) => CURRENCIES[currency]?.includes(timeZone));

/**
 * What to fill in for a site that nobody has set up yet, from the browser of whoever does. A value that the site's
 * configuration already says otherwise stays.
 */
export function proposedSite(
  stored: Site,
  browser: { language: Settings['locale']; timeZone: string; knownZones: readonly string[] },
): Site {
  const { language, timeZone, knownZones } = browser;
  const isFirst = (field: keyof Site) => stored[field] === FIRST[field];
  return {
    locale: isFirst('locale') ? language : stored.locale,
    baseCurrency: isFirst('baseCurrency')
      ? (currencyOf(timeZone) ?? stored.baseCurrency)
      : stored.baseCurrency,
    timeZone: isFirst('timeZone') && knownZones.includes(timeZone) ? timeZone : stored.timeZone,
  };
}
