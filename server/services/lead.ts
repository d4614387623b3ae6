import type { Lead } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { EVENTS } from '../constants';
import { forbidden, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { LeadRecord } from '../repositories/lead';
import { ALL } from '../repositories/scope';
import type { LeadPatchInput, LeadWrite as LeadCreate } from '../validation/lead';
import type { Caller } from './caller';
import type { LeadFields } from './lead-fields';
import { emptyLead } from './lead-fields';
import { checkVersion } from './lead-form';
import type { LeadPresenter } from './lead-present';
import type { LeadStatusRule } from './lead-status';
import type { LeadViews } from './lead-view';
import type { LeadWrite } from './lead-write';
import type { Outbox } from './outbox';

type Deps = {
  fields: LeadFields;
  statusOf: LeadStatusRule;
  write: LeadWrite;
  views: LeadViews;
  present: LeadPresenter;
  outbox: Outbox;
};

/** Leads in the inbox: who sees and changes them. What comes from the site is lead-submission's. */
export function createLeadService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { lead, leadList } = repositories;

  async function shown(documentId: string, caller: Caller, isAnswer: boolean): Promise<Lead> {
    // The answer to a write that was allowed: the lead may have left the caller's reach by it.
    const view = isAnswer ? await deps.views(caller, ALL) : await deps.views(caller);
    const found = await leadList.one(documentId, view.lens);
    if (!found) throw notFound('Lead');
    return deps.present.one(found, view, caller);
  }

  /** The row under its lock: 404 when the caller does not see it, 403 when it is not his to change. */
  async function locked(
    documentId: string,
    version: number | null,
    verb: 'lead.update' | 'lead.delete',
    caller: Caller,
    trx: Trx,
  ): Promise<LeadRecord> {
    await lead.lock(documentId, trx);
    const found = await lead.visible(documentId, caller.scope('lead.read'), trx);
    if (!found) throw notFound('Lead');
    if (!(await lead.visible(documentId, caller.scope(verb), trx)))
      throw forbidden('Lead: your role does not reach this one');
    checkVersion(version, found.version);
    return found;
  }
  const subject = (documentId: string, funnel: number | null) => ({
    documentId,
    funnel,
    stage: null,
  });

  return {
    locked,
    /** As it is answered after a write. */
    afterwards: (documentId: string, caller: Caller) => shown(documentId, caller, true),
    get: (documentId: string, caller: Caller) => shown(documentId, caller, false),

    /** What the caller may read; everything else is not there for him. */
    async visible(documentId: string, caller: Caller): Promise<LeadRecord> {
      const found = await lead.visible(documentId, caller.scope('lead.read'));
      if (!found) throw notFound('Lead');
      return found;
    },

    /** Typed in by hand; it belongs to who typed it where nobody else is named. */
    async create({ owner = undefined, ...input }: LeadCreate, caller: Caller): Promise<Lead> {
      const made = await transaction(async (trx, onCommit) => {
        const at = now();
        const given = { ...input, owner: owner === undefined ? caller.actor.userId : owner };
        const draft = await deps.fields(emptyLead(at), given, trx);
        const documentId = await lead.insert(draft, at, trx);
        const record = subject(documentId, draft.funnel);
        await deps.outbox.add([{ event: EVENTS.leadCreated, record }], caller.actor, at, trx);
        deps.outbox.sendAfter(onCommit);
        return documentId;
      });
      return shown(made, caller, true);
    },

    /** @param version that the caller has read; null: the newest is meant */
    async update(
      documentId: string,
      { status, reason, reasonNote, nurtureUntil, ...input }: LeadPatchInput,
      version: number | null,
      caller: Caller,
    ): Promise<Lead> {
      await transaction(async (trx, onCommit) => {
        const before = await locked(documentId, version, 'lead.update', caller, trx);
        const { id: _id, documentId: _documentId, ...draft } = before;
        const asked = { status, reason, reasonNote, nurtureUntil };
        const patch = {
          ...(await deps.fields(draft, input, trx)),
          ...(await deps.statusOf(before, asked, trx)),
        };
        await deps.write.update([{ before, patch }], caller, trx);
        deps.outbox.sendAfter(onCommit);
      });
      return shown(documentId, caller, true);
    },

    async remove(documentId: string, version: number | null, caller: Caller): Promise<void> {
      await transaction(async (trx, onCommit) => {
        const found = await locked(documentId, version, 'lead.delete', caller, trx);
        await lead.remove([found.id], trx);
        const record = subject(documentId, found.funnel);
        await deps.outbox.add([{ event: EVENTS.leadDeleted, record }], caller.actor, now(), trx);
        deps.outbox.sendAfter(onCommit);
      });
    },
  };
}
export type LeadService = ReturnType<typeof createLeadService>;
