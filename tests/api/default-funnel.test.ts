import type { Funnel } from '../../shared/contracts/funnel';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const make = (fields: object = {}) => makeFunnel(admin, [{ kind: 'open' }], fields);
const put = ({ documentId }: Funnel, body: object) => admin.put(`/funnels/${documentId}`, body);
const defaults = async () =>
  (await answer<Funnel[]>(admin.get('/funnels')))
    .filter(({ isDefault }) => isDefault)
    .map(({ documentId }) => documentId);

it('there is one default funnel, and it is one in use', async () => {
  const first = await make();
  const second = await make();
  expect(await defaults()).toEqual([first.documentId]);

  // Given away, never given up.
  expect(await wrongFields(put(first, { isDefault: false }))).toEqual(['isDefault']);
  await answer(put(second, { isDefault: false }));
  await answer(put(second, { isDefault: true }));
  expect(await defaults()).toEqual([second.documentId]);

  // Archived or deleted, the next one takes its place.
  await answer(put(second, { archived: true }));
  expect(await defaults()).toEqual([first.documentId]);
  expect(await wrongFields(put(second, { isDefault: true }))).toEqual(['isDefault']);
  expect(await wrongFields(put(first, { isDefault: true, archived: true }))).toEqual(['isDefault']);
  const old = { name: 'Old', isDefault: true, archived: true };
  expect(await wrongFields(admin.post('/funnels', old))).toEqual(['isDefault']);
  const third = await make();
  await answer(admin.del(`/funnels/${first.documentId}`));
  expect(await defaults()).toEqual([third.documentId]);

  // Where all are archived there is none, until one comes into use.
  await answer(put(third, { archived: true }));
  expect(await defaults()).toEqual([]);
  await answer(put(second, { archived: false }));
  expect(await defaults()).toEqual([second.documentId]);
  await answer(admin.del(`/funnels/${second.documentId}`));
  expect(await defaults()).toEqual([]);
  const { documentId } = await make({ isDefault: false });
  expect(await defaults()).toEqual([documentId]);
});

it('two admins who give it to two funnels at once leave one', async () => {
  for (let round = 0; round < 4; round += 1) {
    const two = [await make(), await make()];
    await Promise.all(two.map((each) => answer(put(each, { isDefault: true }))));
    expect(await defaults()).toHaveLength(1);
    const three = await make();
    await Promise.all(
      [...two, three].map(({ documentId }) => answer(admin.del(`/funnels/${documentId}`))),
    );
    expect(await defaults()).toHaveLength(1);
  }
});
