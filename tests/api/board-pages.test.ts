import type { BoardChanges, Card, ColumnPage } from '../../shared/contracts/board';
import { BOARD_SORTS } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { ExchangeRate } from '../../shared/contracts/settings';
import { answer, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  columnOf,
  makeFunnel,
  makeOpportunityIn,
  move,
  readBoard,
  stageAt,
} from './support/funnels';
import { idOf, insertOpportunities, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

describe('pages of a column', () => {
  const CARDS = 47;
  let funnel: Funnel;

  beforeAll(async () => {
    funnel = await makeFunnel(admin, [{ kind: 'open', probability: 33.33 }]);
    await answer(admin.post('/exchange-rates', { currency: 'USD', rate: 0.9123456789 }), 201);
    const place = {
      funnelId: await idOf(app, 'funnel', funnel.documentId),
      stageId: await idOf(app, 'stage', stageAt(funnel, 0)),
    };
    const now = Date.now();
    const values = [null, 1234567.8912, 99_999_999_999.9999, 0, 0.0001];
    const drafts = Array.from({ length: CARDS }, (_, i) => ({
      sort_key: `${'abcd'.charAt(i % 4)}${i % 3 === 0 ? 'i' : i.toString(36)}i`,
      target_value: values[i % values.length] ?? null,
      currency: ['EUR', 'USD', 'JPY'][i % 3],
      expected_close_on: i % 4 === 0 ? null : `2026-10-2${4 + (i % 3)}`,
      light_base_at: now - (i % 6) * 4 * DAY,
      last_contact_at: i % 2 === 0 ? null : now - (i % 6) * 4 * DAY,
    }));
    await insertOpportunities(app, place, drafts);
  });

  const column = (query: string) =>
    whole<ColumnPage>(
      admin.get(`/funnels/${funnel.documentId}/board/${stageAt(funnel, 0)}?${query}`),
    );
  const ids = (cards: Card[]) => cards.map(({ documentId }) => documentId);

  async function paged(query: string, size: number): Promise<Card[]> {
    const first = columnOf(
      await readBoard(admin, funnel, `${query}&pageSize=${size}`),
      stageAt(funnel, 0),
    );
    const cards = [...first.cards];
    for (let { nextCursor } = first; nextCursor !== null;) {
      const { data, meta } = await column(`${query}&pageSize=${size}&cursor=${nextCursor}`);
      cards.push(...data);
      nextCursor = meta.nextCursor;
    }
    return cards;
  }

  it.each(BOARD_SORTS)('have no gaps and no doubles when sorted by %s', async (sort) => {
    const all = (await column(`sort=${sort}&pageSize=100`)).data;
    expect(all).toHaveLength(CARDS);
    expect(new Set(ids(all)).size).toBe(CARDS);
    expect(ids(await paged(`sort=${sort}`, 10))).toEqual(ids(all));
    if (sort === 'value') expect(ids(await paged('sort=value', 1))).toEqual(ids(all));
  });

  it('come in the order that their sort says', async () => {
    const sorted = async (sort: string) => (await column(`sort=${sort}&pageSize=100`)).data;
    const levels = (await sorted('light')).map(({ light }) => light?.level);
    const order = ['red', 'yellow', 'green'];
    expect(levels).toEqual(
      [...levels].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')),
    );
    const rate = { EUR: 1, USD: 0.9123456789 };
    const worth = ({ targetValue, currency }: Card) =>
      targetValue === null || currency === 'JPY'
        ? -1
        : targetValue * rate[currency as keyof typeof rate];
    const values = (await sorted('value')).map(worth);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const closes = (await sorted('expectedClose')).map((card) => card.expectedCloseOn ?? '9999');
    expect(closes).toEqual([...closes].sort());
    const contacts = (await sorted('lastContact')).map((card) => card.lastContactAt ?? '');
    expect(contacts).toEqual([...contacts].sort());
  });

  it('keep their filters', async () => {
    const filter = 'light=yellow&minValue=0.0001&sort=value';
    const all = (await column(`${filter}&pageSize=100`)).data;
    expect(all.length).toBeGreaterThan(3);
    expect(all.every(({ light }) => light?.level === 'yellow')).toBe(true);
    expect(ids(await paged(filter, 2))).toEqual(ids(all));
  });

  it('take no cursor of another order and none that is made up', async () => {
    const { nextCursor } = columnOf(
      await readBoard(admin, funnel, 'pageSize=5'),
      stageAt(funnel, 0),
    );
    const path = `/funnels/${funnel.documentId}/board/${stageAt(funnel, 0)}`;
    expect(await wrongFields(admin.get(`${path}?sort=value&cursor=${nextCursor}`))).toEqual([
      'cursor',
    ]);
    const invented = Buffer.from(JSON.stringify(['manual', { a: 1 }, 2])).toString('base64url');
    for (const cursor of ['x', invented, 'bnVsbA']) {
      expect(await wrongFields(admin.get(`${path}?cursor=${cursor}`))).toEqual(['cursor']);
    }
    const odd = Buffer.from(JSON.stringify(['manual', 'a', 'b'])).toString('base64url');
    expect(await wrongFields(admin.get(`${path}?cursor=${odd}`))).toEqual(['cursor']);
  });
});

describe('currencies', () => {
  afterEach(async () => {
    for (const { documentId } of await answer<ExchangeRate[]>(
      admin.get('/exchange-rates?pageSize=100'),
    )) {
      await answer(admin.del(`/exchange-rates/${documentId}`));
    }
  });

  it('add up in the base currency; what has no rate is left out and named', async () => {
    for (const { documentId } of await answer<ExchangeRate[]>(admin.get('/exchange-rates'))) {
      await answer(admin.del(`/exchange-rates/${documentId}`));
    }
    const funnel = await makeFunnel(admin, [{ kind: 'open', probability: 50 }, { kind: 'won' }]);
    const make = (currency: string, targetValue: number | null, position = 0) =>
      makeOpportunityIn(admin, funnel, { currency, targetValue, stage: stageAt(funnel, position) });
    const at = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    const rate = (currency: string, value: number, validFrom: string) =>
      answer(admin.post('/exchange-rates', { currency, rate: value, validFrom }), 201);
    await make('EUR', 100);
    await make('USD', 100);
    await make('JPY', 1000);
    await make('CHF', null);
    await move(admin, await make('USD', 10), stageAt(funnel, 1), { closing: { closedAt: at(5) } });
    await make('USD', 20, 1);
    const heads = async () => {
      const { columns, totals, missingRates } = await readBoard(admin, funnel);
      const figures = columns.map((head) => [
        head.targetValue,
        head.currentValue,
        head.withoutValue,
      ]);
      return { figures, missingRates, totals: [totals.targetValue, totals.currentValue] };
    };
    expect(await heads()).toEqual({
      figures: [
        [100, 50, 1],
        [0, 0, 0],
      ],
      missingRates: ['JPY', 'USD'],
      totals: [100, 50],
    });
    await rate('USD', 0.5, at(10));
    await rate('USD', 0.9, at(1));
    await rate('USD', 7, new Date(Date.now() + DAY).toISOString());
    await rate('JPY', 0.0061, at(1));
    expect(await heads()).toEqual({
      figures: [
        [196.1, 98.05, 1],
        [23, 23, 0],
      ],
      missingRates: [],
      totals: [196.1, 98.05],
    });
    const cards = (await readBoard(admin, funnel, 'minValue=90')).columns[0]?.cards ?? [];
    expect(
      cards.map(({ currency, targetValue, currentValue }) => [currency, targetValue, currentValue]),
    ).toEqual([
      ['USD', 100, 50],
      ['EUR', 100, 50],
    ]);
  });
});

describe('changes', () => {
  it('name what changed since an instant: cards, their stage and version', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
    const changes = (since: string, by = admin) =>
      answer<BoardChanges>(by.get(`/funnels/${funnel.documentId}/changes?since=${since}`));
    const [a, b, c] = [
      await makeOpportunityIn(admin, funnel),
      await makeOpportunityIn(admin, funnel),
      await makeOpportunityIn(admin, funnel),
    ];
    // Longer ago than what is told twice.
    const age = () => rows(app, 'opportunity').update({ changed_at: Date.now() - 60_000 });
    await age();
    const { asOf } = await readBoard(admin, funnel);
    expect((await changes(asOf)).changed).toEqual([]);
    await move(admin, a, stageAt(funnel, 1));
    await answer(admin.put(`/opportunities/${b.documentId}`, { version: 1, nextStep: 'x' }));
    const changed = await changes(asOf);
    expect(changed).toMatchObject({
      truncated: false,
      changed: [
        { documentId: a.documentId, stage: stageAt(funnel, 1), version: 2 },
        { documentId: b.documentId, stage: stageAt(funnel, 0), version: 2 },
      ],
    });
    expect((await changes(changed.asOf)).changed).toEqual(changed.changed);
    await age();
    await answer(admin.post('/activities', { kind: 'call', opportunity: c.documentId }), 201);
    const later = await changes(changed.asOf);
    expect(later.changed.map(({ documentId, version }) => [documentId, version])).toEqual([
      [c.documentId, 1],
    ]);
    const stranger = await createUser(app, {
      permissions: ['access', { action: 'opportunity.read', conditions: ['own'] }],
    });
    expect(await changes(asOf, stranger)).toMatchObject({ changed: [], openCount: 0 });
    expect(await wrongFields(admin.get(`/funnels/${funnel.documentId}/changes`))).toEqual([
      'since',
    ]);
  });

  it('tell by their number what was deleted, archived or handed over', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
    const seller = await createUser(app, {
      permissions: ['access', { action: 'opportunity.read', conditions: ['own'] }],
    });
    const make = () => makeOpportunityIn(admin, funnel, { owner: seller.id });
    const [deleted, archived, given] = [await make(), await make(), await make()];
    await make();
    const openCount = async () =>
      (
        await answer<BoardChanges>(
          seller.get(`/funnels/${funnel.documentId}/changes?since=${new Date().toISOString()}`),
        )
      ).openCount;
    expect(await openCount()).toBe(4);
    await answer(admin.del(`/opportunities/${deleted.documentId}?version=1`));
    expect(await openCount()).toBe(3);
    const put = (card: { documentId: string }, patch: object) =>
      answer(admin.put(`/opportunities/${card.documentId}`, { version: 1, ...patch }));
    await put(archived, { archived: true });
    expect(await openCount()).toBe(2);
    await put(given, { owner: admin.id });
    expect(await openCount()).toBe(1);
  });
});
