import type { Stage, StageKind } from '../../shared/contracts/stage';
import { STAGE_COLORS_BY_KIND } from '../../shared/contracts/stage';
import type { Kit } from '../app';
import { codeFrom, freeCode } from '../domain/code';
import { conflict, invalid, notFound } from '../domain/errors';
import { statusOf } from '../domain/stage-change';
import type { Trx } from '../repositories/database';
import { isUniqueViolation } from '../repositories/transaction';
import type { StageDraft, StageRecord } from '../repositories/stage';
import type { StageKindChange, StagePatch, StageWrite } from '../validation/stage';
import type { Caller } from './caller';
import type { FunnelContexts } from './funnel-context';
import type { FunnelDays } from './funnel-days';
import type { FunnelStageService } from './funnel-stage';
import type { OpportunityService } from './opportunity';
import type { Outbox } from './outbox';
import { refuseStale } from './refuse-stale';
import type { SettingsService } from './settings';
import { useCount } from './use-count';

/** First probability of a stage that names none: closed kinds are what they are, an open one starts at nothing. */
const FIRST_PROBABILITY = { open: 0, won: 100, aftersale: 100, lost: 0 } as const;
const colorFor = (kind: StageKind, wanted: StageRecord['color'] | undefined) => {
  const allowed = STAGE_COLORS_BY_KIND[kind];
  return wanted && allowed.includes(wanted) ? wanted : (allowed[0] ?? 'neutral600');
};
/** A stage in the usual colour of its kind takes the usual one of the new kind; a chosen one stays where it may. */
const colorAfter = ({ kind, color }: StageRecord, next: StageKind) =>
  colorFor(next, color === colorFor(kind, undefined) ? undefined : color);
/** Green, yellow and red say how something went: a stage wears only those of its own kind. */
function checkColor(kind: StageKind, color: StageRecord['color'] | undefined): void {
  const allowed = STAGE_COLORS_BY_KIND[kind];
  if (color !== undefined && !allowed.includes(color)) {
    throw invalid('color', `is kept for other kinds of stages: take one of ${allowed.join(', ')}`);
  }
}

export const stageDraft = (input: StageWrite, code: string): StageDraft => ({
  code,
  name: input.name,
  icon: input.icon ?? null,
  color: colorFor(input.kind, input.color),
  probability: input.probability ?? FIRST_PROBABILITY[input.kind],
  kind: input.kind,
  goal: input.goal ?? null,
  checklist: input.checklist ?? [],
  questions: input.questions ?? [],
});

type Deps = {
  contexts: FunnelContexts;
  stages: Pick<FunnelStageService, 'handOver'>;
  opportunity: OpportunityService;
  days: FunnelDays;
  settings: SettingsService;
  outbox: Outbox;
};

/** The library of stages. What changes in a stage in use changes for all its opportunities, and history says so. */
export function createStageService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { stage, settings, opportunity, opportunityRevision } = repositories;

  async function present(records: StageRecord[], trx?: Trx): Promise<Stage[]> {
    const uses = await stage.usedIn(trx);
    return records.map(({ id, ...rest }) => ({
      ...rest,
      usedIn: uses
        .filter((use) => use.stageId === id)
        .map(({ documentId, name }) => ({ documentId, name })),
    }));
  }
  async function answer(documentId: string): Promise<Stage> {
    const [found] = await present(await stage.byDocumentIds([documentId]));
    if (!found) throw notFound('Stage');
    return found;
  }

  /** The kind of a stage in use: each of its opportunities goes through the rule of a stage change (architecture 4.2). */
  async function rekind(record: StageRecord, caller: Caller, trx: Trx): Promise<void> {
    const contexts = (await deps.contexts.all()).filter(({ stages }) =>
      stages.some((placed) => placed.stage === record.id),
    );
    for (const context of contexts) {
      const placed = context.stages.find((candidate) => candidate.stage === record.id);
      if (!placed) continue;
      const within = { stageId: record.id, funnelId: context.funnel.id };
      await deps.opportunity.moveAll(within, context, { ...placed, of: record }, caller, trx);
      await deps.days.check(context.funnel.id, await deps.settings.get(), trx);
    }
  }

  /** Out of every funnel that runs through it. */
  async function handOver(record: StageRecord, to: string, caller: Caller, trx: Trx) {
    for (const context of await deps.contexts.all()) {
      const leaving = context.stages.filter((placed) => placed.stage === record.id);
      if (leaving.length === 0) continue;
      const after = {
        ...context,
        stages: context.stages.filter((placed) => placed.stage !== record.id),
      };
      if (!after.stages.some(({ of }) => of.documentId === to)) {
        throw invalid('moveTo', `is not another stage of the funnel "${context.funnel.name}"`);
      }
      const moveTo = { [record.documentId]: to };
      await deps.stages.handOver(context, after, moveTo, caller, trx, leaving);
      await repositories.funnelStage.remove(
        leaving.map(({ id }) => id),
        trx,
      );
    }
  }

  /** @param mayRekind refuses where another kind is not asked for at the right door. */
  async function change(
    documentId: string,
    { was = {}, ...fields }: StagePatch,
    caller: Caller,
    mayRekind: (record: StageRecord, trx: Trx) => Promise<void>,
  ): Promise<Stage> {
    const [seen] = await stage.byDocumentIds([documentId]);
    if (!seen) throw notFound('Stage');
    await transaction(async (trx, onCommit) => {
      if (fields.kind !== undefined) {
        await settings.lock(trx);
        await repositories.funnelStage.lockOfStage(seen.id, trx);
      }
      const before = await stage.lock(documentId, trx);
      if (!before) throw notFound('Stage');
      refuseStale(before, fields, was);
      if (
        fields.code !== undefined &&
        fields.code !== before.code &&
        (await stage.codes(trx)).has(fields.code)
      ) {
        throw conflict(`code: "${fields.code}" is taken`);
      }
      const kind = fields.kind ?? before.kind;
      const rekinded = kind !== before.kind;
      if (rekinded) await mayRekind(before, trx);
      if (rekinded || fields.color !== before.color) checkColor(kind, fields.color);
      const patch = {
        ...fields,
        ...(rekinded ? { color: fields.color ?? colorAfter(before, kind) } : {}),
      };
      const after: StageRecord = { ...before, ...patch };
      await stage.update(before.id, patch, now(), trx);
      if (rekinded) await rekind(after, caller, trx);
      await tell(before, after, caller, trx);
      deps.outbox.sendAfter(onCommit);
    });
    return answer(documentId);
  }

  /** A new name, kind or probability goes into the history of all whom it concerns (architecture 4.5). */
  async function tell(before: StageRecord, after: StageRecord, caller: Caller, trx: Trx) {
    const ofAll = after.name !== before.name || after.kind !== before.kind;
    if (!ofAll && after.probability === before.probability) return;
    // A change of status has written history of its own for all whom it moved: who stands in a place of a funnel.
    const isMoved = statusOf(before.kind) !== statusOf(after.kind);
    await opportunityRevision.nextForStage(
      {
        stageId: before.id,
        funnelId: null,
        only: isMoved ? 'unplaced' : ofAll ? 'all' : 'fromStage',
      },
      now(),
      { ...caller.actor, via: 'settings' },
      trx,
    );
  }

  return {
    async list(): Promise<Stage[]> {
      return present(await stage.all());
    },

    async create(input: StageWrite): Promise<Stage> {
      checkColor(input.kind, input.color);
      const documentId = await transaction(async (trx) => {
        await settings.lock(trx);
        const taken = await stage.codes(trx);
        if (input.code !== undefined && taken.has(input.code))
          throw conflict(`code: "${input.code}" is taken`);
        const code = input.code ?? freeCode(codeFrom(input.name), taken);
        await stage.insert([stageDraft(input, code)], now(), trx);
        const [made] = await stage.byCodes([code], trx);
        return made?.documentId ?? '';
      }).catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('code: is taken') : error;
      });
      return answer(documentId);
    },

    update: async (documentId: string, input: StagePatch, caller: Caller): Promise<Stage> =>
      change(documentId, input, caller, async (record, trx) => {
        const usedBy = await opportunity.countInStage(record.id, null, trx);
        const uses = (await stage.usedIn(trx)).some((use) => use.stageId === record.id);
        if (usedBy === 0 && !uses) return;
        throw conflict(
          `kind: the stage is in use; POST /stages/${documentId}/kind changes it together with its opportunities`,
          useCount(usedBy, caller),
        );
      }),

    /** The one way to another kind of a stage in use: what stands in it becomes open, won or lost with it. */
    changeKind: async (
      documentId: string,
      input: StageKindChange,
      caller: Caller,
    ): Promise<Stage> => change(documentId, input, caller, async () => undefined),

    /** A stage in a funnel or with opportunities stays, unless it is said which stage of the same funnels takes them over. */
    async remove(documentId: string, moveTo: string | undefined, caller: Caller): Promise<void> {
      const [seen] = await stage.byDocumentIds([documentId]);
      if (!seen) throw notFound('Stage');
      await transaction(async (trx, onCommit) => {
        // Its places first, as whoever makes or moves an opportunity locks them.
        await repositories.funnelStage.lockOfStage(seen.id, trx);
        const found = await stage.lock(documentId, trx);
        if (!found) throw notFound('Stage');
        if (moveTo !== undefined) await handOver(found, moveTo, caller, trx);
        const uses = (await stage.usedIn(trx)).filter((use) => use.stageId === found.id);
        const usedBy = await opportunity.countInStage(found.id, null, trx);
        if (uses.length > 0 || usedBy > 0) {
          const where = uses.map((use) => use.name).join(', ');
          throw conflict(
            where
              ? `Used in ${where}: take it out of there first, or say with moveTo which stage takes its place`
              : 'Opportunities stand in this stage: move them first',
            useCount(usedBy, caller),
          );
        }
        await stage.remove(found.id, trx);
        deps.outbox.sendAfter(onCommit);
      });
    },
  };
}
export type StageService = ReturnType<typeof createStageService>;
