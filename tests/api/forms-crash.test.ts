import { bootStrapi, type TestApp } from './support/boot';
import { formPath, leadRows, makeForm } from './support/forms';
import { makePipeline } from './support/pipeline';
import { startServer } from './support/server-process';
import { pipelineAdmin } from './support/users';

let app: TestApp;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.release());

it('killed in the middle of a burst: every submission that was accepted is there, once', async () => {
  const admin = await pipelineAdmin(app);
  const { funnel } = await makePipeline(admin);
  await makeForm(admin, { slug: 'burst', funnel });
  await app.close();
  const server = await startServer(app);
  const accepted: string[] = [];
  let isUp = true;
  const visitor = async (n: number): Promise<void> => {
    for (let i = 0; isUp; i += 1) {
      const email = `v${n}.${i}@example.com`;
      try {
        const { status } = await fetch(`${server.url}${formPath('burst')}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, _key: email, message: 'x'.repeat(500) }),
        });
        if (status === 202) accepted.push(email);
      } catch {
        return;
      }
    }
  };
  const visitors = Array.from({ length: 12 }, (_, n) => visitor(n));
  while (accepted.length < 120) await new Promise((resolve) => setTimeout(resolve, 5));
  await server.kill('SIGKILL');
  isUp = false;
  await Promise.all(visitors);
  await app.restart();

  const stored = (await leadRows(app).select('email')).map(({ email }) => String(email));
  expect(accepted.length).toBeGreaterThanOrEqual(120);
  expect(accepted.filter((email) => !stored.includes(email))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);

  // Who got no answer sends again: with the same key nothing is stored twice.
  for (const email of stored.slice(-12))
    await app
      .http()
      .post(formPath('burst'))
      .send({ email, _key: email, message: 'x'.repeat(500) })
      .expect(202);
  expect(await leadRows(app)).toHaveLength(stored.length);
});
