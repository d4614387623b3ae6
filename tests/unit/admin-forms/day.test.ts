import {
  addDays,
  instantOf,
  localTime,
  onWorkingDay,
  pickedDay,
  pickerDate,
  today,
} from '../../../admin/components/fields/day';

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
    expect(today(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
    expect(today(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
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
    const instant = instantOf({ day: '2026-11-23', time: '09:05' });
    expect(instant).toBe(new Date(2026, 10, 23, 9, 5).toISOString());
    expect(localTime(new Date(instant ?? ''))).toEqual({ day: '2026-11-23', time: '09:05' });
  });

  it.each([
    [null, '09:00'],
    ['2026-11-23', ''],
    ['2026-11-23', '24:00'],
    ['2026-11-23', '9'],
  ])('has none for %p %p', (day, time) => expect(instantOf({ day, time })).toBeNull());
});
