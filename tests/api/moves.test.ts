import type { Funnel } from '../../shared/contracts/funnel';
import type { MoveResult, Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  moveRequest,
  readBoard,
  readOpportunity,
  stageAt,
  titlesIn,
} from './support/funnels';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;
/** Columns of the funnel that most tests use. */
const [FIRST, SECOND, WON, CARE, LOST] = [0, 1, 2, 3, 4];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 20 },
    { kind: 'open', probability: 60 },
    { kind: 'won' },
    { kind: 'aftersale' },
    { kind: 'lost' },
  ]);
});
afterAll(() => app.release());

const stage = (position: number) => stageAt(funnel, position);
const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);
const missing = async (...args: Parameters<typeof moveRequest>) =>
  (await refusal(moveRequest(...args), 422)).details.missing;
const instant = (value: string | null) => Date.parse(value ?? '');

describe('a stage change', () => {
  it('gives the status of the stage’s kind and starts the stage’s clock', async () => {
    let card = await make({ targetValue: 50 });
    const path: [number, string, number][] = [
      [SECOND, 'open', 60],
      [WON, 'won', 100],
      [CARE, 'won', 100],
      [FIRST, 'open', 20],
      [CARE, 'won', 100],
    ];
    for (const [position, status, probability] of path) {
      const before = card;
      card = await move(admin, card, stage(position));
      expect(card).toMatchObject({ status, probability, stage: { documentId: stage(position) } });
      expect(card.version).toBe(before.version + 1);
      expect(instant(card.stageEnteredAt)).toBeGreaterThanOrEqual(instant(before.stageEnteredAt));
      expect(card.currentValue).toBe(probability / 2);
    }
    const stayed = await move(admin, card, stage(CARE));
    expect(stayed).toMatchObject({ version: card.version, stageEnteredAt: card.stageEnteredAt });
  });

  it('sets closedAt when the status leaves open, keeps it, sets it anew and clears it', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const open = await make();
    const won = await move(admin, open, stage(WON), { closing: { closedAt: yesterday } });
    expect(won).toMatchObject({ closedAt: yesterday, closedRate: 1 });
    const care = await move(admin, won, stage(CARE));
    expect(care.closedAt).toBe(yesterday);
    const lost = await move(admin, care, stage(LOST), { closing: { lossReason: 'price' } });
    expect(instant(lost.closedAt)).toBeGreaterThan(Date.now() - 60_000);
    const dated = await move(admin, lost, stage(LOST), { closing: { closedAt: '2026-03-01' } });
    expect(dated.closedAt).toBe('2026-03-01T10:00:00.000Z');
    const reopened = await move(admin, dated, stage(FIRST), { closing: { closedAt: yesterday } });
    expect(reopened).toMatchObject({ closedAt: null, closedRate: null, status: 'open' });
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const future = moveRequest(admin, reopened, stage(WON), { closing: { closedAt: later } });
    expect(await wrongFields(future)).toEqual(['closing.closedAt']);
  });

  it('takes the closing’s fields, and forgets with the status what belonged to it', async () => {
    const open = await make({ targetValue: 10 });
    const win = {
      targetValue: 12.5,
      contractSignedOn: '2026-02-01',
      contractUrl: 'https://example.com/c',
      wonBecause: 'Trust',
    };
    const won = await move(admin, open, stage(WON), { closing: win });
    expect(won).toMatchObject(win);
    const loss = {
      lossReason: 'competitor',
      lossNote: 'Late',
      lostTo: 'Rival',
      retryOn: '2027-01-01',
    };
    const lost = await move(admin, won, stage(LOST), { closing: loss });
    expect(lost).toMatchObject({ ...loss, wonBecause: null, targetValue: 12.5, currentValue: 0 });
    const again = await move(admin, lost, stage(SECOND));
    expect(again).toMatchObject({ lossReason: null, lossNote: null, lostTo: null, retryOn: null });
  });

  it('wants a reason for a loss whatever the gate, and a note where the reason asks for one', async () => {
    const open = await make();
    const reason = [{ field: 'lossReason', label: 'Loss reason' }];
    expect(await missing(admin, open, stage(LOST))).toEqual(reason);
    expect(await missing(admin, open, stage(LOST), { skip: true })).toEqual(reason);
    const note = [{ field: 'lossNote', label: 'Loss note' }];
    const other = { closing: { lossReason: 'other' } };
    expect(await missing(admin, open, stage(LOST), other)).toEqual(note);
    expect(await missing(admin, open, stage(LOST), { fields: { lossReason: 'other' } })).toEqual(
      note,
    );
    const unknown = moveRequest(admin, open, stage(LOST), { closing: { lossReason: 'nonsense' } });
    expect(await wrongFields(unknown)).toEqual(['lossReason']);
    expect(await readOpportunity(admin, open)).toEqual(open);

    const lost = await move(admin, open, stage(LOST), {
      closing: { lossReason: 'other', lossNote: 'Told us nothing' },
    });
    expect(lost).toMatchObject({
      status: 'lost',
      lossReason: 'other',
      lossNote: 'Told us nothing',
    });
    const path = `/opportunities/${lost.documentId}`;
    const put = (body: object) => admin.put(path, { version: lost.version, ...body });
    expect((await refusal(put({ lossReason: null }), 422)).details.missing).toEqual(reason);
    expect((await refusal(put({ lossNote: null }), 422)).details.missing).toEqual(note);
    await answer(put({ lossReason: 'price', lossNote: null }));
    const made = { title: 'x', funnel: funnel.documentId, stage: stage(LOST) };
    expect((await refusal(admin.post('/opportunities', made), 422)).details.missing).toEqual(
      reason,
    );
  });

  it('takes its reasons from the service list in a service funnel', async () => {
    const service = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'lost' }], {
      purpose: 'service',
    });
    const card = await makeOpportunityIn(admin, service);
    const closing = (lossReason: string) => ({ closing: { lossReason } });
    const foreign = moveRequest(admin, card, stageAt(service, 1), closing('price'));
    expect(await wrongFields(foreign)).toEqual(['lossReason']);
    const lost = await move(admin, card, stageAt(service, 1), closing('unsolvable'));
    expect(lost.lossReason).toBe('unsolvable');
  });

  it('stays within its funnel', async () => {
    const other = await makeFunnel(admin, [{ kind: 'open' }]);
    const card = await make();
    expect(await wrongFields(moveRequest(admin, card, stageAt(other, 0)))).toEqual(['stage']);
    expect(await wrongFields(moveRequest(admin, card, 'nosuchstage'))).toEqual(['stage']);
    const put = admin.put(`/opportunities/${card.documentId}`, {
      version: 1,
      stage: stageAt(other, 0),
    });
    expect(await wrongFields(put)).toEqual(['stage']);
  });

  it('is a move under the same rules in PUT', async () => {
    const card = await make();
    const path = `/opportunities/${card.documentId}`;
    const lost = await refusal(admin.put(path, { version: 1, stage: stage(LOST) }), 422);
    expect(lost.details.missing).toEqual([{ field: 'lossReason', label: 'Loss reason' }]);
    const body = { version: 1, stage: stage(LOST), lossReason: 'price', title: 'Gone' };
    expect(await answer<Opportunity>(admin.put(path, body))).toMatchObject({
      status: 'lost',
      title: 'Gone',
      version: 2,
    });
  });
});

describe('a place in a column', () => {
  const order = (of: Funnel, position = 0) =>
    readBoard(admin, of, 'pageSize=100').then((board) => titlesIn(board, stageAt(of, position)));

  it('is on top, below or above a neighbour, and stays', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
    const [target, source] = [stageAt(own, 0), stageAt(own, 1)];
    const cards: Record<string, Opportunity> = {};
    for (const title of ['c', 'b', 'a'])
      cards[title] = await makeOpportunityIn(admin, own, { title });
    const of = (title: string) => cards[title] as Opportunity;
    const bring = async (title: string, place: { after?: string; before?: string }) =>
      move(admin, await makeOpportunityIn(admin, own, { title, stage: source }), target, place);
    expect(await order(own)).toEqual(['a', 'b', 'c']);
    await bring('top', {});
    await bring('x', { after: of('a').documentId });
    await bring('y', { before: of('c').documentId });
    await bring('end', { after: of('c').documentId });
    expect(await order(own)).toEqual(['top', 'a', 'x', 'b', 'y', 'c', 'end']);
    await move(admin, of('c'), target, { before: of('a').documentId });
    expect(await order(own)).toEqual(['top', 'c', 'a', 'x', 'b', 'y', 'end']);
    await move(admin, of('c'), target, { after: of('c').documentId }); // itself is no neighbour: top
    const away = await makeOpportunityIn(admin, own, { title: 'away', stage: source });
    await bring('z', { after: away.documentId }); // has left the column: top
    expect((await order(own)).slice(0, 2)).toEqual(['z', 'c']);
    const nobody = moveRequest(admin, away, target, { after: 'nosuchone' });
    expect(await wrongFields(nobody)).toEqual(['after']);
    await answer(admin.put(`/opportunities/${of('a').documentId}`, { version: 1, title: 'A' }));
    expect(await order(own)).toEqual(['z', 'c', 'top', 'A', 'x', 'b', 'y', 'end']);
    expect(await order(own, 1)).toEqual(['away']);
  });

  it('is found again and again in one gap; the column is spaced anew when keys get long', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
    const [target, source] = [stageAt(own, 0), stageAt(own, 1)];
    const bottom = await makeOpportunityIn(admin, own, { title: 'gap bottom' });
    const top = await makeOpportunityIn(admin, own, { title: 'gap top' });
    const keyOf = async (title: string) =>
      String((await rows(app, 'opportunity').where({ title }).first())?.sort_key);
    const long = 'i'.repeat(31);
    await rows(app, 'opportunity')
      .where({ title: 'gap top' })
      .update({ sort_key: `${long}1` });
    await rows(app, 'opportunity')
      .where({ title: 'gap bottom' })
      .update({ sort_key: `${long}2` });
    const inserted: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      const card = await makeOpportunityIn(admin, own, { title: `gap ${i}`, stage: source });
      const upwards = i % 2 === 0;
      const place = upwards ? { after: top.documentId } : { before: bottom.documentId };
      await answer<MoveResult>(moveRequest(admin, card, target, place));
      if (upwards) inserted.unshift(card.title);
      else inserted.push(card.title);
      expect(await order(own)).toEqual(['gap top', ...inserted, 'gap bottom']);
    }
    for (const title of ['gap top', 'gap bottom', ...inserted]) {
      expect(await keyOf(title)).toMatch(/^[0-9a-z]{1,32}$/);
    }
    expect((await keyOf('gap top')).length).toBeLessThan(10);
    expect(await readOpportunity(admin, bottom)).toMatchObject({ version: 1 });
  });
});
