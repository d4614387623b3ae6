import type { Kit } from '../app';
import { conflict } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { Caller } from './caller';
import type { LeadWrite } from './lead-write';

const BATCH = 500;

export type FunnelLeadUse = { forms: string[]; leads: number };

/** Forms that send their leads to a funnel, and the leads in it: what would hang in the air without it. */
export function createFunnelLeads({ repositories, now }: Kit, deps: { write: LeadWrite }) {
  const { lead, leadForm } = repositories;

  async function use(funnelId: number, trx?: Trx): Promise<FunnelLeadUse> {
    const forms = await leadForm.namesInFunnel(funnelId, trx);
    return { forms, leads: await lead.countInFunnel(funnelId, trx) };
  }

  return {
    use,

    /**
     * Hands forms and leads of a locked funnel over to another one, each lead with its log.
     *
     * @param to null: there is none; 409 where something would have to go
     */
    async handOver(from: number, to: number | null, caller: Caller, trx: Trx): Promise<void> {
      const { forms, leads } = await use(from, trx);
      if (forms.length === 0 && leads === 0) return;
      if (to === null) {
        const counts = caller.scope('lead.read').all ? { leads } : {};
        const words = 'Forms or leads belong to this funnel: say with moveTo where they go';
        throw conflict(words, { forms, ...counts });
      }
      await leadForm.moveToFunnel(from, to, now(), trx);
      for (;;) {
        const part = await lead.lockInFunnel(from, BATCH, trx);
        if (part.length === 0) return;
        const writes = part.map((before) => ({ before, patch: { funnel: to } }));
        await deps.write.update(writes, caller, trx);
      }
    },
  };
}
export type FunnelLeads = ReturnType<typeof createFunnelLeads>;
