import fc from 'fast-check';

import { cutOff, type Calendar } from '../../../server/domain/business-days';
import { entryTasks, tasksToPlan } from '../../../server/domain/entry-task';

const calendar: Calendar = {
  timeZone: 'Europe/Berlin',
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: ['2026-12-25'],
};
const friday = Date.parse('2026-11-27T09:30:00Z');
const item = (key: string, dueDays?: number) => ({
  key,
  label: key.toUpperCase(),
  required: false,
  ...(dueDays === undefined ? {} : { dueDays }),
});

describe('what a stage plans', () => {
  it('are the items with days, in their order, at the same local time', () => {
    const checklist = [item('a', 3), item('b'), item('c', 1)];
    const entry = { now: friday, counting: 'calendar' as const, calendar };
    expect(entryTasks(checklist, entry)).toEqual([
      { key: 'a', label: 'A', dueAt: Date.parse('2026-11-30T09:30:00Z') },
      { key: 'c', label: 'C', dueAt: Date.parse('2026-11-28T09:30:00Z') },
    ]);
    const [first] = entryTasks([item('a', 3)], { ...entry, counting: 'business' });
    expect(first?.dueAt).toBe(Date.parse('2026-12-02T09:30:00Z'));
  });

  it('is due when that many days are over, not a millisecond earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('calendar' as const, 'business' as const),
        (now, days, counting) => {
          const [task] = entryTasks([item('a', days)], { now, counting, calendar });
          const dueAt = task?.dueAt ?? 0;
          expect(cutOff(dueAt, days, counting, calendar)).toBeGreaterThanOrEqual(now);
          expect(cutOff(dueAt - 1, days, counting, calendar)).toBeLessThan(now);
        },
      ),
    );
  });

  it('leaves out what is ticked, and what still stands from an earlier entry', () => {
    const tasks = ['a', 'b', 'c'].map((key) => ({ key, label: key.toUpperCase(), dueAt: 1 }));
    const left = tasksToPlan(tasks, { a: true, b: false, constructor: true }, new Set(['C']));
    expect(left.map(({ key }) => key)).toEqual(['b']);
  });
});
