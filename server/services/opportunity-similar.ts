import type { SimilarOpportunities, SimilarOpportunity } from '../../shared/contracts/record';
import type { Kit } from '../app';
import type { SimilarRow } from '../repositories/opportunity-similar';
import type { Caller } from './caller';
import type { Lenses } from './lens';
import type { OpportunityService } from './opportunity';
import { iso } from './present';

const MOST = 5;

const present = ({ closedAt, ...row }: SimilarRow): SimilarOpportunity => ({
  ...row,
  closedAt: iso(closedAt),
});

/** What was learnt from closed opportunities like this one, as far as the asking user sees them. */
export function createOpportunitySimilar(
  { repositories }: Kit,
  deps: { opportunity: Pick<OpportunityService, 'visible'>; lenses: Lenses },
) {
  const { opportunitySimilar } = repositories;
  return async (documentId: string, caller: Caller): Promise<SimilarOpportunities> => {
    const record = await deps.opportunity.visible(documentId, caller);
    const { lens } = await deps.lenses(caller, []);
    const start = repositories.db.starter();
    const [won, lost] = await Promise.all([
      start(() => opportunitySimilar.closed(record, 'won', lens, MOST)),
      start(() => opportunitySimilar.closed(record, 'lost', lens, MOST)),
    ]);
    return { won: won.map(present), lost: lost.map(present) };
  };
}
