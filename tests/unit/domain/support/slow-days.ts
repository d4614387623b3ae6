import { Temporal } from 'temporal-polyfill';
import type { Calendar, DayCounting } from '../../../../server/domain/business-days';
import { zoned } from './zones';

/** `cutOff` once more, written from the rule with Temporal and day by day: slow, and by other means than the product. */
export function slowCutOff(
  now: number,
  days: number,
  counting: DayCounting,
  calendar: Calendar,
): number {
  const zone = calendar.timeZone;
  const wall = countedWall(now, zone);
  if (counting === 'calendar') return instantOf(wall.subtract({ days }), zone);
  let day = wall.toPlainDate();
  const time = isFree(day, calendar) ? new Temporal.PlainTime() : wall.toPlainTime();
  for (let left = days; left > 0;) {
    day = day.subtract({ days: 1 });
    if (!isFree(day, calendar)) left -= 1;
  }
  return instantOf(day.toPlainDateTime(time), zone);
}

export function isFree(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const weekday = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[day.dayOfWeek - 1];
  return (
    weekday === undefined ||
    !calendar.workingDays.includes(weekday) ||
    calendar.holidays.includes(day.toString())
  );
}

function countedWall(now: number, zone: string): Temporal.PlainDateTime {
  const shown = zoned(now, zone).toPlainDateTime();
  const first = shown.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.epochMilliseconds === now) return shown;
  const change = zoned(now + 1, zone).getTimeZoneTransition('previous');
  if (!change) throw new Error('A doubled hour without a clock change');
  return zoned(change.epochMilliseconds - 1, zone)
    .toPlainDateTime()
    .add({ milliseconds: 1 });
}

function instantOf(wall: Temporal.PlainDateTime, zone: string): number {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  const change = earlier.getTimeZoneTransition('next');
  if (!change) throw new Error('A gap without a clock change');
  return change.epochMilliseconds;
}
