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
import type { PastRevision } from '../repositories/opportunity-history';
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
  // Of 75 fields, for every row of a file: filled in where it stands, not copied.
  return Object.assign(
    emptyOpportunity(newDocumentId(), env.context.funnel, env.now),
    patch,
    dates,
    {
      currency,
      stage: placed.stage,
      status: statusOf(placed.of.kind),
      sortKey,
      externalSource: patch.externalSource ?? env.source,
      closedRate: closedRate(dates.closedAt, currency, env),
      lightBaseAt: dates.openedAt,
      revisionSeq: past.length + 1,
      revisedAt: dates.stageEnteredAt,
      searchText: searchTextOf([row.title]),
    },
  );
}

/** What it was before: a stage that nobody knows has no probability. */
export function pastRevisions(
  record: OpportunityRecord,
  { history }: Planned,
  actor: Actor,
  env: ImportEnvironment,
): PastRevision[] {
  const { currency, organization, contact, businessType, source, ownerName } = record;
  return history.past.map(({ stage, status, closedAt, from, to, targetValue }, i) => ({
    opportunity: record.id,
    seq: i + 1,
    validFrom: from,
    validTo: to,
    funnel: record.funnel,
    funnelDocumentId: env.context.funnel.documentId,
    stage: stage?.stage ?? null,
    stageDocumentId: stage?.of.documentId ?? null,
    stageName: stage?.of.name ?? null,
    stageKind: stage?.of.kind ?? null,
    status,
    probability: stage
      ? effectiveProbability({
          kind: stage.of.kind,
          stage: stage.of.probability,
          funnelStage: stage.probability,
          override: record.probability,
        })
      : 0,
    targetValue: targetValue === undefined ? record.targetValue : targetValue,
    currency,
    closedRate: closedRate(closedAt, currency, env),
    expectedCloseOn: record.expectedCloseOn,
    closedAt,
    organization,
    contact,
    businessType,
    source,
    ownerUserId: record.owner,
    ownerName,
    actorUserId: actor.userId,
    actorName: actor.userName,
    via: actor.via,
  }));
}
