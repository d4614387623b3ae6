import type { FunnelStageInput } from '../../shared/contracts/funnel';
import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import { sameValue } from '../domain/opportunity-patch';
import type { Trx } from '../repositories/database';
import type { FunnelStageDraft, PlacedStage } from '../repositories/funnel-stage';
import type { Caller } from './caller';
import type { FunnelContext } from './funnel-context';
import type { OpportunityService } from './opportunity';
import { useCount } from './use-count';

const draftOf = (
  funnel: number,
  stage: number,
  position: number,
  input: FunnelStageInput,
): FunnelStageDraft => ({
  funnel,
  stage,
  position,
  probability: input.probability ?? null,
  followUpDays: input.followUpDays ?? null,
  criticalDays: input.criticalDays ?? null,
  goal: input.goal ?? null,
  checklist: input.checklist ?? null,
  requiredFields: input.requiredFields ?? [],
  askFields: input.askFields ?? [],
});

const isSame = (old: PlacedStage, draft: FunnelStageDraft): boolean => {
  const { id: _i, documentId: _d, of: _o, ...stored } = old;
  return sameValue(Object.entries(stored).sort(), Object.entries(draft).sort());
};

/** A stage whose opportunities go elsewhere; it need not be one of the funnel's any more. */
export type LeftStage = { stage: number; of: { documentId: string; name: string } };

/** Which stages a funnel runs through, in which order and with which overrides. */
export function createFunnelStageService(
  { repositories, now }: Kit,
  deps: { opportunity: OpportunityService },
) {
  const { stage, funnelStage, opportunity, opportunityRevision } = repositories;

  async function handOver(
    from: FunnelContext,
    to: FunnelContext,
    moveTo: Record<string, string>,
    caller: Caller,
    trx: Trx,
    only: LeftStage[] = from.stages,
  ): Promise<void> {
    // Another admin may have removed a stage of it since it was read.
    const present = new Set(await funnelStage.lockFunnel(to.funnel.id, trx));
    for (const leaving of only) {
      const targetId = moveTo[leaving.of.documentId];
      const target = to.stages.find(({ of }) => of.documentId === targetId);
      if (target && present.has(target.stage)) {
        const leftIn = { stageId: leaving.stage, funnelId: from.funnel.id };
        await deps.opportunity.moveAll(leftIn, to, target, caller, trx);
        continue;
      }
      const count = await opportunity.countInStage(leaving.stage, from.funnel.id, trx);
      if (count === 0) continue;
      if (targetId === undefined) {
        throw conflict(
          `Opportunities stand in "${leaving.of.name}": say with moveTo where they go`,
          useCount(count, caller),
        );
      }
      throw invalid(`moveTo.${leaving.of.documentId}`, 'is not a stage that stays in the funnel');
    }
  }

  return {
    handOver,
    /** Makes the funnel's stages exactly these; the opportunities of a stage that goes are handed over first. */
    async replace(
      context: FunnelContext,
      inputs: FunnelStageInput[],
      moveTo: Record<string, string>,
      caller: Caller,
      trx: Trx,
    ): Promise<void> {
      const { funnel, stages: present } = context;
      const known = new Map(
        (
          await stage.byDocumentIds(
            inputs.map((input) => input.stage),
            trx,
          )
        ).map((record) => [record.documentId, record]),
      );
      const wanted = inputs.map((input, position) => {
        const record = known.get(input.stage);
        if (!record) throw invalid(`stages.${position}.stage`, 'no such stage');
        return { record, draft: draftOf(funnel.id, record.id, position, input) };
      });
      const before = new Map(present.map((placed) => [placed.stage, placed]));
      const added = wanted.filter(({ record }) => !before.has(record.id));
      await funnelStage.insert(
        added.map(({ draft }) => draft),
        now(),
        trx,
      );

      const staying = new Set(wanted.map(({ record }) => record.id));
      const leaving = present.filter((placed) => !staying.has(placed.stage));
      if (leaving.length > 0) {
        const placed = await funnelStage.ofFunnel(funnel.id, trx);
        const after = { funnel, stages: placed.filter(({ stage: id }) => staying.has(id)) };
        await handOver(context, after, moveTo, caller, trx, leaving);
        await funnelStage.remove(
          leaving.map(({ id }) => id),
          trx,
        );
      }
      for (const { record, draft } of wanted) {
        const old = before.get(record.id);
        if (!old || isSame(old, draft)) continue;
        await funnelStage.update(old.id, draft, now(), trx);
        if (old.probability !== draft.probability) {
          const concerned = {
            stageId: record.id,
            funnelId: funnel.id,
            only: 'fromFunnelStage' as const,
          };
          await opportunityRevision.nextForStage(
            concerned,
            now(),
            { ...caller.actor, via: 'settings' },
            trx,
          );
        }
      }
    },
  };
}
export type FunnelStageService = ReturnType<typeof createFunnelStageService>;
