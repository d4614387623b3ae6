import type { LightReason } from '../../shared/contracts/board';
import { type Calendar, reachedAt } from './business-days';
import {
  capDays,
  graceDays,
  INBOUND_RED_DAYS,
  INBOUND_YELLOW_DAYS,
  type LightFacts,
  type LightLevel,
} from './light-level';
import type { LightThresholds } from './light-thresholds';

export { lightCutOffs, lightLevel } from './light-level';
export type { LightCutOffs, LightFacts, LightLevel } from './light-level';
export { effectiveThresholds, thresholdsFor, thresholdsValid } from './light-thresholds';
export type { LightThresholds, ThresholdLevels } from './light-thresholds';
export type { LightReason };

export type LightExplanation = {
  level: LightLevel;
  /** First instant at which the level held, were the facts always these; null for green, which has no beginning. */
  since: number | null;
  /** First instant at which it gets worse if nothing happens; null for red. */
  turnsAt: number | null;
  turnsTo: 'yellow' | 'red' | null;
  reason: LightReason;
  thresholds: LightThresholds;
};

/** When a level is reached and by which of the two rules: a waiting customer, or days without contact. */
type Turn = { at: number; waiting: boolean };

function earlier(contactRule: number, waitingRule: number | null): Turn {
  return waitingRule !== null && waitingRule <= contactRule
    ? { at: waitingRule, waiting: true }
    : { at: contactRule, waiting: false };
}

/** The instants at which the facts turn the light; both conditions never become untrue again while nothing happens. */
function turnsOf(facts: LightFacts, t: LightThresholds, calendar: Calendar, isCapped: boolean) {
  const { lightBaseAt: base, lightDueAt: due, openInboundSince: inbound } = facts;
  const after = (x: number, days: number) => reachedAt(x, days, t.counting, calendar);
  const waited = (days: number) =>
    inbound === null ? null : reachedAt(inbound, days, 'business', calendar);

  const yellowWaiting = waited(INBOUND_YELLOW_DAYS);
  const redWaiting = waited(INBOUND_RED_DAYS);
  const critical = after(base, t.criticalDays);
  if (due === null) {
    const yellow = earlier(after(base, t.followUpDays), yellowWaiting);
    return { yellow, red: earlier(critical, redWaiting), followUpCounts: false };
  }
  const cap = isCapped ? after(base, capDays(t)) : Infinity;
  const capGrace = isCapped ? after(base, capDays(t) + graceDays(t)) : Infinity;
  const graceOver = Math.min(after(due, graceDays(t)), capGrace);
  return {
    yellow: earlier(Math.min(due, cap), yellowWaiting),
    red: earlier(Math.max(critical, graceOver), redWaiting),
    // Beyond the cap it is the silence that turns the light, not a follow-up whose day has not come.
    followUpCounts: due <= cap,
  };
}

/**
 * Why a light shows what it shows (R4.3): level, since when, when it turns next if nothing happens, and which rule decides.
 * Of two rules that both give the level, the one that gave it first; the waiting customer where both did at once.
 *
 * @param now epoch milliseconds
 * @param isCapped whether a follow-up holds the light for a limited time only; a nurtured lead rests as long as was agreed
 * @throws RangeError as `cutOff`
 */
export function explainLight(
  facts: LightFacts,
  t: LightThresholds,
  now: number,
  calendar: Calendar,
  isCapped = true,
): LightExplanation {
  const { yellow, red, followUpCounts } = turnsOf(facts, t, calendar, isCapped);
  const silence: LightReason = facts.lastContactAt === null ? 'noContact' : 'contact';
  const reasonOf = (turn: Turn): LightReason => {
    if (turn.waiting) return 'waiting';
    return followUpCounts ? 'overdue' : silence;
  };
  if (red.at <= now) {
    const reason = reasonOf(red);
    return { level: 'red', since: red.at, turnsAt: null, turnsTo: null, reason, thresholds: t };
  }
  const turnsToRed = { turnsAt: red.at, turnsTo: 'red' as const };
  if (yellow.at <= now) {
    const reason = reasonOf(yellow);
    return { level: 'yellow', since: yellow.at, ...turnsToRed, reason, thresholds: t };
  }
  const next = yellow.at < red.at ? { turnsAt: yellow.at, turnsTo: 'yellow' as const } : turnsToRed;
  const reason = facts.lightDueAt === null ? silence : 'planned';
  return { level: 'green', since: null, ...next, reason, thresholds: t };
}
