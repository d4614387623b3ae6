import type { Day, Instant } from './common';
import type { OpportunityFields } from './opportunity';

/**
 * An opportunity of another system with the dates that it had there. A day stands for its 10:00 in UTC. Without dates it
 * was opened now; a closed one without `enteredAt` was opened when it closed.
 */
export type OpportunityImportRow = Partial<Omit<OpportunityFields, 'title' | 'predecessor'>> & {
  title: string;
  /** documentId of a stage of the funnel. */
  stage: string;
  /** Its name in the other system: the same one is taken over only once. */
  externalId: string;
  enteredAt?: Day | Instant | null;
  /** Only for stages of the kinds won, lost and aftersale. */
  closedAt?: Day | Instant | null;
  /** Where it is known, every stage that it went through, oldest first, ending with `stage`; instead of the two dates. */
  steps?: OpportunityImportStep[];
  /** id of the admin user whom history names; absent: the one who imports. */
  actor?: number;
};

export type OpportunityImportStep = {
  stage: string;
  enteredAt: Day | Instant;
  /** What it was worth then; absent: what it is worth now. */
  targetValue?: number | null;
};

export type OpportunityImportRequest = {
  /** documentId */
  funnel: string;
  /** The other system. */
  source: string;
  rows: OpportunityImportRow[];
};
