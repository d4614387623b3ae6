import type { Random } from './random';
import type { Workdays } from './workdays';

export type Level = 'green' | 'yellow' | 'red';
/** What makes a light show its level today. */
export type Course = {
  /** Working days since the last contact. */
  last: number;
  /** The customer wrote and waits. */
  waiting: boolean;
  /** The follow-up that is planned, where one is. */
  dueAt: string | null;
};
type Days = { followUpDays: number; criticalDays: number; business: boolean };

/** In this order from card to card, so that each column shows all three. */
const PATTERN: Level[] = ['green', 'yellow', 'green', 'red', 'green', 'green', 'yellow', 'green'];
export const levelOf = (index: number): Level => PATTERN[index % PATTERN.length] ?? 'green';

const range = (min: number, max: number) =>
  Array.from({ length: Math.max(0, max - min + 1) }, (_, i) => min + i);

/** Clear of the thresholds by a day on both sides: the hour at which the demo is looked at must not matter. */
function since(days: Days, workdays: Workdays, from: number, to: number): number[] {
  return days.business ? range(Math.max(1, from), to) : workdays.between(Math.max(1, from), to);
}

function yellow(days: Days, workdays: Workdays, random: Random): Course {
  const { followUpDays: f, criticalDays: c, business } = days;
  const silent = since(days, workdays, f + 1, c - 1);
  const way = random.int(0, 2);
  if (way === 0 && silent.length > 0) {
    return { last: random.pick(silent), waiting: false, dueAt: null };
  }
  if (way === 1 && !business && c >= 7) return { last: 2, waiting: true, dueAt: null };
  const recent = since(days, workdays, 2, c - 1).filter((n) => n > 1);
  const last = recent.length > 0 ? random.pick(recent) : 1;
  return { last, waiting: false, dueAt: workdays.at(1, 15) };
}

export function courseFor(level: Level, days: Days, workdays: Workdays, random: Random): Course {
  const { followUpDays: f, criticalDays: c, business } = days;
  if (level === 'yellow') return yellow(days, workdays, random);
  if (level === 'red') {
    if (!business && random.chance(0.35)) {
      return { last: random.int(4, 7), waiting: true, dueAt: null };
    }
    const silent = since(days, workdays, c + 2, c + 14);
    return { last: random.pick(silent), waiting: false, dueAt: null };
  }
  const recent = since(days, workdays, 1, Math.min(f - 1, 60));
  if (recent.length > 0 && random.chance(0.5)) {
    return { last: random.pick(recent), waiting: false, dueAt: null };
  }
  const last = random.pick(business ? range(1, 3) : workdays.between(1, 18));
  const dueAt = workdays.ahead(random.int(1, 12), random.int(7, 14));
  return { last, waiting: false, dueAt };
}
