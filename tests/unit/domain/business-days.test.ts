import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { cutOff, type DayCounting, reachedAt } from '../../../server/domain/business-days';
import { berlin, calendarIn, MON_TO_FRI } from './support/calendars';
import { isFree, slowCutOff } from './support/slow-days';
import { at, DAY, HOUR, instantIn, zoned, ZONES } from './support/zones';

const counting = fc.constantFrom<DayCounting>('calendar', 'business');
const dayCount = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 5 },
  { arbitrary: fc.integer({ min: 10, max: 400 }), weight: 1 },
);

/** An instant, a number of days and a calendar of one zone, most of them where clocks change. */
const situation = fc
  .record({ zone: fc.constantFrom(...ZONES), days: dayCount, counting })
  .chain(({ zone, ...rest }) =>
    instantIn(zone, rest.days).chain((instant) =>
      calendarIn(zone, instant).map((calendar) => ({
        ...rest,
        instant,
        calendar,
      })),
    ),
  );

const cut = (now: string, days: number, holidays: string[] = []): string =>
  zoned(cutOff(at(now), days, 'business', berlin(...holidays)), 'Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('calendar days', () => {
  const back = (now: string, days: number, timeZone = 'Europe/Berlin'): number =>
    cutOff(at(now), days, 'calendar', { timeZone, workingDays: MON_TO_FRI, holidays: [] });

  it('keeps the local time over both clock changes', () => {
    expect(back('2026-10-30T09:00+01:00', 7)).toBe(at('2026-10-23T09:00+02:00'));
    expect(back('2026-04-01T09:00+02:00', 7)).toBe(at('2026-03-25T09:00+01:00'));
  });

  it('takes the first instant after the gap for a local time that does not exist', () => {
    expect(back('2026-04-05T02:30+02:00', 7)).toBe(at('2026-03-29T03:00+02:00'));
    expect(back('2026-10-11T02:10+11:00', 7, 'Australia/Lord_Howe')).toBe(
      at('2026-10-04T02:30+11:00'),
    );
  });

  it('takes the earlier of a doubled local time', () => {
    expect(back('2026-11-01T02:30+01:00', 7)).toBe(at('2026-10-25T02:30+02:00'));
  });

  it('counts the second pass of a doubled hour as its end', () => {
    expect(back('2026-10-25T02:59:59.999+02:00', 7)).toBe(at('2026-10-18T02:59:59.999+02:00'));
    expect(back('2026-10-25T02:00+01:00', 7)).toBe(at('2026-10-18T03:00+02:00'));
    expect(back('2026-10-25T02:30+01:00', 7)).toBe(at('2026-10-18T03:00+02:00'));
    expect(back('2026-10-25T03:00+01:00', 7)).toBe(at('2026-10-18T03:00+02:00'));
    expect(back('2026-10-25T03:01+01:00', 7)).toBe(at('2026-10-18T03:01+02:00'));
  });

  it('are reached when the second pass begins where the first one does not get there', () => {
    const reached = (x: string) => reachedAt(at(x), 7, 'calendar', berlin());
    expect(reached('2026-10-18T02:59:59.999+02:00')).toBe(at('2026-10-25T02:59:59.999+02:00'));
    expect(reached('2026-10-18T03:00+02:00')).toBe(at('2026-10-25T02:00+01:00'));
    expect(reached('2026-10-18T03:00:00.001+02:00')).toBe(at('2026-10-25T03:00:00.001+01:00'));
  });

  it('are reached at the first instant after a gap that swallows the time', () => {
    const reached = (x: string) => reachedAt(at(x), 7, 'calendar', berlin());
    expect(reached('2026-03-22T02:30+01:00')).toBe(at('2026-03-29T03:00+02:00'));
    expect(reached('2026-03-29T03:00+02:00')).toBe(at('2026-04-05T02:00+02:00'));
  });

  it('goes over the day that Samoa left out', () => {
    expect(back('2011-12-31T10:00+14:00', 1, 'Pacific/Apia')).toBe(at('2011-12-31T00:00+14:00'));
    expect(back('2011-12-31T10:00+14:00', 2, 'Pacific/Apia')).toBe(at('2011-12-29T10:00-10:00'));
  });

  it('knows the clock changes of far years', () => {
    expect(back('2046-04-01T09:00+02:00', 3650)).toBe(at('2036-04-03T09:00+02:00'));
    expect(back('2060-11-01T09:00+01:00', 7)).toBe(at('2060-10-25T09:00+02:00'));
  });
});

describe('business days', () => {
  it('passes over a weekend', () => {
    expect(cut('2026-03-09T08:00+01:00', 1)).toBe('2026-03-06T08:00');
    expect(cut('2026-03-10T08:00+01:00', 3)).toBe('2026-03-05T08:00');
    expect(cut('2026-03-13T08:00+01:00', 5)).toBe('2026-03-06T08:00');
  });

  it('counts a now on a free day as 00:00 after the last business day', () => {
    expect(cut('2026-03-06T23:59+01:00', 1)).toBe('2026-03-05T23:59');
    for (const free of [
      '2026-03-07T00:00+01:00',
      '2026-03-07T15:00+01:00',
      '2026-03-08T23:59+01:00',
    ]) {
      expect(cut(free, 1)).toBe('2026-03-06T00:00');
      expect(cut(free, 0)).toBe('2026-03-07T00:00');
    }
    expect(cut('2026-03-09T00:00+01:00', 1)).toBe('2026-03-06T00:00');
    expect(cut('2026-03-09T00:01+01:00', 0)).toBe('2026-03-09T00:01');
  });

  it('passes over holidays, doubled ones and those on a weekend once', () => {
    const easter = ['2026-04-03', '2026-04-06', '2026-04-06', '2026-04-05'];
    expect(cut('2026-04-07T10:00+02:00', 1, easter)).toBe('2026-04-02T10:00');
    expect(cut('2026-04-08T10:00+02:00', 2, easter)).toBe('2026-04-02T10:00');
    expect(cut('2026-04-06T10:00+02:00', 1, easter)).toBe('2026-04-02T00:00');
  });

  it('reads an x on a free day as 00:00 of the next business day', () => {
    const monday = at('2026-03-09T00:00+01:00');
    const reached = reachedAt(at('2026-03-07T10:00+01:00'), 1, 'business', berlin());
    expect(reached).toBe(at('2026-03-10T00:00+01:00'));
    expect(reachedAt(monday, 1, 'business', berlin())).toBe(reached);
    expect(reachedAt(monday + 1, 1, 'business', berlin())).toBe(reached + 1);
  });

  it('are over at the end of the last one, not at the start of the next', () => {
    const friday = at('2026-03-06T00:00+01:00');
    expect(reachedAt(friday, 1, 'business', berlin())).toBe(at('2026-03-07T00:00+01:00'));
    expect(reachedAt(friday + 1, 1, 'business', berlin())).toBe(at('2026-03-09T00:00+01:00') + 1);
  });

  it('survives a calendar without working days: it counts calendar days', () => {
    const none = { timeZone: 'Europe/Berlin', workingDays: [], holidays: ['2026-03-08'] };
    const now = at('2026-03-09T08:00+01:00');
    expect(cutOff(now, 1, 'business', none)).toBe(now - DAY);
    expect(reachedAt(now - DAY, 1, 'business', none)).toBe(now);
  });

  it('survives years of holidays and entries that are no dates', () => {
    const first = Temporal.PlainDate.from('2020-01-01');
    const holidays = Array.from({ length: 2192 }, (_, days) => first.add({ days }).toString());
    const calendar = berlin(...holidays, '2026-02-30', 'Christmas', '');
    const now = at('2026-01-01T08:00+01:00');
    expect(cutOff(now, 1, 'business', calendar)).toBe(at('2019-12-31T08:00+01:00'));
    expect(reachedAt(at('2019-12-31T08:00+01:00'), 1, 'business', calendar)).toBe(now);
  });
});

describe('any counting', () => {
  it('does what the rule says, day by day', () => {
    fc.assert(
      fc.property(situation, ({ instant, days, counting, calendar }) => {
        expect(cutOff(instant, days, counting, calendar)).toBe(
          slowCutOff(instant, days, counting, calendar),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never runs backwards', () => {
    const step = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 * DAY }));
    fc.assert(
      fc.property(situation, step, fc.boolean(), ({ instant, ...s }, later, none) => {
        const back = (now: number) => cutOff(now, none ? 0 : s.days, s.counting, s.calendar);
        expect(back(instant + later)).toBeGreaterThanOrEqual(back(instant));
        expect(back(instant)).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 1200 },
    );
  });

  it('is reached at reachedAt and not a millisecond before', () => {
    fc.assert(
      fc.property(situation, fc.boolean(), ({ instant: x, ...s }, none) => {
        const days = none ? 0 : s.days;
        const reached = reachedAt(x, days, s.counting, s.calendar);
        expect(cutOff(reached, days, s.counting, s.calendar)).toBeGreaterThanOrEqual(x);
        expect(cutOff(reached - 1, days, s.counting, s.calendar)).toBeLessThan(x);
      }),
      { numRuns: 1200 },
    );
  });

  it('with 0 days gives now, or the end of the last business day', () => {
    fc.assert(
      fc.property(situation, ({ instant, calendar }) => {
        expect(cutOff(instant, 0, 'calendar', calendar)).toBe(instant);
        const today = zoned(instant, calendar.timeZone).toPlainDate();
        const result = cutOff(instant, 0, 'business', calendar);
        if (!isFree(today, calendar)) expect(result).toBe(instant);
        else expect(result).toBe(slowEndOfBusiness(today));

        function slowEndOfBusiness(day: Temporal.PlainDate): number {
          let first = day;
          while (isFree(first.subtract({ days: 1 }), calendar)) first = first.subtract({ days: 1 });
          return first.toZonedDateTime(calendar.timeZone).epochMilliseconds;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no number of days and a zone that nobody knows', () => {
    for (const days of [-1, 1.5, Number.NaN, Infinity]) {
      expect(() => cutOff(0, days, 'calendar', berlin())).toThrow(RangeError);
      expect(() => reachedAt(0, days, 'business', berlin())).toThrow(RangeError);
    }
    const nowhere = { ...berlin(), timeZone: 'Europe/Nowhere' };
    expect(() => cutOff(0, 1, 'calendar', nowhere)).toThrow(RangeError);
    expect(() => cutOff(Number.NaN, 1, 'calendar', berlin())).toThrow(RangeError);
  });

  it('is quick enough for two hundred cards a request', () => {
    const calendar = berlin(...Array.from({ length: 60 }, (_, year) => `${2000 + year}-12-24`));
    const first = at('2026-01-01T00:00Z');
    const millisecondsEach = [1, 2, 3].map(() => {
      // Time of the processor, not of the wall: other work on the machine does not count.
      const start = process.cpuUsage();
      for (let card = 0; card < 1000; card += 1) {
        reachedAt(first + card * 17 * HOUR, 3000, 'business', calendar);
      }
      return process.cpuUsage(start).user / 1000 / 1000;
    });
    expect(Math.min(...millisecondsEach)).toBeLessThan(0.2);
  });
});
