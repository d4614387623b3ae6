import type { StageKind } from '../../shared/contracts/stage';

/** Where a made-up chance stands: how far along the open stages (0 to 1), or in the first stage of a closed kind. */
export type DemoPlace = number | 'won' | 'lost';
type Staged = { kind: StageKind };
export type DemoStep<S> = { stage: S; enteredAt: number };

const DAY = 86_400_000;

/**
 * The way of a made-up chance through the stages of a funnel: every open one up to its own, evenly over its age, so
 * that the history looks like one. Null where the funnel has no stage of its place.
 */
export function demoSteps<S extends Staged>(
  stages: readonly S[],
  place: DemoPlace,
  ageInDays: number,
  now: number,
): DemoStep<S>[] | null {
  const open = stages.filter(({ kind }) => kind === 'open');
  const closing = stages.find(({ kind }) => kind === place);
  if (typeof place === 'string' ? !closing : open.length === 0) return null;
  const reached =
    typeof place === 'string'
      ? open
      : open.slice(0, Math.min(open.length, Math.floor(place * open.length) + 1));
  const path = closing ? [...reached, closing] : reached;
  const age = ageInDays * DAY;
  return path.map((stage, i) => ({
    stage,
    enteredAt: now - age + Math.floor((age * i) / path.length),
  }));
}

/** So many days before (or, below zero, after) a moment. */
export const daysBefore = (now: number, days: number): number => now - days * DAY;
