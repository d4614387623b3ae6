import type { Trx } from '../repositories/database';
import type { Named, ReferenceRepository } from '../repositories/reference';
import type { FunnelContext } from './funnel-context';

/** Names that a use case has read already. */
export type KnownNames = { funnel: ReadonlyMap<number, Named>; stage: ReadonlyMap<number, Named> };

export const namesIn = ({ funnel, stages }: FunnelContext): KnownNames => ({
  funnel: new Map([
    [funnel.id, { id: funnel.id, documentId: funnel.documentId, name: funnel.name }],
  ]),
  stage: new Map(
    stages.map(({ stage: id, of }) => [id, { id, documentId: of.documentId, name: of.name }]),
  ),
});

/** Names by database id; asks only for those that are not known. */
export async function namesOf(
  reference: Pick<ReferenceRepository, 'names'>,
  kind: Parameters<ReferenceRepository['names']>[0],
  ids: number[],
  trx: Trx,
  known?: KnownNames,
): Promise<ReadonlyMap<number, Named>> {
  const present = kind === 'funnel' || kind === 'stage' ? known?.[kind] : undefined;
  if (!present) return reference.names(kind, ids, trx);
  const missing = ids.filter((id) => !present.has(id));
  if (missing.length === 0) return present;
  return new Map([...present, ...(await reference.names(kind, missing, trx))]);
}
