import type { DayCounting } from '../../shared/contracts/funnel';
import type { StageKind } from '../../shared/contracts/stage';

const MAX_DAYS = 3650;

type Days = { followUpDays: number | null; criticalDays: number | null };

export type LightThresholds = {
  followUpDays: number;
  criticalDays: number;
  counting: DayCounting;
  /** Where followUpDays came from. */
  source: 'funnelStage' | 'funnel' | 'settings';
};

export type ThresholdLevels = {
  kind: StageKind;
  /** Of the funnel. Changes nothing: a service funnel has its own days. */
  purpose?: string;
  funnelStage: Days;
  funnel: Days & { dayCounting: DayCounting | null };
  settings: {
    followUpDays: number;
    criticalDays: number;
    dayCounting: DayCounting;
    aftersaleFollowUpDays: number;
    aftersaleCriticalDays: number;
  };
};

/** The days that stand behind the funnel-stage's own; a won stage has none to fall back to, a lost one no light at all. */
function inheritedDays(levels: ThresholdLevels): (Days & Pick<LightThresholds, 'source'>) | null {
  const { kind, funnel, settings } = levels;
  switch (kind) {
    case 'open':
      return {
        followUpDays: funnel.followUpDays ?? settings.followUpDays,
        criticalDays: funnel.criticalDays ?? settings.criticalDays,
        source: funnel.followUpDays === null ? 'settings' : 'funnel',
      };
    case 'aftersale':
      return {
        followUpDays: settings.aftersaleFollowUpDays,
        criticalDays: settings.aftersaleCriticalDays,
        source: 'settings',
      };
    case 'won':
      return { followUpDays: null, criticalDays: null, source: 'settings' };
    case 'lost':
      return null;
  }
}

/**
 * The thresholds that the levels add up to (R4.3), each of the two days falling back by itself, whether or not they make
 * a valid pair; null where there is no light. For checking a level before it is saved.
 */
export function effectiveThresholds(levels: ThresholdLevels): LightThresholds | null {
  const { funnelStage, funnel, settings } = levels;
  const inherited = inheritedDays(levels);
  const followUpDays = funnelStage.followUpDays ?? inherited?.followUpDays ?? null;
  const criticalDays = funnelStage.criticalDays ?? inherited?.criticalDays ?? null;
  if (!inherited || followUpDays === null || criticalDays === null) return null;
  return {
    followUpDays,
    criticalDays,
    counting: funnel.dayCounting ?? settings.dayCounting,
    source: funnelStage.followUpDays === null ? inherited.source : 'funnelStage',
  };
}

/** Whether a pair of thresholds may be saved: whole days, 1 <= F < C <= 3650. */
export function thresholdsValid(
  t: Pick<LightThresholds, 'followUpDays' | 'criticalDays'>,
): boolean {
  return (
    Number.isInteger(t.followUpDays) &&
    Number.isInteger(t.criticalDays) &&
    t.followUpDays >= 1 &&
    t.followUpDays < t.criticalDays &&
    t.criticalDays <= MAX_DAYS
  );
}

/** The thresholds of an opportunity's light (R4.3); null: no light, also where the pair is none (F >= C). */
export function thresholdsFor(levels: ThresholdLevels): LightThresholds | null {
  const thresholds = effectiveThresholds(levels);
  return thresholds && thresholdsValid(thresholds) ? thresholds : null;
}
