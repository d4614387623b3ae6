import type { Lead, LeadRow } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { EVENTS } from '../constants';
import { forbidden, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { LeadListing, LeadRecord } from '../repositories/lead';
import type { LeadPatchInput, LeadWrite } from '../validation/lead';
import type { AssignableUserService } from './assignable-user';
import type { Caller } from './caller';
import { createLeadFields, emptyLead } from './lead-fields';
import { checkVersion } from './lead-form';
import { createLeadPresenter } from './lead-present';
import type { Outbox } from './outbox';
import type { SettingsService } from './settings';

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  assignableUser: Pick<AssignableUserService, 'assertAssignable'>;
  outbox: Outbox;
};

/** Leads in the inbox: who sees and changes them. What comes from the site is lead-submission's. */
export function createLeadService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { lead } = repositories;
  const fields = createLeadFields(kit, deps);
  const present = createLeadPresenter(kit);

  async function answer(documentId: string, caller: Caller): Promise<Lead> {
    const found = await lead.byDocumentId(documentId);
    if (!found) throw notFound('Lead');
    return present.one(found, caller);
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

    async list(listing: LeadListing, caller: Caller): Promise<{ data: LeadRow[]; total: number }> {
      const { records, total } = await lead.list(listing, caller.scope('lead.read'));
      return { data: await present.rows(records), total };
    },

    async get(documentId: string, caller: Caller): Promise<Lead> {
      const found = await lead.visible(documentId, caller.scope('lead.read'));
      if (!found) throw notFound('Lead');
      return present.one(found, caller);
    },

    /** Typed in by hand; it belongs to who typed it where nobody else is named. */
    async create({ owner = undefined, ...input }: LeadWrite, caller: Caller): Promise<Lead> {
      const made = await transaction(async (trx, onCommit) => {
        const at = now();
        const given = { ...input, owner: owner === undefined ? caller.actor.userId : owner };
        const draft = await fields(emptyLead(at), given, trx);
        const documentId = await lead.insert(draft, at, trx);
        const record = subject(documentId, draft.funnel);
        await deps.outbox.add([{ event: EVENTS.leadCreated, record }], caller.actor, at, trx);
        deps.outbox.sendAfter(onCommit);
        return documentId;
      });
      return answer(made, caller);
    },

    /** @param version that the caller has read; null: the newest is meant */
    async update(
      documentId: string,
      input: LeadPatchInput,
      version: number | null,
      caller: Caller,
    ): Promise<Lead> {
      await transaction(async (trx, onCommit) => {
        const {
          id,
          documentId: _,
          ...before
        } = await locked(documentId, version, 'lead.update', caller, trx);
        const at = now();
        const draft = await fields(before, input, trx);
        const changed = { ...draft, version: before.version + 1, changedAt: at };
        await lead.update(id, changed, at, trx);
        const record = subject(documentId, draft.funnel);
        const events = [
          { event: EVENTS.leadUpdated, record },
          ...(draft.owner === before.owner ? [] : [{ event: EVENTS.leadAssigned, record }]),
        ];
        await deps.outbox.add(events, caller.actor, at, trx);
        deps.outbox.sendAfter(onCommit);
      });
      return answer(documentId, caller);
    },

    async remove(documentId: string, version: number | null, caller: Caller): Promise<void> {
      await transaction(async (trx, onCommit) => {
        const found = await locked(documentId, version, 'lead.delete', caller, trx);
        await lead.remove(found.id, trx);
        const record = subject(documentId, found.funnel);
        await deps.outbox.add([{ event: EVENTS.leadDeleted, record }], caller.actor, now(), trx);
        deps.outbox.sendAfter(onCommit);
      });
    },
  };
}
export type LeadService = ReturnType<typeof createLeadService>;
