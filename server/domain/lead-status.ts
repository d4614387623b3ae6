import type { LeadStatus, OpenLeadStatus, SetLeadStatus } from '../../shared/contracts/lead';
import { LEAD_STEPS, OPEN_LEAD_STATUSES } from '../../shared/contracts/lead';

/** Somebody still works on it. */
export const isOpenLead = (status: LeadStatus): status is OpenLeadStatus =>
  OPEN_LEAD_STATUSES.some((open) => open === status);

/** Whether a lead may go from one status to another; staying is no step, but changes reason and moment. */
export const mayStep = (from: LeadStatus, to: SetLeadStatus): boolean =>
  from === to || LEAD_STEPS[from].includes(to);

/** What a lead keeps about its status; instants in epoch milliseconds. */
export type LeadState = {
  status: LeadStatus;
  statusSince: number;
  reason: string | null;
  reasonNote: string | null;
  nurtureUntil: number | null;
  qualifiedAt: number | null;
  spamCause: string | null;
};
export type StatusRequest = {
  status?: SetLeadStatus | undefined;
  reason?: string | null | undefined;
  reasonNote?: string | null | undefined;
  nurtureUntil?: number | null | undefined;
};
export type StatusProblem = {
  field: 'status' | 'reason' | 'nurtureUntil';
  why: 'noStep' | 'missing' | 'past' | 'needless';
};

/**
 * The state that a request makes of a lead, or what is wrong with it. Nurture has a reason and a moment that lies ahead,
 * disqualified a reason; with any other status both go. `qualifiedAt` is the first time.
 *
 * @param now epoch milliseconds
 */
export function nextState(
  before: LeadState,
  request: StatusRequest,
  now: number,
): LeadState | StatusProblem {
  const status = request.status ?? before.status;
  if (request.status !== undefined && !mayStep(before.status, request.status))
    return { field: 'status', why: 'noStep' };
  const stays = status === before.status;
  const hasReason = status === 'nurture' || status === 'disqualified';
  const reason = request.reason === undefined && stays ? before.reason : (request.reason ?? null);
  const note =
    request.reasonNote === undefined && stays ? before.reasonNote : (request.reasonNote ?? null);
  const until =
    request.nurtureUntil === undefined && stays
      ? before.nurtureUntil
      : (request.nurtureUntil ?? null);
  if (!hasReason && request.reason) return { field: 'reason', why: 'needless' };
  if (status !== 'nurture' && request.nurtureUntil)
    return { field: 'nurtureUntil', why: 'needless' };
  if (hasReason && reason === null) return { field: 'reason', why: 'missing' };
  if (status === 'nurture') {
    if (until === null) return { field: 'nurtureUntil', why: 'missing' };
    if (until !== before.nurtureUntil && until <= now)
      return { field: 'nurtureUntil', why: 'past' };
  }
  return {
    status,
    statusSince: stays ? before.statusSince : now,
    reason: hasReason ? reason : null,
    reasonNote: hasReason ? note : null,
    nurtureUntil: status === 'nurture' ? until : null,
    qualifiedAt: status === 'qualified' ? (before.qualifiedAt ?? now) : before.qualifiedAt,
    spamCause: status === 'spam' ? (before.spamCause ?? 'user') : null,
  };
}

/** Nurtured, and the moment to wake up has not come. */
export const isAsleep = (
  { status, nurtureUntil }: Pick<LeadState, 'status' | 'nurtureUntil'>,
  now: number,
): boolean => status === 'nurture' && nurtureUntil !== null && nurtureUntil > now;
