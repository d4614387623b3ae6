import type { OpenLeadStatus } from '../../shared/contracts/lead';
import type { Settings } from '../../shared/contracts/settings';
import type { Calendar } from './business-days';
import type { LightCutOffs, LightFacts, LightThresholds } from './traffic-light';
import { lightCutOffs } from './traffic-light';

/** The days of a lead's light by its status (architecture 4.3, 4.9). */
export function leadThresholds(
  { leadDays, dayCounting }: Pick<Settings, 'leadDays' | 'dayCounting'>,
  status: OpenLeadStatus,
): LightThresholds {
  const { followUpDays, criticalDays, dayCounting: own } = leadDays[status];
  return { followUpDays, criticalDays, counting: own ?? dayCounting, source: 'settings' };
}

/** Before every instant that there is. */
export const NEVER_REACHED = Number.MIN_SAFE_INTEGER;

/** What is nurtured was agreed to rest until a day: no silence turns its light before that day, however long it is. */
export const restsAsAgreed = (status: OpenLeadStatus): boolean => status === 'nurture';

/**
 * The cut-offs of a status; with a follow-up or a day to wake up nurtured leads know no longest silence.
 *
 * @param now epoch milliseconds
 */
export function leadCutOffs(
  t: LightThresholds,
  status: OpenLeadStatus,
  now: number,
  calendar: Calendar,
): LightCutOffs {
  const cut = lightCutOffs(t, now, calendar);
  return restsAsAgreed(status) ? { ...cut, cap: NEVER_REACHED, capGrace: NEVER_REACHED } : cut;
}

/**
 * When the next thing is due: the earliest follow-up that is planned, or the day to wake up, where that lies after the
 * last contact.
 */
export function leadDueAt(
  plannedDueAt: number | null,
  facts: Pick<LightFacts, 'lastContactAt'> & { nurtureUntil: number | null },
): number | null {
  const { nurtureUntil, lastContactAt } = facts;
  const wakes =
    nurtureUntil !== null && nurtureUntil > (lastContactAt ?? NEVER_REACHED) ? nurtureUntil : null;
  if (plannedDueAt === null || wakes === null) return plannedDueAt ?? wakes;
  return Math.min(plannedDueAt, wakes);
}
