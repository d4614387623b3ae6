import type { ChecklistItem } from '../../shared/contracts/stage';
import type { Calendar, DayCounting } from './business-days';
import { reachedAt } from './business-days';

/** What a stage plans for whoever enters it: an item of its checklist with its day. */
export type EntryTask = { key: string; label: string; dueAt: number };

/** The items with `dueDays`, due so many days after the entry: the same local time, free days left out where the funnel does. */
export const entryTasks = (
  checklist: readonly ChecklistItem[],
  entry: { now: number; counting: DayCounting; calendar: Calendar },
): EntryTask[] =>
  checklist.flatMap(({ key, label, dueDays }) =>
    dueDays === undefined
      ? []
      : [{ key, label, dueAt: reachedAt(entry.now, dueDays, entry.counting, entry.calendar) }],
  );

/** What is ticked already is done, and what an earlier entry planned and nobody has done yet is not planned twice. */
export const tasksToPlan = (
  tasks: readonly EntryTask[],
  ticked: Readonly<Record<string, unknown>>,
  planned: ReadonlySet<string>,
): EntryTask[] => tasks.filter(({ key, label }) => ticked[key] !== true && !planned.has(label));
