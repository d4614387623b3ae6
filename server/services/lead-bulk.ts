import type { BulkResult } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { DomainError, forbidden, notFound } from '../domain/errors';
import type { LeadPatch } from '../repositories/lead';
import type { LeadBulkInput } from '../validation/lead';
import type { Caller } from './caller';
import type { LeadFields } from './lead-fields';
import { emptyLead } from './lead-fields';
import { checkVersion } from './lead-form';
import type { LeadStatusRule, SeenReasons } from './lead-status';
import type { LeadWrite, LeadWriting } from './lead-write';
import type { Outbox } from './outbox';

type Deps = { fields: LeadFields; statusOf: LeadStatusRule; write: LeadWrite; outbox: Outbox };

/** The same change for many leads, with a result for each; one that cannot be changed hinders no other. */
export function createLeadBulk({ repositories, transaction, now }: Kit, deps: Deps) {
  const { lead } = repositories;
  return async ({ items, set }: LeadBulkInput, caller: Caller): Promise<BulkResult[]> => {
    const { owner, funnel, ...asked } = set;
    return transaction(async (trx, onCommit) => {
      const rows = await lead.lockMany(
        'document_id',
        items.map(({ documentId }) => documentId),
        trx,
      );
      const ids = rows.map(({ id }) => id);
      const readable = await lead.reachable(ids, caller.scope('lead.read'), trx);
      const reachable = await lead.reachable(ids, caller.scope('lead.update'), trx);
      // Owner and funnel are looked up once: they are the same for all.
      const named = await deps.fields(emptyLead(now()), { owner, funnel }, trx);
      const common: LeadPatch = {
        ...(owner === undefined
          ? {}
          : { owner: named.owner, ownerName: named.ownerName, ownerEmail: named.ownerEmail }),
        ...(funnel === undefined ? {} : { funnel: named.funnel }),
      };
      const byDocumentId = new Map(rows.map((row) => [row.documentId, row]));
      const results = new Map<string, BulkResult>();
      const writes: LeadWriting[] = [];
      const reasons: SeenReasons = new Map();
      for (const { documentId, version } of items) {
        try {
          const before = byDocumentId.get(documentId);
          if (!before || !readable.has(before.id)) throw notFound('Lead');
          if (!reachable.has(before.id)) throw forbidden('You may not change this lead');
          checkVersion(version, before.version);
          const patch = { ...common, ...(await deps.statusOf(before, asked, trx, reasons)) };
          writes.push({ before, patch });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const { status, message, details } = error;
          results.set(documentId, { documentId, ok: false, error: { status, message, details } });
        }
      }
      for (const { documentId, version } of await deps.write.update(writes, caller, trx))
        results.set(documentId, { documentId, ok: true, version });
      deps.outbox.sendAfter(onCommit);
      return items.map(({ documentId }) => results.get(documentId) ?? { documentId, ok: false });
    });
  };
}
export type LeadBulk = ReturnType<typeof createLeadBulk>;
