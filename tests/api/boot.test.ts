import { SCHEMA_VERSION } from '../../server/constants';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { bootStrapi, type TestApp } from './support/boot';
import { database, target, type DatabaseName } from './support/database';
import { startServer } from './support/server-process';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi({ fresh: true });
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const makeKnex = nativeRequire('knex') as (config: Knex.Config) => Knex;
const engines = nativeRequire('./engines.cjs') as {
  knexConfig(database: DatabaseName, target: string): Knex.Config;
};
/** A connection of the test's own, for when no Strapi runs. */
async function beside<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
  const knex = makeKnex(engines.knexConfig(database, target));
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}

const STORE = 'strapi_core_store_settings';
const SCHEMA_KEY = 'plugin_sales-pipeline_schema';

it('refuses a newer database before Strapi drops a column that this version does not know', async () => {
  // What a newer version has: one attribute more.
  const files = {
    'src/extensions/sales-pipeline/strapi-server.js': `module.exports = (plugin) => {
      plugin.contentTypes.stage.schema.attributes.future = { type: 'string' };
      return plugin;
    };`,
  };
  await app.restart({ files });
  await admin.post('/stages', { name: 'Kept', kind: 'open' }).expect(201);
  await app.knex('sales_pipeline_stages').update({ future: 'kept' });
  await app
    .knex(STORE)
    .where({ key: SCHEMA_KEY })
    .update({ value: String(SCHEMA_VERSION + 1) });
  await expect(app.restart({})).rejects.toThrow(/newer version/);
  const rows = await beside((knex) => knex('sales_pipeline_stages').select('future'));
  expect(rows.map((row) => (row as { future: unknown }).future)).toEqual(['kept']);
  // Without the newer number the same boot drops it: the guard is what kept it.
  await beside((knex) =>
    knex(STORE)
      .where({ key: SCHEMA_KEY })
      .update({ value: String(SCHEMA_VERSION) }),
  );
  await app.restart({});
  expect(await app.knex.schema.hasColumn('sales_pipeline_stages', 'future')).toBe(false);
});

it('installs the default lists once when two servers start at once', async () => {
  const entries = async () =>
    (await app.knex('sales_pipeline_list_entries').select('list', 'code')).map(
      ({ list, code }: { list: string; code: string }) => `${list}/${code}`,
    );
  const before = (await entries()).sort();
  expect(before.length).toBeGreaterThan(30);
  await app.knex('sales_pipeline_list_entries').delete();
  await app.knex(STORE).where({ key: 'plugin_sales-pipeline_installed-lists' }).delete();
  await app.close();
  const servers = await Promise.all([startServer(app), startServer(app)]);
  for (const { url } of servers) {
    await supertest(url)
      .get('/sales-pipeline/lists/sources')
      .set('Authorization', `Bearer ${admin.token}`)
      .expect(200);
  }
  await Promise.all(servers.map((server) => server.kill()));
  await app.restart({});
  expect((await entries()).sort()).toEqual(before);
});
