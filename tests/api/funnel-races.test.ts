import type { Funnel } from '../../shared/contracts/funnel';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, readOpportunity, stageAt } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const readFunnel = ({ documentId }: Funnel) => answer<Funnel>(admin.get(`/funnels/${documentId}`));
const removal = (leaving: Funnel, target: Funnel, stage: string) =>
  admin.del(`/funnels/${leaving.documentId}`).send({
    moveTo: { funnel: target.documentId, stages: { [stageAt(leaving, 0)]: stage } },
  });

it('a funnel handed over to a stage that another admin removes: everything still stands in a stage', async () => {
  for (let round = 0; round < 8; round += 1) {
    const leaving = await makeFunnel(admin, [{ kind: 'open' }]);
    const target = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
    const card = await makeOpportunityIn(admin, leaving);
    const [stays, goes] = [stageAt(target, 0), stageAt(target, 1)];
    const shrink = () =>
      admin.put(`/funnels/${target.documentId}`, {
        stages: [{ stage: stays }],
        moveTo: { [goes]: stays },
      });
    const remove = () => removal(leaving, target, goes);
    // Whoever comes first: the other one has read what was there before.
    const [removed, shrunk] =
      round % 2 === 0
        ? await Promise.all([remove(), shrink()])
        : (await Promise.all([shrink(), remove()])).reverse();
    expect(shrunk?.status).toBe(200);
    expect([200, 400]).toContain(removed?.status);
    const after = await readOpportunity(admin, card);
    const home = await readFunnel(
      after.funnel?.documentId === target.documentId ? target : leaving,
    );
    expect(home.stages.map(({ stage }) => stage.documentId)).toContain(after.stage?.documentId);
  }
});

it('nothing is handed over to a funnel that is archived', async () => {
  const leaving = await makeFunnel(admin, [{ kind: 'open' }]);
  const target = await makeFunnel(admin, [{ kind: 'open' }]);
  const card = await makeOpportunityIn(admin, leaving);
  await answer(admin.put(`/funnels/${target.documentId}`, { archived: true }));
  expect(await wrongFields(removal(leaving, target, stageAt(target, 0)))).toEqual([
    'moveTo.funnel',
  ]);
  expect((await readOpportunity(admin, card)).funnel?.documentId).toBe(leaving.documentId);
});
