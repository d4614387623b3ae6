import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, moveRequest, stageAt } from './support/funnels';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const AT_ONCE = 8;
const times = <T>(make: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, i) => make(i)));

describe('the same thing made by many at once', () => {
  it.each<[string, (funnel: string) => [string, object]]>([
    ['a funnel', () => ['/funnels', { name: 'Same name' }]],
    [
      'a funnel of a template',
      () => ['/funnels/from-template', { template: 'win-back', locale: 'en' }],
    ],
    ['a stage', () => ['/stages', { name: 'Same name', kind: 'open' }]],
    ['an entry', () => ['/lists/competitors', { name: 'Same name' }]],
    [
      'a rate',
      () => ['/exchange-rates', { currency: 'CHF', rate: 1, validFrom: '2026-01-01T00:00:00Z' }],
    ],
    [
      'an opportunity of another system',
      (funnel) => [
        '/opportunities',
        { title: 'x', funnel, externalSource: 'crm', externalId: '7' },
      ],
    ],
  ])('%s is made or refused, each time whole', async (_, request) => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
    const [path, body] = request(funnel.documentId);
    const answers = await times(() => admin.post(path, body));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    for (const { status, body: refusal } of answers) {
      if (status === 409)
        expect(refusal).toMatchObject({ data: null, error: { name: 'ConflictError' } });
    }
  });
});

it('rates saved while opportunities close: each keeps the rate of its moment', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }], { currency: 'USD' });
  const day = (n: number) => `2026-01-${String(n + 10)}T00:00:00Z`;
  await admin.post('/exchange-rates', { currency: 'USD', rate: 1, validFrom: day(0) }).expect(201);
  const cards = [];
  for (let i = 0; i < AT_ONCE; i += 1) {
    cards.push(await makeOpportunityIn(admin, funnel, { targetValue: 100 }));
  }
  const [closings, rates] = await Promise.all([
    Promise.all(
      cards.map((card, i) =>
        moveRequest(admin, card, stageAt(funnel, 1), { closing: { closedAt: day(i) } }),
      ),
    ),
    times((i) =>
      admin.post('/exchange-rates', { currency: 'USD', rate: 2 + i, validFrom: day(i + 1) }),
    ),
  ]);
  expect(closings.map(({ status }) => status)).toEqual(cards.map(() => 200));
  expect(rates.map(({ status }) => status)).toEqual(cards.map(() => 201));
  const stored = await rows(app, 'opportunity')
    .where({ currency: 'USD' })
    .orderBy('id')
    .select('id', 'closed_rate', 'closed_at', 'revision_seq');
  const expected = cards.map((_, i) => (i === 0 ? 1 : 1 + i));
  expect(stored.map((row) => Number(row.closed_rate))).toEqual(expected);
  for (const { id, revision_seq: seq, closed_rate: rate } of stored) {
    const history = await rows(app, 'revision').where({ opportunity_id: id }).orderBy('seq');
    expect(history.map((revision) => Number(revision.seq))).toEqual(
      Array.from({ length: Number(seq) }, (_, i) => i + 1),
    );
    expect(Number(history.at(-1)?.closed_rate)).toBe(Number(rate));
  }
});

it('a stage that leaves its funnel while cards move into it: none stands outside', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
  const [stays, goes] = [stageAt(funnel, 0), stageAt(funnel, 1)];
  const cards = [];
  for (let i = 0; i < AT_ONCE; i += 1) cards.push(await makeOpportunityIn(admin, funnel));
  const [answer, ...moves] = await Promise.all([
    admin.put(`/funnels/${funnel.documentId}`, {
      stages: [{ stage: stays }],
      moveTo: { [goes]: stays },
    }),
    ...cards.map((card) => moveRequest(admin, card, goes)),
  ]);
  expect(answer.status).toBe(200);
  for (const { status } of moves) expect([200, 400, 409]).toContain(status);
  const board = await admin.get(`/funnels/${funnel.documentId}/board`).expect(200);
  expect(board.body).toMatchObject({
    data: { totals: { count: AT_ONCE }, offBoard: { count: 0 } },
  });
});
