import supertest from 'supertest';
import type { Funnel } from '../../shared/contracts/funnel';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, readOpportunity, stageAt } from './support/funnels';
import { OPEN_END, changesOf, revisionsOf } from './support/rows';
import { startServer } from './support/server-process';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
});
afterAll(() => app.release());

const CARDS = 12;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('killed in the middle of moves: every answered one is there, none by halves', async () => {
  const cards: string[] = [];
  for (let i = 0; i < CARDS; i += 1) {
    cards.push((await makeOpportunityIn(admin, funnel, { title: `card ${i}` })).documentId);
  }
  const { token } = admin;
  await app.close();
  const server = await startServer(app);
  const client = supertest(server.url);

  /** The version that each answered move gave. */
  const answered = new Map<string, { version: number; stage: string }>();
  let running = true;
  const walk = async (documentId: string): Promise<void> => {
    for (let step = 1; running; step += 1) {
      const stage = stageAt(funnel, step % 2);
      const answer = await client
        .post(`/sales-pipeline/opportunities/${documentId}/move`)
        .set('Authorization', `Bearer ${token}`)
        .send({ stage, version: step })
        .catch(() => null);
      if (answer?.status !== 200) return;
      answered.set(documentId, { version: step + 1, stage });
    }
  };
  const walks = cards.map(walk);
  while ([...answered.values()].reduce((sum, { version }) => sum + version, 0) < CARDS * 3)
    await wait(5);
  await server.kill('SIGKILL');
  running = false;
  await Promise.all(walks);
  await app.restart();

  expect(answered.size).toBeGreaterThan(0);
  for (const documentId of cards) {
    const last = answered.get(documentId) ?? { version: 1, stage: stageAt(funnel, 0) };
    const now = await readOpportunity(admin, { documentId });
    // One move more than was answered may have been committed just before the end.
    expect([last.version, last.version + 1]).toContain(now.version);
    if (now.version === last.version) expect(now.stage?.documentId).toBe(last.stage);
    const history = await revisionsOf(app, documentId);
    expect(history.map((revision) => revision.seq)).toEqual(history.map((_, i) => i + 1));
    expect(history).toHaveLength(now.version);
    expect(history.at(-1)).toMatchObject({ validTo: OPEN_END, stage: now.stage?.documentId });
    history.slice(1).forEach((revision, i) => expect(history[i]?.validTo).toBe(revision.validFrom));
    expect(await changesOf(app, documentId)).toHaveLength(now.version - 1);
  }
});

it('sends what the killed server had not sent', async () => {
  const left = async () =>
    Number((await app.knex('sales_pipeline_outboxes').count({ n: '*' }))[0]?.n ?? 0);
  // Rows that the dead server had claimed come free when their lease ends.
  await app.knex('sales_pipeline_outboxes').update({ next_attempt_at: 0 });
  const services = app.strapi.cron.jobs.find(({ name }) => name === 'sales-pipeline:outbox');
  expect(services).toBeDefined();
  const card = await makeOpportunityIn(admin, funnel);
  expect(card.version).toBe(1);
  for (let i = 0; i < 200 && (await left()) > 0; i += 1) await wait(25);
  expect(await left()).toBe(0);
});
