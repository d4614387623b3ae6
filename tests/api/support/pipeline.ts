import type { Funnel } from '../../../shared/contracts/funnel';
import type { StageKind } from '../../../shared/contracts/stage';
import type { ApiClient } from './users';

/** A funnel of a template with what tests need of it. */
export interface Pipeline {
  funnel: string;
  /** The first stage of a kind. */
  stage(kind: StageKind): string;
}
export interface Made {
  documentId: string;
  version: number;
}

export async function makePipeline(
  admin: ApiClient,
  template = 'sales-pipeline',
): Promise<Pipeline> {
  const { body } = await admin
    .post('/funnels/from-template', { template, locale: 'en' })
    .expect(201);
  const { documentId, stages } = (body as { data: Funnel }).data;
  return {
    funnel: documentId,
    stage(kind) {
      const found = stages.find(({ stage }) => stage.kind === kind);
      if (!found) throw new Error(`${template} has no stage of kind ${kind}`);
      return found.stage.documentId;
    },
  };
}

export async function makeOpportunity(
  by: ApiClient,
  pipeline: Pipeline,
  fields: { title: string } & Record<string, unknown>,
): Promise<Made> {
  const { body } = await by
    .post('/opportunities', { funnel: pipeline.funnel, ...fields })
    .expect(201);
  return (body as { data: Made }).data;
}

/** Wins an opportunity at an instant. */
export async function win(
  by: ApiClient,
  pipeline: Pipeline,
  { documentId, version }: Made,
  closedAt: string,
) {
  const move = { stage: pipeline.stage('won'), version, closing: { closedAt }, skip: true };
  await by.post(`/opportunities/${documentId}/move`, move).expect(200);
}
