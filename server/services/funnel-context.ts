import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { LightThresholds } from '../domain/traffic-light';
import { cutOff } from '../domain/business-days';
import { lightCutOffs, thresholdsFor } from '../domain/traffic-light';
import type { FunnelRecord } from '../repositories/funnel';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { LightGroup } from '../repositories/light';
import { calendarOf } from './settings';

/** A funnel with its stages in order. */
export type FunnelContext = { funnel: FunnelRecord; stages: PlacedStage[] };

type Days = { followUpDays: number | null; criticalDays: number | null };

/** The days that hold for a stage of a funnel, wherever they come from (architecture 4.3). */
export const thresholdsOf = (
  settings: Settings,
  levels: {
    kind: PlacedStage['of']['kind'];
    funnelStage: Days;
    funnel: Days & { dayCounting: 'calendar' | 'business' | null };
  },
): LightThresholds | null => thresholdsFor({ ...levels, settings });

/** Stages grouped by the days that hold for them, with the cut-offs of this moment. Stages without a light are in no group. */
export function lightGroups(
  contexts: FunnelContext[],
  settings: Settings,
  now: number,
): LightGroup[] {
  const calendar = calendarOf(settings);
  const groups = new Map<string, LightGroup>();
  for (const { funnel, stages } of contexts) {
    for (const placed of stages) {
      const thresholds = thresholdsOf(settings, {
        kind: placed.of.kind,
        funnelStage: placed,
        funnel,
      });
      if (!thresholds) continue;
      const { followUpDays, criticalDays, counting } = thresholds;
      const key = [funnel.id, followUpDays, criticalDays, counting].join('|');
      const group = groups.get(key);
      if (group) group.stageIds.push(placed.stage);
      else {
        const cutOffs = lightCutOffs(thresholds, now, calendar);
        groups.set(key, { funnelId: funnel.id, stageIds: [placed.stage], cutOffs });
      }
    }
  }
  return [...groups.values()];
}

/** Since when closed opportunities stand on the board: calendar days in the site's zone. */
export function shownSince(settings: Settings, now: number, days: number): number {
  return days === 0 ? now : cutOff(now, days, 'calendar', calendarOf(settings));
}

export function createFunnelContexts({ repositories }: Pick<Kit, 'repositories'>) {
  return {
    async byDocumentId(documentId: string): Promise<FunnelContext | null> {
      const funnel = await repositories.funnel.byDocumentId(documentId);
      return funnel && { funnel, stages: await repositories.funnelStage.ofFunnel(funnel.id) };
    },
    async byId(id: number): Promise<FunnelContext | null> {
      const start = repositories.db.starter();
      const [[funnel], stages] = await Promise.all([
        start(() => repositories.funnel.byIds([id])),
        start(() => repositories.funnelStage.ofFunnel(id)),
      ]);
      return funnel ? { funnel, stages } : null;
    },
    /** All funnels, in two statements. */
    async all(): Promise<FunnelContext[]> {
      const start = repositories.db.starter();
      const [funnels, placed] = await Promise.all([
        start(() => repositories.funnel.all()),
        start(() => repositories.funnelStage.all()),
      ]);
      const byFunnel = new Map<number, PlacedStage[]>(funnels.map((funnel) => [funnel.id, []]));
      for (const stage of placed) byFunnel.get(stage.funnel)?.push(stage);
      return funnels.map((funnel) => ({ funnel, stages: byFunnel.get(funnel.id) ?? [] }));
    },
  };
}
export type FunnelContexts = ReturnType<typeof createFunnelContexts>;
