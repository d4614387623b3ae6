import { bootStrapi, type TestApp } from './support/boot';
import { makeForm, publicForm, sendJson } from './support/forms';
import { runJob } from './support/plugin';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  const forms = { rateLimitStore: 'database' };
  app = await bootStrapi({ config: { plugins: { 'sales-pipeline': { config: { forms } } } } });
  admin = await pipelineAdmin(app);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => app.release());

const buckets = () => app.knex('sales_pipeline_rate_limits').select('*').orderBy('id');

it('counts in the database: not one too many passes, however many come at once, and none knows who', async () => {
  await makeForm(admin, { slug: 'shared', perAddress: 7 });
  const { token } = await publicForm(app, 'shared');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      sendJson(app, 'shared', { email: `s${i}@example.com`, _t: token }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(7);
  expect(statuses.filter((status) => status === 429)).toHaveLength(13);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(500);
  expect(JSON.stringify(await buckets())).not.toMatch(/127\.0\.0\.1|shared|example\.com/);

  const later = Date.now() + 601_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  await sendJson(app, 'shared', { email: 'later@example.com', _t: token }).expect(202);
  jest.spyOn(Date, 'now').mockReturnValue(later + 601_000);
  await runJob(app, 'leads');
  expect(await buckets()).toEqual([]);
});

it('refuses a configuration that it does not know', async () => {
  const wrong = (forms: object) =>
    app.restart({ config: { plugins: { 'sales-pipeline': { config: { forms } } } } });
  await expect(wrong({ rateLimitStore: 'redis' })).rejects.toThrow(/forms.*rateLimitStore/);
  await expect(wrong({ turnstile: { verifyUrl: 'javascript:x' } })).rejects.toThrow(/verifyUrl/);
  await expect(wrong({ nosuch: 1 })).rejects.toThrow(/nosuch/);
});
