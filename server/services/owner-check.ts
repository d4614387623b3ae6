import type { Kit } from '../app';
import { systemCaller } from './callers';
import type { OpportunityCommit } from './opportunity-commit';
import type { Outbox } from './outbox';

const BATCH = 200;

/**
 * A deleted admin user blanks `owner` behind every service's back. The name that is left behind says so: such rows become
 * "unassigned" with a revision of their own. Row locks make sure that of several instances one does it.
 */
export function createOwnerCheck(
  { repositories, transaction, now }: Kit,
  deps: { commit: OpportunityCommit; outbox: Outbox },
) {
  const { opportunity, lead } = repositories;
  return async (): Promise<number> => {
    let changed = await transaction((trx) => lead.forgetVanishedOwners(now(), trx));
    for (;;) {
      const ids = await opportunity.withVanishedOwner(BATCH);
      if (ids.length === 0) return changed;
      changed += await transaction(async (trx, onCommit) => {
        const rows = await opportunity.lockByIds(ids, trx);
        const writes = rows
          .filter((row) => row.owner === null && row.ownerName !== null)
          .map((before) => ({ before, patch: { ownerName: null, ownerEmail: null } }));
        await deps.commit.update(writes, systemCaller('owner-removed').actor, now(), trx);
        deps.outbox.sendAfter(onCommit);
        return writes.length;
      });
    }
  };
}
