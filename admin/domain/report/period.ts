import type { Day } from '../../../shared/contracts';

/** Spans that move with the calendar; the address keeps their names. */
export const PAST_PERIODS = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
] as const;
export const COMING_PERIODS = [
  'thisMonth',
  'nextMonth',
  'thisQuarter',
  'nextQuarter',
  'thisYear',
  'nextYear',
] as const;
export type PeriodName = (typeof PAST_PERIODS)[number] | (typeof COMING_PERIODS)[number];
export type Span = { from: Day; to: Day };
/** The site's day, and the month (1 to 12) in which its business year begins. */
export type SiteCalendar = { today: Day; yearBegins: number };

const MONTHS: Record<PeriodName, { length: 1 | 3 | 12; shift: -1 | 0 | 1 }> = {
  thisMonth: { length: 1, shift: 0 },
  lastMonth: { length: 1, shift: -1 },
  nextMonth: { length: 1, shift: 1 },
  thisQuarter: { length: 3, shift: 0 },
  lastQuarter: { length: 3, shift: -1 },
  nextQuarter: { length: 3, shift: 1 },
  thisYear: { length: 12, shift: 0 },
  lastYear: { length: 12, shift: -1 },
  nextYear: { length: 12, shift: 1 },
};

/** All of them, those of one length together. */
export const PERIODS = Object.keys(MONTHS) as PeriodName[];

export const isPeriodName = (text: string): text is PeriodName => Object.hasOwn(MONTHS, text);

/** The whole month, or quarter or year of the business year, around a day, or the one before or after it. */
export function periodSpan(name: PeriodName, { today, yearBegins }: SiteCalendar): Span {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const { length, shift } = MONTHS[name];
  const first = month - 1 - ((month - yearBegins + 12) % length) + shift * length;
  const day = (months: number, date: number): Day =>
    new Date(Date.UTC(year, months, date)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + length, 0) };
}
