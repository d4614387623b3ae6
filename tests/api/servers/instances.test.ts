import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Funnel } from '../../../shared/contracts/funnel';
import type { ImportPreview, ImportState } from '../../../shared/contracts/import';
import { answer } from '../support/answers';
import { bootStrapi, type TestApp } from '../support/boot';
import { makeFunnel, makeOpportunityIn, readOpportunity, stageAt } from '../support/funnels';
import { finished } from '../support/imports';
import { OPEN_END, changesOf, revisionsOf, rows } from '../support/rows';
import { startServer, type ServerProcess } from '../support/server-process';
import { pipelineAdmin, type TestUser } from '../support/users';

const MOVED = 'sales-pipeline.opportunity.moved';
const CARDS = 20;

interface WebhookStore {
  createWebhook(data: object): Promise<object>;
}
interface WebhookRunner {
  add(webhook: object): void;
}

describe('two instances on one database', () => {
  let app: TestApp;
  let admin: TestUser;
  let funnel: Funnel;
  let second: ServerProcess;
  let receiver: Server;
  const received: { event: string; documentId: string }[] = [];

  beforeAll(async () => {
    app = await bootStrapi();
    admin = await pipelineAdmin(app);
    funnel = await makeFunnel(admin, [
      { kind: 'open', name: 'Talk' },
      { kind: 'open', name: 'Offer' },
      { kind: 'won', name: 'Won' },
    ]);
    receiver = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const { event, ...rest } = JSON.parse(text) as { event: string; documentId: string };
        received.push({ event, documentId: rest.documentId });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const webhook = await (app.strapi.get('webhookStore') as WebhookStore).createWebhook({
      name: 'receiver',
      url: `http://127.0.0.1:${port}`,
      events: [MOVED],
      headers: {},
      isEnabled: true,
    });
    (app.strapi.get('webhookRunner') as WebhookRunner).add(webhook);
    second = await startServer(app);
  });
  afterAll(async () => {
    await second.kill();
    await app.close();
    await new Promise((resolve) => receiver.close(resolve));
  });

  const urls = () => [app.url, second.url];
  async function call(url: string, path: string, body?: object | FormData): Promise<Response> {
    const isForm = body instanceof FormData;
    return fetch(`${url}/sales-pipeline${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${admin.token}`,
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
  }
  const dataOf = async <T>(response: Promise<Response>): Promise<T> =>
    ((await (await response).json()) as { data: T }).data;

  it('moves from both into one gap: each once, one order, history whole, each told once', async () => {
    const cards = [];
    for (let i = 0; i < CARDS; i += 1) cards.push(await makeOpportunityIn(admin, funnel));
    const [top, bottom] = [
      await makeOpportunityIn(admin, funnel, { stage: stageAt(funnel, 1) }),
      await makeOpportunityIn(admin, funnel, { stage: stageAt(funnel, 1) }),
    ];
    const statuses = await Promise.all(
      cards.map(async ({ documentId, version }, i) => {
        const gap = { after: bottom.documentId, before: top.documentId };
        const move = { stage: stageAt(funnel, 1), version, ...gap };
        const { status } = await call(
          urls()[i % 2] ?? '',
          `/opportunities/${documentId}/move`,
          move,
        );
        return status;
      }),
    );
    expect(statuses).toEqual(cards.map(() => 200));
    const keys = new Set<string>();
    for (const card of cards) {
      const now = await readOpportunity(admin, card);
      expect(now).toMatchObject({ version: 2, stage: { documentId: stageAt(funnel, 1) } });
      const history = await revisionsOf(app, card.documentId);
      expect(history.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(history.at(-1)?.validTo).toBe(OPEN_END);
      expect(await changesOf(app, card.documentId)).toHaveLength(1);
      const row = await rows(app, 'opportunity').where({ document_id: card.documentId }).first();
      keys.add(String(row?.sort_key));
    }
    expect(keys.size).toBe(CARDS);
    for (let i = 0; i < 200 && received.length < CARDS; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const told = received.filter(({ event }) => event === MOVED).map((one) => one.documentId);
    expect(told.sort()).toEqual(cards.map(({ documentId }) => documentId).sort());
    const [waiting] = await app.knex('sales_pipeline_outboxes').count({ n: '*' });
    expect(Number(waiting?.n)).toBe(0);
  });

  it('imports of the same rows on both: every row once, and both come to their end', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `${i},Card ${i},Talk,Firm ${i % 30}`);
    const file = ['id,title,stage,organization', ...lines].join('\n');
    const runs = await Promise.all(
      urls().map(async (url) => {
        const form = new FormData();
        form.append('type', 'opportunities');
        form.append('files', new Blob([file]), 'same.csv');
        const seen = await dataOf<ImportPreview>(call(url, '/imports', form));
        const run = {
          mapping: seen.suggestedMapping,
          funnel: funnel.documentId,
          externalSource: 'both',
          createMissing: true,
        };
        await dataOf<ImportState>(call(url, `/imports/${seen.id}/run`, run));
        return seen.id;
      }),
    );
    const states = await Promise.all(runs.map((id) => finished(admin, id)));
    for (const state of states) {
      expect(state).toMatchObject({ status: 'done', processed: 3000, failed: 0 });
    }
    expect(states.reduce((sum, { created }) => sum + created, 0)).toBe(3000);
    const cards = await rows(app, 'opportunity')
      .where({ external_source: 'both' })
      .select('external_id');
    expect(cards).toHaveLength(3000);
    expect(new Set(cards.map((card) => card.external_id)).size).toBe(3000);
    const firms = await app.knex('sales_pipeline_organizations').select('name');
    expect(firms).toHaveLength(30);
    const lists = await answer<unknown[]>(admin.get('/imports'));
    expect(lists).toHaveLength(2);
  });
});
