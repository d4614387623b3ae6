import type { Funnel, FunnelProblem, FunnelStage } from '../../shared/contracts/funnel';
import type { FunnelRecord, TeamMember } from '../repositories/funnel';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { FunnelContext } from './funnel-context';
import { isoOrNull } from './present';

const presentStage = (placed: PlacedStage): FunnelStage => {
  const { documentId, code, name, kind, probability, icon, color, goal, checklist, questions } =
    placed.of;
  return {
    stage: { documentId, code, name, kind, probability, icon, color, goal, checklist, questions },
    probability: placed.probability,
    followUpDays: placed.followUpDays,
    criticalDays: placed.criticalDays,
    goal: placed.goal,
    checklist: placed.checklist,
    requiredFields: placed.requiredFields,
    askFields: placed.askFields,
  };
};

/** A funnel as a PUT would write it. */
export const asWritten = ({ team, stages, archivedAt, ...rest }: Funnel) => ({
  ...rest,
  archived: archivedAt !== null,
  team: team.map(({ id }) => id),
  stages: stages.map(({ stage, ...place }) => ({ ...place, stage: stage.documentId })),
});

export function presentFunnels(
  contexts: FunnelContext[],
  team: TeamMember[],
  all: FunnelRecord[],
  problemsOf: (context: FunnelContext, members: TeamMember[]) => FunnelProblem[],
): Funnel[] {
  const documentIdOf = (id: number | null) =>
    all.find((funnel) => funnel.id === id)?.documentId ?? null;
  return contexts.map((context) => {
    const { funnel, stages } = context;
    const { id, templateKey: _, archivedAt, followOnFunnel, winBackFunnel, ...rest } = funnel;
    const members = team.filter(({ funnelId }) => funnelId === id);
    return {
      ...rest,
      archivedAt: isoOrNull(archivedAt),
      followOnFunnel: documentIdOf(followOnFunnel),
      winBackFunnel: documentIdOf(winBackFunnel),
      team: members.map(({ userId, name }) => ({ id: userId, name })),
      stages: stages.map(presentStage),
      problems: problemsOf(context, members),
    };
  });
}
