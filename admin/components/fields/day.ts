import type { Day, Instant } from '../../../shared/contracts';

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

const localDay = (date: Date): Day =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** The design system's picker shows the UTC day of the date it is given … */
export const pickerDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);
/** … and answers with midnight in the browser's zone. */
export const pickedDay = (date: Date): Day => localDay(date);

export const today = (now: Date = new Date()): Day => localDay(now);

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

export function localTime(instant: Date): LocalTime {
  return {
    day: localDay(instant),
    time: `${pad(instant.getHours())}:${pad(instant.getMinutes())}`,
  };
}

/** Null while day or time is not filled in. */
export function instantOf({ day, time }: LocalTime): Instant | null {
  const match = TIME.exec(time);
  if (!day || !match) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, Number(match[1]), Number(match[2])).toISOString();
}
