import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
  titlesIn,
} from './support/funnels';
import { OPEN_END, changesOf, revisionsOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }, { kind: 'open' }]);
});
afterAll(() => app.release());

const MOVERS = 20;

async function makeMany(count: number, title: string): Promise<Opportunity[]> {
  const made: Opportunity[] = [];
  for (let i = 0; i < count; i += 1) {
    made.push(await makeOpportunityIn(admin, funnel, { title: `${title} ${i}` }));
  }
  return made;
}

it('twenty moves into one gap at once: every card once, one order, complete history', async () => {
  const upper = await makeOpportunityIn(admin, funnel, { title: 'upper' });
  const lower = await makeOpportunityIn(admin, funnel, { title: 'lower' });
  const target = stageAt(funnel, 1);
  const low = await move(admin, lower, target);
  const top = await move(admin, upper, target, { before: low.documentId });
  const movers = await makeMany(MOVERS, 'mover');

  const answers = await Promise.all(
    movers.map((card) =>
      moveRequest(admin, card, target, { after: top.documentId, before: low.documentId }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(movers.map(() => 200));

  const titles = titlesIn(await readBoard(admin, funnel, 'pageSize=100'), target);
  expect(titles[0]).toBe('upper');
  expect(titles.at(-1)).toBe('lower');
  expect([...titles].sort()).toEqual(
    ['lower', 'upper', ...movers.map((card) => card.title)].sort(),
  );
  const stored = await rows(app, 'opportunity').select('sort_key', 'stage_id', 'title');
  const keys = stored
    .filter((row) => titles.includes(String(row.title)))
    .map((row) => row.sort_key);
  expect(new Set(keys).size).toBe(keys.length);

  for (const card of movers) {
    const history = await revisionsOf(app, card.documentId);
    expect(history.map((revision) => revision.stage)).toEqual([stageAt(funnel, 0), target]);
    expect(history[0]?.validTo).toBe(history[1]?.validFrom);
    expect(history[1]?.validTo).toBe(OPEN_END);
    expect(await changesOf(app, card.documentId)).toHaveLength(1);
    expect((await readOpportunity(admin, card)).version).toBe(2);
  }
});

it('twenty moves of one card at once: one wins, the others are told', async () => {
  const card = await makeOpportunityIn(admin, funnel, { title: 'contested' });
  const answers = await Promise.all(
    Array.from({ length: MOVERS }, (_, i) =>
      moveRequest(admin, card, stageAt(funnel, 1 + (i % 2))),
    ),
  );
  const after = await readOpportunity(admin, card);
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  // Whoever asked for the stage that won is content; whoever asked for the other one gets the conflict.
  expect(statuses.filter((status) => status === 409)).toHaveLength(MOVERS / 2);
  expect(after.version).toBe(2);
  expect(await revisionsOf(app, card.documentId)).toHaveLength(2);
  const refused = answers.find((answer) => answer.status === 409);
  expect(refused?.body).toMatchObject({
    error: { details: { version: 2, changes: [{ field: 'stage' }] } },
  });
});

it('parallel creates stand in one order', async () => {
  const made = await Promise.all(
    Array.from({ length: MOVERS }, (_, i) =>
      makeOpportunityIn(admin, funnel, { title: `created ${i}`, stage: stageAt(funnel, 2) }),
    ),
  );
  const stored = await rows(app, 'opportunity').whereIn(
    'document_id',
    made.map((card) => card.documentId),
  );
  expect(new Set(stored.map((row) => row.sort_key)).size).toBe(MOVERS);
});

it('edits of different fields at once are all kept', async () => {
  const card = await makeOpportunityIn(admin, funnel, { title: 'edited' });
  const fields = [
    { nextStep: 'call' },
    { targetValue: 1200 },
    { priority: 'high' },
    { brief: { needs: 'a shop' } },
    { brief: { goals: 'more orders' } },
  ];
  const answers = await Promise.all(
    fields.map((field) =>
      admin.put(`/opportunities/${card.documentId}`, { version: card.version, ...field }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(fields.map(() => 200));
  const after = await readOpportunity(admin, card);
  expect(after).toMatchObject({
    nextStep: 'call',
    targetValue: 1200,
    priority: 'high',
    brief: { needs: 'a shop', goals: 'more orders' },
    version: 1 + fields.length,
  });
});
