import type { Funnel } from '../../shared/contracts/funnel';
import type { MoveResult } from '../../shared/contracts/opportunity';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, moveRequest, readBoard, stageAt } from './support/funnels';
import { idOf, insertOpportunities, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  app.strapi.cron.stop(); // jobs look into their tables whenever the clock says so
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open' },
    { kind: 'open' },
    { kind: 'won' },
    { kind: 'aftersale' },
  ]);
});
afterAll(() => app.release());

/** Puts so many opportunities into every column, in two currencies of which one has no rate. */
async function fill(perColumn: number): Promise<string[]> {
  const funnelId = await idOf(app, 'funnel', funnel.documentId);
  const made: string[] = [];
  for (const [position, status] of ['open', 'open', 'won', 'won'].entries()) {
    const stageId = await idOf(app, 'stage', stageAt(funnel, position));
    const drafts = Array.from({ length: perColumn }, (_, i) => ({
      target_value: i,
      currency: i % 2 === 0 ? 'EUR' : 'USD',
      closed_at: status === 'won' ? Date.now() : null,
      closed_rate: null,
    }));
    made.push(...(await insertOpportunities(app, { funnelId, stageId, status }, drafts)));
  }
  return made;
}

/** The plugin's statements while `work` runs; the outbox sends on its own time. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (sql.includes('sales_pipeline_') && !sql.includes('sales_pipeline_outbox')) seen.push(sql);
  };
  app.knex.on('query', listen);
  try {
    await work();
  } finally {
    app.knex.removeListener('query', listen);
  }
  return seen;
}

const shape = (seen: string[]) => seen.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 60)).sort();

describe('the number of statements', () => {
  it('of boards, lists and moves does not depend on the number of opportunities', async () => {
    const filters = ['', 'sort=light', 'light=green&owner=me&q=inserted&minValue=1'];
    const measure = async () => {
      const [neighbour, above] = await rows(app, 'opportunity')
        .where({ stage_id: await idOf(app, 'stage', stageAt(funnel, 1)) })
        .orderBy('id')
        .limit(2);
      const card = await makeOpportunityIn(admin, funnel);
      const place = { after: String(neighbour?.document_id), before: String(above?.document_id) };
      const seen: Record<string, string[]> = {};
      for (const filter of filters) {
        seen[`board ${filter}`] = await statements(() => readBoard(admin, funnel, filter));
      }
      seen.list = await statements(() =>
        answer(admin.get('/opportunities?sort=currentValue:desc')),
      );
      const path = `/funnels/${funnel.documentId}/board/${stageAt(funnel, 0)}`;
      seen.column = await statements(() => answer(admin.get(path)));
      seen.move = await statements(() =>
        answer<MoveResult>(moveRequest(admin, card, stageAt(funnel, 1), place)),
      );
      seen.reorder = await statements(() =>
        answer<MoveResult>(moveRequest(admin, { ...card, version: 2 }, stageAt(funnel, 1))),
      );
      await answer(admin.del(`/opportunities/${card.documentId}?version=2`));
      return seen;
    };
    await fill(3);
    await measure(); // whatever is cached is cached now
    const few = await measure();
    await fill(122);
    const many = await measure();
    expect(Number((await rows(app, 'opportunity').count({ n: '*' }))[0]?.n)).toBe(500);
    for (const [name, seen] of Object.entries(few)) {
      expect([name, shape(many[name] ?? [])]).toEqual([name, shape(seen)]);
      expect(seen.length).toBeGreaterThan(3);
    }
    expect(few['board ']?.length).toBeLessThan(25);
    expect(few.move?.length).toBeLessThan(40);
  });
});
