import type { Day, Lead, LeadStatusInput, ListEntry } from '../../shared/contracts';
import type { LeadStatus, SetLeadStatus } from '../../shared/contracts/lead';
import { LEAD_STEPS } from '../../shared/contracts/lead';
import { addDays, instantOf, onWorkingDay, today } from '../components/fields/day';
import { daysOf, flagOf } from '../components/fields/text-of';

/** Steps that a lead of this status may take by hand. */
export const stepsFrom = (status: LeadStatus): readonly SetLeadStatus[] => LEAD_STEPS[status];

/** What a change of status asks for. */
export type StatusValues = {
  status: SetLeadStatus | null;
  reason: string | null;
  reasonNote: string;
  wakeOn: Day | null;
};
/** `stored`: what was said of the same status before. */
export const statusStart = (
  status: SetLeadStatus | null,
  stored?: Pick<Lead, 'reason' | 'reasonNote' | 'nurtureUntil'>,
  timeZone: string = 'UTC',
): StatusValues => ({
  status,
  reason: stored?.reason ?? null,
  reasonNote: stored?.reasonNote ?? '',
  wakeOn: stored?.nurtureUntil ? today(timeZone, new Date(stored.nurtureUntil)) : null,
});

/** The list that its reasons come from; null: it needs none. */
export function reasonsOf(status: LeadStatus | null) {
  if (status === 'nurture') return 'nurtureReasons' as const;
  return status === 'disqualified' ? ('leadDisqualifyReasons' as const) : null;
}

/** When a nurtured lead wakes up by its reason, on a day on which people work. */
export function wakeDay(
  reason: ListEntry | undefined,
  from: Day,
  workingDays?: readonly string[],
  holidays?: readonly Day[],
): Day | null {
  const days = daysOf(reason, 'wakeAfterDays');
  return days === null ? null : onWorkingDay(addDays(from, days), workingDays, holidays);
}

export type StatusField = keyof StatusValues;
export type StatusProblems = Partial<Record<StatusField, 'required' | 'past'>>;

/** What is still missing; `reason` is the chosen entry of the list. */
export function statusProblems(
  { status, reason: code, reasonNote, wakeOn }: StatusValues,
  reason: ListEntry | undefined,
  now: Day,
): StatusProblems {
  if (!status) return { status: 'required' };
  const problems: StatusProblems = {};
  if (reasonsOf(status) && code === null) problems.reason = 'required';
  if (reasonsOf(status) && flagOf(reason, 'noteRequired') && reasonNote.trim() === '')
    problems.reasonNote = 'required';
  if (status === 'nurture' && wakeOn === null) problems.wakeOn = 'required';
  if (status === 'nurture' && wakeOn !== null && wakeOn <= now) problems.wakeOn = 'past';
  return problems;
}

/** It wakes up when people start to work. */
const WAKES_AT = '09:00';

export function statusInput(values: StatusValues, timeZone: string): LeadStatusInput {
  const { status, reason, reasonNote, wakeOn } = values;
  if (!status) return {};
  if (!reasonsOf(status)) return { status };
  const note = reasonNote.trim();
  return {
    status,
    reason,
    ...(note ? { reasonNote: note } : {}),
    ...(status === 'nurture'
      ? { nurtureUntil: instantOf({ day: wakeOn, time: WAKES_AT }, timeZone) }
      : {}),
  };
}
