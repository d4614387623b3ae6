import type { Funnel } from '../../shared/contracts/funnel';
import type { BulkResult, Closing, Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { expectChain, revisionsOf } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const [OPEN, WON, LOST] = [0, 1, 2];

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }, { kind: 'lost' }]);
});
afterAll(() => app.release());

type Body = { stage?: string; closing?: Closing };
type Door = (card: Opportunity, body: Body) => Promise<unknown>;

const stage = (position: number) => stageAt(funnel, position);
const make = (fields: object = {}) => makeOpportunityIn(admin, funnel, { ...fields });
const put = (card: Opportunity, body: Body) =>
  admin.put(`/opportunities/${card.documentId}`, { version: card.version, ...body });
const bulk = async (card: Opportunity, set: Body) => {
  const items = [{ documentId: card.documentId, version: card.version }];
  const [result] = await answer<BulkResult[]>(admin.post('/opportunities/bulk', { items, set }));
  if (!result) throw new Error('no result');
  return result;
};
const byCode = ({ documentId }: Opportunity, data: Body) => {
  const { update } = app.strapi.documents('plugin::sales-pipeline.opportunity' as never) as {
    update(params: { documentId: string; data: Body }): Promise<unknown>;
  };
  return update({ documentId, data });
};

/** Each closes, or puts the closing of what is closed right. */
const DOORS: [string, Door][] = [
  [
    'move',
    (card, { stage: to, closing }) =>
      move(admin, card, to ?? card.stage?.documentId ?? '', closing ? { closing } : {}),
  ],
  ['PUT', (card, body) => answer(put(card, body))],
  [
    'bulk',
    async (card, body) => {
      expect(await bulk(card, body)).toMatchObject({ ok: true });
    },
  ],
  ['documents', byCode],
];
const WIN = {
  closedAt: '2026-03-01',
  targetValue: 12.5,
  contractSignedOn: '2026-02-27',
  contractUrl: 'https://example.com/c',
  wonBecause: 'Trust',
};
const LOSS = {
  closedAt: '2026-03-05',
  lossReason: 'competitor',
  lossNote: 'Late',
  lostTo: 'Rival',
  retryOn: '2027-01-01',
};
/** What a closing sets, without what is one record's own. */
const told = async (card: Opportunity) => {
  const { status, closedAt, openedAt, closedRate, targetValue, version, ...rest } =
    await readOpportunity(admin, card);
  const { contractSignedOn, contractUrl, wonBecause } = rest;
  const { lossReason, lossNote, lostTo, retryOn } = rest;
  return {
    ...{ status, closedAt, openedAt, closedRate, targetValue, version },
    ...{ contractSignedOn, contractUrl, wonBecause, lossReason, lossNote, lostTo, retryOn },
  };
};

describe.each(DOORS)('closing by %s', (_name, close) => {
  it('takes all that belongs to it, and opens what was opened later when it closed', async () => {
    const card = await make({ targetValue: 10 });
    await close(card, { stage: stage(WON), closing: WIN });
    const { closedAt: _day, ...win } = WIN;
    const at = '2026-03-01T10:00:00.000Z';
    const won = await told(card);
    expect(won).toMatchObject({ ...win, closedAt: at, openedAt: at, closedRate: 1, version: 2 });

    await close(await readOpportunity(admin, card), { stage: stage(LOST), closing: LOSS });
    const { closedAt: _other, ...loss } = LOSS;
    expect(await told(card)).toMatchObject({
      ...loss,
      status: 'lost',
      closedAt: '2026-03-05T10:00:00.000Z',
      wonBecause: null,
      version: 3,
    });
    expectChain(await revisionsOf(app, card.documentId));
  });

  it('puts right what is closed already, without a stage', async () => {
    const card = await make({ targetValue: 10 });
    await close(card, { stage: stage(LOST), closing: { lossReason: 'price' } });
    const lost = await readOpportunity(admin, card);
    const closing = { closedAt: '2026-02-01', lossReason: 'competitor', lostTo: 'Rival' };
    await close(lost, { closing });
    const after = await readOpportunity(admin, card);
    expect(after).toMatchObject({
      status: 'lost',
      stage: lost.stage,
      stageEnteredAt: lost.stageEnteredAt,
      closedAt: '2026-02-01T10:00:00.000Z',
      openedAt: '2026-02-01T10:00:00.000Z',
      lossReason: 'competitor',
      lostTo: 'Rival',
      version: 3,
    });
    await close(after, { stage: stage(OPEN) });
    expect(await readOpportunity(admin, card)).toMatchObject({
      closedAt: null,
      lossReason: null,
      openedAt: card.openedAt,
    });
  });
});

describe('what is closed already', () => {
  it('is made with its closing, and opened when it closed', async () => {
    const won = await make({ stage: stage(WON), targetValue: 1, closing: WIN });
    const { closedAt: _day, ...win } = WIN;
    const at = '2026-03-01T10:00:00.000Z';
    const expected = { ...win, status: 'won', closedAt: at, openedAt: at, closedRate: 1 };
    expect(won).toMatchObject({ ...expected, version: 1 });
    expectChain(await revisionsOf(app, won.documentId));

    const lost = await make({ stage: stage(LOST), closing: LOSS });
    expect(lost).toMatchObject({ lossReason: 'competitor', lostTo: 'Rival', status: 'lost' });
    const again = await move(admin, lost, stage(OPEN));
    expect(again).toMatchObject({ status: 'open', closedAt: null, lossReason: null });
    expect(Date.parse(again.openedAt)).toBeGreaterThan(Date.parse('2026-03-05T10:00:00Z'));
  });

  it('is refused with a day to come, without its reason, in a stage that stays open', async () => {
    const body = { title: 'x', funnel: funnel.documentId };
    const post = (fields: object) => admin.post('/opportunities', { ...body, ...fields });
    const closedAt = new Date(Date.now() + 3 * DAY).toISOString();
    expect(await wrongFields(post({ stage: stage(WON), closing: { closedAt } }))).toEqual([
      'closing.closedAt',
    ]);
    await refusal(post({ stage: stage(LOST), closing: { lostTo: 'Rival' } }), 422);
    for (const open of [{}, { stage: stage(OPEN) }])
      expect(await wrongFields(post({ ...open, closing: { wonBecause: 'x' } }))).toEqual([
        'closing',
      ]);
  });
});

describe('the same is refused', () => {
  const later = new Date(Date.now() + 3 * DAY).toISOString();

  it('by PUT: a loss without its reason, a day to come, a closing of what stays open', async () => {
    const card = await make();
    const { details } = await refusal(put(card, { stage: stage(LOST), closing: {} }), 422);
    expect(details.missing?.map(({ field }) => field)).toEqual(['lossReason']);
    const note = put(card, { stage: stage(LOST), closing: { lossReason: 'other' } });
    expect((await refusal(note, 422)).details.missing?.map(({ field }) => field)).toEqual([
      'lossNote',
    ]);
    const future = put(card, { stage: stage(WON), closing: { closedAt: later } });
    expect(await wrongFields(future)).toEqual(['closing.closedAt']);
    expect(await wrongFields(put(card, { closing: { wonBecause: 'x' } }))).toEqual(['closing']);
    const unknown = put(card, { stage: stage(LOST), closing: { lossReason: 'nonsense' } });
    expect(await wrongFields(unknown)).toEqual(['lossReason']);
    expect(await readOpportunity(admin, card)).toEqual(card);

    const won = await move(admin, card, stage(WON));
    expect(await wrongFields(put(won, { closing: { closedAt: later } }))).toEqual([
      'closing.closedAt',
    ]);
  });

  it('by bulk, of each row alone', async () => {
    const [open, won] = [await make(), await move(admin, await make(), stage(WON))];
    const closing = { closedAt: '2026-04-01' };
    expect(await bulk(open, { closing })).toMatchObject({ ok: false, error: { status: 400 } });
    expect(await bulk(won, { closing: { closedAt: later } })).toMatchObject({
      ok: false,
      error: { status: 400 },
    });
    expect(await bulk(won, { closing })).toMatchObject({ ok: true, version: won.version + 1 });
    expect(await bulk(open, { stage: stage(LOST), closing })).toMatchObject({
      ok: false,
      error: { status: 422 },
    });
    expect(await readOpportunity(admin, open)).toEqual(open);
  });

  it('by code, in words of Strapi', async () => {
    const card = await make();
    await expect(byCode(card, { stage: stage(LOST) })).rejects.toMatchObject({
      details: { status: 422 },
    });
    await expect(byCode(card, { closing: { wonBecause: 'x' } })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });
});

it('a stale closing meets the change of a colleague', async () => {
  const card = await move(admin, await make(), stage(LOST), { closing: { lossReason: 'price' } });
  const closedAt = '2026-03-01';
  await answer(put(card, { closing: { closedAt } }));
  const { details } = await refusal(put(card, { closing: { closedAt: '2026-03-02' } }), 409);
  expect(details.changes?.map(({ field }) => field)).toEqual(['closedAt']);
  await answer(put(card, { closing: { lostTo: 'Rival' } }));
  expect(await readOpportunity(admin, card)).toMatchObject({ lostTo: 'Rival' });
});

it('the rate of the new day is kept with the amount', async () => {
  const rate = (value: number, validFrom: string) =>
    answer(admin.post('/exchange-rates', { currency: 'USD', rate: value, validFrom }), 201);
  await rate(0.8, '2026-01-01T00:00:00.000Z');
  await rate(0.9, '2026-03-01T00:00:00.000Z');
  const won = await move(admin, await make({ currency: 'USD', targetValue: 10 }), stage(WON));
  expect(won.closedRate).toBe(0.9);
  await answer(put(won, { closing: { closedAt: '2026-02-01' } }));
  expect(await readOpportunity(admin, won)).toMatchObject({ closedRate: 0.8 });
});
