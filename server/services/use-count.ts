import type { DomainErrorDetails } from '../domain/errors';
import type { Caller } from './caller';

/** How often something is in use, for who sees all rows: a refusal names no hidden count (architecture 4.8). */
export const useCount = (usedBy: number, caller: Caller): DomainErrorDetails =>
  caller.scope('opportunity.read').all ? { usedBy } : {};
