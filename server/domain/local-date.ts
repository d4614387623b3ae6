import { DAY_MS, TimeZone } from './time-zone';

const zones = new Map<string, TimeZone>();

/** The zone of that IANA name; each is measured once. @throws RangeError when the runtime does not know it */
export function zoneOf(name: string): TimeZone {
  const known = zones.get(name);
  if (known) return known;
  const zone = new TimeZone(name);
  zones.set(name, zone);
  return zone;
}

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** Days from 1970-01-01 to a date. @throws RangeError unless it is an existing day written YYYY-MM-DD */
export function dayNumber(date: string): number {
  const instant = WRITTEN.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // A runtime may take the 30th of February for the 2nd of March.
  if (Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(date.slice(8))) {
    throw new RangeError(`Not a date: ${date.slice(0, 40)}`);
  }
  return instant / DAY_MS;
}

/** The date (YYYY-MM-DD) that lies so many days after 1970-01-01. */
export function dateOf(day: number): string {
  const text = new Date(day * DAY_MS).toISOString();
  return text.slice(0, text.indexOf('T'));
}

/** The date (YYYY-MM-DD) that calendars in the zone show at an instant (epoch milliseconds). */
export function localDate(instant: number, timeZone: string): string {
  return dateOf(Math.floor(zoneOf(timeZone).wallAt(instant) / DAY_MS));
}

/**
 * The instant that a day without a time stands for: its 10:00 UTC, the same day from Hawaii to New Zealand, and the
 * zone's noon where the calendar shows another day then.
 */
export function instantOfDay(date: string, timeZone: string): number {
  const at = Date.parse(`${date}T10:00:00Z`);
  return localDate(at, timeZone) === date ? at : startOfLocalDay(date, timeZone) + DAY_MS / 2;
}

/**
 * The first instant (epoch milliseconds) of a local day: 00:00, or the end of the gap where a clock change skips midnight.
 *
 * @throws RangeError for anything but an existing YYYY-MM-DD and a known zone
 */
export const startOfLocalDay = (date: string, timeZone: string): number =>
  localInstant(date, 0, timeZone);

/** A day or an instant as the first instant that it stands for, or as the last one. */
export const firstInstant = (at: string | number | undefined, timeZone: string) =>
  typeof at === 'string' ? startOfLocalDay(at, timeZone) : at;
export const lastInstant = (at: string | number | undefined, timeZone: string) =>
  typeof at === 'string' ? startOfLocalDay(dateOf(dayNumber(at) + 1), timeZone) - 1 : at;

/**
 * The instant (epoch milliseconds) at which a local clock shows so many milliseconds after 00:00 of a day: the end of
 * the gap for a time that a clock change skips, the earlier one of a doubled time.
 *
 * @throws RangeError for anything but an existing YYYY-MM-DD and a known zone
 */
export function localInstant(date: string, time: number, timeZone: string): number {
  return zoneOf(timeZone).instantAt(dayNumber(date) * DAY_MS + time);
}
