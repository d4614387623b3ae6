import { dateOf, dayNumber, localDate, startOfLocalDay } from './local-date';

/** Local days, both included, and the instants from the first to the last of them (the end not included). */
export type Period = { from: string; to: string; start: number; end: number };

const dayAfter = (day: string): string => dateOf(dayNumber(day) + 1);

/** A day so many months before or after; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return dateOf(first.getTime() / 86_400_000);
}

const periodOf = (from: string, to: string, timeZone: string): Period => ({
  from,
  to,
  start: startOfLocalDay(from, timeZone),
  end: startOfLocalDay(dayAfter(to), timeZone),
});

/** What was asked for; without it the twelve months that end today. */
export function reportPeriod(
  asked: { from?: string | undefined; to?: string | undefined },
  now: number,
  timeZone: string,
): Period {
  const today = localDate(now, timeZone);
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? dayAfter(addMonths(to, -12));
  return periodOf(from, to, timeZone);
}

export const MOST_MONTHS = 120;
/** The calendar months that a span of days touches, each with all of its days; at most `MOST_MONTHS`. */
export function monthsOf(
  from: string,
  to: string,
  timeZone: string,
): (Period & { month: string })[] {
  const months: (Period & { month: string })[] = [];
  for (
    let first = `${from.slice(0, 7)}-01`;
    first <= to && months.length < MOST_MONTHS;
    first = addMonths(first, 1)
  ) {
    const last = dateOf(dayNumber(addMonths(first, 1)) - 1);
    months.push({ month: first.slice(0, 7), ...periodOf(first, last, timeZone) });
  }
  return months;
}

/** Of a longer period the latest months that are shown; what is counted by month is counted in these. */
export function latestMonths(period: Period, timeZone: string): Period {
  const first = addMonths(`${period.to.slice(0, 7)}-01`, 1 - MOST_MONTHS);
  return period.from < first ? periodOf(first, period.to, timeZone) : period;
}
