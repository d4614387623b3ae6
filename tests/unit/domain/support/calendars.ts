import fc from 'fast-check';
import type { Calendar } from '../../../../server/domain/business-days';
import { WEEKDAYS } from '../../../../shared/contracts/settings';
import { DAY } from './zones';

export const MON_TO_FRI = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

export const berlin = (...holidays: string[]): Calendar => ({
  timeZone: 'Europe/Berlin',
  workingDays: MON_TO_FRI,
  holidays,
});

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const FIRST = Date.UTC(2009, 0, 1);

/** A calendar of the zone with some holidays around `near` (epoch milliseconds) and some anywhere. */
export function calendarIn(timeZone: string, near: number): fc.Arbitrary<Calendar> {
  const close = fc.integer({ min: -12, max: 12 }).map((days) => dateOf(near + days * DAY));
  const any = fc.integer({ min: 0, max: 25 * 366 }).map((days) => dateOf(FIRST + days * DAY));
  return fc.record({
    timeZone: fc.constant(timeZone),
    workingDays: fc.oneof(fc.constant(MON_TO_FRI), fc.subarray([...WEEKDAYS], { minLength: 1 })),
    holidays: fc.array(fc.oneof(close, any), { maxLength: 12 }),
  });
}
