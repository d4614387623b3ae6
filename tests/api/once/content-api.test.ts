import { bootStrapi, type TestApp } from '../support/boot';
import { makeOpportunity, makePipeline, type Made, type Pipeline } from '../support/pipeline';
import { pluginRoutes, tableRows, type PluginRoute } from '../support/plugin';
import {
  apiToken,
  contentApi,
  createUser,
  pipelineAdmin,
  type ApiClient,
  type TestUser,
} from '../support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let made: Made;
let routes: PluginRoute[];
let open: PluginRoute[];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  made = await makeOpportunity(admin, pipeline, { title: 'Chance', targetValue: 4711 });
  const all = pluginRoutes(app, 'content-api');
  routes = all.filter(({ isPublic }) => !isPublic);
  open = all.filter(({ isPublic }) => isPublic);
});
afterAll(() => app.release());

const pathOf = ({ path, key }: PluginRoute): string => {
  const id = key.includes('/funnels/') ? pipeline.funnel : made.documentId;
  return path
    .replace(':list', 'sources')
    .replace(':stage', pipeline.stage('open'))
    .replace(/:\w+/g, id);
};
function send(by: ApiClient, route: PluginRoute) {
  const path = pathOf(route);
  if (route.method === 'get') return by.get(path);
  if (route.method === 'delete') return by.del(path);
  return route.method === 'post' ? by.post(path) : by.put(path);
}

/** Ticks every action of the plugin for a role of Users & Permissions, as an operator may do by mistake. */
async function tickAll(type: 'public' | 'authenticated'): Promise<number> {
  const role = (await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type } })) as { id: number };
  for (const { handler } of routes) {
    const action = `plugin::sales-pipeline.${handler}`;
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
  return role.id;
}

const readsOnly = ({ handler }: PluginRoute) => /\.(find|findOne)$/.test(handler);

describe('the content API', () => {
  it('has the routes of the admin, each behind the same policy', () => {
    expect(routes.map(({ key }) => key).sort()).toEqual(
      pluginRoutes(app, 'admin')
        .map(({ key }) => key)
        .sort(),
    );
    for (const { key, policies } of routes) {
      expect([key, policies]).toEqual([key, ['plugin::sales-pipeline.api-token-only']]);
    }
    // What reads is called find or findOne, and nothing else is: that is what a read-only token reaches.
    for (const route of routes) {
      expect([route.key, readsOnly(route)]).toEqual([route.key, route.method === 'get']);
    }
  });

  it('is reached without a token by the forms of the site alone', () => {
    expect(open.map(({ key }) => key).sort()).toEqual([
      'GET /embed.js',
      'GET /forms/:slug',
      'POST /forms/:slug',
    ]);
  });

  it('answers 403 to Public and to end users, whatever is ticked for them', async () => {
    await tickAll('public');
    const role = await tickAll('authenticated');
    const users = app.strapi.plugin('users-permissions');
    const { id } = (await users.service('user').add({
      username: 'enduser',
      email: 'enduser@example.com',
      password: 'Test-1234',
      provider: 'local',
      confirmed: true,
      role,
    })) as { id: number };
    const jwt = (await users.service('jwt').issue({ id })) as string;
    const endUser = contentApi(app, jwt);
    await app.http().get('/api/users/me').set('Authorization', `Bearer ${jwt}`).expect(200);
    const rows = await tableRows(app);
    for (const route of routes) {
      for (const by of [contentApi(app), endUser]) {
        const { status, body } = await send(by, route);
        expect([route.key, status]).toEqual([route.key, 403]);
        expect(JSON.stringify(body)).not.toMatch(/Chance|4711/);
      }
    }
    expect(await tableRows(app)).toEqual(rows);
  });

  it('knows no admin session and no wrong token', async () => {
    for (const token of [admin.token, 'nonsense', '']) {
      const { status } = await contentApi(app, token).get('/opportunities');
      expect([401, 403]).toContain(status);
    }
  });

  it('lets a read-only token read everything and write nothing', async () => {
    const reader = await apiToken(app, 'read-only');
    const rows = await tableRows(app);
    for (const route of routes) {
      const { status } = await send(reader, route);
      expect([route.key, status === 403]).toEqual([route.key, !readsOnly(route)]);
      expect([route.key, status < 500]).toEqual([route.key, true]);
    }
    expect(await tableRows(app)).toEqual(rows);
  });

  it('shows a token the rows of all', async () => {
    const owner = await createUser(app, { permissions: [] });
    await makeOpportunity(admin, pipeline, { title: 'Of another', owner: owner.id });
    const reader = await apiToken(app, 'read-only');
    const { body } = await reader.get('/opportunities?sort=title:asc').expect(200);
    const titles = (body as { data: { title: string }[] }).data.map(({ title }) => title);
    expect(titles).toEqual(['Chance', 'Of another']);
    await reader.get(`/opportunities/${made.documentId}`).expect(200);
    // A token is no admin user: nothing is "mine".
    await reader.get('/opportunities?owner=me').expect(400);
  });

  it('lets a custom token do what is ticked for it, and that only', async () => {
    const mover = await apiToken(app, 'custom', ['opportunity.move']);
    const { documentId } = await makeOpportunity(admin, pipeline, { title: 'Moved' });
    const move = { stage: pipeline.stage('won'), version: 1, skip: true };
    await mover.post(`/opportunities/${documentId}/move`, move).expect(200);
    await mover.get(`/opportunities/${documentId}`).expect(403);
    await mover.put(`/opportunities/${documentId}`, { version: 2, title: 'x' }).expect(403);
  });

  it('writes history in the name of the token, who owns nothing', async () => {
    const token = await apiToken(app, 'full-access');
    const { documentId } = await makeOpportunity(token, pipeline, { title: 'By token' });
    const row = await app
      .knex('sales_pipeline_opportunities')
      .where({ document_id: documentId })
      .first();
    expect(row).toMatchObject({ owner_id: null, owner_name: null });
    const name: unknown = expect.stringMatching(/^API: [0-9a-f-]{36}$/);
    await token.put(`/opportunities/${documentId}`, { version: 1, nextStep: 'call' }).expect(200);
    await token.put(`/opportunities/${documentId}`, { version: 2, targetValue: 5 }).expect(200);
    await token
      .post('/activities', { kind: 'call', opportunity: documentId })
      .expect(201)
      .expect(({ body }) => expect(body).toMatchObject({ data: { author: { id: 0, name } } }));
    const changes = await app
      .knex('sales_pipeline_opportunity_changes')
      .where({ opportunity_id: row?.id });
    expect(changes).toHaveLength(2);
    for (const change of changes)
      expect(change).toMatchObject({ via: 'api', user_id: null, user_name: name });
    const revisions = await app
      .knex('sales_pipeline_opportunity_revisions')
      .where({ opportunity_id: row?.id });
    expect(revisions).toHaveLength(2);
    for (const revision of revisions) {
      expect(revision).toMatchObject({ via: 'api', actor_user_id: null, actor_name: name });
    }
    await token.del(`/opportunities/${documentId}?version=3`).expect(200);
  });
});
