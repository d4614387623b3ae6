import fc from 'fast-check';
import { localDate, startOfLocalDay } from '../../../server/domain/business-days';
import { dateOf, dayNumber } from '../../../server/domain/local-date';
import { at, DAY, instantIn, zoned, ZONES } from './support/zones';

describe('localDate', () => {
  it('changes at local midnight', () => {
    expect(localDate(at('2026-07-01T21:59:59.999Z'), 'Europe/Berlin')).toBe('2026-07-01');
    expect(localDate(at('2026-07-01T22:00Z'), 'Europe/Berlin')).toBe('2026-07-02');
    expect(localDate(at('2026-07-01T22:00Z'), 'America/New_York')).toBe('2026-07-01');
    expect(localDate(-1, 'UTC')).toBe('1969-12-31');
  });

  it('is what calendars show', () => {
    const situation = fc
      .constantFrom(...ZONES)
      .chain((zone) => fc.tuple(fc.constant(zone), instantIn(zone)));
    fc.assert(
      fc.property(situation, ([zone, instant]) => {
        const date = localDate(instant, zone);
        expect(date).toBe(zoned(instant, zone).toPlainDate().toString());
        const start = startOfLocalDay(date, zone);
        expect(start).toBeLessThanOrEqual(instant);
        expect(localDate(start, zone)).toBe(date);
        expect(localDate(start - 1, zone) < date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('startOfLocalDay', () => {
  it('is 00:00, or the end of the gap where midnight is left out', () => {
    expect(startOfLocalDay('2026-10-25', 'Europe/Berlin')).toBe(at('2026-10-25T00:00+02:00'));
    expect(startOfLocalDay('2026-10-26', 'Europe/Berlin')).toBe(at('2026-10-26T00:00+01:00'));
    expect(startOfLocalDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T01:00-02:00'));
    expect(startOfLocalDay('2026-11-01', 'America/Havana')).toBe(at('2026-11-01T00:00-04:00'));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '', 'today', '2026-01-01T00:00Z'])(
    'refuses %p',
    (date) => {
      expect(() => startOfLocalDay(date, 'UTC')).toThrow(RangeError);
    },
  );
});

describe('day numbers', () => {
  it('count from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-28')).toBe(1);
    expect(dayNumber('2028-02-29')).toBe(Date.UTC(2028, 1, 29) / DAY);
  });

  it('give the date back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNumber(dateOf(day))).toBe(day);
      }),
    );
  });
});
