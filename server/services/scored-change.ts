import type { ActivityKind } from '../../shared/contracts/activity';
import { invalid } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { Caller } from './caller';
import type { Changed, ChangeRequest, OpportunityService } from './opportunity';

type Asked = { kind: ActivityKind; opportunity?: string | null };

/**
 * What a logged contact changes about its opportunity: the stage that it reached, and how satisfied the customer is.
 * Answers the change for the transaction in which the contact is written, null where there is none.
 */
export function createScoredChange(deps: {
  opportunity: Pick<OpportunityService, 'prepareChange'>;
}) {
  return async (
    { kind, opportunity }: Asked,
    satisfaction: number | undefined,
    caller: Caller,
    move?: ChangeRequest,
  ): Promise<((trx: Trx) => Promise<Changed>) | null> => {
    if (satisfaction !== undefined) {
      if (kind !== 'satisfaction') throw invalid('satisfaction', 'belongs to a satisfaction check');
      if (!opportunity) throw invalid('satisfaction', 'needs the opportunity that keeps it');
    }
    if (!opportunity || (!move && satisfaction === undefined)) return null;
    const fields = satisfaction === undefined ? move?.fields : { ...move?.fields, satisfaction };
    const request = { version: null, ...move, ...(fields ? { fields } : {}) };
    return deps.opportunity.prepareChange(opportunity, request, caller);
  };
}
export type ScoredChange = ReturnType<typeof createScoredChange>;
