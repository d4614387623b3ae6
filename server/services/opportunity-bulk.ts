import type { BulkRequest, BulkResult } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { DomainError, conflict, forbidden, invalid, notFound } from '../domain/errors';
import { statusOf } from '../domain/stage-change';
import type { Trx } from '../repositories/database';
import type { Caller } from './caller';
import { tasksOf } from './entry-follow-up';
import type { FunnelContexts } from './funnel-context';
import type { OpportunityService } from './opportunity';
import type { ChangeInput, ClosingInput, OpportunityChange } from './opportunity-change';
import { lossListOf, placedStage } from './opportunity-change';
import type { OpportunityCommit, Write } from './opportunity-commit';
import type { ConflictCheck } from './opportunity-conflict';
import type { FieldResolver } from './opportunity-fields';
import type { Placing } from './opportunity-place';
import type { Outbox } from './outbox';

type Deps = {
  opportunity: Pick<OpportunityService, 'locks' | 'environment'>;
  contexts: FunnelContexts;
  fields: FieldResolver;
  change: OpportunityChange;
  conflicts: ConflictCheck;
  commit: OpportunityCommit;
  placing: Placing;
  outbox: Outbox;
};
/** `closing`: what closing asks for, the same for all; without a stage for what is closed already. */
type Bulk = {
  items: BulkRequest['items'];
  set: Omit<BulkRequest['set'], 'closing'> & { closing?: ClosingInput };
};

/** The same change for many, set-based, with a result for each; one that cannot be changed hinders no other. */
export function createOpportunityBulk({ repositories, transaction }: Kit, deps: Deps) {
  const { opportunity, reference } = repositories;
  const { holdRates, lockPlace } = deps.opportunity.locks;

  async function ownerPatch(owner: number | null | undefined, caller: Caller, trx: Trx) {
    if (owner === undefined) return {};
    return deps.fields.resolve({ owner }, null, lossListOf({ purpose: 'sales' }), caller, trx);
  }

  return async ({ items, set }: Bulk, caller: Caller): Promise<BulkResult[]> => {
    const contexts = new Map(
      (await deps.contexts.all()).map((context) => [context.funnel.id, context]),
    );
    const places = [...contexts.values()].flatMap(({ stages }) =>
      stages.filter(({ of }) => of.documentId === set.stage),
    );
    if (set.stage !== undefined && places.length === 0) throw invalid('set.stage', 'no such stage');
    return transaction(async (trx, onCommit) => {
      await holdRates(places[0] ?? null, set, trx);
      for (const place of [...places].sort((a, b) => a.id - b.id)) await lockPlace(place, trx);
      const rows = await opportunity.lockByDocumentIds(
        items.map((item) => item.documentId),
        trx,
      );
      const env = await deps.opportunity.environment(caller);
      const ids = rows.map((row) => row.id);
      const readable = await reference.reachable(ids, caller.scope('opportunity.read'), trx);
      const reachable = await reference.reachable(ids, caller.scope('opportunity.update'), trx);
      const owner = await ownerPatch(set.owner, caller, trx);
      const byDocumentId = new Map(rows.map((row) => [row.documentId, row]));
      const results = new Map<string, BulkResult>();
      const writes: Write[] = [];
      for (const { documentId, version } of items) {
        try {
          const before = byDocumentId.get(documentId);
          if (!before || !readable.has(before.id)) throw notFound('Opportunity');
          if (!reachable.has(before.id)) throw forbidden('You may not change this opportunity');
          const context = contexts.get(before.funnel ?? 0);
          if (!context) throw conflict('The funnel of this opportunity is gone');
          const target = set.stage === undefined ? null : placedStage(context, set.stage);
          const input: ChangeInput = {
            ...(target ? { stage: target } : {}),
            ...(set.archived === undefined ? {} : { archived: set.archived }),
            ...(set.closing === undefined ? {} : { closing: set.closing }),
            ...(set.skip === undefined ? {} : { skip: set.skip }),
          };
          const patch = {
            ...(await deps.change.decide(before, context, input, env, trx)),
            ...owner,
          };
          await deps.conflicts(before, version, patch, trx);
          const tasks = target ? tasksOf(target, context.funnel, env) : [];
          writes.push({ before, patch, tasks });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const { status, message, details } = error;
          results.set(documentId, { documentId, ok: false, error: { status, message, details } });
        }
      }
      for (const { funnel, stage, of } of places) {
        const moving = writes.filter(
          ({ before }) => before.funnel === funnel && before.stage !== stage,
        );
        const column = { funnelId: funnel, stageId: stage, status: statusOf(of.kind) };
        const keys = await deps.placing.keysOnTop(
          column,
          moving.map(({ before }) => before.id),
          trx,
        );
        for (const write of moving) {
          const key = keys.get(write.before.id);
          if (key !== undefined) write.sortKey = key;
        }
      }
      for (const { before, after } of await deps.commit.update(
        writes,
        caller.actor,
        env.now,
        trx,
      )) {
        results.set(before.documentId, {
          documentId: before.documentId,
          ok: true,
          version: after.version,
        });
      }
      deps.outbox.sendAfter(onCommit);
      return items.map(
        (item) => results.get(item.documentId) ?? { documentId: item.documentId, ok: false },
      );
    });
  };
}
export type OpportunityBulk = ReturnType<typeof createOpportunityBulk>;
