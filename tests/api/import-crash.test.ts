import type { Funnel } from '../../shared/contracts/funnel';
import type { ImportState } from '../../shared/contracts/import';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel } from './support/funnels';
import { finished, importFile, preview } from './support/imports';
import { OPEN_END, rows } from './support/rows';
import { startServer } from './support/server-process';
import { pipelineAdmin, type TestUser } from './support/users';

const ROWS = 8000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: 'Talk' },
    { kind: 'won', name: 'Won' },
  ]);
});
afterAll(() => app.release());

it('killed in the middle of an import: it is finished, nothing twice, nothing missing', async () => {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const isWon = i % 2 === 0;
    return `${i},Card ${i},${isWon ? 'Won' : 'Talk'},Firm ${i % 40},${isWon ? '2024-02-01' : ''}`;
  });
  const file = ['id,title,stage,organization,closed', ...lines].join('\n');
  const { id, suggestedMapping: mapping } = await preview(app, admin, file);
  await app.close();
  const server = await startServer(app);
  const call = async (path: string, method = 'GET', body?: object): Promise<ImportState> => {
    const response = await fetch(`${server.url}/sales-pipeline${path}`, {
      method,
      headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return ((await response.json()) as { data: ImportState }).data;
  };
  await call(`/imports/${id}/run`, 'POST', {
    mapping,
    funnel: funnel.documentId,
    createMissing: true,
  });
  let seen = await call(`/imports/${id}`);
  while (seen.processed === 0) seen = await call(`/imports/${id}`);
  await server.kill('SIGKILL');
  await app.restart();

  const left = await answer<ImportState>(admin.get(`/imports/${id}`));
  expect(left.status).toBe('running');
  expect(left.processed).toBeLessThan(ROWS);
  const [before] = await rows(app, 'opportunity').count({ n: '*' });
  expect(Number(before?.n)).toBe(left.created);

  // The dead server's lease, as if its half minute were over; another import makes this one look.
  await rows(app, 'import').where({ document_id: id }).update({ lease_until: 1 });
  await importFile(app, admin, 'title\nLater', { funnel: funnel.documentId });
  expect(await finished(admin, id)).toMatchObject({
    status: 'done',
    ...{ processed: ROWS, created: ROWS, updated: 0, unchanged: 0, failed: 0 },
  });
  const cards = await rows(app, 'opportunity').whereNotNull('external_id').select('external_id');
  expect(cards).toHaveLength(ROWS);
  expect(new Set(cards.map((card) => card.external_id)).size).toBe(ROWS);
  const [{ n: present } = { n: 0 }] = await rows(app, 'revision')
    .where({ valid_to: OPEN_END })
    .count({ n: '*' });
  expect(Number(present)).toBe(ROWS + 1);
  const firms = await app.knex('sales_pipeline_organizations').select('name');
  expect(firms).toHaveLength(40);
});
