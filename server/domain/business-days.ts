import type { DayCounting } from '../../shared/contracts/funnel';
import type { Weekday } from '../../shared/contracts/settings';
import { zoneOf } from './local-date';
import { DAY_MS, type TimeZone } from './time-zone';
import { WorkingDays } from './working-days';

export { localDate, startOfLocalDay } from './local-date';
export type { DayCounting };

/** How a site counts days. Keep one object for all calls of a request (it is compiled once) and do not change it. */
export type Calendar = {
  /** IANA zone */
  timeZone: string;
  /** Empty: no business days are known, all counting is by calendar days. */
  workingDays: readonly Weekday[];
  /** YYYY-MM-DD; anything else is passed over. */
  holidays: readonly string[];
};

const compiled = new WeakMap<Calendar, WorkingDays>();

function workingDaysOf(calendar: Calendar, counting: DayCounting): WorkingDays | null {
  if (counting === 'calendar' || calendar.workingDays.length === 0) return null;
  const known = compiled.get(calendar);
  if (known) return known;
  const workingDays = new WorkingDays(calendar.workingDays, calendar.holidays);
  compiled.set(calendar, workingDays);
  return workingDays;
}

function assertDays(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0)
    throw new RangeError(`Not a number of days: ${days}`);
}

const dayOf = (wall: number): number => Math.floor(wall / DAY_MS);

/** `now` itself, or 00:00 after the last business day when it lies on a free one. */
function normalised(now: number, zone: TimeZone, workDays: WorkingDays): number {
  const day = dayOf(zone.wallAt(now));
  if (!workDays.isFree(day)) return now;
  return zone.instantAt((workDays.dayWith(workDays.numberFrom(day) - 1) + 1) * DAY_MS);
}

/**
 * The instant that lies `days` days before `now`: "n days since x reached" means x <= cutOff(now, n) (architecture 4.3).
 * The same local time on the n-th earlier day in the site's zone, or the n-th earlier business day. Never runs
 * backwards while `now` goes on.
 *
 * @param now epoch milliseconds
 * @param days 0 or more; 0 gives `now`, for business days 00:00 after the last one while `now` is on a free day
 * @throws RangeError when `days` is no such integer, an instant out of range or the zone unknown
 */
export function cutOff(
  now: number,
  days: number,
  counting: DayCounting,
  calendar: Calendar,
): number {
  assertDays(days);
  const zone = zoneOf(calendar.timeZone);
  const workDays = workingDaysOf(calendar, counting);
  if (days === 0) return workDays ? normalised(now, zone, workDays) : now;
  const wall = zone.countedWallAt(now);
  if (!workDays) return zone.instantAt(wall - days * DAY_MS);
  const day = dayOf(wall);
  const time = workDays.isFree(day) ? 0 : wall - day * DAY_MS;
  return zone.instantAt(workDays.dayWith(workDays.numberFrom(day) - days) * DAY_MS + time);
}

/** The least wall whose instant is `x` or later: where the clock jumps, that is one that is never shown. */
function firstWallReaching(x: number, zone: TimeZone): number {
  return Math.min(zone.countedWallAt(x), zone.countedWallAt(x - 1) + 1);
}

/** The first instant whose counted wall is `wall` or later. */
function firstInstantShowing(wall: number, zone: TimeZone): number {
  const instant = zone.instantAt(wall);
  const earlier = zone.instantAt(wall - 1) + 1;
  return earlier < instant && zone.countedWallAt(earlier) >= wall ? earlier : instant;
}

/** The least wall that lies `days` business days behind `wall`; one on a free day counts as the next business day's start. */
function businessDaysAfter(wall: number, days: number, workDays: WorkingDays): number {
  const day = dayOf(wall);
  const time = wall - day * DAY_MS;
  const number = workDays.numberFrom(day) + days;
  if (workDays.isFree(day) || time === 0) return (workDays.dayWith(number - 1) + 1) * DAY_MS;
  return workDays.dayWith(number) * DAY_MS + time;
}

/**
 * The first instant `now` for which "`days` days since `x`" is reached, the exact inverse of `cutOff`:
 * x <= cutOff(reachedAt(x)) and cutOff(reachedAt(x) - 1) < x. Takes and throws the same.
 */
export function reachedAt(
  x: number,
  days: number,
  counting: DayCounting,
  calendar: Calendar,
): number {
  assertDays(days);
  const zone = zoneOf(calendar.timeZone);
  const workDays = workingDaysOf(calendar, counting);
  if (days === 0) {
    if (!workDays || normalised(x, zone, workDays) >= x) return x;
    const nextDay = workDays.dayWith(workDays.numberFrom(dayOf(zone.wallAt(x))));
    return zone.instantAt(nextDay * DAY_MS);
  }
  const wall = firstWallReaching(x, zone);
  const reached = workDays ? businessDaysAfter(wall, days, workDays) : wall + days * DAY_MS;
  return firstInstantShowing(reached, zone);
}
