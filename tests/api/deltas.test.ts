import type { Funnel } from '../../shared/contracts/funnel';
import type { MoveRequest, MoveResult, Opportunity } from '../../shared/contracts/opportunity';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 33 },
    { kind: 'open', probability: 60 },
    { kind: 'won' },
    { kind: 'aftersale' },
    { kind: 'lost' },
  ]);
  await answer(admin.post('/exchange-rates', { currency: 'USD', rate: 0.91 }), 201);
  for (const position of [0, 1, 2, 3])
    await make({ stage: stageAt(funnel, position), targetValue: 1000 });
});
afterAll(() => app.release());

const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);

type Heads = Record<string, { count: number; targetValue: number; currentValue: number }>;

async function heads(): Promise<Heads> {
  const { columns } = await readBoard(admin, funnel, 'pageSize=1');
  return Object.fromEntries(
    columns.map(({ stage, count, targetValue, currentValue }) => [
      stage.documentId,
      { count, targetValue, currentValue },
    ]),
  );
}

const cents = (amount: number) => Math.round(amount * 100);

/** Moves, and holds what the answer says about the heads against the heads. */
async function moved(
  card: Opportunity,
  position: number,
  rest: Partial<MoveRequest> = {},
): Promise<Opportunity> {
  const before = await heads();
  const { deltas } = await answer<MoveResult>(
    moveRequest(admin, card, stageAt(funnel, position), rest),
  );
  const after = await heads();
  for (const [stage, head] of Object.entries(after)) {
    const was = before[stage];
    const delta = deltas[stage] ?? { count: 0, targetValue: 0, currentValue: 0 };
    expect({
      count: delta.count,
      targetValue: cents(delta.targetValue),
      currentValue: cents(delta.currentValue),
    }).toEqual({
      count: head.count - (was?.count ?? 0),
      targetValue: cents(head.targetValue) - cents(was?.targetValue ?? 0),
      currentValue: cents(head.currentValue) - cents(was?.currentValue ?? 0),
    });
  }
  expect(Object.keys(deltas).every((stage) => stage in after)).toBe(true);
  return readOpportunity(admin, card);
}

describe('what a move says about the heads is what becomes of them', () => {
  it('through all kinds of stages', async () => {
    let card = await make({ targetValue: 250 });
    for (const position of [1, 2, 3, 0, 3, 2, 1, 1]) card = await moved(card, position);
    card = await moved(card, 4, { closing: { lossReason: 'price' } });
    card = await moved(card, 2, { closing: { targetValue: 300.5 } });
    await moved(card, 0, { fields: { targetValue: 10, probability: 50, probabilityReason: 'x' } });
  });

  it('in other currencies, with and without a rate', async () => {
    let dollars = await make({ targetValue: 100, currency: 'USD' });
    let yen = await make({ targetValue: 100, currency: 'JPY' });
    for (const position of [1, 2, 0]) {
      dollars = await moved(dollars, position);
      yen = await moved(yen, position);
    }
    await moved(dollars, 2, { closing: { closedAt: new Date(Date.now() - DAY).toISOString() } });
  });

  it('without a value', async () => {
    await moved(await make({ targetValue: null }), 1);
  });

  it('where the card does not stand on the board', async () => {
    const long = new Date(Date.now() - 120 * DAY).toISOString();
    let card = await moved(await make({ targetValue: 20 }), 2, { closing: { closedAt: long } });
    card = await moved(card, 3);
    const set = (columns: Record<string, number>) =>
      rows(app, 'opportunity').where({ document_id: card.documentId }).update(columns);
    // Entered long ago, in touch since: not in the column of aftersale any more.
    await set({ stage_entered_at: Date.now() - 100 * DAY, light_base_at: Date.now() - 10 * DAY });
    card = await moved(card, 2);
    card = await moved(card, 3);
    // … but there again without a contact for long,
    await set({ stage_entered_at: Date.now() - 100 * DAY, light_base_at: Date.now() - 95 * DAY });
    card = await moved(card, 0);
    card = await moved(card, 3);
    // … or with a follow-up planned.
    await set({ stage_entered_at: Date.now() - 100 * DAY, light_base_at: Date.now() - 10 * DAY });
    const dueAt = new Date(Date.now() + 5 * DAY).toISOString();
    await answer(
      admin.post('/activities', { kind: 'call', opportunity: card.documentId, dueAt }),
      201,
    );
    await moved(card, 0);
  });

  it('when it is archived', async () => {
    const card = await make({ targetValue: 30 });
    const body = { version: 1, archived: true };
    const archived = await answer<Opportunity>(
      admin.put(`/opportunities/${card.documentId}`, body),
    );
    await moved(archived, 1);
  });

  it('within a column there is none, whatever the cents', async () => {
    const third = (targetValue: number) => ({
      targetValue,
      probability: 33.33,
      probabilityReason: 'x',
    });
    const card = await make(third(0.0501));
    const other = await make(third(100.05));
    const { deltas } = await answer<MoveResult>(
      moveRequest(admin, other, stageAt(funnel, 0), { after: card.documentId }),
    );
    expect(deltas).toEqual({
      [stageAt(funnel, 0)]: {
        count: 0,
        targetValue: 0,
        currentValue: 0,
        figure: 0,
        withoutFigure: 0,
      },
    });
  });
});
