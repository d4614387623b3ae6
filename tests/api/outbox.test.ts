import { createAmbient } from '../../server/repositories/ambient';
import { createRepositories } from '../../server/repositories';
import { createDatabase } from '../../server/repositories/database';
import { createOutboxRepository } from '../../server/repositories/outbox';
import { createTransactionRunner } from '../../server/repositories/transaction';
import { createOutbox } from '../../server/services/outbox';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';
import type { Funnel } from '../../shared/contracts/funnel';

const TABLE = 'sales_pipeline_outboxes';
const CREATED = 'sales-pipeline.opportunity.created' as const;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }]);
});
afterAll(() => app.release());

const repository = () => createOutboxRepository(createDatabase(app.strapi, createAmbient()));
const waiting = async () => Number((await app.knex(TABLE).count({ n: '*' }))[0]?.n ?? 0);
const payloadOf = (value: unknown): { documentId: string } =>
  (typeof value === 'string' ? JSON.parse(value) : value) as { documentId: string };
async function emptied(): Promise<void> {
  for (let i = 0; i < 400 && (await waiting()) > 0; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(await waiting()).toBe(0);
}

it('gives each event to one of many workers, and back when its lease has ended', async () => {
  const outbox = repository();
  const EVENTS = 60;
  await app.strapi.db.transaction(({ trx }) =>
    outbox.insert(
      Array.from({ length: EVENTS }, (_, i) => ({
        event: CREATED,
        payload: { documentId: `d${i}` },
      })),
      1000,
      trx,
    ),
  );
  const claimed: number[] = [];
  const worker = async (name: string) => {
    for (;;) {
      const mine = await outbox.claim(name, 2000, 500, 7);
      if (mine.length === 0 && (await outbox.claim(name, 2000, 500, 7)).length === 0) return;
      claimed.push(...mine.map(({ id }) => id));
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, i) => worker(`worker ${i}`)));
  expect(new Set(claimed).size).toBe(claimed.length);
  expect(await outbox.claim('late', 2000, 500, 100)).toEqual([]);
  // Whoever claimed them has died: at the end of the lease they are anybody's again.
  const again = await outbox.claim('late', 2500, 500, 100);
  expect(again).toHaveLength(EVENTS);
  expect(again.every(({ attempts }) => attempts === 2)).toBe(true);
  const [first, ...others] = again;
  await outbox.retryAt(first?.id ?? 0, 2600);
  expect((await outbox.claim('other', 2600, 500, 100)).map(({ id }) => id)).toEqual([first?.id]);
  await outbox.done([first?.id ?? 0, ...others.map(({ id }) => id)]);
  expect(await waiting()).toBe(0);
});

it('tells after the commit of whoever wrote, and nothing after a rollback', async () => {
  const told: string[] = [];
  const stop = app.strapi.eventHub.on(CREATED, async ({ documentId }: { documentId: string }) => {
    // A subscriber may read and write: it stands in no transaction.
    const found = await app.strapi
      .documents('plugin::sales-pipeline.opportunity')
      .findOne({ documentId });
    told.push(found ? documentId : 'not there');
  });
  const write = () =>
    app.strapi
      .documents('plugin::sales-pipeline.opportunity')
      .create({ data: { title: 'by code', funnel: funnel.documentId } as never });
  const failing = app.strapi.db.transaction(async () => {
    await write();
    throw new Error('never mind');
  });
  await expect(failing).rejects.toThrow('never mind');
  expect(await waiting()).toBe(0);
  const made = await app.strapi.db.transaction(async () => {
    const written = await write();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
    return written;
  });
  await emptied();
  expect(told).toEqual([made.documentId]);
  stop();
});

it('is held up by no listener that never ends, and gives an event up after ten attempts', async () => {
  // Due in a time of its own, so that the site's outbox leaves these to this one.
  let clock = Date.now() + 10 * 86_400_000;
  const ambient = createAmbient();
  const kit = {
    strapi: app.strapi,
    repositories: createRepositories(createDatabase(app.strapi, ambient)),
    transaction: createTransactionRunner(app.strapi, ambient),
    now: () => clock,
  };
  const outbox = createOutbox(kit, 20);
  const told: string[] = [];
  const stop = app.strapi.eventHub.on(CREATED, ({ documentId }: { documentId: string }) => {
    if (documentId === 'hangs') return new Promise<void>(() => undefined);
    told.push(documentId);
    return Promise.resolve();
  });
  const events = ['hangs', 'next'].map((documentId) => ({
    event: CREATED,
    payload: { documentId },
  }));
  await app.strapi.db.transaction(({ trx }) => repository().insert(events, clock, trx));
  await outbox.flush();
  expect(told).toEqual(['next']);
  for (let attempts = 1; attempts < 10; attempts += 1) {
    const [left] = await app.knex(TABLE).select('attempts', 'next_attempt_at');
    expect(Number(left?.attempts)).toBe(attempts);
    expect(Number(left?.next_attempt_at)).toBeGreaterThan(clock);
    clock = Number(left?.next_attempt_at);
    await outbox.flush();
  }
  expect(await waiting()).toBe(0);
  expect(told).toEqual(['next']);
  await outbox.stop();
  stop();
});

it('loses no event when the server stops while it sends', async () => {
  const told = new Set<string>();
  app.strapi.eventHub.on(CREATED, async ({ documentId }: { documentId: string }) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    told.add(documentId);
  });
  const made: string[] = [];
  for (let i = 0; i < 10; i += 1) made.push((await makeOpportunityIn(admin, funnel)).documentId);
  await app.close();
  const toldBefore = told.size;
  await app.restart();
  const left = (await app.knex(TABLE).select('payload', 'next_attempt_at')).map((row) => ({
    documentId: payloadOf(row.payload).documentId,
    dueAt: Number(row.next_attempt_at),
  }));
  expect(toldBefore).toBeLessThan(made.length);
  expect(made.filter((id) => !told.has(id)).sort()).toEqual(
    left.map(({ documentId }) => documentId).sort(),
  );
  // They wait for no lease: the next round sends them.
  for (const { dueAt } of left) expect(dueAt).toBeLessThanOrEqual(Date.now());
  await makeOpportunityIn(admin, funnel);
  await emptied();
});
