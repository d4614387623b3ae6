import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { DomainError, invalid } from '../domain/errors';
import { effectiveThresholds, thresholdsValid } from '../domain/traffic-light';
import type { Trx } from '../repositories/database';
import type { FunnelRecord } from '../repositories/funnel';
import type { PlacedStage } from '../repositories/funnel-stage';

/** Follow-up days stay below critical days on the pair in effect, on whichever level one of them is saved (architecture 4.3). */
export function createFunnelDays({ repositories }: Kit) {
  function checkStage(placed: PlacedStage, funnel: FunnelRecord, settings: Settings): void {
    const pair = effectiveThresholds({
      kind: placed.of.kind,
      funnelStage: placed,
      funnel,
      settings,
    });
    if (!pair || thresholdsValid(pair)) return;
    const { followUpDays, criticalDays } = pair;
    const message = `must be greater than the follow-up days: stage "${placed.of.name}" of funnel "${funnel.name}" would have ${followUpDays} and ${criticalDays}`;
    throw new DomainError(400, 'ValidationError', `criticalDays: ${message}`, {
      errors: [{ field: 'criticalDays', message }],
      days: { funnel: funnel.name, stage: placed.of.name, followUpDays, criticalDays },
    });
  }
  return {
    async check(funnelId: number, settings: Settings, trx: Trx): Promise<void> {
      const [funnel] = await repositories.funnel.byIds([funnelId], trx);
      if (!funnel) return;
      if (
        funnel.followUpDays !== null &&
        funnel.criticalDays !== null &&
        funnel.followUpDays >= funnel.criticalDays
      ) {
        throw invalid('criticalDays', 'must be greater than followUpDays');
      }
      for (const placed of await repositories.funnelStage.ofFunnel(funnelId, trx))
        checkStage(placed, funnel, settings);
    },
    async checkAll(settings: Settings): Promise<void> {
      const funnels = new Map(
        (await repositories.funnel.all()).map((funnel) => [funnel.id, funnel]),
      );
      for (const placed of await repositories.funnelStage.all()) {
        const funnel = funnels.get(placed.funnel);
        if (funnel) checkStage(placed, funnel, settings);
      }
    },
  };
}
export type FunnelDays = ReturnType<typeof createFunnelDays>;
