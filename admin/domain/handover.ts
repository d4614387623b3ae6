import type { LeadHandover, UserRef } from '../../shared/contracts';

/** Whether it waits for this user: what was offered to nobody takes whoever comes first. */
export const waitsFor = (handover: LeadHandover | null, me: UserRef | null): boolean =>
  handover?.state === 'pending' &&
  me !== null &&
  (handover.to === null || handover.to.id === me.id);

/** When its state began. */
export const sinceOf = ({ state, at, acceptedAt, returnedAt }: LeadHandover): string =>
  (state === 'accepted' ? acceptedAt : state === 'returned' ? returnedAt : null) ?? at;
