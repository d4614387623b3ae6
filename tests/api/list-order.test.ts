import type { ListEntry } from '../../shared/contracts/settings';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const entries = () => answer<ListEntry[]>(admin.get('/lists/lossReasons'));
const ids = (list: ListEntry[]) => list.map(({ documentId }) => documentId);
const put = (order: string[], seen: string[]) =>
  admin.put('/lists/lossReasons/order', { order, seen });

it('puts a whole list into order in one request', async () => {
  const seen = ids(await entries());
  const order = [...seen].reverse();
  const answered = await answer<ListEntry[]>(put(order, seen));
  expect(ids(answered)).toEqual(order);
  expect(answered.map(({ position }) => position)).toEqual(order.map((_, at) => at));
  expect(await entries()).toEqual(answered);
});

it('tells whoever saw an older list', async () => {
  const seen = ids(await entries());
  const [first = '', ...others] = seen;
  const both = await Promise.all([put([...others, first], seen), put([...seen].reverse(), seen)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const now = ids(await entries());
  await answer(admin.post('/lists/lossReasons', { name: 'Something new' }), 201);
  await refusal(put(now, now), 409);
});

it('takes all entries of the list and no others', async () => {
  const before = await entries();
  const seen = ids(before);
  const [source] = await answer<ListEntry[]>(admin.get('/lists/sources'));
  expect(await wrongFields(put(seen.slice(1), seen))).toEqual(['order']);
  expect(await wrongFields(put([...seen.slice(1), source?.documentId ?? ''], seen))).toEqual([
    'order',
  ]);
  expect(await wrongFields(put([...seen, seen[0] ?? ''], seen))).toEqual(['order']);
  expect(await entries()).toEqual(before);
});

it('tells whoever renames or switches what somebody else has changed since', async () => {
  const [entry] = await entries();
  if (!entry) throw new Error('the list is empty');
  const change = (body: object) => admin.put(`/lists/lossReasons/${entry.documentId}`, body);
  const was = { name: entry.name, archived: false };

  const both = ['Too dear', 'Too expensive'].map((name) => change({ name, was }));
  const answers = await Promise.all(both);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [kept] = await entries();
  const lost = kept?.name === 'Too dear' ? 'Too expensive' : 'Too dear';
  expect(answers.find(({ status }) => status === 409)?.body.error.details.changes).toEqual([
    expect.objectContaining({ field: 'name', mine: lost, theirs: kept?.name }),
  ]);

  // A field that only one of the two has changed is no conflict.
  await answer(change({ archived: true, was }));
  await refusal(change({ archived: false, was: { archived: false } }), 409);
  await answer(change({ archived: true, was: { archived: false } }));
  await refusal(change({ name: 'Third', was: { name: entry.name } }), 409);
  expect(await wrongFields(change({ name: 'Third', was: { colour: 'red' } }))).toEqual([
    'was.colour',
  ]);
  expect((await entries())[0]).toMatchObject({ name: kept?.name });
});
