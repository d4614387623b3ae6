import type { OpportunityFields } from '../../shared/contracts/opportunity';
import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Rate } from '../domain/currency';
import { conflict, forbidden, invalid, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import { newDocumentId } from '../repositories/document-id';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityRecord } from '../repositories/opportunity';
import { isUniqueViolation } from '../repositories/transaction';
import { organizationFromAnswers, questionsAsked } from './answer-fields';
import type { Caller } from './caller';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import type { ChangeInput, ClosingInput, OpportunityChange } from './opportunity-change';
import { answersOf, placedStage } from './opportunity-change';
import type { OpportunityCommit, Write, Written } from './opportunity-commit';
import type { ConflictCheck } from './opportunity-conflict';
import { tasksOf } from './entry-follow-up';
import type { FieldResolver } from './opportunity-fields';
import { emptyOpportunity } from './opportunity-empty';
import type { Placing, Wish } from './opportunity-place';
import { byPlace } from './opportunity-place';
import type { OrganizationService } from './organization';
import { namesIn } from './known-names';
import type { Outbox } from './outbox';
import type { SiteAttributes } from './site-attribute';
import type { SettingsService } from './settings';
import { statusOf } from '../domain/stage-change';
import { clearedByLeaving, stageEntry } from '../domain/stage-entry';

export type CreateInput = Partial<OpportunityFields> & {
  title: string;
  funnel: string;
  stage?: string | undefined;
  externalSource?: string | undefined;
  externalId?: string | undefined;
  closing?: ClosingInput | undefined;
  skip?: boolean | undefined;
};
/** `version: null` stands for the newest; `place` puts the card even when it stays in its stage (without neighbours: on top). */
export type ChangeRequest = Omit<ChangeInput, 'stage' | 'attributes'> &
  Wish & {
    stage?: string;
    version: number | null;
    place?: boolean;
    leadsStay?: boolean;
    attributes?: Record<string, unknown>;
  };

/** What was written, and what was read for it: who answers need not read it again. */
export type Changed = Written & {
  context: FunnelContext;
  settings: Settings;
  rates: readonly Rate[];
};

/** The lead that it is made of; a form converts at once without asking anybody, so that no gate can stop it. */
export type LeadOrigin = { lead: number | null; exempt?: boolean };

export type PreparedCreate = {
  lock(trx: Trx): Promise<void>;
  write(
    trx: Trx,
    people?: Partial<Pick<OpportunityFields, 'organization' | 'contact'>>,
    from?: LeadOrigin,
  ): Promise<OpportunityRecord>;
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
  attributes: SiteAttributes;
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
  async function holdRates(
    target: PlacedStage | null,
    { fields, closing }: Pick<ChangeInput, 'fields' | 'closing'>,
    trx: Trx,
  ) {
    const closes = closing !== undefined || (target !== null && target.of.kind !== 'open');
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

  /** Answers that map to the organization, whichever stage of the funnel asks for them. */
  async function fillOrganization(
    { organization, stage }: OpportunityRecord,
    { stages }: FunnelContext,
    input: ChangeInput,
    trx: Trx,
  ): Promise<void> {
    const answers = answersOf(input);
    if (organization === null || Object.keys(answers).length === 0) return;
    const fields = organizationFromAnswers(questionsAsked(stages, stage), answers);
    await deps.organization.fillEmpty(organization, fields, trx);
  }

  /** Looks up what a new one needs; `lock` is what its transaction starts with, `write` may be given people made in it. */
  async function prepareCreate(input: CreateInput, caller: Caller): Promise<PreparedCreate> {
    const { funnel: funnelId, stage, skip, closing, externalSource, externalId, ...fields } = input;
    const context = await deps.contexts.byDocumentId(funnelId);
    if (!context) throw invalid('funnel', 'no such funnel');
    if (context.funnel.archivedAt !== null) throw invalid('funnel', 'is archived');
    const target = stage
      ? placedStage(context, stage)
      : context.stages.find(({ of }) => of.kind === 'open');
    if (!target) throw invalid('stage', 'the funnel has no open stage');
    if (closing && target.of.kind === 'open')
      throw invalid('closing', 'goes with a stage that closes');
    return {
      async lock(trx) {
        await holdRates(target, {}, trx);
        await lockPlace(target, trx);
      },
      async write(trx, people = {}, { lead, exempt = false } = { lead: null }) {
        const env = { ...(await environment(caller)), exempt };
        const owner = fields.owner === undefined ? caller.actor.userId : fields.owner;
        const empty = emptyOpportunity(newDocumentId(), context.funnel, env.now);
        const before: OpportunityRecord = { ...empty, id: 0 };
        const change = {
          fields: { ...fields, ...people, owner },
          stage: target,
          ...(closing ? { closing } : {}),
          ...(skip ? { skip } : {}),
        };
        const patch = await deps.change.decide(before, context, change, env, trx);
        // What is written down afterwards was opened at the latest when it closed.
        const openedAt = Math.min(env.now, patch.closedAt ?? env.now);
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
              openedAt,
              lightBaseAt: openedAt,
              businessType:
                businessType ?? ((await opportunity.hasWon(prospect, trx)) ? 'existing' : 'new'),
              sortKey: await deps.placing.keyAt(column, {}, [], trx),
              externalSource: externalSource ?? null,
              externalId: externalId ?? null,
              lead,
            },
          ],
          caller.actor,
          env.now,
          trx,
          { announce: true, tasks: tasksOf(target, context.funnel, env) },
        );
        if (!made) throw notFound('Opportunity');
        await fillOrganization(made, context, change, trx);
        if (prospect.organization !== null || prospect.contact !== null) {
          await repositories.lightFacts.recompute([made.id], env.now, trx);
        }
        return made;
      },
    };
  }

  /** Looks up what a change needs and answers the change itself, to be run in a transaction that starts with it. */
  async function prepareChange(
    documentId: string,
    request: ChangeRequest,
    caller: Caller,
  ): Promise<(trx: Trx) => Promise<Changed>> {
    const { stage, after, before: above, version, place, leadsStay, ...rest } = request;
    const { attributes: given, ...input } = rest;
    const attributes = given && (await deps.attributes.check(given));
    const seen = await visible(documentId, caller);
    const start = repositories.db.starter();
    const onlyMoves = stage !== undefined && !input.fields && !input.closing && !attributes;
    const [context, early] = await Promise.all([
      start(() => contextOf(seen)),
      start(async () => (onlyMoves ? environment(caller) : null)),
    ]);
    const target = stage === undefined ? null : placedStage(context, stage);
    return async (trx) => {
      await holdRates(target, input, trx);
      if (target) await lockPlace(target, trx);
      const before = await lockOne(seen.id, caller, 'opportunity.update', trx);
      // Between open stages no rate is stored: what was read beside the funnel will do.
      const known = target?.of.kind === 'open' ? early : null;
      const env = known ? { ...known, now: now() } : await environment(caller);
      if (before.funnel !== seen.funnel)
        throw conflict('The opportunity has just changed its funnel');
      if (attributes) before.attributes = await deps.attributes.read(before.id, trx);
      const patch = await deps.change.decide(
        before,
        context,
        {
          ...input,
          ...(target ? { stage: target } : {}),
          ...(attributes ? { attributes } : {}),
        },
        env,
        trx,
      );
      await deps.conflicts(before, version ?? before.version, patch, trx, { caller });
      const write: Write = {
        before,
        patch,
        ...(leadsStay ? { leadsStay } : {}),
        ...(target ? { tasks: tasksOf(target, context.funnel, env) } : {}),
      };
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
      if (attributes) await deps.attributes.write(before.id, attributes, trx);
      await fillOrganization(written.after, context, input, trx);
      return { ...written, context, settings: env.settings, rates: env.rates };
    };
  }

  return {
    visible,
    /** What every write of many starts with, for the bulk change. */
    locks: { holdRates, lockPlace },
    environment,

    async create(input: CreateInput, caller: Caller): Promise<OpportunityRecord> {
      const { lock, write } = await prepareCreate(input, caller);
      const made = transaction(async (trx, onCommit) => {
        await lock(trx);
        deps.outbox.sendAfter(onCommit);
        return write(trx);
      });
      return made.catch(takenExternalId);
    },
    prepareCreate,

    /** Fields, stage, place and archive in one; what PUT, move, documents and the board come down to. */
    async change(documentId: string, request: ChangeRequest, caller: Caller): Promise<Changed> {
      const work = await prepareChange(documentId, request, caller);
      return transaction(async (trx, onCommit) => {
        deps.outbox.sendAfter(onCommit);
        return work(trx);
      });
    },
    prepareChange,

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

    /** Hand-over of a whole stage, in its order: each opportunity gets the rule of the target stage, without gates. */
    async moveAll(
      from: { stageId: number; funnelId: number },
      target: FunnelContext,
      placed: PlacedStage,
      caller: Caller,
      trx: Trx,
    ): Promise<void> {
      await holdRates(placed, {}, trx);
      const rows = (await opportunity.lockInStage(from, trx)).sort(byPlace);
      if (rows.length === 0) return;
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
}
export type OpportunityService = ReturnType<typeof createOpportunityService>;

/** A driver's refusal in words that say which field is meant. */
export function takenExternalId(error: unknown): never {
  throw isUniqueViolation(error)
    ? conflict('externalId: there is already an opportunity with it in this externalSource')
    : error;
}
