import type { Funnel, FunnelStage, StageKind, StageTime } from '../../shared/contracts';

export type PathStep = {
  place: FunnelStage;
  state: 'visited' | 'current' | 'ahead';
  time: StageTime | null;
};

/** All stages of the funnel in their order, with the time that was spent in those that were visited. */
export function stagePath(
  { stages }: Pick<Funnel, 'stages'>,
  times: readonly StageTime[],
  current: string | null,
): PathStep[] {
  const timeOf = new Map(times.map((time) => [time.stage?.documentId, time]));
  return stages.map((place) => {
    const { documentId } = place.stage;
    const time = timeOf.get(documentId) ?? null;
    const visited = time ? 'visited' : 'ahead';
    return { place, time, state: documentId === current ? 'current' : visited };
  });
}

/** Where an opportunity is won or lost: the first stage of that kind. */
export const stageOfKind = (
  { stages }: Pick<Funnel, 'stages'>,
  kind: StageKind,
): FunnelStage | null => stages.find(({ stage }) => stage.kind === kind) ?? null;

/** Where one that was closed goes on: the open stage in which it was last, else the first. */
export function reopeningStage(
  { stages }: Pick<Funnel, 'stages'>,
  times: readonly StageTime[],
): FunnelStage | null {
  const open = stages.filter(({ stage }) => stage.kind === 'open');
  const enteredAt = (place: FunnelStage) =>
    times.find(({ stage }) => stage?.documentId === place.stage.documentId)?.enteredAt ?? '';
  const visited = open.filter((place) => enteredAt(place) !== '');
  const latest = visited.reduce<FunnelStage | null>(
    (last, place) => (!last || enteredAt(place) > enteredAt(last) ? place : last),
    null,
  );
  return latest ?? open[0] ?? null;
}

export type Duration = { unit: 'days' | 'hours' | 'moments'; count: number };
const HOUR = 3_600_000;

/** As coarse as one says it: whole days, on the first day hours. */
export function durationOf(ms: number): Duration {
  if (ms >= 24 * HOUR) return { unit: 'days', count: Math.floor(ms / (24 * HOUR)) };
  if (ms >= HOUR) return { unit: 'hours', count: Math.floor(ms / HOUR) };
  return { unit: 'moments', count: 0 };
}
