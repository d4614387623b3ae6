import type { StageKind } from '../../shared/contracts/stage';
import { UIDS } from '../constants';
import type { Database, Row } from './database';
import type { FunnelRecord } from './funnel';
import { funnelColumns } from './funnel';
import type { PlacedStage } from './funnel-stage';
import { stageColumns } from './stage';

/** Where a card stands and what holds there. */
export type CardPlace = {
  effectiveProbability: number;
  stageOf: { documentId: string; name: string; kind: StageKind } | null;
  /** Whether the stage is one of the funnel's. */
  isPlaced: boolean;
  funnelOf: { documentId: string; name: string };
  days: {
    funnelStage: { followUpDays: number | null; criticalDays: number | null };
    funnel: {
      followUpDays: number | null;
      criticalDays: number | null;
      dayCounting: 'calendar' | 'business' | null;
    };
  };
};

type StageFacts = { documentId: string; name: string; kind: StageKind; probability: number };

/**
 * Funnels with their stages as a request has read them already: what cards have in common is looked up there instead of
 * being joined to each (planning such a join takes PostgreSQL longer than carrying it out).
 */
export type Places = {
  funnels: ReadonlyMap<number, FunnelRecord>;
  /** By funnel, then by stage. */
  placed: ReadonlyMap<number, ReadonlyMap<number, PlacedStage>>;
};

export const placesOf = (
  contexts: readonly { funnel: FunnelRecord; stages: readonly PlacedStage[] }[],
): Places => ({
  funnels: new Map(contexts.map(({ funnel }) => [funnel.id, funnel])),
  placed: new Map(
    contexts.map(({ funnel, stages }) => [
      funnel.id,
      new Map(stages.map((placed) => [placed.stage, placed])),
    ]),
  ),
});

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
const NO_DAYS = { followUpDays: null, criticalDays: null };

/** Stages that stand outside of their card's funnel, and funnels that the request has not read. */
async function strayFacts(db: Database, rows: readonly Row[], { funnels, placed }: Places) {
  const stageIds = new Set<number>();
  const funnelIds = new Set<number>();
  for (const row of rows) {
    const [funnel, stage] = [numberOf(row.funnel_id), numberOf(row.stage_id)];
    if (funnel !== null && !funnels.has(funnel)) funnelIds.add(funnel);
    if (stage !== null && !placed.get(funnel ?? 0)?.has(stage)) stageIds.add(stage);
  }
  const stages = new Map<number, StageFacts>();
  if (stageIds.size > 0) {
    for (const row of await db.from(UIDS.stage).whereIn('id', [...stageIds])) {
      const { id, documentId, name, kind, probability } = stageColumns.read(row);
      stages.set(id, { documentId, name, kind, probability });
    }
  }
  const others = new Map<number, FunnelRecord>();
  if (funnelIds.size > 0) {
    for (const row of await db.from(UIDS.funnel).whereIn('id', [...funnelIds])) {
      const funnel = funnelColumns.read(row);
      others.set(funnel.id, funnel);
    }
  }
  return { stages, funnels: others };
}

/** Where each of these rows of opportunities stands. */
export async function placeReader(
  db: Database,
  rows: readonly Row[],
  places: Places,
): Promise<(row: Row) => CardPlace> {
  const strays = await strayFacts(db, rows, places);
  return (row) => {
    const [funnelId, stageId] = [numberOf(row.funnel_id) ?? 0, numberOf(row.stage_id) ?? 0];
    const funnel = places.funnels.get(funnelId) ?? strays.funnels.get(funnelId);
    const own = places.placed.get(funnelId)?.get(stageId);
    const stage = own?.of ?? strays.stages.get(stageId);
    return {
      effectiveProbability: probabilityOf(row, own, stage),
      stageOf: stage ? { documentId: stage.documentId, name: stage.name, kind: stage.kind } : null,
      isPlaced: own !== undefined,
      funnelOf: { documentId: funnel?.documentId ?? '', name: funnel?.name ?? '' },
      days: {
        funnelStage: own ?? NO_DAYS,
        funnel: funnel ?? { ...NO_DAYS, dayCounting: null },
      },
    };
  };
}

/** As `PROBABILITY_SQL` says it. */
function probabilityOf(row: Row, own: PlacedStage | undefined, stage: StageFacts | undefined) {
  if (row.status === 'won') return 100;
  if (row.status === 'lost') return 0;
  return numberOf(row.probability) ?? own?.probability ?? stage?.probability ?? 0;
}
