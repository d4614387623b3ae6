import { bootStrapi, type TestApp } from '../support/boot';
import { startServer } from '../support/server-process';
import { api, apiToken, createUser, login, superAdmin } from '../support/users';

let app: TestApp;
beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.release());

describe('the test site', () => {
  it('answers a login with a token that the admin routes accept', async () => {
    const { email, password } = await superAdmin(app);
    const token = await login(app, email, password);
    await app.http().get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(200);
  });

  it('asks for a token, and for a permission', async () => {
    await api(app).get('/funnels').expect(401);
    const nobody = await createUser(app, { permissions: [] });
    await nobody.get('/funnels').expect(403);
    const reader = await createUser(app, { permissions: ['access'] });
    await reader.get('/funnels').expect(200);
  });

  it('gives API tokens', async () => {
    const token = await apiToken(app, 'full-access');
    await token.get('/funnels').expect(200);
  });

  it('keeps users and tokens over a second boot', async () => {
    const admin = await superAdmin(app);
    await app.restart();
    await admin.get('/funnels').expect(200);
  });

  it('runs the database it says', async () => {
    expect(app.knex.client.config.client).toBe(
      { sqlite: 'better-sqlite3', postgres: 'pg', mariadb: 'mysql2' }[app.database],
    );
  });

  it('runs in a process of its own, which can be killed', async () => {
    const admin = await superAdmin(app);
    await app.close();
    const server = await startServer(app);
    const answer = await fetch(`${server.url}/sales-pipeline/funnels`, {
      headers: { authorization: `Bearer ${admin.token}` },
    });
    expect(answer.status).toBe(200);
    await server.kill('SIGKILL');
    await expect(fetch(server.url)).rejects.toThrow();
    await app.restart();
    await admin.get('/funnels').expect(200);
  });

  it('takes other settings and other source files', async () => {
    await app.restart({
      config: { server: { port: 4711 } },
      files: {
        'src/index.js': `module.exports = {
          register({ strapi }) { strapi.config.set('fromSource', true); },
        };`,
      },
    });
    expect(app.strapi.config.get('server.port')).toBe(4711);
    expect(app.strapi.config.get('fromSource')).toBe(true);
  });
});
