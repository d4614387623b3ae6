import type { Kit } from '../app';
import type { Trx } from '../repositories/database';
import type { TargetReach, TargetRecord } from '../repositories/target';
import type { Caller } from './caller';

/**
 * Whose targets a caller may know, by the reach of `report.read`: of all; of those with whom he is in a team, for all
 * funnels or that of the team; or only his own. Those of everybody are no secret.
 */
export function createTargetReach({ repositories }: Pick<Kit, 'repositories'>) {
  const { funnel } = repositories;
  return async (caller: Caller, trx?: Trx): Promise<TargetReach> => {
    const scope = caller.scope('report.read');
    if (scope.all) return { all: true };
    const { userId } = caller.actor;
    const own: TargetReach = { all: false, self: userId, colleagues: [], funnels: [] };
    if (!scope.terms.some(({ type }) => type === 'team')) return own;
    const members = await funnel.team(null, trx);
    const mine = new Set(
      members.flatMap((member) => (member.userId === userId ? member.funnelId : [])),
    );
    const together = members.filter(({ funnelId }) => mine.has(funnelId));
    const funnels = (await funnel.all(trx)).filter(({ id }) => mine.has(id));
    return {
      ...own,
      colleagues: [...new Set(together.map((member) => member.userId))],
      funnels: funnels.map(({ documentId }) => documentId),
    };
  };
}

type Whose = Pick<TargetRecord, 'ownerUserId' | 'funnelDocumentId'>;
/** The same for one that is at hand. */
export function isWithin(reach: TargetReach, { ownerUserId, funnelDocumentId }: Whose): boolean {
  if (reach.all || ownerUserId === null || ownerUserId === reach.self) return true;
  return (
    reach.colleagues.includes(ownerUserId) &&
    (funnelDocumentId === null || reach.funnels.includes(funnelDocumentId))
  );
}
