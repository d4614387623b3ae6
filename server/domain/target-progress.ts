/** So much on one day (days since 1970-01-01). */
export type OnDay = { day: number; amount: number };
/** Days of the period, both included, and the one on which this is asked. */
export type TargetDays = { from: number; to: number; today: number };
export type Progress = {
  achieved: number;
  expected: number;
  reachedOn: number | null;
  expectedOn: number | null;
  paceOn: number | null;
};

/** What doubles add behind the 12th digit does not decide on which day a goal is reached. */
const decided = (value: number): number => Number(value.toPrecision(12));

/** The first day on which a sum reaches a goal. */
function firstDay(start: number, steps: readonly OnDay[], goal: number): number | null {
  let sum = start;
  for (const { day, amount } of [...steps].sort((a, b) => a.day - b.day)) {
    sum += amount;
    if (decided(sum) >= goal) return day;
  }
  return null;
}
const total = (steps: readonly OnDay[]): number =>
  steps.reduce((sum, { amount }) => sum + amount, 0);

/**
 * How far a target is reached (R2.10): by what was won, by what is open at the day of its expected close, and by going
 * on as fast as since the first day.
 */
export function targetProgress(
  goal: number,
  { from, to, today }: TargetDays,
  won: readonly OnDay[],
  open: readonly OnDay[],
): Progress {
  const inPeriod = won.filter(({ day }) => day >= from && day <= to);
  const ahead = open.filter(({ day }) => day >= from && day >= today);
  const achieved = total(inPeriod);
  const reachedOn = firstDay(0, inPeriod, goal);
  const isOver = today > to;
  const elapsed = today - from + 1;
  const isMoving = elapsed > 0 && achieved > 0;
  return {
    achieved,
    expected: achieved + (isOver ? 0 : total(ahead.filter(({ day }) => day <= to))),
    reachedOn,
    expectedOn: reachedOn !== null || isOver ? null : firstDay(achieved, ahead, goal),
    paceOn:
      reachedOn !== null || isOver || !isMoving
        ? null
        : from + Math.ceil(decided((goal * elapsed) / achieved)) - 1,
  };
}
