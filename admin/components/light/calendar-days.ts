import type { Instant } from '../../../shared/contracts';

const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string | undefined): Intl.DateTimeFormat {
  const key = timeZone ?? '';
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formatters.set(key, made);
  return made;
}

function dayNumber(date: Date, timeZone: string | undefined): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(date)) {
    parts[type] = Number(value);
  }
  return Date.UTC(parts.year ?? 1970, (parts.month ?? 1) - 1, parts.day ?? 1) / DAY;
}

/** How many midnights lie between: yesterday evening is one day ago. Never negative. */
export const calendarDays = (from: Instant, now: Date, timeZone?: string): number =>
  Math.max(0, dayNumber(now, timeZone) - dayNumber(new Date(from), timeZone));
