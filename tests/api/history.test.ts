import type { Activity, TimelineItem, TimelinePage } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { ExchangeRate } from '../../shared/contracts/settings';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { expectChain, idOf, readRevision, revisionsOf, rows, type Revision } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: 'Talk', probability: 20 },
    { kind: 'open', name: 'Offer', probability: 60 },
    { kind: 'won', name: 'Order' },
    { kind: 'lost', name: 'Loss' },
  ]);
});
afterAll(() => app.release());

const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);
const put = (card: Opportunity, fields: object) =>
  answer<Opportunity>(
    admin.put(`/opportunities/${card.documentId}`, { version: card.version, ...fields }),
  );
const stage = (position: number) => stageAt(funnel, position);
const pause = () => new Promise((resolve) => setTimeout(resolve, 4));

async function stateAsOf(card: Opportunity, at: number): Promise<Revision[]> {
  const found = await rows(app, 'revision')
    .where({
      funnel_id: await idOf(app, 'funnel', funnel.documentId),
      opportunity_id: await idOf(app, 'opportunity', card.documentId),
    })
    .where('valid_from', '<=', at)
    .where('valid_to', '>', at);
  return found.map(readRevision);
}

describe('the history', () => {
  it('is a chain without gaps that tells the state of any moment', async () => {
    const colleague = await createUser(app, {
      permissions: [],
      firstname: 'Col',
      lastname: 'League',
    });
    const before = Date.now() - 1;
    let card = await make({ targetValue: 100 });
    const moments: [number, Partial<Revision>][] = [];
    const remember = async (state: Partial<Revision>) => {
      moments.push([Date.now(), state]);
      await pause();
    };
    await remember({ stage: stage(0), stageName: 'Talk', probability: 20, targetValue: 100 });
    card = await put(card, { targetValue: 200, owner: colleague.id });
    await remember({ targetValue: 200, ownerUserId: colleague.id, ownerName: 'Col League' });
    card = await put(card, { nextStep: 'untracked', brief: { needs: 'untracked' } });
    await answer(admin.post('/activities', { kind: 'call', opportunity: card.documentId }), 201);
    await remember({ targetValue: 200, status: 'open' });
    card = await move(admin, card, stage(1));
    card = await move(admin, card, stage(1)); // elsewhere in its column: no change
    await remember({ stage: stage(1), stageName: 'Offer', stageKind: 'open', probability: 60 });
    card = await put(card, { probability: 75.5, probabilityReason: 'a feeling' });
    await remember({ probability: 75.5 });
    card = await move(admin, card, stage(2));
    await remember({ stage: stage(2), status: 'won', probability: 100, closedRate: 1 });
    card = await move(admin, card, stage(3), { closing: { lossReason: 'price' } });
    await remember({ status: 'lost', probability: 0 });
    card = await move(admin, card, stage(0));
    await remember({ status: 'open', closedAt: null, closedRate: null, probability: 75.5 });
    card = await put(card, { archived: true });

    const history = await revisionsOf(app, card.documentId);
    expectChain(history);
    expect(history).toHaveLength(7);
    expect(
      history.every(({ actorUserId, via }) => actorUserId === admin.id && via === 'admin'),
    ).toBe(true);
    expect(await stateAsOf(card, before)).toEqual([]);
    for (const [at, state] of moments) {
      const found = await stateAsOf(card, at);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ currency: 'EUR', ...state });
    }
    expect(history[5]?.closedAt).toBe(history[5]?.validFrom);
  });

  it('stays a chain when many write at once', async () => {
    const card = await make();
    const path = `/opportunities/${card.documentId}`;
    const stageAs = (fields: object) => admin.put(`/stages/${stage(0)}`, fields);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 3 === 0
          ? stageAs({ probability: 30 + i })
          : admin.put(path, {
              version: 1,
              targetValue: i,
              ...(i % 3 === 1 ? { source: 'event' } : {}),
            }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    const history = await revisionsOf(app, card.documentId);
    expectChain(history);
    const { targetValue, probability } = await readOpportunity(admin, card);
    expect(history.at(-1)).toMatchObject({ targetValue, probability });
    await answer(stageAs({ probability: 20 }));
  });

  it('keeps the rate at closing and every rewriting of it', async () => {
    const closedAt = new Date(Date.now() - 5 * DAY).toISOString();
    const won = await move(admin, await make({ currency: 'USD', targetValue: 10 }), stage(2), {
      closing: { closedAt },
    });
    const open = await make({ currency: 'USD' });
    expect(won.closedRate).toBeNull();
    const rates = async () =>
      (await revisionsOf(app, won.documentId)).map(({ closedRate }) => closedRate);
    const save = (rate: number, days: number) => {
      const validFrom = new Date(Date.now() - days * DAY).toISOString();
      return answer<ExchangeRate>(
        admin.post('/exchange-rates', { currency: 'USD', rate, validFrom }),
        201,
      );
    };
    expect(await rates()).toEqual([null, null]);
    const first = await save(0.8, 10);
    await save(0.9, 6);
    await save(0.95, 2); // after it closed
    expect(await readOpportunity(admin, won)).toMatchObject({
      closedRate: 0.9,
      version: won.version,
    });
    await answer(admin.put(`/exchange-rates/${first.documentId}`, { rate: 0.7 }));
    expect(await rates()).toEqual([null, null, 0.8, 0.9]);
    const history = await revisionsOf(app, won.documentId);
    expectChain(history);
    expect(history.at(-1)).toMatchObject({ status: 'won', actorUserId: admin.id });
    expect(await revisionsOf(app, open.documentId)).toHaveLength(1);
    const later = await move(admin, open, stage(2));
    expect(later.closedRate).toBe(0.95);
    const chf = await put(later, { currency: 'EUR' });
    expect(chf.closedRate).toBe(1);
  });

  it('says when an owner was removed; the past keeps his name', async () => {
    const leaver = await createUser(app, { permissions: [], firstname: 'Lea', lastname: 'Ver' });
    const [first, second] = [await make({ owner: leaver.id }), await make({ owner: leaver.id })];
    const users = app.strapi.service('admin::user') as { deleteById(id: number): Promise<unknown> };
    await users.deleteById(leaver.id);
    const removed = async (card: Opportunity) => {
      const history = await revisionsOf(app, card.documentId);
      return history.length > 1 ? history : null;
    };
    for (const card of [first, second]) {
      let history = await removed(card);
      for (let i = 0; history === null && i < 200; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        history = await removed(card);
      }
      expectChain(history ?? []);
      expect(history).toMatchObject([
        { ownerUserId: leaver.id, ownerName: 'Lea Ver' },
        { ownerUserId: null, ownerName: null, actorUserId: null, via: 'owner-removed' },
      ]);
      expect(await readOpportunity(admin, card)).toMatchObject({ owner: null, version: 1 });
    }
  });
});

describe('the timeline', () => {
  const page = (card: { documentId: string }, query = '', by = admin) =>
    whole<TimelinePage>(by.get(`/opportunities/${card.documentId}/timeline?${query}`));

  it('joins activities and revisions, newest first, in pages without gaps', async () => {
    let card = await make({ targetValue: 1 });
    const about = { opportunity: card.documentId, kind: 'call' };
    const plan = { ...about, dueAt: new Date(Date.now() + DAY).toISOString() };
    const planned = await answer<Activity>(admin.post('/activities', plan), 201);
    const past = { ...about, occurredAt: new Date(Date.now() - DAY).toISOString() };
    const called = await answer<Activity>(admin.post('/activities', past), 201);
    const twin = await answer<Activity>(admin.post('/activities', past), 201);
    await pause();
    card = await move(admin, card, stage(1));
    card = await move(admin, card, stage(3), { closing: { lossReason: 'price' } });

    const all = (await page(card)).data;
    const told = (item: TimelineItem) =>
      item.type === 'revision'
        ? `${item.revision.stage.name} ${item.revision.seq}`
        : item.type === 'activity' && item.activity.documentId;
    expect(all.map(told)).toEqual([
      planned.documentId,
      'Loss 3',
      'Offer 2',
      'Talk 1',
      twin.documentId,
      called.documentId,
    ]);
    expect(all[1]).toMatchObject({
      type: 'revision',
      at: card.closedAt,
      revision: {
        stage: { documentId: stage(3), name: 'Loss' },
        status: 'lost',
        lossReason: 'price',
        targetValue: 1,
        owner: { id: admin.id, name: 'Super Admin' },
        actor: 'Super Admin',
        via: 'admin',
      },
    });
    for (const size of [1, 2, 4]) {
      const seen: unknown[] = [];
      let query = `pageSize=${size}`;
      for (;;) {
        const { data, meta } = await page(card, query);
        expect(data.length).toBeLessThanOrEqual(size);
        seen.push(...data.map(told));
        if (meta.nextCursor === null) break;
        query = `pageSize=${size}&cursor=${meta.nextCursor}`;
      }
      expect(seen).toEqual(all.map(told));
    }
    expect(
      await wrongFields(admin.get(`/opportunities/${card.documentId}/timeline?cursor=x`)),
    ).toEqual(['cursor']);
    const stranger = await createUser(app, {
      permissions: [{ action: 'opportunity.read', conditions: ['own'] }],
    });
    await refusal(stranger.get(`/opportunities/${card.documentId}/timeline`), 404);
  });
});
