import fc from 'fast-check';
import { localDate } from '../../../server/domain/local-date';
import { addMonths, monthsOf, reportPeriod } from '../../../server/domain/report-period';
import { zoneOffsets } from '../../../server/domain/zone-offsets';
import { at, DAY, instantIn, zoned, ZONES } from './support/zones';

const situation = fc
  .constantFrom(...ZONES)
  .chain((zone) => fc.tuple(fc.constant(zone), instantIn(zone)));

describe('the period of a report', () => {
  it('is the last twelve months, today included', () => {
    const now = at('2026-03-31T10:00:00Z');
    expect(reportPeriod({}, now, 'Europe/Berlin')).toMatchObject({
      from: '2025-04-01',
      to: '2026-03-31',
    });
    expect(reportPeriod({ to: '2024-02-29' }, now, 'UTC').from).toBe('2023-03-01');
    expect(reportPeriod({ from: '2030-01-01' }, now, 'UTC').to).toBe('2030-01-01');
  });

  it('holds the instants of its days and no others, whatever clocks do', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 400 }), ([zone, instant], days) => {
        const from = localDate(instant, zone);
        const to = localDate(instant + days * DAY, zone);
        const { start, end } = reportPeriod({ from, to }, instant, zone);
        expect([localDate(start, zone), localDate(end - 1, zone)]).toEqual([from, to]);
        expect(localDate(start - 1, zone) < from).toBe(true);
        expect(localDate(end, zone) > to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('its months', () => {
  it('follow each other without a gap, each with the days of its calendar', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 900 }), ([zone, first], days) => {
        // Further ahead the two that know of clock changes do not agree.
        fc.pre(first + days * DAY < at('2033-06-01T00:00:00Z'));
        const [from, to] = [localDate(first, zone), localDate(first + days * DAY, zone)];
        const months = monthsOf(from, to, zone);
        expect(months[0]?.month).toBe(from.slice(0, 7));
        expect(months.at(-1)?.month).toBe(to.slice(0, 7));
        for (const [place, { month, start, end }] of months.entries()) {
          for (const instant of [start, end - 1])
            expect(zoned(instant, zone).toPlainDate().toString().slice(0, 7)).toBe(month);
          if (place > 0) expect(start).toBe(months[place - 1]?.end);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('end where the calendar has no such day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });
});

it('offsets of a zone count the same local days as its calendar', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 0, max: 1500 }), ([zone, instant], days) => {
      const offsets = zoneOffsets(instant - 30 * DAY, instant + 30 * DAY + days * DAY, zone);
      for (const moment of [instant, instant + 1, instant + days * DAY, instant - 29 * DAY]) {
        const { offset } = offsets.find(({ until }) => until === null || moment < until) ?? {};
        const day = Math.floor((moment + (offset ?? Number.NaN)) / DAY);
        expect(day * DAY).toBe(Date.parse(localDate(moment, zone)));
      }
    }),
    { numRuns: 150 },
  );
});

it('offsets of three centuries are those of the time in which something can have happened', () => {
  for (const zone of ['Africa/Casablanca', 'America/Santiago', 'Asia/Tehran']) {
    const now = Date.parse('2026-11-28T00:00:00Z');
    const offsets = zoneOffsets(Date.parse('1900-01-01T00:00:00Z'), now, zone);
    expect(offsets).toEqual(zoneOffsets(0, now, zone));
  }
});
