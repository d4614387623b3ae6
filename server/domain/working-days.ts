import type { Weekday } from '../../shared/contracts/settings';
import { dayNumber } from './local-date';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Monday of the week of 1970-01-01, a Thursday. */
const FIRST_MONDAY = -3;

const weekOf = (day: number): number => Math.floor((day - FIRST_MONDAY) / 7);
/** 0 = Monday. */
const weekdayOf = (day: number): number => day - FIRST_MONDAY - weekOf(day) * 7;

/** How many of the ascending `days` lie before `day`. */
function countBefore(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayNumberOrNull(date: string): number | null {
  try {
    return dayNumber(date);
  } catch {
    return null;
  }
}

/**
 * The working days of a site as a numbered line, so that "n business days earlier" is a subtraction: days are
 * numbered from 1970-01-01, working days by how many lie before them (from the Monday of that week on). Counting costs no loop over days,
 * whatever the distance and the number of holidays.
 */
export class WorkingDays {
  private readonly isWorkingWeekday: readonly boolean[];
  /** How many working days of a week lie before its n-th day. */
  private readonly beforeWeekday: readonly number[];
  private readonly perWeek: number;
  private readonly holidays: readonly number[];

  /** Holidays that are no dates are left out, as are those on a weekday that is free anyway. At least one weekday. */
  constructor(workingDays: readonly Weekday[], holidays: readonly string[]) {
    this.isWorkingWeekday = WEEK.map((weekday) => workingDays.includes(weekday));
    this.beforeWeekday = WEEK.map(
      (_, n) => this.isWorkingWeekday.slice(0, n).filter(Boolean).length,
    );
    this.perWeek = this.isWorkingWeekday.filter(Boolean).length;
    if (this.perWeek === 0) throw new RangeError('No working day in the week');
    const days = holidays.map(dayNumberOrNull).filter((day) => day !== null);
    this.holidays = [...new Set(days)]
      .filter((day) => this.isWorkingWeekday[weekdayOf(day)])
      .sort((a, b) => a - b);
  }

  isFree(day: number): boolean {
    return (
      !this.isWorkingWeekday[weekdayOf(day)] ||
      this.holidays[countBefore(this.holidays, day)] === day
    );
  }

  /** The number of the first working day from `day` on. */
  numberFrom(day: number): number {
    const inThisWeek = this.beforeWeekday[weekdayOf(day)] ?? 0;
    return weekOf(day) * this.perWeek + inThisWeek - countBefore(this.holidays, day);
  }

  /** The working day with that number. */
  dayWith(number: number): number {
    let low = FIRST_MONDAY + Math.floor(number / this.perWeek) * 7;
    let high = low + 7 * (Math.ceil(this.holidays.length / this.perWeek) + 1);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.numberFrom(middle + 1) > number) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
