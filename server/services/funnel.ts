import type { Funnel, FunnelDelete, FunnelUse } from '../../shared/contracts/funnel';
import type { Kit } from '../app';
import { codeFrom, freeCode } from '../domain/code';
import { conflict, invalid, notFound } from '../domain/errors';
import { funnelProblems } from '../domain/funnel-problems';
import type { Trx } from '../repositories/database';
import type { FunnelRecord } from '../repositories/funnel';
import type { FunnelPatch, FunnelWrite } from '../validation/funnel';
import type { Caller } from './caller';
import type { FigureService } from './figure';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import type { FunnelDays } from './funnel-days';
import type { FunnelLeads } from './funnel-lead';
import { asWritten, presentFunnels } from './funnel-present';
import type { FunnelStageService } from './funnel-stage';
import type { OpportunityService } from './opportunity';
import type { Outbox } from './outbox';
import { refuseStale } from './refuse-stale';
import type { SettingsService } from './settings';
import { useCount } from './use-count';

type Deps = {
  contexts: FunnelContexts;
  settings: SettingsService;
  days: FunnelDays;
  stages: FunnelStageService;
  opportunity: OpportunityService;
  leads: FunnelLeads;
  outbox: Outbox;
  figures: Pick<FigureService, 'check' | 'problemsOf'>;
};
type Links = { followOnFunnel?: number | null; winBackFunnel?: number | null };

export function createFunnelService(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { funnel, opportunity, user } = repositories;

  /** @param all the funnels that others name as their follow-on; read when absent */
  const present = async (contexts: FunnelContext[], all?: FunnelRecord[]): Promise<Funnel[]> => {
    const start = repositories.db.starter();
    const [team, settings] = await Promise.all([
      start(() => funnel.team(contexts.map((context) => context.funnel.id))),
      start(() => deps.settings.get()),
    ]);
    return presentFunnels(contexts, team, all ?? (await funnel.all()), (context, members) =>
      funnelProblems(
        { ...context, team: members, formula: deps.figures.problemsOf(context.funnel) },
        settings,
      ),
    );
  };

  async function answer(documentId: string): Promise<Funnel> {
    const context = await deps.contexts.byDocumentId(documentId);
    const [shown] = context ? await present([context]) : [];
    if (!shown) throw notFound('Funnel');
    return shown;
  }

  async function links(input: FunnelPatch, trx: Trx): Promise<Links> {
    const resolved: Links = {};
    for (const field of ['followOnFunnel', 'winBackFunnel'] as const) {
      const documentId = input[field];
      if (documentId === undefined) continue;
      const found = documentId === null ? null : await funnel.byDocumentId(documentId, trx);
      if (documentId !== null && !found) throw invalid(field, 'no such funnel');
      resolved[field] = found?.id ?? null;
    }
    return resolved;
  }

  /** One funnel is the default as long as one is in use: given away, never given up. */
  function checkDefault(input: FunnelPatch, before: FunnelRecord | null): void {
    const isArchived = input.archived ?? (before !== null && before.archivedAt !== null);
    if (input.isDefault === true && isArchived) throw invalid('isDefault', 'is archived');
    if (input.isDefault === false && before?.isDefault === true && !isArchived)
      throw invalid('isDefault', 'cannot be taken away: make another funnel the default');
  }

  async function find(documentId: string): Promise<FunnelRecord> {
    const found = await funnel.byDocumentId(documentId);
    if (!found) throw notFound('Funnel');
    return found;
  }
  /**
   * Its places before itself, as whoever makes or moves an opportunity locks them: nobody enters a stage while it goes.
   *
   * @param seen read before the transaction, since a plain read would fix MariaDB's snapshot before the locks
   */
  async function lock(seen: FunnelRecord, withPlaces: boolean, trx: Trx): Promise<FunnelRecord> {
    await repositories.settings.lock(trx);
    if (withPlaces) await repositories.funnelStage.lockFunnel(seen.id, trx);
    const found = await funnel.lock(seen.documentId, trx);
    if (!found) throw notFound('Funnel');
    return found;
  }

  async function setTeam(funnelId: number, team: number[] | undefined, trx: Trx): Promise<void> {
    if (team === undefined) return;
    const found = new Set((await user.byIds(team, trx)).map(({ id }) => id));
    const unknown = team.find((id) => !found.has(id));
    if (unknown !== undefined) throw invalid('team', `there is no user ${unknown}`);
    await funnel.setTeam(funnelId, team, trx);
  }

  const columnsOf = (
    {
      stages: _s,
      team: _t,
      archived,
      moveTo: _m,
      followOnFunnel: _f,
      winBackFunnel: _w,
      was: _was,
      ...rest
    }: FunnelPatch,
    before: FunnelRecord | null,
  ): Partial<FunnelRecord> => ({
    ...rest,
    ...(archived === undefined
      ? {}
      : { archivedAt: archived ? (before?.archivedAt ?? now()) : null }),
  });

  return {
    answer,
    async list(): Promise<Funnel[]> {
      return present(await deps.contexts.all());
    },
    /** One of the funnels that the caller has read already. */
    async among(contexts: FunnelContext[], id: number | null): Promise<Funnel> {
      const all = contexts.map((context) => context.funnel);
      const [shown] = await present(
        contexts.filter((context) => context.funnel.id === id),
        all,
      );
      if (!shown) throw notFound('Funnel');
      return shown;
    },

    async create(input: FunnelWrite, caller: Caller, template?: { key: string }): Promise<Funnel> {
      deps.figures.check(input.formula);
      checkDefault(input, null);
      const made = await transaction(async (trx) => {
        await repositories.settings.lock(trx);
        const settings = await deps.settings.get();
        const taken = await funnel.codes(trx);
        const code = freeCode(input.code ?? codeFrom(input.name), taken);
        const record = await funnel.insert(
          {
            code,
            name: input.name,
            templateKey: template?.key ?? null,
            description: input.description ?? null,
            offer: input.offer ?? { text: null, links: [] },
            purpose: input.purpose ?? 'sales',
            shape: input.shape ?? 'funnel',
            currency: input.currency ?? settings.baseCurrency,
            formula: input.formula ?? null,
            formulaLabel: input.formulaLabel ?? null,
            formulaUnit: input.formulaUnit ?? null,
            followUpDays: input.followUpDays ?? null,
            criticalDays: input.criticalDays ?? null,
            dayCounting: input.dayCounting ?? null,
            gate: input.gate ?? 'ask',
            followOnFunnel: null,
            followOnMode: input.followOnMode ?? 'off',
            winBackFunnel: null,
            winBackMode: input.winBackMode ?? 'off',
            winBackAfterDays: input.winBackAfterDays ?? null,
            idealCustomer: input.idealCustomer ?? {},
            position: input.position ?? taken.size,
            isDefault: input.isDefault ?? false,
            archivedAt: input.archived ? now() : null,
            ...(await links(input, trx)),
          },
          now(),
          trx,
        );
        if (record.isDefault) await funnel.clearDefault(record.id, trx);
        await funnel.keepDefault(trx);
        await setTeam(record.id, input.team, trx);
        await deps.stages.replace(
          { funnel: record, stages: [] },
          input.stages ?? [],
          {},
          caller,
          trx,
        );
        await deps.days.check(record.id, settings, trx);
        return record;
      });
      return answer(made.documentId);
    },

    async update(documentId: string, input: FunnelPatch, caller: Caller): Promise<Funnel> {
      deps.figures.check(input.formula);
      const seen = await find(documentId);
      await transaction(async (trx, onCommit) => {
        const before = await lock(seen, input.stages !== undefined, trx);
        if (input.was) refuseStale(asWritten(await answer(documentId)), input, input.was);
        checkDefault(input, before);
        if (
          input.code !== undefined &&
          input.code !== before.code &&
          (await funnel.codes(trx)).has(input.code)
        ) {
          throw conflict(`code: "${input.code}" is taken`);
        }
        await funnel.update(
          before.id,
          { ...columnsOf(input, before), ...(await links(input, trx)) },
          now(),
          trx,
        );
        if (input.isDefault === true) await funnel.clearDefault(before.id, trx);
        await funnel.keepDefault(trx);
        await setTeam(before.id, input.team, trx);
        if (input.stages !== undefined) {
          const stages = await repositories.funnelStage.ofFunnel(before.id, trx);
          await deps.stages.replace(
            { funnel: before, stages },
            input.stages,
            input.moveTo ?? {},
            caller,
            trx,
          );
        }
        await deps.days.check(before.id, await deps.settings.get(), trx);
        deps.outbox.sendAfter(onCommit);
      });
      return answer(documentId);
    },

    /** What would have to be handed over if a stage or the whole funnel went. */
    async use(documentId: string, caller: Caller): Promise<FunnelUse> {
      const found = await find(documentId);
      const stages = await opportunity.countsByStage(found.id);
      const { forms, leads } = await deps.leads.use(found.id);
      const told = (count: number) => useCount(count, caller).usedBy ?? null;
      return {
        isUsed: stages.length > 0 || forms.length > 0 || leads > 0,
        forms,
        leads: caller.scope('lead.read').all ? leads : null,
        hasLeads: leads > 0,
        count: told(stages.reduce((sum, { count }) => sum + count, 0)),
        stages: stages.map(({ stage, name, count }) => ({ stage, name, count: told(count) })),
      };
    },

    /** Opportunities of a deleted funnel go to another one, stage by stage, its forms and leads too; without a target 409 says how many there are. */
    async remove(documentId: string, input: FunnelDelete, caller: Caller): Promise<void> {
      const target = input.moveTo ? await deps.contexts.byDocumentId(input.moveTo.funnel) : null;
      if (input.moveTo && (!target || target.funnel.documentId === documentId)) {
        throw invalid('moveTo.funnel', 'no such other funnel');
      }
      if (target && target.funnel.archivedAt !== null)
        throw invalid('moveTo.funnel', 'is archived: choose one that is in use');
      const seen = await find(documentId);
      await transaction(async (trx, onCommit) => {
        const before = await lock(seen, true, trx);
        const stages = await repositories.funnelStage.ofFunnel(before.id, trx);
        const usedBy = await opportunity.countInFunnel(before.id, trx);
        if (usedBy > 0) {
          if (!target || !input.moveTo) {
            throw conflict(
              'Opportunities run through this funnel: say with moveTo where they go',
              useCount(usedBy, caller),
            );
          }
          // Those too that stand in a stage which is not in the funnel any more.
          const used = await opportunity.countsByStage(before.id, trx);
          const left = used.map(({ id, stage, name }) => ({
            stage: id,
            of: { documentId: stage, name },
          }));
          const from = { funnel: before, stages };
          await deps.stages.handOver(from, target, input.moveTo.stages, caller, trx, left);
          const without = await opportunity.countInFunnel(before.id, trx);
          if (without > 0)
            throw conflict(
              'Some opportunities of this funnel stand in no stage: give them one first',
              useCount(without, caller),
            );
        }
        await deps.leads.handOver(before.id, target?.funnel.id ?? null, caller, trx);
        await repositories.funnelStage.remove(
          stages.map(({ id }) => id),
          trx,
        );
        await funnel.remove(before.id, trx);
        await funnel.keepDefault(trx);
        deps.outbox.sendAfter(onCommit);
      });
    },
  };
}
export type FunnelService = ReturnType<typeof createFunnelService>;
