import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Funnel } from '../../shared/contracts/funnel';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { allTold } from './support/outbox';
import { makeFunnel, makeOpportunityIn, move, moveRequest, stageAt } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;
type Event = { name: string; payload: Record<string, unknown> };
const events: Event[] = [];

const NAMES = ['created', 'updated', 'moved', 'won', 'lost', 'reopened', 'archived', 'deleted'];
const P = 'sales-pipeline.opportunity';

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open' },
    { kind: 'open' },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
  for (const name of NAMES) {
    app.strapi.eventHub.on(`${P}.${name}`, async (payload: Record<string, unknown>) => {
      events.push({ name: `${P}.${name}`, payload });
    });
  }
});
afterAll(() => app.release());

const waiting = async () =>
  Number((await app.knex('sales_pipeline_outboxes').count({ n: '*' }))[0]?.n ?? 0);
async function sent(): Promise<Event[]> {
  await allTold(app);
  return events.splice(0);
}

it('tells every change once, after the commit, with ids and nothing personal', async () => {
  const firm = await answer<{ documentId: string }>(
    admin.post('/organizations', { name: 'Secret Ltd' }),
    201,
  );
  let card = await makeOpportunityIn(admin, funnel, {
    title: 'Secret title',
    organization: firm.documentId,
  });
  card = await move(admin, card, stageAt(funnel, 1));
  card = await move(admin, card, stageAt(funnel, 2));
  card = await move(admin, card, stageAt(funnel, 0));
  card = await move(admin, card, stageAt(funnel, 3), { closing: { lossReason: 'price' } });
  await answer(
    admin.put(`/opportunities/${card.documentId}`, { version: card.version, archived: true }),
  );
  await admin.del(`/opportunities/${card.documentId}?version=${card.version + 1}`).expect(200);
  const told = await sent();
  expect(told.map(({ name }) => name.slice(P.length + 1))).toEqual([
    'created',
    'moved',
    'moved',
    'won',
    'moved',
    'reopened',
    'moved',
    'lost',
    'archived',
    'deleted',
  ]);
  for (const { payload } of told) {
    expect(Object.keys(payload).sort()).toEqual(['actor', 'at', 'documentId', 'funnel', 'stage']);
    expect(payload).toMatchObject({
      documentId: card.documentId,
      funnel: funnel.documentId,
      actor: admin.id,
    });
  }
  expect(JSON.stringify(told)).not.toMatch(/Secret/);
});

it('tells of everything that happened in one save', async () => {
  const card = await makeOpportunityIn(admin, funnel);
  await sent();
  const stage = stageAt(funnel, 2);
  await answer(
    admin.put(`/opportunities/${card.documentId}`, { version: 1, stage, archived: true }),
  );
  const told = (await sent()).map(({ name }) => name.slice(P.length + 1));
  expect(told).toEqual(['moved', 'won', 'archived']);
});

it('tells nothing of a write that was refused', async () => {
  const card = await makeOpportunityIn(admin, funnel);
  await sent();
  await moveRequest(admin, card, stageAt(funnel, 3)).expect(422);
  await admin.put(`/opportunities/${card.documentId}`, { version: 1, targetValue: -1 }).expect(400);
  expect(await sent()).toEqual([]);
});

it('tries again when a subscriber fails', async () => {
  let calls = 0;
  const stop = app.strapi.eventHub.subscribe(async (name: string) => {
    if (name !== `${P}.updated`) return;
    calls += 1;
    if (calls === 1) throw new Error('not now');
  });
  const card = await makeOpportunityIn(admin, funnel);
  await answer(admin.put(`/opportunities/${card.documentId}`, { version: 1, nextStep: 'again' }));
  // What was sent in the same round is gone a moment after the failure.
  for (let i = 0; i < 300 && (calls < 1 || (await waiting()) > 1); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await waiting()).toBe(1);
  await app.knex('sales_pipeline_outboxes').update({ next_attempt_at: 0 });
  await answer(admin.put(`/opportunities/${card.documentId}`, { version: 2, priority: 'high' }));
  await sent();
  expect(calls).toBe(3);
  stop();
});

describe('webhooks', () => {
  let receiver: Server;
  const received: Record<string, unknown>[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(JSON.parse(body) as Record<string, unknown>);
        response.end('ok');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => receiver.close(resolve)));

  it('can be told a win', async () => {
    const { port } = receiver.address() as AddressInfo;
    const hook = {
      name: 'wins',
      url: `http://127.0.0.1:${port}/`,
      headers: {},
      events: [`${P}.won`],
      isEnabled: true,
    };
    const webhooks = app.strapi.get('webhookStore') as {
      createWebhook(data: object): Promise<object>;
    };
    const runner = app.strapi.get('webhookRunner') as { add(webhook: object): void };
    runner.add(await webhooks.createWebhook(hook));
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
    await move(admin, card, stageAt(funnel, 2));
    for (let i = 0; i < 500 && received.length === 0; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      event: `${P}.won`,
      documentId: card.documentId,
      actor: admin.id,
    });
  });
});
