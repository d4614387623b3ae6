import type { UserRef } from '../../shared/contracts/common';
import type { Kit } from '../app';
import { offeredAnew } from '../domain/lead-handover';
import type { Trx } from '../repositories/database';
import type { Actor } from './caller';
import type { LeadWrite } from './lead-write';
import type { Written } from './opportunity-commit';

export const ownerOf = (record: {
  owner: number | null;
  ownerName: string | null;
}): UserRef | null =>
  record.owner === null ? null : { id: record.owner, name: record.ownerName ?? '' };
export const actorOf = ({ userId, userName }: Actor): UserRef | null =>
  userId === null ? null : { id: userId, name: userName ?? '' };

/**
 * An opportunity that goes to somebody else takes the leads along that it came from, and offers them to him where nobody has
 * accepted them yet. So what was handed back can be given to the next one.
 */
export function createLeadFollow({ repositories, now }: Kit, deps: { write: LeadWrite }) {
  /** Locks on all of the opportunities are held. */
  return async (written: readonly Written[], actor: Actor, trx: Trx): Promise<void> => {
    const moved = new Map(
      written
        .filter(({ before, after }) => before.owner !== after.owner)
        .map((row) => [row.after.id, row]),
    );
    if (moved.size === 0) return;
    const at = now();
    const leads = await repositories.lead.lockConverted([...moved.keys()], trx);
    const writes = leads.flatMap((lead) => {
      const row = moved.get(lead.opportunity ?? 0);
      if (!row) return [];
      const { owner, ownerName, ownerEmail } = row.after;
      const step = {
        before: ownerOf(row.before),
        to: ownerOf(row.after),
        actor: actorOf(actor),
        at,
      };
      const handover = lead.handover && offeredAnew(lead.handover, step);
      return [{ before: lead, patch: { owner, ownerName, ownerEmail, handover } }];
    });
    await deps.write.update(writes, { actor }, trx);
  };
}
export type LeadFollow = ReturnType<typeof createLeadFollow>;
