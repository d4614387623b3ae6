import type { Board, Card, ColumnPage } from '../../shared/contracts/board';
import type { FormulaPreview, FormulaVariable } from '../../shared/contracts/formula';
import type { Funnel } from '../../shared/contracts/funnel';
import type { MoveResult, Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import type { OpportunityRecordView } from '../../shared/contracts/record';
import { ACTIONS } from '../../shared/actions';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { stopClock } from './support/clock';
import {
  columnOf,
  makeFunnel,
  makeOpportunityIn,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const EXTENSION = `module.exports = (plugin) => {
  Object.assign(plugin.contentTypes.opportunity.schema.attributes, {
    rooms: { type: 'integer' },
    roofArea: { type: 'decimal' },
    region: { type: 'string' },
    max: { type: 'integer' },
    secretScore: { type: 'integer', private: true },
  });
  return plugin;
};`;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15, 10);

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi({
    files: { 'src/extensions/sales-pipeline/strapi-server.js': EXTENSION },
  });
  admin = await pipelineAdmin(app);
  await answer(
    admin.post('/exchange-rates', {
      currency: 'USD',
      rate: 0.5,
      validFrom: '2020-01-01T00:00:00Z',
    }),
    201,
  );
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

const STAGES = [
  { kind: 'open', probability: 50 },
  { kind: 'open', probability: 20 },
  { kind: 'won', probability: 100 },
] as const;
const funnelWith = (formula: string | null, formulaUnit: string | null = null) =>
  makeFunnel(admin, STAGES, { formula, formulaUnit, formulaLabel: 'Score' });
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

describe('a formula', () => {
  it('is checked when it is saved, with the place of the mistake', async () => {
    const funnel = await funnelWith('targetValue');
    const put = (formula: string) => admin.put(`/funnels/${funnel.documentId}`, { formula });
    const { details, message } = await refusal(put(' targetValue + revenue'), 400);
    expect(message).toContain('revenue');
    expect(details.formula).toMatchObject({
      message: '"revenue" at character 16 is no variable',
      position: 15,
      length: 7,
      code: 'unknownName',
    });
    expect(details.errors).toMatchObject([{ field: 'formula' }]);
    for (const wrong of ['targetValue +', 'secretScore', 'region', 'max', 'x'.repeat(501), '1 2'])
      expect(await wrongFields(put(wrong))).toEqual(['formula']);
    const create = admin.post('/funnels', { name: 'Wrong', formula: 'nosuch' });
    expect((await refusal(create, 400)).details.formula).toMatchObject({ position: 0 });
    const stored = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
    expect(stored.formula).toBe('targetValue');
    expect((await answer<Funnel>(put('  '))).formula).toBe(null);
  });

  it('reads the plugin’s variables and the numbers that the site added', async () => {
    const variables = await answer<FormulaVariable[]>(admin.get('/formula-variables'));
    expect(variables.slice(0, 2)).toEqual([
      { name: 'targetValue', unit: 'currency', source: 'plugin' },
      { name: 'probability', unit: 'percent', source: 'plugin' },
    ]);
    expect(variables.filter(({ source }) => source === 'site')).toEqual([
      { name: 'rooms', unit: 'number', source: 'site' },
      { name: 'roofArea', unit: 'number', source: 'site' },
    ]);
  });

  it('can be tried on three real opportunities, and writes nothing', async () => {
    const funnel = await funnelWith(null);
    for (const targetValue of [100, null, 0, 40])
      await makeOpportunityIn(admin, funnel, { title: `of ${targetValue}`, targetValue });
    const body = { formula: '100 / targetValue', funnel: funnel.documentId };
    const tried = await answer<FormulaPreview>(admin.post('/funnels/formula-preview', body));
    expect(tried).toMatchObject({ problem: null, variables: ['targetValue'] });
    expect(tried.rows).toHaveLength(3);
    const byTitle = new Map(tried.rows.map((row) => [row.title, row]));
    expect(byTitle.get('of 40')).toMatchObject({
      currency: 'EUR',
      values: { targetValue: 40 },
      figure: 2.5,
      figureReason: null,
    });
    expect(byTitle.get('of 0')).toMatchObject({ figureReason: { reason: 'divisionByZero' } });
    expect(byTitle.get('of null')).toMatchObject({
      figure: null,
      figureReason: { reason: 'missing', variable: 'targetValue' },
    });
    const mistake = { ...body, formula: '100 / targetvalue' };
    expect(await answer(admin.post('/funnels/formula-preview', mistake))).toEqual({
      problem: {
        code: 'unknownName',
        at: 6,
        length: 11,
        word: 'targetvalue',
        suggestion: 'targetValue',
        message: expect.stringContaining('did you mean "targetValue"') as string,
      },
      variables: [],
      rows: [],
    });
    const elsewhere = { ...body, funnel: 'nosuchfunnel' };
    expect(await wrongFields(admin.post('/funnels/formula-preview', elsewhere))).toEqual([
      'funnel',
    ]);
    const stored = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
    expect(stored.formula).toBe(null);
  });

  it('is tried in the currency that its figures will have', async () => {
    const funnel = await funnelWith(null);
    const dollars = { title: 'dollars', targetValue: 100, currency: 'USD' };
    await makeOpportunityIn(admin, funnel, dollars);
    await makeOpportunityIn(admin, funnel, { title: 'francs', targetValue: 1, currency: 'CHF' });
    const trial = async (formulaUnit: string | null) => {
      const body = { formula: 'targetValue', funnel: funnel.documentId, formulaUnit };
      const path = '/funnels/formula-preview';
      const { rows: found } = await answer<FormulaPreview>(admin.post(path, body));
      return found.map(({ currency, figure, figureReason }) => [currency, figure, figureReason]);
    };
    expect(await trial('currency')).toEqual([
      ['CHF', 1, null],
      ['USD', 100, null],
    ]);
    expect(await trial(null)).toEqual([
      ['EUR', null, { reason: 'missingRate' }],
      ['EUR', 50, null],
    ]);
  });

  it('shows the one who tries it only what he may read', async () => {
    const funnel = await funnelWith(null);
    const others = await makeOpportunityIn(admin, funnel, { title: 'hidden', targetValue: 7 });
    const permissions = [
      ACTIONS.access,
      ACTIONS.funnelManage,
      { action: ACTIONS.opportunityRead, conditions: ['own'] },
    ];
    const user = await createUser(app, { permissions });
    for (const body of [{ formula: 'targetValue', funnel: funnel.documentId }, { formula: '1' }]) {
      const tried = await answer<FormulaPreview>(user.post('/funnels/formula-preview', body));
      expect(tried).toMatchObject({ problem: null, rows: [] });
    }
    await answer(admin.put(`/opportunities/${others.documentId}`, { version: 1, owner: user.id }));
    const body = { formula: 'targetValue' };
    const tried = await answer<FormulaPreview>(user.post('/funnels/formula-preview', body));
    expect(tried.rows.map(({ title }) => title)).toEqual(['hidden']);
  });
});

it('goes on without the attribute when the site has dropped it for good', async () => {
  const funnel = await funnelWith('rooms * 2 + roofArea');
  const card = await makeOpportunityIn(admin, funnel, { targetValue: 10 });
  await app.restart({
    files: {
      'src/extensions/sales-pipeline/strapi-server.js': EXTENSION.replace(/rooms: .*/, ''),
    },
  });
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
