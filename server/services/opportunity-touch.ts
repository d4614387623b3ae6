import type { Kit } from '../app';
import type { OpportunitiesChanged } from './hooks';

/** What hangs on opportunities changed elsewhere (a merged person, a rate): history and light facts follow in the same transaction. */
export function createOpportunityTouch({ repositories, now }: Kit): OpportunitiesChanged {
  const { opportunity, opportunityRevision, lightFacts } = repositories;
  return async (trx, opportunityIds, caller) => {
    if (opportunityIds.length === 0) return;
    const rows = await opportunity.lockByIds(opportunityIds, trx);
    const ids = rows.map((row) => row.id);
    const at = Math.max(now(), ...rows.map((row) => row.revisedAt));
    await opportunity.update(ids, { revisedAt: at, changedAt: at }, { revision: true }, now(), trx);
    await opportunityRevision.next(ids, at, caller.actor, trx);
    await lightFacts.recompute(ids, at, trx);
  };
}
