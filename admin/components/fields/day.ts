import type { Day, Instant } from '../../../shared/contracts';

import { instantOfWall, wallClock } from './zone';

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

const localDay = (date: Date): Day =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** The design system's picker shows the UTC day of the date it is given … */
export const pickerDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);
/** … and answers with midnight in the browser's zone. */
export const pickedDay = (date: Date): Day => localDay(date);

/** Day and time of an instant in the site's zone. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const wall = new Date(wallClock(instant.getTime(), timeZone)).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The site's day, whatever the browser's calendar says. */
export const today = (timeZone: string, now: Date = new Date()): Day =>
  new Date(wallClock(now.getTime(), timeZone)).toISOString().slice(0, 10);

export function addDays(day: Day, days: number): Day {
  const date = pickerDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WORKING_WEEK: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The day itself where people work on it, else the next one. */
export function onWorkingDay(
  day: Day,
  workingDays: readonly string[] = WORKING_WEEK,
  holidays: readonly Day[] = [],
): Day {
  let candidate = day;
  for (let tries = 0; tries < 31; tries += 1) {
    const weekday = WEEKDAYS[pickerDate(candidate).getUTCDay()] ?? '';
    if (workingDays.includes(weekday) && !holidays.includes(candidate)) return candidate;
    candidate = addDays(candidate, 1);
  }
  return day;
}

export type LocalTime = { day: Day | null; time: string };

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Null while day or time is not filled in. */
export function instantOf({ day, time }: LocalTime, timeZone: string): Instant | null {
  const match = TIME.exec(time);
  if (!day || !match) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const wall = Date.UTC(year, month - 1, date, Number(match[1]), Number(match[2]));
  return new Date(instantOfWall(wall, timeZone)).toISOString();
}
