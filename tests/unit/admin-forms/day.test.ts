import {
  addDays,
  instantOf,
  localTime,
  onWorkingDay,
  pickedDay,
  pickerDate,
  today,
} from '../../../admin/components/fields/day';

const ZONE = 'Europe/Berlin';

describe('days without zone shifts', () => {
  it('gives the picker the UTC day and reads its local midnight back', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-01-01', '2026-12-31', '2024-02-29']) {
      expect(pickerDate(day).toISOString().slice(0, 10)).toBe(day);
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      expect(pickedDay(new Date(year, month - 1, date))).toBe(day);
    }
  });

  it('adds days over months, leap days and clock changes', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('knows the local day late in the evening', () => {
    expect(today(ZONE, new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
    expect(today(ZONE, new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
  });

  it('moves a proposal to a day on which people work', () => {
    expect(onWorkingDay('2026-11-28')).toBe('2026-11-30');
    expect(onWorkingDay('2026-11-27')).toBe('2026-11-27');
    expect(onWorkingDay('2026-12-25', ['mon', 'tue', 'wed', 'thu', 'fri'], ['2026-12-25'])).toBe(
      '2026-12-28',
    );
    expect(onWorkingDay('2026-12-25', [])).toBe('2026-12-25');
  });
});

describe('instants from day and time', () => {
  it('goes there and back', () => {
    const instant = instantOf({ day: '2026-11-23', time: '09:05' }, ZONE);
    expect(instant).toBe(new Date(2026, 10, 23, 9, 5).toISOString());
    expect(localTime(new Date(instant ?? ''), ZONE)).toEqual({ day: '2026-11-23', time: '09:05' });
  });

  it.each([
    [null, '09:00'],
    ['2026-11-23', ''],
    ['2026-11-23', '24:00'],
    ['2026-11-23', '9'],
  ])('has none for %p %p', (day, time) => expect(instantOf({ day, time }, ZONE)).toBeNull());
});

// The tests run in Berlin, so a site in New York stands for every site in another zone than the browser.
describe('a site in another zone than the browser', () => {
  const NEW_YORK = 'America/New_York';

  it('has its own day', () => {
    const evening = new Date('2026-11-24T03:30:00Z');
    expect(today(NEW_YORK, evening)).toBe('2026-11-23');
    expect(today(ZONE, evening)).toBe('2026-11-24');
    expect(localTime(evening, NEW_YORK)).toEqual({ day: '2026-11-23', time: '22:30' });
  });

  it.each([
    ['New York in winter', NEW_YORK, '2026-11-23', '09:00', '2026-11-23T14:00:00.000Z'],
    ['New York in summer', NEW_YORK, '2026-07-01', '09:00', '2026-07-01T13:00:00.000Z'],
    [
      'already changed, Berlin not yet',
      NEW_YORK,
      '2026-03-10',
      '09:00',
      '2026-03-10T13:00:00.000Z',
    ],
    ['the hour left out', NEW_YORK, '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['the hour that comes twice', NEW_YORK, '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['after the change', NEW_YORK, '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['Berlin left out', ZONE, '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['Berlin twice', ZONE, '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['before midnight of the change', ZONE, '2026-10-24', '23:59', '2026-10-24T21:59:00.000Z'],
    ['half an hour', 'Asia/Kolkata', '2026-01-01', '00:00', '2025-12-31T18:30:00.000Z'],
    ['a day ahead', 'Pacific/Kiritimati', '2026-01-01', '08:00', '2025-12-31T18:00:00.000Z'],
    [
      'half an hour of summer',
      'Australia/Lord_Howe',
      '2026-04-05',
      '03:00',
      '2026-04-04T16:30:00.000Z',
    ],
  ])('knows the instant: %s', (_what, zone, day, time, instant) => {
    expect(instantOf({ day, time }, zone)).toBe(instant);
  });

  it('agrees with the browser where both are in Berlin, every hour of a year', () => {
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const date = new Date(2026, 0, 1, hour, 30);
      const { day, time } = localTime(date, ZONE);
      const [year = 0, month = 1, of = 1] = (day ?? '').split('-').map(Number);
      const asBrowser = new Date(year, month - 1, of, Number(time.slice(0, 2)), 30).toISOString();
      expect(instantOf({ day, time }, ZONE)).toBe(asBrowser);
    }
  });
});
