import type { FunnelProblem } from '../../shared/contracts/funnel';
import type { StageKind } from '../../shared/contracts/stage';
import { effectiveThresholds, thresholdsValid } from './light-thresholds';
import type { ThresholdLevels } from './light-thresholds';

type Days = { followUpDays: number | null; criticalDays: number | null };

/** What is looked at to tell whether a stored funnel can do what it is there for. */
export type FunnelFacts = {
  funnel: ThresholdLevels['funnel'];
  stages: readonly (Days & { of: { documentId: string; name: string; kind: StageKind } })[];
  team: readonly { userId: number; name: string; isActive: boolean }[];
  formula: readonly FunnelProblem[];
};

/** What is wrong with a funnel as it is stored, each with the field at which it is put right; its board works all the same. */
export function funnelProblems(
  { funnel, stages, team, formula }: FunnelFacts,
  settings: ThresholdLevels['settings'],
): FunnelProblem[] {
  const found: FunnelProblem[] = [];
  if (!stages.some(({ of }) => of.kind === 'open'))
    found.push({ field: 'stages', message: 'has no open stage: nothing new can come into it' });
  for (const placed of stages) {
    const { documentId, name, kind } = placed.of;
    const pair = effectiveThresholds({ kind, funnelStage: placed, funnel, settings });
    if (!pair || thresholdsValid(pair)) continue;
    const { followUpDays, criticalDays } = pair;
    found.push({
      field: 'criticalDays',
      message: `"${name}" would be yellow after ${followUpDays} and red after ${criticalDays} days, so it has no light`,
      stage: { documentId, name },
      followUpDays,
      criticalDays,
    });
  }
  for (const { userId, name, isActive } of team) {
    if (isActive) continue;
    found.push({
      field: 'team',
      message: `${name} is deactivated and gets nothing any more`,
      user: { id: userId, name },
    });
  }
  return [...found, ...formula];
}
