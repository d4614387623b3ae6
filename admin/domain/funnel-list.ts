import type { Funnel, FunnelInput, FunnelUse } from '../../shared/contracts';

/** What is in use first, in its order; what is archived last. */
export const funnelsInOrder = (funnels: readonly Funnel[]): Funnel[] => [
  ...funnels.filter(({ archivedAt }) => archivedAt === null),
  ...funnels.filter(({ archivedAt }) => archivedAt !== null),
];

/** Everything of a funnel but its name, its place as the default and what runs through it. */
export function duplicateOf(funnel: Funnel, name: string): FunnelInput {
  const { description, offer, purpose, shape, currency, formula, formulaLabel, formulaUnit } =
    funnel;
  const { followUpDays, criticalDays, dayCounting, gate, idealCustomer } = funnel;
  const { followOnFunnel, followOnMode, winBackFunnel, winBackMode, winBackAfterDays } = funnel;
  return {
    ...{ name, description, offer, purpose, shape, currency, formulaLabel, formulaUnit },
    ...{ followUpDays, criticalDays, dayCounting, gate, idealCustomer },
    ...{ followOnFunnel, followOnMode, winBackFunnel, winBackMode, winBackAfterDays },
    // One that is none any more would be refused.
    formula: funnel.problems.some(({ field }) => field === 'formula') ? null : formula,
    team: funnel.team.map(({ id }) => id),
    stages: funnel.stages.map(({ stage, ...place }) => ({ stage: stage.documentId, ...place })),
  };
}

/** Where what runs through a funnel goes in another one: the same stage, else the first of its kind, else the first. */
export function likelyMapping(
  use: Pick<FunnelUse, 'stages'>,
  from: Pick<Funnel, 'stages'>,
  to: Pick<Funnel, 'stages'>,
): Record<string, string> {
  const kindOf = (id: string) =>
    from.stages.find(({ stage }) => stage.documentId === id)?.stage.kind;
  return Object.fromEntries(
    use.stages.flatMap(({ stage: id }) => {
      const target =
        to.stages.find(({ stage }) => stage.documentId === id) ??
        to.stages.find(({ stage }) => stage.kind === kindOf(id)) ??
        to.stages[0];
      return target ? [[id, target.stage.documentId]] : [];
    }),
  );
}
