import type { Kit } from '../app';
import type { Trx } from '../repositories/database';
import type { Written } from './opportunity-commit';

/**
 * What a former owner had planned for an opportunity is the new owner's from then on: nobody else would be reminded of
 * it. What was given to somebody else stays with him.
 */
export function createFollowUpHandOver({ repositories }: Kit) {
  const { activity } = repositories;

  /** Locks on all of them are held. */
  return async (written: readonly Written[], at: number, trx: Trx): Promise<void> => {
    const pairs = new Map<string, { from: number; to: number; ids: number[] }>();
    for (const { before, after } of written) {
      const [from, to] = [before.owner, after.owner];
      if (from === null || to === null || from === to) continue;
      const pair = pairs.get(`${from}:${to}`) ?? { from, to, ids: [] };
      pair.ids.push(before.id);
      pairs.set(`${from}:${to}`, pair);
    }
    for (const { from, to, ids } of pairs.values()) {
      await activity.handOver(ids, from, to, at, trx);
    }
  };
}
export type FollowUpHandOver = ReturnType<typeof createFollowUpHandOver>;
