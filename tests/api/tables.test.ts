import type { Funnel } from '../../shared/contracts/funnel';
import { ownTypes } from '../../server/content-types';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { runJob } from './support/plugin';
import { superAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi({ fresh: true });
  admin = await superAdmin(app);
});
afterAll(() => app.release());

type Index = { name: string; columns: string[]; unique: boolean };
const expected: (Index & { table: string })[] = Object.values(ownTypes).flatMap(({ schema }) =>
  schema.indexes.map((index) => ({
    table: schema.collectionName,
    name: index.name,
    columns: [...index.columns],
    unique: 'type' in index && index.type === 'unique',
  })),
);

type Row = Record<string, unknown>;
async function select(sql: string, bindings: string[] = []): Promise<Row[]> {
  const result: unknown = await app.knex.raw(sql, bindings);
  if (app.database === 'postgres') return (result as { rows: Row[] }).rows;
  return app.database === 'mariadb' ? (result as [Row[]])[0] : (result as Row[]);
}

/** What the engine's own catalog says about the indexes of a table. */
async function indexesOf(table: string): Promise<Index[]> {
  if (app.database === 'sqlite') {
    const list = await select(`pragma index_list(${table})`);
    return Promise.all(
      list.map(async ({ name, unique }) => ({
        name: String(name),
        columns: (await select(`pragma index_info(${String(name)})`)).map((row) =>
          String(row.name),
        ),
        unique: Number(unique) === 1,
      })),
    );
  }
  const rows =
    app.database === 'postgres'
      ? await select(
          'select i.relname as name, a.attname as col, x.indisunique as is_unique from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join unnest(x.indkey) with ordinality as k(attnum, n) on true join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum where t.relname = ? order by i.relname, k.n',
          [table],
        )
      : await select(
          'select index_name as name, column_name as col, non_unique = 0 as is_unique from information_schema.statistics where table_schema = database() and table_name = ? order by index_name, seq_in_index',
          [table],
        );
  const byName = new Map<string, Index>();
  for (const { name, col, is_unique: unique } of rows) {
    const index = byName.get(String(name)) ?? {
      name: String(name),
      columns: [],
      unique: unique === true || Number(unique) === 1,
    };
    index.columns.push(String(col));
    byName.set(index.name, index);
  }
  return [...byName.values()];
}

async function missingIndexes(): Promise<string[]> {
  const missing: string[] = [];
  for (const { table, ...index } of expected) {
    const found = (await indexesOf(table)).find((candidate) => candidate.name === index.name);
    if (JSON.stringify(found) !== JSON.stringify(index))
      missing.push(`${table}.${index.name}: ${JSON.stringify(found)}`);
  }
  return missing;
}

async function counts(): Promise<Record<string, number>> {
  const tables =
    app.database === 'sqlite'
      ? await select(
          "select name from sqlite_master where type = 'table' and name like 'sales_pipeline_%'",
        )
      : await select(
          `select table_name as name from information_schema.tables where table_name like 'sales_pipeline_%' and table_schema = ${app.database === 'postgres' ? 'current_schema()' : 'database()'}`,
        );
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await app.knex(String(name)).count({ n: '*' });
    counted[String(name)] = Number(row?.n ?? 0);
  }
  return counted;
}

let funnel: Funnel;

it('has every index and unique constraint, also after a second boot', async () => {
  expect(expected.length).toBeGreaterThan(25);
  expect(await missingIndexes()).toEqual([]);
  await app.restart();
  expect(await missingIndexes()).toEqual([]);
});

it('loses no row of any table when it is disabled for a boot', async () => {
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }], { team: [admin.id] });
  const firm = await answer<{ documentId: string }>(
    admin.post('/organizations', { name: 'Stays Ltd' }),
    201,
  );
  const person = await answer<{ documentId: string }>(
    admin.post('/contacts', { lastName: 'Staying', organization: firm.documentId }),
    201,
  );
  const made = await makeOpportunityIn(admin, funnel, {
    targetValue: 99_999_999_999.9999,
    organization: firm.documentId,
    contact: person.documentId,
  });
  await answer(admin.post('/activities', { kind: 'call', opportunity: made.documentId }), 201);
  await answer(
    admin.put(`/opportunities/${made.documentId}/contacts`, {
      version: made.version,
      contacts: [{ contact: person.documentId, role: 'decider' }],
    }),
  );
  await answer(admin.post('/exchange-rates', { currency: 'USD', rate: 0.9123456789 }), 201);
  await move(admin, made, stageAt(funnel, 1));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = await counts();
  expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThan(10);
  expect(Object.keys(before).some((name) => name.endsWith('_team_lnk'))).toBe(true);

  await app.restart({ config: { plugins: { 'sales-pipeline': { enabled: false } } } });
  expect(app.strapi.plugins['sales-pipeline']).toBeUndefined();
  await app.restart({});
  expect(await counts()).toEqual(before);
  expect(await missingIndexes()).toEqual([]);
  const again = await readOpportunity(admin, made);
  expect(again.targetValue).toBe(99_999_999_999.9999);
  expect((await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`))).team).toHaveLength(1);
});

it('installs the default lists once: what was deleted does not come back', async () => {
  type Entry = { documentId: string; code: string };
  const entries = await answer<Entry[]>(admin.get('/lists/sources'));
  const gone = entries.find((entry) => entry.code === 'tender');
  await admin.del(`/lists/sources/${gone?.documentId}`).expect(200);
  await app.restart({});
  const after = await answer<Entry[]>(admin.get('/lists/sources'));
  expect(after.map((entry) => entry.code)).toEqual(
    entries.map((entry) => entry.code).filter((code) => code !== 'tender'),
  );
});

it('keeps an attribute that the site added, and refuses one that it took away, before anything is lost', async () => {
  const added =
    "module.exports = (plugin) => { plugin.contentTypes.opportunity.schema.attributes.region = { type: 'string' }; return plugin; };";
  await app.restart({ files: { 'src/extensions/sales-pipeline/strapi-server.js': added } });
  const [made] = await app.strapi
    .documents('plugin::sales-pipeline.opportunity')
    .findMany({ limit: 1 });
  const data: Record<string, string> = { region: 'north', nextStep: 'both' };
  const updated: Record<string, unknown> | null = await app.strapi
    .documents('plugin::sales-pipeline.opportunity')
    .update({ documentId: made?.documentId ?? '', data });
  expect(updated).toMatchObject({ region: 'north', nextStep: 'both' });
  await runJob(app, 'outbox');

  const before = await counts();
  const schema = JSON.stringify({
    kind: 'collectionType',
    collectionName: 'sales_pipeline_stages',
    info: { singularName: 'stage', pluralName: 'stages', displayName: 'Stage' },
    options: {},
    attributes: { name: { type: 'string' } },
  });
  const destructive = { 'src/extensions/sales-pipeline/content-types/stage/schema.json': schema };
  await expect(app.restart({ files: destructive })).rejects.toThrow(/stage\.probability/);
  const removing =
    'module.exports = (plugin) => { delete plugin.contentTypes.stage.schema.attributes.goal; return plugin; };';
  const mutated = { 'src/extensions/sales-pipeline/strapi-server.js': removing };
  await expect(app.restart({ files: mutated })).rejects.toThrow(/stage\.goal/);
  await app.restart({});
  expect(await counts()).toEqual(before);
  expect((await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`))).stages).toHaveLength(2);
});

it('refuses a database that a newer version has written', async () => {
  const key = 'plugin_sales-pipeline_schema';
  await app.knex('strapi_core_store_settings').where({ key }).update({ value: '99' });
  await expect(app.restart({})).rejects.toThrow(/newer version/);
});
