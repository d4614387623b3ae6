import { ACTIONS } from '../../shared/actions';
import type { Board } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { DemoData, DemoDataMade, DemoDataRemoved } from '../../shared/contracts/setup';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, readBoard, stageAt } from './support/funnels';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { rowCounts } from './support/plugin';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin, 'b2b-cycle');
});
afterAll(() => app.release());

const add = (funnel: string, locale?: 'de' | 'en') =>
  admin.post('/demo-data', { funnel, ...(locale ? { locale } : {}) });
const board = (funnel: string) =>
  answer<Board>(admin.get(`/funnels/${funnel}/board?closedDays=36500`));
const titles = ({ columns }: Board) =>
  columns.flatMap(({ cards }) => cards.map(({ title }) => title));

it('fills an empty funnel with chances of every light, and takes them away again', async () => {
  const before = await rowCounts(app);
  const made = await answer<DemoDataMade>(add(pipeline.funnel, 'de'), 201);
  expect(made).toEqual({
    opportunities: 12,
    organizations: 8,
    contacts: 8,
    activities: expect.any(Number),
  });
  const shown = await board(pipeline.funnel);
  expect(titles(shown)).toContain('Kundenportal Strom und Gas');
  expect(titles(shown)).toHaveLength(12);
  const cards = shown.columns.flatMap((column) => column.cards);
  expect(new Set(cards.flatMap(({ light }) => light?.level ?? []))).toEqual(
    new Set(['green', 'yellow', 'red']),
  );
  expect(cards.every(({ owner, organization, contact }) => owner && organization && contact)).toBe(
    true,
  );
  expect(shown.columns.filter(({ count }) => count > 0).length).toBeGreaterThan(5);
  expect(await answer<DemoData[]>(admin.get('/demo-data'))).toEqual([
    {
      funnel: { documentId: pipeline.funnel, name: expect.any(String) },
      madeAt: expect.any(String),
    },
  ]);

  await refusal(add(pipeline.funnel), 409);
  const few = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.settingsManage] });
  await refusal(few.del(`/demo-data/${pipeline.funnel}`), 403);
  const removed = await answer(admin.del(`/demo-data/${pipeline.funnel}`));
  expect(removed).toEqual({ removed: 28, kept: 0 });
  const after = await rowCounts(app);
  // Events of what happened are sent by and by.
  for (const counts of [before, after]) delete counts.sales_pipeline_outboxes;
  expect(after).toEqual(before);
  await admin.del(`/demo-data/${pipeline.funnel}`).expect(404);
  expect(await answer(admin.get('/demo-data'))).toEqual([]);
});

it.each(['sales-pipeline', 'field-sales', 'service-cycle', 'win-back'])(
  'fits a funnel of the template %s',
  async (template) => {
    const { funnel } = await makePipeline(admin, template);
    const { opportunities } = await answer<DemoDataMade>(add(funnel), 201);
    expect(opportunities).toBeGreaterThan(8);
    expect(titles(await board(funnel))).toContain('Customer portal for power and gas');
    await answer(admin.del(`/demo-data/${funnel}`));
  },
);

it('keeps what something else uses by now', async () => {
  await answer(add(pipeline.funnel, 'en'), 201);
  const { columns } = await board(pipeline.funnel);
  const [card] = columns.flatMap(({ cards }) => cards);
  const organization = card?.organization?.documentId;
  const own = await makeOpportunity(admin, pipeline, { title: 'A real one', organization });
  await admin.del(`/opportunities/${card?.documentId}?version=${card?.version}`).expect(200);
  expect(await answer(admin.del(`/demo-data/${pipeline.funnel}`))).toEqual({
    removed: 26,
    kept: 1,
  });
  expect(titles(await board(pipeline.funnel))).toEqual(['A real one']);
  await refusal(add(pipeline.funnel), 409);
  await admin.del(`/opportunities/${own.documentId}?version=${own.version}`).expect(200);
});

it('can be removed though its funnel was deleted and handed it on', async () => {
  const [own, other] = [
    await makeFunnel(admin, [{ kind: 'open' }]),
    await makeFunnel(admin, [{ kind: 'open' }]),
  ];
  await answer(add(own.documentId), 201);
  const moveTo = { funnel: other.documentId, stages: { [stageAt(own, 0)]: stageAt(other, 0) } };
  await admin.del(`/funnels/${own.documentId}`).send({ moveTo }).expect(200);
  expect(await answer(admin.get('/demo-data'))).toMatchObject([
    { funnel: { documentId: own.documentId, name: own.name } },
  ]);
  const { kept } = await answer<DemoDataRemoved>(admin.del(`/demo-data/${own.documentId}`));
  expect(kept).toBe(0);
  expect((await readBoard(admin, other)).totals.count).toBe(0);
  expect(await answer(admin.get('/demo-data'))).toEqual([]);
});

it('is made once when two ask at once, or not at all', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => add(pipeline.funnel)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(titles(await board(pipeline.funnel))).toHaveLength(12);
  await answer(admin.del(`/demo-data/${pipeline.funnel}`));
});

it('is refused where it cannot be, and writes nothing then', async () => {
  const closed = await answer<Funnel>(
    admin.post('/funnels', { name: 'No open stage', stages: [{ stage: pipeline.stage('won') }] }),
    201,
  );
  const few = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.settingsManage] });
  const counted = async () => {
    const { sales_pipeline_outboxes: _sent, ...counts } = await rowCounts(app);
    return counts;
  };
  const rows = await counted();
  await refusal(add(closed.documentId), 409);
  expect(await wrongFields(add('nosuchfunnel'))).toEqual(['funnel']);
  await refusal(few.post('/demo-data', { funnel: pipeline.funnel }), 403);
  await few.del(`/demo-data/${pipeline.funnel}`).expect(404);
  expect(await counted()).toEqual(rows);
});
