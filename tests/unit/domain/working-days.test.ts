import fc from 'fast-check';
import { dateOf, dayNumber } from '../../../server/domain/local-date';
import { WorkingDays } from '../../../server/domain/working-days';
import { WEEKDAYS } from '../../../shared/contracts/settings';
import { MON_TO_FRI } from './support/calendars';

const week = fc.subarray([...WEEKDAYS], { minLength: 1 });
const day = fc.integer({ min: -400, max: 400 });
const holidays = fc.array(fc.integer({ min: -430, max: 430 }).map(dateOf), { maxLength: 40 });

describe('WorkingDays', () => {
  it('knows free weekdays and holidays', () => {
    const days = new WorkingDays(MON_TO_FRI, ['2026-12-25', 'nonsense', '2026-02-31']);
    const free = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].map(
      (date) => days.isFree(dayNumber(date)),
    );
    expect(free).toEqual([false, true, true, true, false]);
  });

  it('numbers the working days without a hole', () => {
    fc.assert(
      fc.property(week, holidays, day, (workingDays, free, from) => {
        const days = new WorkingDays(workingDays, free);
        const step = days.isFree(from) ? 0 : 1;
        expect(days.numberFrom(from + 1) - days.numberFrom(from)).toBe(step);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the day of a number', () => {
    fc.assert(
      fc.property(week, holidays, day, (workingDays, free, number) => {
        const days = new WorkingDays(workingDays, free);
        const found = days.dayWith(number);
        expect(days.isFree(found)).toBe(false);
        expect(days.numberFrom(found)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  it('wants at least one working day', () => {
    expect(() => new WorkingDays([], [])).toThrow(RangeError);
  });
});
