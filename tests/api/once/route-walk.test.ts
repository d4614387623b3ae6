import { ACTIONS } from '../../../shared/actions';
import { UIDS } from '../../../server/constants';
import { bootStrapi, type TestApp } from '../support/boot';
import { pluginRoutes, type PluginRoute } from '../support/plugin';
import { api, createRole, createUser, setPermissions, pipelineAdmin } from '../support/users';

let app: TestApp;
let routes: PluginRoute[];

beforeAll(async () => {
  app = await bootStrapi();
  routes = pluginRoutes(app, 'admin');
});
afterAll(() => app.release());

/** A path with an id in it that no record has. */
const anyPath = ({ path }: PluginRoute) =>
  path.replace(':list', 'sources').replace(/:\w+/g, 'nosuchrecord00000000000');

describe('the admin routes', () => {
  it('are all mounted where the plugin says, and no others', () => {
    const mounted = app.strapi.server
      .listRoutes()
      .filter(({ path }) => path.startsWith('/sales-pipeline'))
      .flatMap(({ path, methods }: { path: string; methods: string[] }) =>
        methods
          .filter((method) => method !== 'HEAD')
          .map((method) => `${method} ${path.slice('/sales-pipeline'.length)}`),
      );
    expect(mounted.sort()).toEqual(routes.map(({ key }) => key).sort());
    expect(routes.length).toBeGreaterThan(40);
  });

  it('each ask for exactly one action, which is registered', () => {
    const { actionProvider } = app.strapi.service('admin::permission') as {
      actionProvider: { keys(): string[] };
    };
    const registered = actionProvider
      .keys()
      .filter((id) => id.startsWith('plugin::sales-pipeline.'));
    expect(registered.sort()).toEqual(Object.values(ACTIONS).sort());
    for (const { key, policies, actions } of routes) {
      expect([key, policies]).toEqual([key, ['admin::hasPermissions']]);
      expect([key, actions.length, actions[0]?.length]).toEqual([key, 1, 1]);
      expect(registered).toContain(actions[0]?.[0]);
    }
    // What a report shows of people is a right within it.
    expect([...new Set(routes.flatMap(({ actions }) => actions.flat()))].sort()).toEqual(
      Object.values(ACTIONS)
        .filter((action) => action !== ACTIONS.reportPerson)
        .sort(),
    );
  });

  it('answer 401 without a token and 403 to an empty role', async () => {
    const nobody = await createUser(app, { permissions: [] });
    for (const route of routes) {
      const anonymous = await send(api(app), route);
      expect([route.key, anonymous.status]).toEqual([route.key, 401]);
      const refused = await send(nobody, route);
      expect([route.key, refused.status]).toEqual([route.key, 403]);
      expect(refused.body).toMatchObject({ data: null, error: { status: 403 } });
    }
  });

  it.each(Object.values(ACTIONS))(
    'open with %s alone, and stay shut with all but that',
    async (action) => {
      const role = await createRole(app, [action]);
      const user = await createUser(app, { roles: [role] });
      const mine = routes.filter(({ actions }) => actions[0]?.[0] === action);
      for (const route of mine) {
        const { status } = await send(user, route);
        expect([route.key, [401, 403].includes(status) || status >= 500 ? status : 'in']).toEqual([
          route.key,
          'in',
        ]);
      }
      await setPermissions(
        app,
        role,
        Object.values(ACTIONS).filter((other) => other !== action),
      );
      for (const route of mine) {
        const { status } = await send(user, route);
        expect([route.key, status]).toEqual([route.key, 403]);
      }
    },
  );

  it('are open to the super admin', async () => {
    const admin = await pipelineAdmin(app);
    for (const route of routes) {
      const { status } = await send(admin, route);
      expect([route.key, [401, 403].includes(status)]).toEqual([route.key, false]);
    }
  });

  it('answer 405 or 404 to methods that they do not have', async () => {
    const admin = await pipelineAdmin(app);
    for (const path of ['/opportunities', '/funnels', '/settings']) {
      const { status } = await app
        .http()
        .patch(`/sales-pipeline${path}`)
        .set('Authorization', `Bearer ${admin.token}`)
        .send({});
      expect([404, 405]).toContain(status);
    }
  });
});

it('the Content Manager is no second way to the types, not even for a super admin', async () => {
  const { token } = await pipelineAdmin(app);
  for (const uid of Object.values(UIDS)) {
    const path = `/content-manager/collection-types/${uid}`;
    for (const request of [
      app.http().get(path),
      app.http().get(`${path}/nosuchrecord00000000000`),
      app.http().post(path).send({}),
      app.http().delete(`${path}/nosuchrecord00000000000`),
    ]) {
      const { status } = await request.set('Authorization', `Bearer ${token}`);
      expect([uid, status]).toEqual([uid, 403]);
    }
  }
});

/** Without a body that makes sense: what is asked is who comes in, not what becomes of it. */
function send(client: ReturnType<typeof api>, route: PluginRoute) {
  const path = anyPath(route);
  if (route.method === 'get') return client.get(path);
  if (route.method === 'delete') return client.del(path);
  return route.method === 'post' ? client.post(path) : client.put(path);
}
