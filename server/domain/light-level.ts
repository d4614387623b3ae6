import type { LightLevel } from '../../shared/contracts/board';
import { type Calendar, cutOff } from './business-days';
import type { LightThresholds } from './light-thresholds';

export type { LightLevel };

/** What is stored with an opportunity for its light (R4.3); instants in epoch milliseconds. */
export type LightFacts = {
  /** lastContactAt, else openedAt */
  lightBaseAt: number;
  lastContactAt: number | null;
  /** Earliest planned follow-up not done and due after the last contact, not capped. */
  lightDueAt: number | null;
  /** First inbound contact that no outbound one has answered. */
  openInboundSince: number | null;
};

/** What code and SQL compare the facts with; x <= cut-off means that those days since x are reached. */
export type LightCutOffs = {
  now: number;
  /** F days ago */
  followUp: number;
  /** C days ago */
  critical: number;
  /** C - F days ago */
  grace: number;
  /** max(90, F) days ago */
  cap: number;
  /** max(90, F) + C - F days ago */
  capGrace: number;
  inboundYellow: number;
  inboundRed: number;
};

/** The days that the rule counts, all from F and C (R4.3). */
export const INBOUND_YELLOW_DAYS = 1;
export const INBOUND_RED_DAYS = 3;
const LONGEST_HOLD_DAYS = 90;
/** After so many days without contact a planned follow-up counts as reached. */
export const capDays = (t: LightThresholds): number => Math.max(LONGEST_HOLD_DAYS, t.followUpDays);
export const graceDays = (t: LightThresholds): number => t.criticalDays - t.followUpDays;

/**
 * The cut-offs of one pair of thresholds (R4.3); they depend on no opportunity, so one set serves a whole column.
 *
 * @param now epoch milliseconds
 * @throws RangeError as `cutOff`
 */
export function lightCutOffs(t: LightThresholds, now: number, calendar: Calendar): LightCutOffs {
  const back = (days: number) => cutOff(now, days, t.counting, calendar);
  const businessBack = (days: number) => cutOff(now, days, 'business', calendar);
  return {
    now,
    followUp: back(t.followUpDays),
    critical: back(t.criticalDays),
    grace: back(graceDays(t)),
    cap: back(capDays(t)),
    capGrace: back(capDays(t) + graceDays(t)),
    inboundYellow: businessBack(INBOUND_YELLOW_DAYS),
    inboundRed: businessBack(INBOUND_RED_DAYS),
  };
}

/** The level of the light (R4.3), word for word what the SQL CASE does; equal counts as reached. */
export function lightLevel(facts: LightFacts, cut: LightCutOffs): LightLevel {
  const { lightBaseAt: base, lightDueAt: due, openInboundSince: inbound } = facts;
  if (inbound !== null && inbound <= cut.inboundRed) return 'red';
  if (base <= cut.critical && (due === null || due <= cut.grace || base <= cut.capGrace)) {
    return 'red';
  }
  if (inbound !== null && inbound <= cut.inboundYellow) return 'yellow';
  const followUpReached = due === null ? base <= cut.followUp : due <= cut.now || base <= cut.cap;
  return followUpReached ? 'yellow' : 'green';
}
