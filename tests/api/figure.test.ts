import type { Board, Card, ColumnPage } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { MoveResult, Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import type { OpportunityRecordView } from '../../shared/contracts/record';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { stopClock } from './support/clock';
import {
  columnOf,
  makeOpportunityIn,
  makeStage,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { funnelWithFormula, makeRate, WITH_ATTRIBUTES, withoutAttribute } from './support/figures';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const STAGE = { kind: 'open', probability: 10 } as const;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15, 10);

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi(WITH_ATTRIBUTES);
  admin = await pipelineAdmin(app);
  await makeRate(admin);
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

const funnelWith = (formula: string | null, unit: string | null = null) =>
  funnelWithFormula(admin, formula, unit);
const cardOn = (board: Board, { documentId }: { documentId: string }): Card => {
  const cards = [...board.columns.flatMap((column) => column.cards), ...board.offBoard.cards];
  const card = cards.find((one) => one.documentId === documentId);
  if (!card) throw new Error(`${documentId} is not on the board`);
  return card;
};
const list = (query: string) =>
  whole<{ data: OpportunityRow[] }>(admin.get(`/opportunities?${query}`));

describe('the success figure', () => {
  it('is the same on board, column page, list, record and opportunity, and summed in heads and totals', async () => {
    const funnel = await funnelWith('currentValue - effortCost * 2', 'currency');
    const first = await makeOpportunityIn(admin, funnel, { targetValue: 1000.55 });
    const second = await makeOpportunityIn(admin, funnel, { targetValue: 500 });
    const none = await makeOpportunityIn(admin, funnel);
    await answer(
      admin.post('/activities', { kind: 'call', opportunity: first.documentId, cost: 25.25 }),
      201,
    );
    const board = await readBoard(admin, funnel);
    expect(board.figure).toEqual({ label: 'Score', unit: 'currency', problem: null });
    const figure = 449.78; // 500.275 - 50.5 = 449.775
    expect(cardOn(board, first)).toMatchObject({ figure, figureReason: null });
    expect(cardOn(board, second)).toMatchObject({ figure: 250 });
    const reason = { reason: 'missing', variable: 'currentValue' };
    expect(cardOn(board, none)).toMatchObject({ figure: null, figureReason: reason });
    const head = columnOf(board, stageAt(funnel, 0));
    expect(head).toMatchObject({ figure: 699.78, withoutFigure: 1 });
    expect(board.totals).toMatchObject({ figure: 699.78, withoutFigure: 1 });
    expect(columnOf(board, stageAt(funnel, 1))).toMatchObject({ figure: null, withoutFigure: 0 });

    const page = await whole<{ data: Card[] }>(
      admin.get(`/funnels/${funnel.documentId}/board/${stageAt(funnel, 0)}?sort=figure`),
    );
    expect(page.data.map((card) => card.figure)).toEqual([figure, 250, null]);
    const record = await answer<OpportunityRecordView>(
      admin.get(`/opportunities/${first.documentId}/record`),
    );
    expect(record.opportunity).toMatchObject({ figure, figureReason: null });
    expect(await readOpportunity(admin, none)).toMatchObject({
      figure: null,
      figureReason: reason,
    });
    const { data } = await list(`funnel=${funnel.documentId}&sort=figure:asc`);
    expect(data.map((row) => row.figure)).toEqual([250, figure, null]);
  });

  it('reads every variable; days are whole', async () => {
    stopClock(NOW - 40 * DAY);
    const funnel = await funnelWith(
      'daysOpen * 1000000 + daysInStage * 10000 + daysSinceContact * 100 + priority * 10 + effortMinutes / 15',
    );
    const card = await makeOpportunityIn(admin, funnel, { priority: 'high' });
    stopClock(NOW - 10 * DAY + 60_000);
    await answer(moveRequest(admin, card, stageAt(funnel, 1)));
    stopClock(NOW - 3 * DAY);
    const call = { kind: 'call', opportunity: card.documentId, durationMinutes: 30 };
    await answer(admin.post('/activities', call), 201);
    stopClock(NOW);
    // 9 days and 23:59 in the stage are nine days.
    expect((await readOpportunity(admin, card)).figure).toBe(40_000_000 + 90_000 + 300 + 30 + 2);
    const board = await readBoard(admin, funnel);
    expect(columnOf(board, stageAt(funnel, 1)).figure).toBe(40_090_332);
  });

  it('says why there is none', async () => {
    const reasons = async (formula: string, fields: object = {}) => {
      const funnel = await funnelWith(formula);
      const card = await makeOpportunityIn(admin, funnel, { ...fields });
      const { figure, figureReason } = cardOn(await readBoard(admin, funnel), card);
      expect(figure).toBe(null);
      return figureReason;
    };
    expect(await reasons('1 / (targetValue - 5)', { targetValue: 5 })).toEqual({
      reason: 'divisionByZero',
    });
    expect(await reasons('targetValue * 100000', { targetValue: 99_999_999_999 })).toEqual({
      reason: 'tooGreat',
    });
    expect(await reasons('daysSinceContact')).toEqual({
      reason: 'missing',
      variable: 'daysSinceContact',
    });
    expect(await reasons('min(rooms, 3)')).toEqual({ reason: 'missing', variable: 'rooms' });
    expect(await reasons('targetValue / 10', { targetValue: 5, currency: 'CHF' })).toEqual({
      reason: 'missingRate',
    });
  });

  it('is an amount in the own currency with the unit currency, else computed in the base currency', async () => {
    const amounts = await funnelWith('targetValue * 2 + 1', 'currency');
    const dollars = await makeOpportunityIn(admin, amounts, { targetValue: 100, currency: 'USD' });
    const euros = await makeOpportunityIn(admin, amounts, { targetValue: 60 });
    const francs = await makeOpportunityIn(admin, amounts, { targetValue: 1, currency: 'CHF' });
    const board = await readBoard(admin, amounts, 'sort=figure');
    expect(cardOn(board, dollars).figure).toBe(201);
    expect(cardOn(board, francs).figure).toBe(3);
    // 121 euros, and 201 dollars at one half; no rate is known for francs.
    expect(columnOf(board, stageAt(amounts, 0))).toMatchObject({ figure: 221.5, withoutFigure: 0 });
    expect(board.missingRates).toEqual(['CHF']);
    const ordered = columnOf(board, stageAt(amounts, 0)).cards.map((card) => card.documentId);
    expect(ordered).toEqual([euros, dollars, francs].map(({ documentId }) => documentId));

    const scores = await funnelWith('if(targetValue >= 60, 10, 1)');
    const few = await makeOpportunityIn(admin, scores, { targetValue: 100, currency: 'USD' });
    const many = await makeOpportunityIn(admin, scores, { targetValue: 100 });
    const other = await readBoard(admin, scores);
    expect([cardOn(other, few).figure, cardOn(other, many).figure]).toEqual([1, 10]);
    expect(other.totals.figure).toBe(11);
  });

  it('adds no percentages', async () => {
    const funnel = await funnelWith('probability', '%');
    await makeOpportunityIn(admin, funnel);
    const board = await readBoard(admin, funnel);
    expect(columnOf(board, stageAt(funnel, 0))).toMatchObject({ figure: null, withoutFigure: 0 });
    expect(columnOf(board, stageAt(funnel, 0)).cards[0]?.figure).toBe(50);
  });

  it('goes with a move: its card and the heads of both columns', async () => {
    const funnel = await funnelWith('currentValue * rooms', 'currency');
    const [a, b] = [
      await makeOpportunityIn(admin, funnel, { targetValue: 100, currency: 'USD' }),
      await makeOpportunityIn(admin, funnel, { targetValue: 10 }),
    ];
    const attributes = { attributes: { rooms: 3 } };
    const { version } = await answer<Opportunity>(
      admin.put(`/opportunities/${a.documentId}`, { version: a.version, ...attributes }),
    );
    const before = await readBoard(admin, funnel);
    const [from, to] = [stageAt(funnel, 0), stageAt(funnel, 1)];
    const { card, deltas } = await answer<MoveResult>(
      moveRequest(admin, { documentId: a.documentId, version }, to),
    );
    expect(card.figure).toBe(60);
    expect(deltas[from]).toMatchObject({ figure: -75, withoutFigure: 0 });
    expect(deltas[to]).toMatchObject({ figure: 30, withoutFigure: 0 });
    const after = await readBoard(admin, funnel);
    for (const stage of [from, to]) {
      const [then, now] = [columnOf(before, stage), columnOf(after, stage)];
      expect((then.figure ?? 0) + (deltas[stage]?.figure ?? NaN)).toBe(now.figure ?? 0);
    }
    const none = await answer<MoveResult>(moveRequest(admin, b, to));
    expect(none.deltas[from]).toMatchObject({ figure: 0, withoutFigure: -1 });
    expect(none.deltas[to]).toMatchObject({ figure: 0, withoutFigure: 1 });
  });

  it('sorts pages without leaving out or doubling a card', async () => {
    const funnel = await funnelWith('targetValue / 7');
    for (const targetValue of [5, 1, null, 3, 3, 3, null, 2]) {
      await makeOpportunityIn(admin, funnel, { targetValue });
    }
    const [stage, seen] = [stageAt(funnel, 0), [] as (number | null)[]];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/funnels/${funnel.documentId}/board/${stage}?sort=figure&pageSize=2`;
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await whole<ColumnPage>(admin.get(path + from));
      seen.push(...page.data.map((card) => card.targetValue));
      cursor = page.meta.nextCursor;
    }
    expect(seen).toEqual([5, 3, 3, 3, 2, 1, null, null]);
    const board = await readBoard(admin, funnel, 'sort=figure&pageSize=3');
    expect(columnOf(board, stage).cards.map((card) => card.targetValue)).toEqual([5, 3, 3]);
  });

  it('orders many columns by a formula as long as it may be', async () => {
    const names = 'targetValue, effortCost, currentValue, 1, 2, 3, 4, 5, 6, 7';
    const formula = `max(${names}) + max(${names})`;
    const drafts = Array.from({ length: 60 }, () => STAGE);
    const stages = await Promise.all(drafts.map((draft) => makeStage(admin, draft)));
    const funnel = await answer<Funnel>(
      admin.post('/funnels', {
        name: 'Long',
        formula,
        stages: stages.map(({ documentId }) => ({ stage: documentId })),
      }),
      201,
    );
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
    const board = await readBoard(admin, funnel, 'sort=figure');
    expect(cardOn(board, card).figure).toBe(20);
  });

  it('is each funnel’s own in a list of all', async () => {
    const [twice, half] = [
      await funnelWith('targetValue * 2'),
      await funnelWith('targetValue / 2'),
    ];
    const without = await funnelWith(null);
    const q = 'manyfunnels';
    for (const funnel of [twice, half, without])
      await makeOpportunityIn(admin, funnel, { title: q, targetValue: 10 });
    const { data } = await list(`q=${q}&sort=figure:desc`);
    expect(data.map(({ figure, figureReason }) => [figure, figureReason])).toEqual([
      [20, null],
      [5, null],
      [null, null],
    ]);
  });

  it('of a formula that reads what the site has removed is absent, and the board goes on', async () => {
    const funnel = await funnelWith('rooms * 2');
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
    await rows(app, 'funnel')
      .where({ document_id: funnel.documentId })
      .update({ formula: 'windows * 2' });
    const board = await readBoard(admin, funnel, 'sort=figure');
    const problem = { code: 'unknownName', at: 0, length: 7, word: 'windows' };
    expect(board.figure).toMatchObject({ label: 'Score', problem });
    expect(cardOn(board, card)).toMatchObject({
      figure: null,
      figureReason: { reason: 'invalidFormula' },
      targetValue: 10,
    });
    expect(board.totals).toMatchObject({ count: 1, targetValue: 10, figure: null });
    expect(await readOpportunity(admin, card)).toMatchObject({ figure: null });
    await answer(moveRequest(admin, card, stageAt(funnel, 1)));
    await list(`funnel=${funnel.documentId}&sort=figure:desc`);
    const stored = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
    expect(stored.problems).toEqual([
      { field: 'formula', message: '"windows" at character 1 is no variable', formula: problem },
    ]);
    // Other changes of the funnel are not held up by it.
    await answer(admin.put(`/funnels/${funnel.documentId}`, { description: 'x' }));
    const mended = { formula: 'rooms * 3' };
    const after = await answer<Funnel>(admin.put(`/funnels/${funnel.documentId}`, mended));
    expect(after.problems).toEqual([]);
  });

  it('costs a board without a formula nothing, and no further statement with one', async () => {
    const funnel = await funnelWith(null);
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
    const read = async () => {
      const asked: string[] = [];
      app.knex.on('query', ({ sql }: { sql: string }) => asked.push(sql));
      const board = await readBoard(admin, funnel);
      app.knex.removeAllListeners('query');
      return { board, asked };
    };
    const { board, asked } = await read();
    expect(board.figure).toBe(null);
    expect(board.totals).toMatchObject({ figure: null, withoutFigure: 0 });
    expect(cardOn(board, card)).toMatchObject({ figure: null, figureReason: null });
    expect(asked.filter((sql) => /figure|nullif/.test(sql))).toEqual([]);
    expect(asked.length).toBeGreaterThan(3);
    await answer(admin.put(`/funnels/${funnel.documentId}`, { formula: 'currentValue * 2' }));
    const weighed = await read();
    expect(weighed.board.totals.figure).toBe(10);
    const ofBoard = (all: string[]) => all.filter((sql) => sql.includes('_opportunities'));
    expect(ofBoard(weighed.asked)).toHaveLength(ofBoard(asked).length);
  });
});

it('goes on without the attribute when the site has dropped it for good', async () => {
  const funnel = await funnelWith('rooms * 2 + roofArea');
  const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
  await app.restart(withoutAttribute('rooms'));
  admin = await pipelineAdmin(app);
  const board = await readBoard(admin, funnel, 'sort=figure');
  expect(board.figure?.problem).toMatchObject({ code: 'unknownName', word: 'rooms' });
  expect(cardOn(board, card)).toMatchObject({
    targetValue: 10,
    figure: null,
    figureReason: { reason: 'invalidFormula' },
  });
  const [stored] = (await answer<Funnel[]>(admin.get('/funnels'))).filter(
    ({ documentId }) => documentId === funnel.documentId,
  );
  expect(stored?.problems).toMatchObject([{ field: 'formula' }]);
});
