import { OPEN_END } from '../constants';
import type { Rate } from '../domain/currency';
import { rateAt } from '../domain/currency';
import { importedHistory } from '../domain/import-history';
import { searchTextOf } from '../domain/search-text';
import { statusOf } from '../domain/stage-change';
import { effectiveProbability } from '../domain/weighted-value';
import { newDocumentId } from '../repositories/document-id';
import type { PlacedStage } from '../repositories/funnel-stage';
import type {
  OpportunityDraft,
  OpportunityPatch,
  OpportunityRecord,
} from '../repositories/opportunity';
import type { GivenRevision } from '../repositories/opportunity-history';
import type { Actor } from './caller';
import type { FunnelContext } from './funnel-context';
import { placedStage } from './opportunity-change';
import { emptyOpportunity } from './opportunity-empty';

/** One opportunity of another system, references already resolved; instants in epoch milliseconds. */
export type ImportRow = OpportunityPatch & {
  title: string;
  /** documentId of a stage of the funnel. */
  stageDocumentId: string;
  enteredAt: number | null;
  closedAt?: number | null;
  /** Where it is known: every stage that it went through (documentIds), oldest first; they say the dates. */
  steps?: { stage: string; enteredAt: number; targetValue?: number | null }[];
  /** Who history says it was; absent: who imports. */
  actor?: Actor;
  externalId: string | null;
};

export type Planned = {
  row: ImportRow;
  placed: PlacedStage;
  history: ReturnType<typeof importedHistory<PlacedStage>>;
};

export type ImportEnvironment = {
  context: FunnelContext;
  source: string;
  rates: readonly Rate[];
  baseCurrency: string;
  now: number;
};

/** @throws DomainError 400 that names the row */
export function planImport(row: ImportRow, index: number, env: ImportEnvironment): Planned {
  const placed = placedStage(env.context, row.stageDocumentId);
  const steps = row.steps?.map(({ stage, ...step }) => {
    const found = placedStage(env.context, stage);
    return { ...step, stage: found, kind: found.of.kind };
  });
  const dates = {
    stage: placed,
    kind: placed.of.kind,
    enteredAt: row.enteredAt,
    closedAt: row.closedAt ?? null,
    ...(steps ? { steps } : {}),
  };
  const field = (name: string) => `rows.${index}.${name}`;
  return { row, placed, history: importedHistory(dates, env.now, field) };
}

const closedRate = (closedAt: number | null, currency: string, env: ImportEnvironment) =>
  closedAt === null ? null : rateAt(env.rates, currency, closedAt, env.baseCurrency);

export function importDraft(
  { row, placed, history }: Planned,
  sortKey: string,
  env: ImportEnvironment,
): OpportunityDraft {
  const { stageDocumentId: _s, enteredAt: _e, steps: _st, actor: _a, ...patch } = row;
  const { past, ...dates } = history;
  const currency = row.currency ?? env.context.funnel.currency;
  return {
    ...emptyOpportunity(newDocumentId(), env.context.funnel, env.now),
    ...patch,
    ...dates,
    currency,
    stage: placed.stage,
    status: statusOf(placed.of.kind),
    sortKey,
    externalSource: env.source,
    closedRate: closedRate(dates.closedAt, currency, env),
    lightBaseAt: dates.openedAt,
    revisionSeq: past.length + 1,
    revisedAt: dates.stageEnteredAt,
    searchText: searchTextOf([row.title]),
  };
}

/** What it was from its opening until now; a stage that nobody knows has no probability. */
export function revisionsOf(
  record: OpportunityRecord,
  { history, placed }: Planned,
  actor: Actor,
  env: ImportEnvironment,
): GivenRevision[] {
  const { currency, organization, contact, businessType, source, ownerName } = record;
  const inStage = (stage: PlacedStage | null) => ({
    stage: stage?.stage ?? null,
    stageDocumentId: stage?.of.documentId ?? null,
    stageName: stage?.of.name ?? null,
    stageKind: stage?.of.kind ?? null,
    probability: stage
      ? effectiveProbability({
          kind: stage.of.kind,
          stage: stage.of.probability,
          funnelStage: stage.probability,
          override: record.probability,
        })
      : 0,
  });
  const always = {
    opportunity: record.id,
    funnel: record.funnel,
    funnelDocumentId: env.context.funnel.documentId,
    currency,
    expectedCloseOn: record.expectedCloseOn,
    organization,
    contact,
    businessType,
    source,
    ownerUserId: record.owner,
    ownerName,
    actorUserId: actor.userId,
    actorName: actor.userName,
    via: actor.via,
  };
  const past = history.past.map(({ stage, status, closedAt, from, to, targetValue }, i) => ({
    ...always,
    ...inStage(stage),
    seq: i + 1,
    validFrom: from,
    validTo: to,
    status,
    targetValue: targetValue === undefined ? record.targetValue : targetValue,
    closedRate: closedRate(closedAt, currency, env),
    closedAt,
    lossReason: null,
  }));
  const present = {
    ...always,
    ...inStage(placed),
    seq: record.revisionSeq,
    validFrom: record.revisedAt,
    validTo: OPEN_END,
    status: record.status,
    targetValue: record.targetValue,
    closedRate: record.closedRate,
    closedAt: record.closedAt,
    lossReason: record.lossReason,
  };
  return [...past, present];
}
