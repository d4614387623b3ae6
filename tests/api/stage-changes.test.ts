import type { Funnel } from '../../shared/contracts/funnel';
import type { Stage, StageInput, StagePreview } from '../../shared/contracts/stage';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  makeStage,
  move,
  readBoard,
  readOpportunity,
  stageAt,
  titlesIn,
} from './support/funnels';
import { expectChain, idOf, revisionsOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const preview = (by: ApiClient, stage: string, body: object) =>
  answer<StagePreview>(by.post(`/stages/${stage}/preview`, body));
const nothing = { count: 0, currentValue: 0 };

/** An own-only seller who may build funnels. */
const builder = () =>
  createUser(app, {
    permissions: [
      'access',
      'funnel.manage',
      'opportunity.create',
      { action: 'opportunity.read', conditions: ['own'] },
    ],
  });

describe('a new probability', () => {
  it('says before saving how many open chances and how much current value it changes', async () => {
    await answer(admin.post('/exchange-rates', { currency: 'USD', rate: 0.5 }), 201);
    const stage = (await makeStage(admin, { kind: 'open', probability: 20 })).documentId;
    const plain = await makeFunnel(admin, [{ kind: 'won' }], { stages: [{ stage }] });
    const own = await makeFunnel(admin, [], { stages: [{ stage, probability: 50 }] });
    const chance = (fields: object, funnel: Funnel = plain) =>
      makeOpportunityIn(admin, funnel, { stage, ...fields });
    const changed = await chance({ targetValue: 1000 });
    await chance({ targetValue: 400, currency: 'USD' });
    await chance({});
    await chance({ targetValue: 70, currency: 'GBP' });
    await chance({ targetValue: 9000, probability: 77, probabilityReason: 'told so' });
    await chance({ targetValue: 8000 }, own);
    const away = await chance({ targetValue: 500 });
    await answer(admin.put(`/opportunities/${away.documentId}`, { version: 1, archived: true }));

    const told = await preview(admin, stage, { probability: 35 });
    expect(told).toEqual({
      changing: 4,
      keeping: 2,
      archived: 1,
      currency: 'EUR',
      before: { open: { count: 4, currentValue: 240 }, won: nothing, lost: nothing },
      after: { open: { count: 4, currentValue: 420 }, won: nothing, lost: nothing },
      withoutValue: 1,
      missingRates: ['GBP'],
      isPartial: false,
    });
    expect(await preview(admin, stage, { probability: 20 })).toMatchObject({
      changing: 0,
      keeping: 6,
    });
    expect(await revisionsOf(app, changed.documentId)).toHaveLength(1);

    // What was said is what happens.
    await answer<Stage>(admin.put(`/stages/${stage}`, { probability: 35 }));
    expect(await readOpportunity(admin, changed)).toMatchObject({
      probability: 35,
      currentValue: 350,
    });
    const history = await revisionsOf(app, changed.documentId);
    expect(history.map(({ probability, via }) => [probability, via])).toEqual([
      [20, 'admin'],
      [35, 'settings'],
    ]);
    expect(history[1]).toMatchObject({ actorUserId: admin.id });
  });

  it('counts only what the reader may see, and says so', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open', probability: 10 }]);
    const stage = stageAt(funnel, 0);
    await makeOpportunityIn(admin, funnel, { targetValue: 7000 });
    const seller = await builder();
    await makeOpportunityIn(seller, funnel, { targetValue: 100 });
    expect(await preview(seller, stage, { probability: 50 })).toMatchObject({
      changing: 1,
      before: { open: { count: 1, currentValue: 10 } },
      after: { open: { count: 1, currentValue: 50 } },
      isPartial: true,
    });
    const nobody = await createUser(app, { permissions: ['access', 'funnel.manage'] });
    expect(await preview(nobody, stage, { probability: 50 })).toMatchObject({
      changing: 0,
      isPartial: true,
    });
    const reader = await createUser(app, { permissions: ['access', 'opportunity.read'] });
    await reader.post(`/stages/${stage}/preview`, { probability: 50 }).expect(403);
    await reader.post(`/stages/${stage}/kind`, { kind: 'won' }).expect(403);
  });

  it('is refused where it is none, and asks of nothing that is not there', async () => {
    const { documentId } = await makeStage(admin, { kind: 'open' });
    const path = `/stages/${documentId}/preview`;
    expect(await wrongFields(admin.post(path, {}))).toEqual(['probability']);
    expect(await wrongFields(admin.post(path, { probability: 101 }))).toEqual(['probability']);
    expect(await wrongFields(admin.post(path, { kind: 'maybe' }))).toEqual(['kind']);
    await refusal(admin.post('/stages/nosuchstage/preview', { probability: 5 }), 404);
    await refusal(admin.post('/stages/nosuchstage/kind', { kind: 'won' }), 404);
  });
});

describe('the kind of a stage in use', () => {
  it('is refused by PUT with the way to it, and free while nothing runs through the stage', async () => {
    const unused = await makeStage(admin, { kind: 'open' });
    const free = await answer<Stage>(admin.put(`/stages/${unused.documentId}`, { kind: 'lost' }));
    expect(free).toMatchObject({ kind: 'lost', color: 'danger600' });

    const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
    const stage = stageAt(funnel, 0);
    const placed = await refusal(admin.put(`/stages/${stage}`, { kind: 'won', name: 'X' }), 409);
    expect(placed.message).toContain(`POST /stages/${stage}/kind`);
    await makeOpportunityIn(admin, funnel);
    const used = await refusal(admin.put(`/stages/${stage}`, { kind: 'won' }), 409);
    expect(used.details.usedBy).toBe(1);
    expect(await answer<Stage>(admin.put(`/stages/${stage}`, { kind: 'open' }))).toMatchObject({
      kind: 'open',
    });
    const documents = app.strapi.documents('plugin::sales-pipeline.stage' as never) as {
      update(params: object): Promise<unknown>;
    };
    const update = documents.update({ documentId: stage, data: { kind: 'won' } });
    await expect(update).rejects.toThrow('/kind');
  });

  it('changes by its own action, which says before what becomes of what', async () => {
    const funnel = await makeFunnel(admin, [
      { kind: 'open', probability: 40, color: 'alternative600' },
      { kind: 'open', name: 'Elsewhere' },
    ]);
    const stage = stageAt(funnel, 0);
    const first = await makeOpportunityIn(admin, funnel, { title: 'first', targetValue: 100 });
    const second = await makeOpportunityIn(admin, funnel, { title: 'second' });
    const other = await makeOpportunityIn(admin, funnel, { stage: stageAt(funnel, 1) });
    const before = titlesIn(await readBoard(admin, funnel), stage);

    expect(await preview(admin, stage, { kind: 'won' })).toMatchObject({
      changing: 2,
      keeping: 0,
      before: { open: { count: 2, currentValue: 40 }, won: nothing },
      after: { open: nothing, won: { count: 2, currentValue: 100 } },
      withoutValue: 1,
    });
    expect(await preview(admin, stage, { kind: 'lost' })).toMatchObject({
      after: { open: nothing, won: nothing, lost: { count: 2, currentValue: 0 } },
    });
    expect(await readOpportunity(admin, first)).toMatchObject({ status: 'open', version: 1 });

    const path = `/stages/${stage}/kind`;
    expect(await answer<Stage>(admin.post(path, { kind: 'won' }))).toMatchObject({
      kind: 'won',
      color: 'alternative600',
      probability: 40,
    });
    const won = await readOpportunity(admin, first);
    expect(won).toMatchObject({ status: 'won', probability: 100, closedRate: 1, version: 2 });
    expect(Date.parse(won.closedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(won.stageEnteredAt).toBe(first.stageEnteredAt);
    const history = await revisionsOf(app, second.documentId);
    expect(history.at(-1)).toMatchObject({ status: 'won', stageKind: 'won' });
    expect(await readOpportunity(admin, other)).toMatchObject({ status: 'open', version: 1 });
    expect(titlesIn(await readBoard(admin, funnel), stage)).toEqual(before);

    expect(await preview(admin, stage, { kind: 'aftersale' })).toMatchObject({
      changing: 0,
      keeping: 2,
    });
    expect(await preview(admin, stage, { kind: 'open', probability: 25 })).toMatchObject({
      changing: 2,
      before: { won: { count: 2, currentValue: 100 } },
      after: { open: { count: 2, currentValue: 25 } },
    });
    await answer<Stage>(admin.post(path, { kind: 'open', probability: 25 }));
    expect(await readOpportunity(admin, first)).toMatchObject({
      status: 'open',
      closedAt: null,
      probability: 25,
    });
  });

  it('keeps the rate of what is closed already, and takes the newest for what closes', async () => {
    await answer(admin.post('/exchange-rates', { currency: 'CHF', rate: 2 }), 201);
    const funnel = await makeFunnel(admin, [{ kind: 'open', probability: 50 }, { kind: 'won' }]);
    const fields = { targetValue: 100, currency: 'CHF' };
    const closed = await makeOpportunityIn(admin, funnel, fields);
    await move(admin, closed, stageAt(funnel, 1));
    const at = new Date().toISOString();
    await answer(admin.post('/exchange-rates', { currency: 'CHF', rate: 3, validFrom: at }), 201);
    expect(await preview(admin, stageAt(funnel, 1), { kind: 'lost' })).toMatchObject({
      before: { won: { count: 1, currentValue: 200 } },
      after: { lost: { count: 1, currentValue: 0 } },
    });
    await makeOpportunityIn(admin, funnel, fields);
    expect(await preview(admin, stageAt(funnel, 0), { kind: 'won' })).toMatchObject({
      before: { open: { count: 1, currentValue: 150 } },
      after: { won: { count: 1, currentValue: 300 } },
    });
  });
});

it('what stands beside the board takes a new probability, but keeps its status whatever the kind becomes', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open', probability: 10 }, { kind: 'open' }]);
  const stage = stageAt(funnel, 0);
  const beside = await makeOpportunityIn(admin, funnel, { targetValue: 100 });
  await rows(app, 'funnelStage')
    .where({ stage_id: await idOf(app, 'stage', stage) })
    .delete();
  expect(await preview(admin, stage, { kind: 'won' })).toMatchObject({ changing: 0, keeping: 1 });
  expect(await preview(admin, stage, { probability: 30 })).toMatchObject({
    changing: 1,
    after: { open: { count: 1, currentValue: 30 } },
  });
  await answer<Stage>(admin.post(`/stages/${stage}/kind`, { kind: 'won', probability: 30 }));
  expect(await readOpportunity(admin, beside)).toMatchObject({ status: 'open', version: 1 });
  // Its history says what the stage is from now on, as the record does.
  const history = await revisionsOf(app, beside.documentId);
  expectChain(history);
  expect(
    history.map(({ stageKind, status, probability }) => [stageKind, status, probability]),
  ).toEqual([
    ['open', 'open', 10],
    ['won', 'open', 30],
  ]);
});

it('green, yellow and red stay with the outcomes that they speak of', async () => {
  const wrong = async (kind: StageInput['kind'], color: StageInput['color']) => {
    const body = { name: 'x', kind, color };
    expect(await wrongFields(admin.post('/stages', body))).toEqual(['color']);
  };
  await wrong('open', 'success600');
  await wrong('open', 'danger600');
  await wrong('won', 'danger600');
  await wrong('lost', 'success700');
  const { documentId } = await makeStage(admin, { kind: 'won', color: 'success700' });
  expect(await wrongFields(admin.put(`/stages/${documentId}`, { color: 'warning700' }))).toEqual([
    'color',
  ]);
  const kept = await answer<Stage>(admin.put(`/stages/${documentId}`, { color: 'neutral600' }));
  expect(kept.color).toBe('neutral600');
  const green = await makeFunnel(admin, [{ kind: 'won' }]);
  const path = `/stages/${stageAt(green, 0)}/kind`;
  expect(await wrongFields(admin.post(path, { kind: 'open', color: 'success600' }))).toEqual([
    'color',
  ]);
  expect(await answer<Stage>(admin.post(path, { kind: 'open' }))).toMatchObject({
    color: 'primary600',
  });
});
