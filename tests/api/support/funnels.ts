import { randomUUID } from 'node:crypto';
import type { Board, BoardColumn } from '../../../shared/contracts/board';
import type { Funnel, FunnelInput, FunnelStageInput } from '../../../shared/contracts/funnel';
import type { MoveRequest, MoveResult, Opportunity } from '../../../shared/contracts/opportunity';
import type { Stage, StageInput, StageKind } from '../../../shared/contracts/stage';
import { answer } from './answers';
import type { ApiClient } from './users';

/** A stage of the library and its place in the funnel in one. */
export type StageDraft = { kind: StageKind } & Partial<Omit<StageInput, 'kind'>> & {
    place?: Partial<Omit<FunnelStageInput, 'stage'>>;
  };

export const makeStage = (by: ApiClient, fields: Partial<StageInput> & { kind: StageKind }) =>
  answer<Stage>(by.post('/stages', { name: `stage ${randomUUID()}`, ...fields }), 201);

/** A funnel with stages of its own, shared with no other. */
export async function makeFunnel(
  by: ApiClient,
  drafts: readonly StageDraft[],
  fields: Partial<FunnelInput> = {},
): Promise<Funnel> {
  const stages: FunnelStageInput[] = [];
  for (const { place, ...stage } of drafts) {
    const { documentId } = await makeStage(by, stage);
    stages.push({ ...place, stage: documentId });
  }
  const funnel = { name: `funnel ${randomUUID()}`, stages, ...fields };
  return answer<Funnel>(by.post('/funnels', funnel), 201);
}

/** documentId of the n-th stage of a funnel. */
export function stageAt(funnel: Funnel, position: number): string {
  const placed = funnel.stages[position];
  if (!placed) throw new Error(`The funnel has no stage ${position}`);
  return placed.stage.documentId;
}

export const makeOpportunityIn = (
  by: ApiClient,
  funnel: { documentId: string },
  fields: Record<string, unknown> = {},
) => {
  const body = { title: `opportunity ${randomUUID()}`, funnel: funnel.documentId, ...fields };
  return answer<Opportunity>(by.post('/opportunities', body), 201);
};

export const readOpportunity = (by: ApiClient, { documentId }: { documentId: string }) =>
  answer<Opportunity>(by.get(`/opportunities/${documentId}`));

export const moveRequest = (
  by: ApiClient,
  { documentId, version }: { documentId: string; version: number },
  stage: string,
  rest: Partial<MoveRequest> = {},
) => by.post(`/opportunities/${documentId}/move`, { stage, version, ...rest });

/** Moves and answers the opportunity as it is afterwards. */
export async function move(
  by: ApiClient,
  opportunity: { documentId: string; version: number },
  stage: string,
  rest: Partial<MoveRequest> = {},
): Promise<Opportunity> {
  await answer<MoveResult>(moveRequest(by, opportunity, stage, rest));
  return readOpportunity(by, opportunity);
}

export const readBoard = (by: ApiClient, { documentId }: { documentId: string }, query = '') =>
  answer<Board>(by.get(`/funnels/${documentId}/board${query && `?${query}`}`));

export function columnOf(board: Board, stage: string): BoardColumn {
  const column = board.columns.find((candidate) => candidate.stage.documentId === stage);
  if (!column) throw new Error(`The board has no column ${stage}`);
  return column;
}

export const titlesIn = (board: Board, stage: string): string[] =>
  columnOf(board, stage).cards.map((card) => card.title);
