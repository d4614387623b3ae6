/** What an opportunity was, from one moment to the next; the oldest first, without gaps. */
export type StagePeriod = {
  /** Null where history knows no stage (an import's past). */
  stage: string | null;
  name: string | null;
  from: number;
  /** Null: until now. */
  to: number | null;
};
export type StageStay = {
  stage: string | null;
  name: string | null;
  isCurrent: boolean;
  visits: number;
  enteredAt: number;
  latestMs: number;
  totalMs: number;
};

/**
 * Time in each stage (R2.5): of the latest visit and of all together, in the order in which the stages were first entered.
 * Periods of one stage that follow each other (a new value, a new owner) are one visit; the last one runs on until `now`.
 */
export function stageTimes(periods: readonly StagePeriod[], now: number): StageStay[] {
  const stays = new Map<string | null, StageStay>();
  let previous: string | null | undefined;
  for (const { stage, name, from, to } of periods) {
    const ms = Math.max(0, (to ?? now) - from);
    const stay = stays.get(stage);
    if (!stay) {
      const first = { visits: 1, enteredAt: from, latestMs: ms, totalMs: ms };
      stays.set(stage, { stage, name, isCurrent: to === null, ...first });
    } else {
      const goesOn = stage === previous;
      stay.name = name ?? stay.name;
      stay.isCurrent = to === null;
      stay.visits += goesOn ? 0 : 1;
      stay.enteredAt = goesOn ? stay.enteredAt : from;
      stay.latestMs = goesOn ? stay.latestMs + ms : ms;
      stay.totalMs += ms;
    }
    previous = stage;
  }
  return [...stays.values()];
}
