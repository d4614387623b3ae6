import type { MoveResult } from '../../shared/contracts/opportunity';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  columnOf,
  makeFunnel,
  makeOpportunityIn,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

describe('an amount that lies half way between two cents', () => {
  // Doubles make a little less than the half of these: 0.82 × 75 % is 0.6149999999999999.
  it.each([
    [0.82, 75, 0.62],
    [0.35, 90, 0.32],
    [4.1, 15, 0.62],
    [2.26, 75, 1.7],
  ])('of %d at %d % is the same on card, head, total and move', async (value, percent, shown) => {
    const funnel = await makeFunnel(admin, [
      { kind: 'open', probability: percent },
      { kind: 'open', probability: percent },
    ]);
    const made = await makeOpportunityIn(admin, funnel, { targetValue: value });
    expect(made.currentValue).toBe(shown);
    const board = await readBoard(admin, funnel);
    const head = columnOf(board, stageAt(funnel, 0));
    expect([head.cards[0]?.currentValue, head.currentValue, board.totals.currentValue]).toEqual([
      shown,
      shown,
      shown,
    ]);
    const { deltas } = await answer<MoveResult>(moveRequest(admin, made, stageAt(funnel, 1)));
    expect(deltas[stageAt(funnel, 1)]).toMatchObject({ currentValue: shown, targetValue: value });
  });

  it('is rounded once in a total of several columns', async () => {
    const funnel = await makeFunnel(admin, [
      { kind: 'open', probability: 75 },
      { kind: 'open', probability: 100 },
    ]);
    await makeOpportunityIn(admin, funnel, { targetValue: 0.82 });
    await makeOpportunityIn(admin, funnel, { targetValue: 0.4, stage: stageAt(funnel, 1) });
    expect((await readBoard(admin, funnel)).totals.currentValue).toBe(1.02);
  });
});

it('efforts add up without a trace of doubles', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
  const { documentId } = await makeOpportunityIn(admin, funnel);
  for (const cost of [0.1, 0.2, 0.0001]) {
    await answer(admin.post('/activities', { kind: 'call', cost, opportunity: documentId }), 201);
  }
  expect((await readOpportunity(admin, { documentId })).effortCost).toBe(0.3001);
});
