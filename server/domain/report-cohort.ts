import type { StageKind } from '../../shared/contracts/stage';

/** A stage of a funnel at its place. */
export type Placed = { stage: number; position: number; of: { kind: StageKind } };

/** How far opportunities came: the position of their farthest stage, and whether those that won belong to them. */
export type Reach = {
  won: 'only' | 'not' | 'too';
  atLeast: number | null;
  below: number | null;
};

/** The stages in which somebody may arrive on the way to the win, in their order. */
export const wayOf = <P extends Placed>(stages: readonly P[]): P[] => {
  const open = stages.filter(({ of }) => of.kind === 'open');
  return [...open, ...stages.filter(({ of }) => of.kind === 'won')];
};

/**
 * Of a stage those that `reached` it or a later one, or those that came just this far (`farthest`). Who won came all the
 * way, whatever was skipped; of whom nothing is known came as far as the first stage. Null for a stage that is not on
 * the way.
 */
export function reachOf(
  stages: readonly Placed[],
  stage: number,
  asked: 'reached' | 'farthest',
): Reach | null {
  const way = wayOf(stages);
  const at = way.findIndex((placed) => placed.stage === stage);
  const placed = way[at];
  if (!placed) return null;
  if (placed.of.kind === 'won') {
    return asked === 'reached' ? { won: 'only', atLeast: null, below: null } : null;
  }
  const atLeast = at === 0 ? null : placed.position;
  const next = way[at + 1];
  if (asked === 'reached') return { won: 'too', atLeast, below: null };
  return { won: 'not', atLeast, below: next?.of.kind === 'open' ? next.position : null };
}

export type CohortRow = { place: number | null; status: 'open' | 'won' | 'lost'; count: number };
export type CohortStep<P> = { placed: P; reached: number; open: number; lost: number };

/** Each row counts for the farthest stage on the way and for all before it, so that no step is greater than the one before. */
export function cohortSteps<P extends Placed>(
  stages: readonly P[],
  rows: readonly CohortRow[],
): CohortStep<P>[] {
  const way = wayOf(stages);
  const open = way.filter(({ of }) => of.kind === 'open');
  // Once for each row: a funnel may have a thousand stages.
  const counted = rows.map(({ place, status, count }) => {
    const passed = place === null ? 0 : open.filter(({ position }) => position <= place).length;
    return { status, count, farthest: Math.max(0, passed - 1) };
  });
  const sum = (of: (row: (typeof counted)[number]) => boolean): number =>
    counted.reduce((all, row) => all + (of(row) ? row.count : 0), 0);
  return way.map((placed, at) => {
    const isOpen = placed.of.kind === 'open';
    const isHere = (status: string) =>
      sum((row) => isOpen && row.status === status && row.farthest === at);
    return {
      placed,
      reached: sum(({ status, farthest }) => status === 'won' || (isOpen && farthest >= at)),
      open: isHere('open'),
      lost: isHere('lost'),
    };
  });
}
