import type { FunnelUse, Stage } from '../../shared/contracts';

import type { FormPlace, FunnelForm } from './funnel-form';

type Stages = Pick<FunnelForm, 'stages' | 'moveTo'>;

const RANK = { open: 0, won: 1, aftersale: 2, lost: 3 } as const;

/** Puts a stage of the library where its kind belongs: behind what comes before it, in front of what ends a funnel. */
export function addStage(
  { stages, moveTo }: Stages,
  stage: FormPlace['of'] | Stage,
  stored: readonly FormPlace[],
): Stages {
  const before = stored.find(({ id }) => id === stage.documentId);
  const { documentId, code, name, kind, probability, icon, color, goal, checklist, questions } =
    stage;
  const place: FormPlace = before ?? {
    id: documentId,
    of: { documentId, code, name, kind, probability, icon, color, goal, checklist, questions },
    probability: null,
    followUpDays: null,
    criticalDays: null,
    goal: '',
    checklist: null,
    requiredFields: [],
    askFields: [],
  };
  const later = stages.findIndex(({ of }) => RANK[of.kind] > RANK[kind]);
  const at = later === -1 ? stages.length : later;
  // Back again: its opportunities stay where they are.
  const { [documentId]: _, ...others } = moveTo;
  return { stages: [...stages.slice(0, at), place, ...stages.slice(at)], moveTo: others };
}

export function moveStage(stages: readonly FormPlace[], id: string, by: -1 | 1): FormPlace[] {
  const at = stages.findIndex((place) => place.id === id);
  const [moved, other] = [stages[at], stages[at + by]];
  const next = [...stages];
  if (!moved || !other) return next;
  next[at] = other;
  next[at + by] = moved;
  return next;
}

export const changePlace = (
  stages: readonly FormPlace[],
  id: string,
  part: Partial<FormPlace>,
): FormPlace[] => stages.map((place) => (place.id === id ? { ...place, ...part } : place));

export type Leaving = { count: number | null };

/**
 * What would have to go elsewhere if a stage were removed: its own opportunities, and those that are to come to it from
 * stages removed before. Null when there is nothing; a count of null is not told to this user.
 */
export function leavingWith(
  id: string,
  moveTo: FunnelForm['moveTo'],
  use: FunnelUse | undefined,
): Leaving | null {
  const concerned = [id, ...Object.keys(moveTo).filter((from) => moveTo[from] === id)];
  const used = (use?.stages ?? []).filter(({ stage }) => concerned.includes(stage));
  if (used.length === 0) return null;
  const counts = used.map(({ count }) => count);
  return {
    count: counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0),
  };
}

/** Without a target where nothing has to go anywhere. What was to come to the stage goes where its own goes. */
export function removeStage({ stages, moveTo }: Stages, id: string, target: string | null): Stages {
  const rest = stages.filter((place) => place.id !== id);
  if (target === null) {
    const kept = Object.entries(moveTo).filter(([, to]) => to !== id);
    return { stages: rest, moveTo: Object.fromEntries(kept) };
  }
  const pointed = Object.entries(moveTo).map(([from, to]) => [from, to === id ? target : to]);
  return { stages: rest, moveTo: { ...Object.fromEntries(pointed), [id]: target } };
}

/** The stage that most likely takes over: the one before of the same kind, else the one behind, else the first. */
export function likelyTarget(
  stages: readonly Pick<FormPlace, 'id' | 'of'>[],
  id: string,
): string | null {
  const at = stages.findIndex((place) => place.id === id);
  const kind = stages[at]?.of.kind;
  const before = stages.slice(0, Math.max(at, 0)).reverse();
  const behind = stages.slice(at + 1);
  const near = [...before, ...behind];
  return (near.find(({ of }) => of.kind === kind) ?? near[0])?.id ?? null;
}

/** Stages taken out while nothing stood in them, in which something stands by now: they still need a target. */
export function withoutTarget(
  { stages, moveTo }: Stages,
  stored: readonly FormPlace[],
  use: FunnelUse | undefined,
): FormPlace[] {
  const used = new Set((use?.stages ?? []).map(({ stage }) => stage));
  const stays = new Set(stages.map(({ id }) => id));
  return stored.filter(({ id }) => used.has(id) && !stays.has(id) && moveTo[id] === undefined);
}
