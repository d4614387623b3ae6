import type { Lead } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { conflict, forbidden } from '../domain/errors';
import type { LeadRecord, StoredHandover } from '../repositories/lead';
import type { LeadHandoverChange } from '../validation/lead-work';
import type { Caller } from './caller';
import type { LeadService } from './lead';
import type { LeadWrite } from './lead-write';
import type { OpportunityService } from './opportunity';
import type { Outbox } from './outbox';

type Deps = {
  lead: Pick<LeadService, 'locked' | 'visible' | 'afterwards'>;
  write: LeadWrite;
  opportunity: Pick<OpportunityService, 'prepareChange'>;
  outbox: Outbox;
};

/** The new owner of a converted lead takes it, or gives lead and opportunity back to whom they came from. */
export function createLeadHandover({ repositories, transaction, now }: Kit, deps: Deps) {
  const { user, reference } = repositories;

  function pending({ handover }: LeadRecord, { actor }: Caller): StoredHandover {
    if (handover?.state !== 'pending') throw conflict('handover: nothing waits for an answer');
    if (handover.to !== null && handover.to.id !== actor.userId)
      throw forbidden('handover: only its new owner answers');
    return handover;
  }

  return async (
    documentId: string,
    { decision, reason = null }: LeadHandoverChange,
    version: number | null,
    caller: Caller,
  ): Promise<Lead> => {
    const seen = await deps.lead.visible(documentId, caller);
    const { from } = pending(seen, caller);
    const [giver] = from === null ? [] : await user.byIds([from.id]);
    const back = giver?.isActive ? giver : null;
    const names = await reference.names('opportunity', [seen.opportunity ?? 0]);
    const chance = names.get(seen.opportunity ?? 0)?.documentId;
    const work =
      decision === 'return' && chance
        ? await deps.opportunity.prepareChange(
            chance,
            { version: null, fields: { owner: back?.id ?? null } },
            caller,
          )
        : null;
    await transaction(async (trx, onCommit) => {
      await work?.(trx);
      const before = await deps.lead.locked(documentId, version, 'lead.update', caller, trx);
      const handover = pending(before, caller);
      const at = now();
      const patch =
        decision === 'accept'
          ? { handover: { ...handover, state: 'accepted' as const, acceptedAt: at } }
          : {
              handover: { ...handover, state: 'returned' as const, returnedAt: at, reason },
              owner: back?.id ?? null,
              ownerName: back?.name ?? null,
              ownerEmail: back?.email ?? null,
            };
      await deps.write.update([{ before, patch }], caller, trx);
      deps.outbox.sendAfter(onCommit);
    });
    return deps.lead.afterwards(documentId, caller);
  };
}
export type LeadHandoverService = ReturnType<typeof createLeadHandover>;
