import type { Activity } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { BulkResult } from '../../shared/contracts/opportunity';
import type { OpportunityRecordView } from '../../shared/contracts/record';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { changesOf, idOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: 'Talk', probability: 25, goal: 'Know the need' },
    { kind: 'open', name: 'Offer' },
    { kind: 'won', name: 'Order' },
    { kind: 'lost', name: 'Loss' },
  ]);
});
afterAll(() => app.release());

const record = (card: { documentId: string }, by: ApiClient = admin) =>
  answer<OpportunityRecordView>(by.get(`/opportunities/${card.documentId}/record`));
const made = <T = { documentId: string }>(path: string, body: object) =>
  answer<T>(admin.post(path, body), 201);

describe('the record', () => {
  it('answers in one all that its page shows first', async () => {
    const firm = await made('/organizations', {
      name: 'Record GmbH',
      phone: '+49 30 1234',
      address: { city: 'Berlin' },
      class: 'b',
    });
    const anna = await made('/contacts', {
      lastName: 'Anna',
      email: 'anna@example.com',
      organization: firm.documentId,
    });
    const bert = await made('/contacts', { lastName: 'Bert', phone: '030 99', jobTitle: 'CEO' });
    const card = await makeOpportunityIn(admin, funnel, {
      organization: firm.documentId,
      contact: anna.documentId,
      targetValue: 1000,
    });
    const path = `/opportunities/${card.documentId}`;
    const contacts = [{ contact: bert.documentId, role: 'decider' }];
    await admin.put(`${path}/contacts`, { version: card.version, contacts }).expect(200);
    const about = { opportunity: card.documentId };
    const due = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const later = await made<Activity>('/activities', { ...about, kind: 'call', dueAt: due(5) });
    const soon = await made<Activity>('/activities', { ...about, kind: 'visit', dueAt: due(1) });
    const objection = { kind: 'call', objectionKind: 'price' };
    const open = await made<Activity>('/activities', {
      ...about,
      ...objection,
      objectionState: 'open',
    });
    await made('/activities', { ...about, ...objection, objectionState: 'resolved' });

    const view = await record(card);
    expect(view.opportunity).toEqual(await readOpportunity(admin, card));
    expect(view.funnel).toEqual(await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`)));
    expect(view.organization).toEqual({
      documentId: firm.documentId,
      name: 'Record GmbH',
      phone: '+49 30 1234',
      domain: null,
      address: { city: 'Berlin' },
      class: 'b',
    });
    expect(view.contact).toMatchObject({ name: 'Anna', email: 'anna@example.com', phone: null });
    expect(view.people).toEqual([
      {
        contact: { documentId: bert.documentId, name: 'Bert' },
        role: 'decider',
        phone: '030 99',
        email: null,
        jobTitle: 'CEO',
        preferredChannel: null,
      },
    ]);
    expect(view.planned.map(({ documentId }) => documentId)).toEqual([
      soon.documentId,
      later.documentId,
    ]);
    expect(view.objections.map(({ documentId }) => documentId)).toEqual([open.documentId]);
    expect(view.attributes).toEqual([]);
    expect(view.can).toEqual({ update: true, delete: true });
  });

  it('tells the time in each stage, over returns and over changes that are no moves', async () => {
    let card = await makeOpportunityIn(admin, funnel);
    card = await move(admin, card, stageAt(funnel, 1));
    card = await move(admin, card, stageAt(funnel, 0));
    await admin
      .put(`/opportunities/${card.documentId}`, { version: card.version, targetValue: 5 })
      .expect(200);
    const id = await idOf(app, 'opportunity', card.documentId);
    const now = Date.now();
    const times = [now - 90_000, now - 60_000, now - 50_000, now - 20_000];
    for (const [i, from] of times.entries()) {
      const until = times[i + 1];
      await rows(app, 'revision')
        .where({ opportunity_id: id, seq: i + 1 })
        .update({ valid_from: from, ...(until === undefined ? {} : { valid_to: until }) });
    }
    const { times: stays, asOf } = await record(card);
    const runs = Date.parse(asOf) - (now - 50_000);
    expect(stays).toEqual([
      {
        stage: { documentId: stageAt(funnel, 0), name: 'Talk' },
        isCurrent: true,
        visits: 2,
        enteredAt: new Date(now - 50_000).toISOString(),
        latestMs: runs,
        totalMs: 30_000 + runs,
      },
      {
        stage: { documentId: stageAt(funnel, 1), name: 'Offer' },
        isCurrent: false,
        visits: 1,
        enteredAt: new Date(now - 60_000).toISOString(),
        latestMs: 10_000,
        totalMs: 10_000,
      },
    ]);
  });

  it('only names people to whom may read none, and is not there for strangers', async () => {
    const firm = await made('/organizations', { name: 'Hidden GmbH', phone: '+49 30 5678' });
    const carl = await made('/contacts', { lastName: 'Carl', email: 'carl@example.com' });
    const seller = await createUser(app, {
      permissions: [{ action: 'opportunity.read', conditions: ['own'] }],
    });
    const card = await makeOpportunityIn(admin, funnel, {
      organization: firm.documentId,
      contact: carl.documentId,
      owner: seller.id,
    });
    const view = await record(card, seller);
    expect(view.contact).toEqual({
      documentId: carl.documentId,
      name: 'Carl',
      phone: null,
      email: null,
      jobTitle: null,
      preferredChannel: null,
    });
    expect(JSON.stringify(view)).not.toMatch(/5678|carl@/);
    expect(view.can).toEqual({ update: false, delete: false });
    const other = await makeOpportunityIn(admin, funnel);
    await refusal(seller.get(`/opportunities/${other.documentId}/record`), 404);
    await refusal(admin.get(`/opportunities/${other.documentId}/record?x=1`), 400);
  });

  it('takes as many statements with many activities as with few', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const statements = async () => {
      let seen = 0;
      const listen = ({ sql }: { sql: string }) => {
        if (sql.includes('sales_pipeline_') && !/outbox|imports/.test(sql)) seen += 1;
      };
      app.knex.on('query', listen);
      await record(card);
      app.knex.removeListener('query', listen);
      return seen;
    };
    const call = () => made('/activities', { opportunity: card.documentId, kind: 'call' });
    await call();
    await statements();
    const few = await statements();
    for (let i = 0; i < 30; i += 1) await call();
    expect(await statements()).toBe(few);
    expect(few).toBeLessThan(30);
  });
});

describe('a bulk change to a closing stage', () => {
  it('takes what the stage asks for along, and says where it still asks', async () => {
    const two = [await makeOpportunityIn(admin, funnel), await makeOpportunityIn(admin, funnel)];
    const items = two.map(({ documentId, version }) => ({ documentId, version }));
    const bulk = (set: object) =>
      answer<BulkResult[]>(admin.post('/opportunities/bulk', { items, set }));
    const refused = await bulk({ stage: stageAt(funnel, 3) });
    expect(refused.map(({ ok, error }) => [ok, error?.status])).toEqual([
      [false, 422],
      [false, 422],
    ]);
    const done = await bulk({
      stage: stageAt(funnel, 3),
      closing: { lossReason: 'price', lostTo: 'Rival' },
    });
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const [first] = two;
    if (!first) throw new Error();
    expect(await readOpportunity(admin, first)).toMatchObject({
      status: 'lost',
      lossReason: 'price',
      lostTo: 'Rival',
    });
  });
});

describe('documents', () => {
  const offer = { name: 'Offer.pdf', url: 'https://files.example/offer.pdf' };
  const plan = { name: 'Plan', url: 'https://files.example/plan' };

  it('are kept as links, told by name in the history, and can collide', async () => {
    const card = await makeOpportunityIn(admin, funnel, { documents: [offer] });
    const path = `/opportunities/${card.documentId}`;
    expect((await readOpportunity(admin, card)).documents).toEqual([offer]);
    const both = { version: card.version, documents: [offer, plan] };
    await admin.put(path, both).expect(200);
    const late = await refusal(admin.put(path, { version: card.version, documents: [] }), 409);
    expect(late.details.changes).toMatchObject([
      { field: 'documents', mine: [], theirs: [offer, plan] },
    ]);
    const changes = (await changesOf(app, card.documentId)).at(-1)?.changes;
    expect(changes).toMatchObject({ documents: ['Offer.pdf', 'Offer.pdf, Plan'] });
  });

  it.each([
    ['no web address', [{ name: 'x', url: 'javascript:alert(1)' }]],
    ['an address twice', [offer, { ...offer, name: 'Again' }]],
    ['no name', [{ name: ' ', url: plan.url }]],
    ['more than fifty', Array.from({ length: 51 }, (_, i) => ({ ...plan, url: plan.url + i }))],
  ])('refuses %s', async (_, documents) => {
    const card = await makeOpportunityIn(admin, funnel);
    const refused = await refusal(
      admin.put(`/opportunities/${card.documentId}`, { version: card.version, documents }),
      400,
    );
    expect(refused.details.errors?.[0]?.field).toMatch(/^documents/);
  });
});
