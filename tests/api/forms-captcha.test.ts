import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, publicForm, sendJson } from './support/forms';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

interface Asked {
  path: string;
  body: string;
  key: string | undefined;
}
let app: TestApp;
let admin: TestUser;
let provider: http.Server;
let asked: Asked[] = [];
let broken = false;
/** What happens while the provider is asked. */
let meanwhile: () => Promise<unknown> = () => Promise.resolve();

beforeAll(async () => {
  provider = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body, key: request.headers['x-api-key'] as string });
      response.setHeader('content-type', 'application/json');
      void meanwhile().then(() => {
        if (broken) response.writeHead(500).end('oops');
        else response.end(JSON.stringify({ success: body.includes('right') }));
      });
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const forms = {
    turnstile: { secret: 'turnstile-secret', verifyUrl: `${url}/turnstile` },
    friendlyCaptcha: { secret: 'friendly-secret', verifyUrl: `${url}/friendly` },
  };
  app = await bootStrapi({ config: { plugins: { 'sales-pipeline': { config: { forms } } } } });
  admin = await pipelineAdmin(app);
  for (const name of ['turnstile', 'friendlyCaptcha'] as const)
    await makeForm(admin, {
      slug: name.toLowerCase(),
      captcha: { provider: name, siteKey: 'site' },
    });
});
beforeEach(() => {
  asked = [];
  broken = false;
  meanwhile = () => Promise.resolve();
});
afterAll(async () => {
  await app.release();
  provider.close();
});

it.each([
  ['turnstile', 'cf-turnstile-response'],
  ['friendlycaptcha', 'frc-captcha-response'],
])('%s is asked by the server, and a wrong answer refused', async (slug, input) => {
  const email = `${slug}@example.com`;
  expect(await wrongFields(sendJson(app, slug, { email }))).toEqual(['_captcha']);
  expect(asked).toEqual([]);
  expect(await wrongFields(sendJson(app, slug, { email, _captcha: 'wrong' }))).toEqual([
    '_captcha',
  ]);
  await sendJson(app, slug, { email, [input]: 'right' }).expect(202);
  expect(asked).toHaveLength(2);
  expect(await leadRows(app).where({ email })).toHaveLength(1);
  const [last] = asked.slice(-1);
  expect(slug === 'turnstile' ? last?.body : last?.key).toContain(`${slug.slice(0, 8)}`);
  // Nothing of the visitor goes there.
  expect(last?.body).not.toMatch(/example\.com|127\.0\.0\.1/);
});

it('a provider that fails loses no lead', async () => {
  broken = true;
  await sendJson(app, 'turnstile', { email: 'broken@example.com', _captcha: 'any' }).expect(202);
  expect(await leadRows(app).where({ email: 'broken@example.com' })).toHaveLength(1);
});

it('the secret stands neither in the database nor in what a page is told', async () => {
  const stored = JSON.stringify([
    await rows(app, 'leadForm'),
    await app.knex('strapi_core_store_settings').where('key', 'like', 'plugin_sales-pipeline%'),
    await publicForm(app, 'turnstile'),
    (await admin.get('/lead-forms')).body,
    (await admin.get('/settings')).body,
  ]);
  expect(stored).not.toMatch(/turnstile-secret|friendly-secret/);
  expect(stored).toContain('"siteKey"');
});

it('a form that is deleted while it is being sent is unknown, as it is a moment later', async () => {
  const { documentId, slug } = await makeForm(admin, {
    captcha: { provider: 'turnstile', siteKey: 'site' },
  });
  meanwhile = () => admin.del(`/lead-forms/${documentId}?version=1`).expect(200);
  const body = { email: 'late@example.com', _captcha: 'right' };
  const [first, second] = [
    await sendJson(app, slug, body).expect(404),
    await sendJson(app, slug, body).expect(404),
  ];
  expect(first.body).toEqual(second.body);
});
