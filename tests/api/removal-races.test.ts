import type { Test } from 'supertest';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { idOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const ROUNDS = 6;
const make = () => makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
const put = ({ documentId }: Funnel, body: object) => admin.put(`/funnels/${documentId}`, body);

/** Three new opportunities come into the stage in the moment in which it goes; answers the stored ones. */
async function meet(
  funnel: Funnel,
  stage: string,
  removal: () => Test,
  round: number,
): Promise<{ removed: number; stored: Opportunity[] }> {
  const create = () =>
    admin.post('/opportunities', { title: 'Just now', funnel: funnel.documentId, stage });
  const first = [create(), create()].slice(0, round % 3);
  const [{ status: removed }, ...answers] = await Promise.all([removal(), ...first, create()]);
  expect([200, 400, 404, 409]).toContain(removed);
  for (const { status } of answers) expect([201, 400, 404, 409]).toContain(status);
  const made = answers.filter(({ status }) => status === 201);
  const stored = await Promise.all(
    made.map(({ body }) => readOpportunity(admin, (body as { data: Opportunity }).data)),
  );
  return { removed: removed ?? 0, stored };
}
const standsIn = (stored: Opportunity[]) =>
  stored.map(({ funnel, stage }) => [funnel?.documentId, stage?.documentId]);

describe('opportunities that are made while their place goes', () => {
  it('a stage leaves the funnel: they go along to its target', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const funnel = await make();
      const [stays, goes] = [stageAt(funnel, 0), stageAt(funnel, 1)];
      const body = { stages: [{ stage: stays }], moveTo: { [goes]: stays } };
      const { stored } = await meet(funnel, goes, () => put(funnel, body), round);
      const { stages } = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
      const present = stages.map(({ stage }) => stage.documentId);
      for (const { stage } of stored) expect(present).toContain(stage?.documentId);
    }
  });

  it('a stage leaves the library: they go along to its target', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const funnel = await make();
      const [stays, goes] = [stageAt(funnel, 0), stageAt(funnel, 1)];
      const remove = () => admin.del(`/stages/${goes}`).send({ moveTo: stays });
      const { removed, stored } = await meet(funnel, goes, remove, round);
      const left = removed === 200 ? stays : goes;
      expect(standsIn(stored)).toEqual(stored.map(() => [funnel.documentId, left]));
    }
  });

  it('a funnel goes without a target: it stays, or they are refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const funnel = await make();
      const remove = () => admin.del(`/funnels/${funnel.documentId}`);
      const { removed, stored } = await meet(funnel, stageAt(funnel, 1), remove, round);
      expect(removed === 200 ? stored : []).toEqual([]);
      expect(standsIn(stored)).toEqual(stored.map(() => [funnel.documentId, stageAt(funnel, 1)]));
    }
  });

  it('a funnel goes with a target: they go along', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [funnel, target] = [await make(), await make()];
      const [from, to] = [stageAt(funnel, 1), stageAt(target, 0)];
      const moveTo = { funnel: target.documentId, stages: { [from]: to } };
      const remove = () => admin.del(`/funnels/${funnel.documentId}`).send({ moveTo });
      const { removed, stored } = await meet(funnel, from, remove, round);
      const home = removed === 200 ? [target.documentId, to] : [funnel.documentId, from];
      expect(standsIn(stored)).toEqual(stored.map(() => home));
    }
  });
});

describe('a move that is under way when its target goes', () => {
  /** As a move does it: the place is locked first; only then, `removal` having begun, the card comes into the stage. */
  async function underWay(funnel: Funnel, removal: () => Test): Promise<number> {
    const card = await makeOpportunityIn(admin, funnel);
    const stage = await idOf(app, 'stage', stageAt(funnel, 1));
    const started = await app.knex.transaction(async (trx) => {
      await rows(app, 'funnelStage').transacting(trx).where({ stage_id: stage }).forUpdate();
      const answered = removal().then(({ status }) => status);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await rows(app, 'opportunity')
        .transacting(trx)
        .where({ document_id: card.documentId })
        .update({ stage_id: stage });
      return { answered };
    });
    return started.answered;
  }

  it('is seen by who takes the stage out of the funnel', async () => {
    const funnel = await make();
    const shrink = () => put(funnel, { stages: [{ stage: stageAt(funnel, 0) }] });
    expect(await underWay(funnel, shrink)).toBe(409);
  });

  it('is seen by who takes the stage out of the library', async () => {
    const funnel = await make();
    const [stays, goes] = [stageAt(funnel, 0), stageAt(funnel, 1)];
    const remove = () => admin.del(`/stages/${goes}`).send({ moveTo: stays });
    expect(await underWay(funnel, remove)).toBe(200);
    const [column] = (await readBoard(admin, funnel)).columns;
    expect(column).toMatchObject({ stage: { documentId: stays }, count: 1 });
  });

  it('is seen by who deletes the funnel', async () => {
    const [funnel, target] = [await make(), await make()];
    const to = stageAt(target, 0);
    const stages = { [stageAt(funnel, 0)]: to, [stageAt(funnel, 1)]: to };
    const moveTo = { funnel: target.documentId, stages };
    const remove = () => admin.del(`/funnels/${funnel.documentId}`).send({ moveTo });
    expect(await underWay(funnel, remove)).toBe(200);
    const [column] = (await readBoard(admin, target)).columns;
    expect(column).toMatchObject({ stage: { documentId: to }, count: 1 });
  });
});
