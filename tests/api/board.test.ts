import type { BoardColumn, Card, ColumnPage } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { OpportunityRow } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { stopClock } from './support/clock';
import {
  columnOf,
  makeFunnel,
  makeOpportunityIn,
  readBoard,
  stageAt,
  titlesIn,
} from './support/funnels';
import { idOf, insertOpportunities, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const [FIRST, SECOND, WON, CARE, LOST] = [0, 1, 2, 3, 4];

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

const makeBoard = () =>
  makeFunnel(admin, [
    { kind: 'open', probability: 12.5 },
    { kind: 'open', probability: 60, place: { probability: 50 } },
    { kind: 'won' },
    { kind: 'aftersale' },
    { kind: 'lost' },
  ]);

async function placeOf(funnel: Funnel, position: number, status = 'open') {
  const funnelId = await idOf(app, 'funnel', funnel.documentId);
  return { funnelId, stageId: await idOf(app, 'stage', stageAt(funnel, position)), status };
}

describe('heads, cards and list', () => {
  let funnel: Funnel;
  let firm: Organization;
  let employee: Contact;
  let single: Contact;
  let seller: TestUser;

  beforeAll(async () => {
    funnel = await makeBoard();
    seller = await createUser(app, { permissions: [], firstname: 'Sel', lastname: 'Ler' });
    firm = await answer<Organization>(
      admin.post('/organizations', { name: 'Müller & Söhne' }),
      201,
    );
    const contact = (body: object) => answer<Contact>(admin.post('/contacts', body), 201);
    employee = await contact({ lastName: 'Employee', organization: firm.documentId });
    single = await contact({ lastName: 'Single' });
    const make = (title: string, position: number, fields: Record<string, unknown> = {}) =>
      makeOpportunityIn(admin, funnel, { title, stage: stageAt(funnel, position), ...fields });
    const [ofFirm, ofEmployee, ofSingle] = [
      { organization: firm.documentId },
      { contact: employee.documentId },
      { contact: single.documentId },
    ];
    await make('firm', FIRST, { ...ofFirm, targetValue: 100.01 });
    await make('firm and person', FIRST, { ...ofFirm, ...ofSingle, targetValue: 0.3333 });
    await make('employee', FIRST, { ...ofEmployee, targetValue: 10 });
    await make('single', FIRST, { ...ofSingle, targetValue: 0 });
    await make('single again', FIRST, ofSingle);
    await make('nobody', FIRST, { targetValue: 5, owner: null });
    await make('nobody else', FIRST, { owner: seller.id, targetValue: 5 });
    await make('override', SECOND, {
      ...ofFirm,
      targetValue: 99.99,
      probability: 33.33,
      probabilityReason: 'x',
    });
    await make('place', SECOND, { ...ofEmployee, targetValue: 33.33 });
    await make('100%_sure', SECOND, { targetValue: 7 });
    await make('won', WON, { ...ofFirm, targetValue: 70 });
    await make('cared for', CARE, { targetValue: 30 });
    await make('lost', LOST, { ...ofFirm, targetValue: 20, lossReason: 'price' });
    const days = (title: string, n: number) =>
      rows(app, 'opportunity')
        .where({ title })
        .update({ light_base_at: Date.now() - n * DAY });
    await days('firm', 8);
    await days('nobody', 20);
    await days('place', 20);
    await days('cared for', 100);
  });

  const rounded = (sum: number) => Math.round(sum * 100) / 100;
  const prospectOf = ({ organization, contact, documentId }: Card) =>
    organization?.documentId ??
    (contact?.documentId === employee.documentId
      ? firm.documentId
      : (contact?.documentId ?? documentId));

  function expectAgreement(
    head: Omit<BoardColumn, 'stage' | 'cards' | 'nextCursor'>,
    cards: Card[],
  ): void {
    const sum = (pick: (card: Card) => number | null) =>
      rounded(cards.reduce((total, card) => total + (pick(card) ?? 0), 0));
    const lit = (level: string) => cards.filter(({ light }) => light?.level === level).length;
    expect(head).toMatchObject({
      count: cards.length,
      prospects: new Set(cards.map(prospectOf)).size,
      targetValue: sum(({ targetValue }) => targetValue),
      currentValue: sum(({ targetValue, probability }) => ((targetValue ?? 0) * probability) / 100),
      withoutValue: cards.filter(({ targetValue }) => targetValue === null).length,
      lights: { green: lit('green'), yellow: lit('yellow'), red: lit('red') },
      figure: null,
    });
  }

  it('agree in every column and in the totals', async () => {
    const board = await readBoard(admin, funnel);
    expect(board).toMatchObject({
      funnel: { documentId: funnel.documentId, name: funnel.name, code: funnel.code, gate: 'ask' },
      currency: 'EUR',
      offBoard: { count: 0, cards: [], nextCursor: null },
      missingRates: [],
    });
    expect(board.columns.map(({ cards, prospects }) => [cards.length, prospects])).toEqual([
      [7, 4],
      [3, 2],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(board.columns.map(({ stage }) => stage.probability)).toEqual([12.5, 50, 100, 100, 0]);
    expect(board.columns.map(({ lights }) => lights)).toEqual([
      { green: 5, yellow: 1, red: 1 },
      { green: 2, yellow: 0, red: 1 },
      { green: 0, yellow: 0, red: 0 },
      { green: 0, yellow: 1, red: 0 },
      { green: 0, yellow: 0, red: 0 },
    ]);
    for (const { stage, cards, nextCursor, ...head } of board.columns) {
      expectAgreement(head, cards);
      expect(nextCursor).toBeNull();
      const query = `stage=${stage.documentId}&sort=openedAt:desc`;
      const list = await answer<OpportunityRow[]>(admin.get(`/opportunities?${query}`));
      expect(list.map(({ documentId }) => documentId)).toEqual(
        cards.map(({ documentId }) => documentId),
      );
      for (const [i, row] of list.entries()) expect(row).toMatchObject({ ...cards[i] });
    }
    const open = board.columns.slice(0, 2).flatMap(({ cards }) => cards);
    expectAgreement(board.totals, open);
    expect(board.totals).toMatchObject({ count: 10, prospects: 5 });
  });

  it('are narrowed by the same filters', async () => {
    const narrowed = async (query: string) => {
      const board = await readBoard(admin, funnel, query);
      for (const { cards, stage: _s, nextCursor: _n, ...head } of board.columns)
        expectAgreement(head, cards);
      return board.columns.flatMap(({ cards }) => cards.map(({ title }) => title)).sort();
    };
    expect(await narrowed('owner=none')).toEqual(['nobody']);
    expect(await narrowed(`owner=${seller.id}`)).toEqual(['nobody else']);
    expect(await narrowed('owner=me')).toHaveLength(11);
    expect(await narrowed(`q=${encodeURIComponent('MÜLLER')}`)).toEqual([
      'firm',
      'firm and person',
      'lost',
      'override',
      'won',
    ]);
    expect(await narrowed('q=employee')).toEqual(['employee', 'place']);
    expect(await narrowed(`q=${encodeURIComponent('0%_')}`)).toEqual(['100%_sure']);
    expect(await narrowed(`q=${encodeURIComponent('m%r')}`)).toEqual([]);
    expect(await narrowed('light=red')).toEqual(['nobody', 'place']);
    expect(await narrowed('light=yellow')).toEqual(['cared for', 'firm']);
    expect(await narrowed('light=none')).toEqual(['lost', 'won']);
    expect(await narrowed('minValue=70')).toEqual(['firm', 'override', 'won']);
    expect(await narrowed('minValue=10&light=yellow&q=firm')).toEqual(['firm']);
  });

  it('refuse unknown filters, funnels and stages', async () => {
    const path = `/funnels/${funnel.documentId}/board`;
    for (const query of [
      'light=blue',
      'sort=age',
      'pageSize=0',
      'closedDays=36501',
      'owner=you',
      'x=1',
    ]) {
      expect(await wrongFields(admin.get(`${path}?${query}`))).toEqual([query.split('=')[0]]);
    }
    await refusal(admin.get('/funnels/nosuchfunnel/board'), 404);
    await refusal(admin.get(`${path}/nosuchstage`), 404);
    const bare = await makeFunnel(admin, []);
    expect(await readBoard(admin, bare)).toMatchObject({
      columns: [],
      totals: { count: 0, prospects: 0 },
    });
  });
});

describe('closed columns', () => {
  it('show what closed within the days of their kind, counted in the site’s calendar', async () => {
    const funnel = await makeBoard();
    stopClock('2025-11-20T12:00:00+01:00');
    const at = (text: string) => ({ title: text, closed_at: Date.parse(text) });
    await insertOpportunities(app, await placeOf(funnel, WON, 'won'), [
      at('2025-08-22T11:59:59.999+02:00'),
      at('2025-08-22T12:00:00+02:00'),
      at('2025-11-20T11:00:00+01:00'),
    ]);
    await insertOpportunities(app, await placeOf(funnel, LOST, 'lost'), [
      at('2025-10-21T11:59:59.999+02:00'),
      at('2025-10-21T12:00:00+02:00'),
    ]);
    const shown = async (query = '') => {
      const board = await readBoard(admin, funnel, query);
      return [WON, LOST].map((position) => columnOf(board, stageAt(funnel, position)).count);
    };
    expect(await shown()).toEqual([2, 1]);
    expect(await shown('closedDays=36500')).toEqual([3, 2]);
    expect(await shown('closedDays=1')).toEqual([1, 0]);
    expect(await shown('closedDays=0')).toEqual([0, 0]);
    await answer(admin.put('/settings', { closedDays: { won: 91, lost: 29, aftersale: 90 } }));
    expect(await shown()).toEqual([3, 0]);
    await answer(admin.put('/settings', { closedDays: { won: 90, lost: 30, aftersale: 90 } }));
  });

  it('of aftersale keep what entered lately, needs attention or has a follow-up planned', async () => {
    const funnel = await makeBoard();
    const now = stopClock('2025-07-20T12:00:00+02:00');
    const entered = (title: string, days: number, base: number, more: object = {}) => ({
      title,
      closed_at: now - 400 * DAY,
      stage_entered_at: now - days * DAY,
      light_base_at: now - base * DAY,
      ...more,
    });
    await insertOpportunities(app, await placeOf(funnel, CARE, 'won'), [
      entered('lately', 90, 5),
      entered('long ago', 91, 5),
      entered('yellow', 300, 90),
      entered('red', 300, 180),
      entered('waiting', 300, 5, { open_inbound_since: now - 4 * DAY }),
      entered('planned', 300, 5),
      entered('done', 300, 5),
    ]);
    const activity = async (title: string, columns: object) => {
      const row = await rows(app, 'opportunity')
        .where({ title, stage_entered_at: now - 300 * DAY })
        .first();
      await rows(app, 'activity').insert({
        document_id: `activity${title}`,
        opportunity_id: row?.id,
        kind: 'call',
        is_contact: false,
        sort_at: now,
        due_at: now + 200 * DAY,
        ...columns,
      });
    };
    await activity('planned', {});
    await activity('done', { done_at: now, occurred_at: now });
    const titles = async (query = '') =>
      titlesIn(await readBoard(admin, funnel, query), stageAt(funnel, CARE)).sort();
    expect(await titles()).toEqual(['lately', 'planned', 'red', 'waiting', 'yellow']);
    expect(await titles('closedDays=89')).toEqual(['planned', 'red', 'waiting', 'yellow']);
    expect(await titles('closedDays=36500')).toHaveLength(7);
    expect(await titles('light=green')).toEqual(['lately', 'planned']);
    expect(columnOf(await readBoard(admin, funnel), stageAt(funnel, CARE)).count).toBe(5);
  });
});

describe('off the board', () => {
  it('stands what has no stage of the funnel any more, without a light', async () => {
    const funnel = await makeBoard();
    await makeOpportunityIn(admin, funnel, { title: 'Stays' });
    const lost = await makeOpportunityIn(admin, funnel, {
      title: 'Goes',
      stage: stageAt(funnel, SECOND),
    });
    const stageId = await idOf(app, 'stage', stageAt(funnel, SECOND));
    await rows(app, 'funnelStage').where({ stage_id: stageId }).delete();
    const board = await readBoard(admin, funnel);
    expect(board.columns).toHaveLength(4);
    expect(board.totals.count).toBe(1);
    expect(board.offBoard.count).toBe(1);
    expect(board.offBoard.cards).toMatchObject([{ documentId: lost.documentId, light: null }]);
    expect((await readBoard(admin, funnel, 'light=none')).offBoard.count).toBe(1);
    expect((await readBoard(admin, funnel, 'light=green')).offBoard.count).toBe(0);
  });

  it('comes in pages like a column', async () => {
    const funnel = await makeBoard();
    const made = [];
    for (const i of [0, 1, 2, 3, 4]) {
      const at = { stage: stageAt(funnel, SECOND), title: `Goes ${i}` };
      made.push((await makeOpportunityIn(admin, funnel, at)).documentId);
    }
    const stageId = await idOf(app, 'stage', stageAt(funnel, SECOND));
    await rows(app, 'funnelStage').where({ stage_id: stageId }).delete();
    const { offBoard } = await readBoard(admin, funnel, 'pageSize=2&sort=value');
    const seen = offBoard.cards;
    expect([offBoard.count, seen.length]).toEqual([5, 2]);
    const path = `/funnels/${funnel.documentId}/board/off-board?pageSize=2&sort=value`;
    let cursor = offBoard.nextCursor;
    while (cursor !== null) {
      const page: ColumnPage = await whole(admin.get(`${path}&cursor=${cursor}`));
      seen.push(...page.data);
      cursor = page.meta.nextCursor;
    }
    expect(seen.map(({ documentId }) => documentId)).toEqual(made);
    expect(await wrongFields(admin.get(`${path}&cursor=x`))).toEqual(['cursor']);
    const stranger = await createUser(app, {
      permissions: [{ action: 'opportunity.read', conditions: ['own'] }],
    });
    expect((await whole<ColumnPage>(stranger.get(path))).data).toEqual([]);
  });
});
