import type { Direction, Outcome } from '../../shared/contracts/activity';

/**
 * Whether an inbound contact leaves a customer waiting (architecture 4.3). A call that was taken or a meeting that was
 * held is answered in itself.
 */
export const awaitsAnswer = (contact: { direction: Direction; outcome: Outcome | null }): boolean =>
  contact.direction === 'in' && contact.outcome !== 'reached' && contact.outcome !== 'held';
