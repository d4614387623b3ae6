import type { Lead } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { conflict, forbidden } from '../domain/errors';
import type { StoredHandover } from '../domain/lead-handover';
import type { LeadRecord } from '../repositories/lead';
import type { UserRecord } from '../repositories/user';
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

const ownedBy = (owner: UserRecord | null) => ({
  owner: owner?.id ?? null,
  ownerName: owner?.name ?? null,
  ownerEmail: owner?.email ?? null,
});

/** What belongs to nobody is changed by who takes it, although his role may reach only what is his. */
const taking = (caller: Caller): Caller => ({
  ...caller,
  scope: (verb) =>
    caller.scope(
      verb === 'opportunity.update' && caller.allows(ACTIONS.opportunityUpdate)
        ? 'opportunity.read'
        : verb,
    ),
});

/** The new owner of a converted lead takes it, or gives lead and opportunity back to whom they came from. */
export function createLeadHandover({ repositories, transaction, now }: Kit, deps: Deps) {
  const { user, reference } = repositories;

  function pending({ handover }: LeadRecord, { actor }: Caller): StoredHandover {
    if (handover?.state !== 'pending') throw conflict('handover: nothing waits for an answer');
    if (handover.to !== null && handover.to.id !== actor.userId)
      throw forbidden('handover: only its new owner answers');
    return handover;
  }

  /** Whose both are then, null for nobody's; undefined: they stay with whom they are. */
  async function nextOwner(
    decision: LeadHandoverChange['decision'],
    { from, to }: StoredHandover,
    { actor }: Caller,
  ): Promise<UserRecord | null | undefined> {
    if (decision === 'accept' && to !== null) return undefined;
    const asked = decision === 'accept' ? actor.userId : (from?.id ?? null);
    const [found] = asked === null ? [] : await user.byIds([asked]);
    return found?.isActive ? found : null;
  }

  return async (
    documentId: string,
    { decision, reason = null }: LeadHandoverChange,
    version: number | null,
    caller: Caller,
  ): Promise<Lead> => {
    const seen = await deps.lead.visible(documentId, caller);
    const offer = pending(seen, caller);
    const next = await nextOwner(decision, offer, caller);
    const names = await reference.names('opportunity', [seen.opportunity ?? 0]);
    const chance = names.get(seen.opportunity ?? 0)?.documentId;
    const work =
      next !== undefined && chance
        ? await deps.opportunity.prepareChange(
            chance,
            { version: null, fields: { owner: next?.id ?? null }, leadsStay: true },
            decision === 'accept' ? taking(caller) : caller,
          )
        : null;
    await transaction(async (trx, onCommit) => {
      await work?.(trx);
      const before = await deps.lead.locked(documentId, version, 'lead.update', caller, trx);
      const handover = pending(before, caller);
      const at = now();
      const owned = next === undefined ? {} : ownedBy(next);
      const patch =
        decision === 'accept'
          ? {
              ...owned,
              handover: {
                ...handover,
                ...{ state: 'accepted' as const, acceptedAt: at },
                to: handover.to ?? (next ? { id: next.id, name: next.name } : null),
              },
            }
          : {
              ...owned,
              handover: { ...handover, state: 'returned' as const, returnedAt: at, reason },
            };
      await deps.write.update([{ before, patch }], caller, trx);
      deps.outbox.sendAfter(onCommit);
    });
    return deps.lead.afterwards(documentId, caller);
  };
}
export type LeadHandoverService = ReturnType<typeof createLeadHandover>;
