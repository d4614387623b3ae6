import type {
  BulkRequest,
  BulkResult,
  OpportunityFields,
} from '../../shared/contracts/opportunity';
import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Rate } from '../domain/currency';
import { DomainError, conflict, forbidden, invalid, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import { newDocumentId } from '../repositories/document-id';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityRecord } from '../repositories/opportunity';
import { isUniqueViolation } from '../repositories/transaction';
import { organizationFromAnswers } from './answer-fields';
import type { Caller } from './caller';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import type { ChangeInput, OpportunityChange } from './opportunity-change';
import { answersOf, lossListOf, placedStage } from './opportunity-change';
import type { OpportunityCommit, Write, Written } from './opportunity-commit';
import type { ConflictCheck } from './opportunity-conflict';
import type { FieldInput, FieldResolver } from './opportunity-fields';
import { emptyOpportunity } from './opportunity-empty';
import type { Placing, Wish } from './opportunity-place';
import { byPlace } from './opportunity-place';
import type { OrganizationService } from './organization';
import { namesIn } from './known-names';
import type { Outbox } from './outbox';
import type { SettingsService } from './settings';
import { statusOf } from '../domain/stage-change';
import { clearedByLeaving, stageEntry } from '../domain/stage-entry';

export type CreateInput = Partial<OpportunityFields> & {
  title: string;
  funnel: string;
  stage?: string | undefined;
  externalSource?: string | undefined;
  externalId?: string | undefined;
  skip?: boolean | undefined;
};
/** `version: null` stands for the newest; `place` puts the card even when it stays in its stage (without neighbours: on top). */
export type ChangeRequest = Omit<ChangeInput, 'stage'> &
  Wish & { stage?: string; version: number | null; place?: boolean };

/** What was written, and what was read for it: who answers need not read it again. */
export type Changed = Written & {
  context: FunnelContext;
  settings: Settings;
  rates: readonly Rate[];
};

type Deps = {
  settings: SettingsService;
  contexts: FunnelContexts;
  fields: FieldResolver;
  change: OpportunityChange;
  conflicts: ConflictCheck;
  commit: OpportunityCommit;
  placing: Placing;
  organization: Pick<OrganizationService, 'fillEmpty'>;
  outbox: Outbox;
};

/** Create, change (fields and stage), remove: the verbs of an opportunity, each one transaction. */
export function createOpportunityService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { opportunity, funnelStage, reference, exchangeRate } = repositories;

  const environment = async (caller: Caller) => ({
    caller,
    settings: await deps.settings.get(),
    rates: await exchangeRate.rates(),
    now: now(),
  });

  /** What the caller may read; everything else is not there for him. */
  async function visible(documentId: string, caller: Caller): Promise<OpportunityRecord> {
    const found = await opportunity.byDocumentId(documentId);
    if (!found) throw notFound('Opportunity');
    const seen = await reference.reachable([found.id], caller.scope('opportunity.read'));
    if (!seen.has(found.id)) throw notFound('Opportunity');
    return found;
  }

  async function contextOf(record: OpportunityRecord): Promise<FunnelContext> {
    const context = record.funnel === null ? null : await deps.contexts.byId(record.funnel);
    if (!context) throw conflict('The funnel of this opportunity is gone');
    return context;
  }

  /** Closing stores a rate, and so does another currency of what is closed: no rate is saved meanwhile. */
  async function holdRates(target: PlacedStage | null, fields: FieldInput | undefined, trx: Trx) {
    const closes = target !== null && target.of.kind !== 'open';
    if (closes || fields?.currency !== undefined) await repositories.settings.share(trx);
  }

  async function lockPlace(target: PlacedStage, trx: Trx): Promise<void> {
    const row = await funnelStage.lock(target.id, trx);
    if (!row || row.stage !== target.stage)
      throw conflict('stage: was just removed from the funnel');
    if ((await repositories.stage.kindOf(target.stage, trx)) !== target.of.kind)
      throw conflict('stage: its kind was just changed, look again');
  }

  /** Locks first, looks afterwards: version and scope are checked on what really is there (architecture 4.6). */
  async function lockOne(
    id: number,
    caller: Caller,
    verb: 'opportunity.update' | 'opportunity.delete',
    trx: Trx,
  ) {
    const [before] = await opportunity.lockByIds([id], trx);
    if (!before) throw notFound('Opportunity');
    const readable = await reference.reachable([id], caller.scope('opportunity.read'), trx);
    if (!readable.has(id)) throw notFound('Opportunity');
    const reachable = await reference.reachable([id], caller.scope(verb), trx);
    if (!reachable.has(id)) throw forbidden('You may see this opportunity but not change it');
    return before;
  }

  /** Answers that map to the organization. */
  async function fillOrganization(
    { organization }: OpportunityRecord,
    entered: PlacedStage | null,
    input: ChangeInput,
    trx: Trx,
  ): Promise<void> {
    if (!entered || organization === null) return;
    const fields = organizationFromAnswers(entered.of.questions, answersOf(input));
    await deps.organization.fillEmpty(organization, fields, trx);
  }

  return {
    visible,

    async create(input: CreateInput, caller: Caller): Promise<OpportunityRecord> {
      const { funnel: funnelId, stage, skip, externalSource, externalId, ...fields } = input;
      const context = await deps.contexts.byDocumentId(funnelId);
      if (!context) throw invalid('funnel', 'no such funnel');
      if (context.funnel.archivedAt !== null) throw invalid('funnel', 'is archived');
      const target = stage
        ? placedStage(context, stage)
        : context.stages.find(({ of }) => of.kind === 'open');
      if (!target) throw invalid('stage', 'the funnel has no open stage');
      const write = transaction(async (trx, onCommit) => {
        await holdRates(target, undefined, trx);
        await lockPlace(target, trx);
        const env = await environment(caller);
        const owner = fields.owner === undefined ? caller.actor.userId : fields.owner;
        const empty = emptyOpportunity(newDocumentId(), context.funnel, env.now);
        const before: OpportunityRecord = { ...empty, id: 0 };
        const change = { fields: { ...fields, owner }, stage: target, ...(skip ? { skip } : {}) };
        const patch = await deps.change.decide(before, context, change, env, trx);
        const { businessType } = fields;
        const prospect = {
          organization: patch.organization ?? null,
          contact: patch.contact ?? null,
        };
        const column = {
          funnelId: context.funnel.id,
          stageId: target.stage,
          status: statusOf(target.of.kind),
        };
        const [made] = await deps.commit.create(
          [
            {
              ...empty,
              ...patch,
              businessType:
                businessType ?? ((await opportunity.hasWon(prospect, trx)) ? 'existing' : 'new'),
              sortKey: await deps.placing.keyAt(column, {}, [], trx),
              externalSource: externalSource ?? null,
              externalId: externalId ?? null,
            },
          ],
          caller.actor,
          env.now,
          trx,
          { announce: true },
        );
        if (!made) throw notFound('Opportunity');
        await fillOrganization(made, target, change, trx);
        if (prospect.organization !== null || prospect.contact !== null) {
          await repositories.lightFacts.recompute([made.id], env.now, trx);
        }
        deps.outbox.sendAfter(onCommit);
        return made;
      });
      return write.catch((error: unknown) => {
        throw isUniqueViolation(error)
          ? conflict('externalId: there is already an opportunity with it in this externalSource')
          : error;
      });
    },

    /** Fields, stage, place and archive in one; what PUT, move, documents and the board come down to. */
    async change(documentId: string, request: ChangeRequest, caller: Caller): Promise<Changed> {
      const { stage, after, before: above, version, place, ...input } = request;
      const seen = await visible(documentId, caller);
      const start = repositories.db.starter();
      const onlyMoves = stage !== undefined && !input.fields && !input.closing;
      const [context, early] = await Promise.all([
        start(() => contextOf(seen)),
        start(async () => (onlyMoves ? environment(caller) : null)),
      ]);
      const target = stage === undefined ? null : placedStage(context, stage);
      return transaction(async (trx, onCommit) => {
        await holdRates(target, input.fields, trx);
        if (target) await lockPlace(target, trx);
        const before = await lockOne(seen.id, caller, 'opportunity.update', trx);
        // Between open stages no rate is stored: what was read beside the funnel will do.
        const known = target?.of.kind === 'open' ? early : null;
        const env = known ? { ...known, now: now() } : await environment(caller);
        if (before.funnel !== seen.funnel)
          throw conflict('The opportunity has just changed its funnel');
        const patch = await deps.change.decide(
          before,
          context,
          { ...input, ...(target ? { stage: target } : {}) },
          env,
          trx,
        );
        await deps.conflicts(before, version ?? before.version, patch, trx, { caller });
        const write: Write = { before, patch };
        if (target && (place || before.stage !== target.stage)) {
          const column = {
            funnelId: context.funnel.id,
            stageId: target.stage,
            status: statusOf(target.of.kind),
          };
          const wish = {
            ...(after === undefined ? {} : { after }),
            ...(above === undefined ? {} : { before: above }),
          };
          write.sortKey = await deps.placing.keyAt(column, wish, [before.id], trx);
        }
        const [written] = await deps.commit.update(
          [write],
          caller.actor,
          env.now,
          trx,
          namesIn(context),
        );
        if (!written) throw notFound('Opportunity');
        await fillOrganization(written.after, target, input, trx);
        deps.outbox.sendAfter(onCommit);
        return { ...written, context, settings: env.settings, rates: env.rates };
      });
    },

    async remove(documentId: string, version: number | null, caller: Caller): Promise<void> {
      const seen = await visible(documentId, caller);
      await transaction(async (trx, onCommit) => {
        const before = await lockOne(seen.id, caller, 'opportunity.delete', trx);
        if (version !== null && version !== before.version) {
          throw conflict('The opportunity was changed since you read it', {
            version: before.version,
          });
        }
        await deps.commit.remove([before], caller.actor, now(), trx);
        deps.outbox.sendAfter(onCommit);
      });
    },

    /** The same change for many, set-based, with a result for each; one that cannot be changed hinders no other. */
    async bulk({ items, set }: BulkRequest, caller: Caller): Promise<BulkResult[]> {
      const contexts = new Map(
        (await deps.contexts.all()).map((context) => [context.funnel.id, context]),
      );
      const places = [...contexts.values()].flatMap(({ stages }) =>
        stages.filter(({ of }) => of.documentId === set.stage),
      );
      if (set.stage !== undefined && places.length === 0)
        throw invalid('set.stage', 'no such stage');
      return transaction(async (trx, onCommit) => {
        await holdRates(places[0] ?? null, undefined, trx);
        for (const place of [...places].sort((a, b) => a.id - b.id)) await lockPlace(place, trx);
        const rows = await opportunity.lockByDocumentIds(
          items.map((item) => item.documentId),
          trx,
        );
        const env = await environment(caller);
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
            };
            const patch = {
              ...(await deps.change.decide(before, context, input, env, trx)),
              ...owner,
            };
            await deps.conflicts(before, version, patch, trx);
            writes.push({ before, patch });
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
    },

    /** Hand-over of a whole stage, in its order: each opportunity gets the rule of the target stage, without gates. */
    async moveAll(
      ids: number[],
      target: FunnelContext,
      placed: PlacedStage,
      caller: Caller,
      trx: Trx,
    ): Promise<void> {
      if (ids.length === 0) return;
      await holdRates(placed, undefined, trx);
      const rows = (await opportunity.lockByIds(ids, trx)).sort(byPlace);
      const env = { ...(await environment(caller)), exempt: true };
      const column = {
        funnelId: target.funnel.id,
        stageId: placed.stage,
        status: statusOf(placed.of.kind),
      };
      const keys = await deps.placing.keysAtEnd(column, rows.length, trx);
      const writes = rows.map((before, i): Write => {
        const { id, kind } = placed.of;
        const entry = stageEntry(
          {
            before,
            target: { id, kind },
            currency: before.currency,
            requestedClosedAt: undefined,
            now: env.now,
          },
          env.rates,
          env.settings.baseCurrency,
        );
        return {
          before,
          patch: {
            ...clearedByLeaving(before.status, entry.status),
            ...entry,
            funnel: target.funnel.id,
          },
          sortKey: keys[i] ?? before.sortKey,
        };
      });
      await deps.commit.update(writes, caller.actor, env.now, trx);
    },
  };

  async function ownerPatch(owner: number | null | undefined, caller: Caller, trx: Trx) {
    if (owner === undefined) return {};
    return deps.fields.resolve({ owner }, null, lossListOf({ purpose: 'sales' }), caller, trx);
  }
}
export type OpportunityService = ReturnType<typeof createOpportunityService>;
