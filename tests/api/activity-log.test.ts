import type { Activity, ActivityExtras } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { allTold } from './support/outbox';
import { makeFunnel, makeOpportunityIn, readOpportunity, stageAt } from './support/funnels';
import { idOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

type Logged = { data: Activity; meta: ActivityExtras };

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: 'Talk' },
    { kind: 'open', name: 'Offer' },
    { kind: 'lost', name: 'Loss' },
  ]);
});
afterAll(() => app.release());

const due = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const log = (body: object, by: ApiClient = admin) =>
  whole<Logged>(by.post('/activities', body), 201);
const plan = async (card: Opportunity, fields: object = {}) =>
  (await log({ opportunity: card.documentId, kind: 'call', dueAt: due(2), ...fields })).data;
const activitiesOf = async (card: Opportunity) =>
  rows(app, 'activity').where({
    opportunity_id: await idOf(app, 'opportunity', card.documentId),
  });

type Told = { name: string; documentId: string };
/** The events from now on, as soon as all have gone out. */
async function collected(): Promise<() => Promise<Told[]>> {
  await allTold(app);
  const events: Told[] = [];
  for (const name of ['activity.created', 'activity.done', 'opportunity.moved'])
    app.strapi.eventHub.on(`sales-pipeline.${name}`, async (payload: { documentId: string }) => {
      events.push({ name, documentId: payload.documentId });
    });
  return async () => {
    await allTold(app);
    return events;
  };
}

describe('a contact with all that follows from it', () => {
  it('is one save: follow-ups done, the next one, the stage reached', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const old = await plan(card);
    const { data, meta } = await log({
      opportunity: card.documentId,
      kind: 'visit',
      outcome: 'held',
      body: 'Shown around',
      next: { kind: 'call', dueAt: due(7), subject: 'Offer' },
      settles: [old.documentId],
      reached: { stage: stageAt(funnel, 1), version: card.version },
    });
    expect(data).toMatchObject({ kind: 'visit', body: 'Shown around', isContact: true });
    expect(meta).toMatchObject({
      next: { kind: 'call', subject: 'Offer', doneAt: null, assignee: { id: admin.id } },
      settled: [old.documentId],
      moved: { card: { documentId: card.documentId, version: card.version + 1 } },
    });
    const after = await readOpportunity(admin, card);
    expect(after.stage?.name).toBe('Offer');
    expect(after.nextFollowUpAt).toBe(meta.next?.dueAt);
    expect(after.lastContactAt).toBe(data.occurredAt);
    expect(after.contactCounts).toEqual({
      visit: { done: 1, planned: 0 },
      call: { done: 0, planned: 1 },
    });
    const [done] = await rows(app, 'activity').where({ document_id: old.documentId });
    expect(Number(done?.done_at)).toBe(Date.parse(data.occurredAt ?? ''));
  });

  it('is nothing at all where the move is refused', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const old = await plan(card);
    const body = {
      opportunity: card.documentId,
      kind: 'call',
      next: { kind: 'call', dueAt: due(1) },
      settles: [old.documentId],
    };
    const refused = { stage: stageAt(funnel, 2), version: card.version };
    const { details } = await refusal(
      admin.post('/activities', { ...body, reached: refused }),
      422,
    );
    expect(details.missing?.map(({ field }) => field)).toEqual(['lossReason']);
    const wrong = { stage: 'unknown', version: card.version };
    await refusal(admin.post('/activities', { ...body, reached: wrong }), 400);
    const seller = await createUser(app, {
      permissions: ['opportunity.read', 'access'],
    });
    const move = { stage: stageAt(funnel, 1), version: card.version };
    await refusal(seller.post('/activities', { ...body, settles: [], reached: move }), 403);
    expect(await activitiesOf(card)).toHaveLength(1);
    expect((await readOpportunity(admin, card)).version).toBe(card.version);

    await admin
      .put(`/opportunities/${card.documentId}`, { version: card.version, nextStep: 'x' })
      .expect(200);
    const { meta } = await log({ ...body, reached: move });
    expect(meta.moved?.card.version).toBe(card.version + 2);
  });

  it('is stored once, however often and at once its draft is sent', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const draft = {
      opportunity: card.documentId,
      kind: 'visit',
      body: 'keywords',
      next: { kind: 'call', dueAt: due(3) },
      key: 'draft-0001',
    };
    const answers = await Promise.all(Array.from({ length: 4 }, () => log(draft)));
    answers.push(await log({ ...draft, body: 'changed since' }));
    expect(new Set(answers.map(({ data }) => data.documentId)).size).toBe(1);
    expect(new Set(answers.map(({ meta }) => meta.next?.documentId)).size).toBe(1);
    expect(await activitiesOf(card)).toHaveLength(2);

    const colleague = await createUser(app, { permissions: ['opportunity.read', 'access'] });
    const other = await log(draft, colleague);
    expect(other.data.documentId).not.toBe(answers[0]?.data.documentId);
  });

  it('is answered again as the first time, the move too, and nothing is told twice', async () => {
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 100 });
    const old = await plan(card);
    const draft = {
      opportunity: card.documentId,
      kind: 'visit',
      outcome: 'held',
      next: { kind: 'call', dueAt: due(3) },
      settles: [old.documentId],
      reached: { stage: stageAt(funnel, 1), version: card.version },
      key: 'draft-0002',
    };
    const told = await collected();
    const first = await log(draft);
    expect(first.meta.moved?.card).toMatchObject({ contactCounts: { visit: { done: 1 } } });
    expect(first.meta.settled).toEqual([old.documentId]);
    // What happens in between is no answer to that draft.
    const moved = await readOpportunity(admin, card);
    await answer(
      admin.put(`/opportunities/${card.documentId}`, { version: moved.version, targetValue: 200 }),
    );
    expect(await log(draft)).toEqual(first);
    expect(await log({ ...draft, settles: [] })).toEqual(first);
    expect(await activitiesOf(card)).toHaveLength(3);
    const names = (await told()).map(({ name }) => name);
    expect(names.filter((name) => name === 'activity.created')).toHaveLength(2);
    expect(names.filter((name) => name === 'activity.done')).toHaveLength(1);
    expect(names.filter((name) => name === 'opportunity.moved')).toHaveLength(1);
  });

  it('is one move and one contact, however often at once it is sent', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const draft = {
      opportunity: card.documentId,
      kind: 'visit',
      reached: { stage: stageAt(funnel, 2), version: 1, closing: { lossReason: 'price' } },
      key: 'draft-0003',
    };
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => log(draft)));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.meta.moved?.card.version).toBe(2);
    expect(await readOpportunity(admin, card)).toMatchObject({ status: 'lost', version: 2 });
    expect(await activitiesOf(card)).toHaveLength(1);
  });

  it('tells of a follow-up that was done before nothing a second time', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const [done, open] = [await plan(card), await plan(card)];
    await answer(admin.post(`/activities/${done.documentId}/done`, { outcome: 'reached' }));
    const told = await collected();
    const settles = [done.documentId, open.documentId];
    const { meta } = await log({ opportunity: card.documentId, kind: 'call', settles });
    expect(meta.settled).toEqual([open.documentId]);
    const about = (await told()).filter(({ name }) => name === 'activity.done');
    expect(about.map(({ documentId }) => documentId)).toEqual([open.documentId]);
  });

  it('tells of a follow-up that is done by saying when it happened', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const planned = await plan(card);
    const told = await collected();
    const happened = { occurredAt: new Date(Date.now() - 60_000).toISOString() };
    const { doneAt } = await answer<Activity>(
      admin.put(`/activities/${planned.documentId}`, happened),
    );
    expect(doneAt).toBe(happened.occurredAt);
    await answer(admin.put(`/activities/${planned.documentId}`, { body: 'more of it' }));
    const about = (await told()).filter(({ name }) => name === 'activity.done');
    expect(about.map(({ documentId }) => documentId)).toEqual([planned.documentId]);
  });

  it('settles only follow-ups of the same that are one’s to settle', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const another = await plan(await makeOpportunityIn(admin, funnel));
    const contact = (await log({ opportunity: card.documentId, kind: 'call' })).data;
    const base = { opportunity: card.documentId, kind: 'call' };
    const wrong = (settles: string[], by: ApiClient = admin) =>
      wrongFields(by.post('/activities', { ...base, settles }));
    expect(await wrong([another.documentId])).toEqual(['settles.0']);
    expect(await wrong([contact.documentId])).toEqual(['settles.0']);
    expect(await wrong(['unknown'])).toEqual(['settles.0']);

    const reader = await createUser(app, { permissions: ['opportunity.read', 'access'] });
    const foreign = await plan(card);
    const given = await plan(card, { assignee: reader.id });
    expect(await wrong([given.documentId, foreign.documentId], reader)).toEqual(['settles.1']);
    const { meta } = await log({ ...base, settles: [given.documentId] }, reader);
    expect(meta.settled).toEqual([given.documentId]);
  });

  it('keeps how satisfied the customer is with the opportunity, in the same save', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const check = { kind: 'satisfaction', opportunity: card.documentId };
    await log({ ...check, satisfaction: 4 });
    expect(await readOpportunity(admin, card)).toMatchObject({ satisfaction: 4, version: 2 });
    const asked = await plan(card, { kind: 'satisfaction' });
    await answer(admin.post(`/activities/${asked.documentId}/done`, { satisfaction: 2 }));
    expect(await readOpportunity(admin, card)).toMatchObject({ satisfaction: 2, version: 3 });

    const wrong = (body: object) => wrongFields(admin.post('/activities', body));
    expect(await wrong({ ...check, satisfaction: 6 })).toEqual(['satisfaction']);
    expect(await wrong({ ...check, kind: 'call', satisfaction: 3 })).toEqual(['satisfaction']);
    const reader = await createUser(app, { permissions: ['opportunity.read', 'access'] });
    await refusal(reader.post('/activities', { ...check, satisfaction: 1 }), 403);
    expect(await readOpportunity(admin, card)).toMatchObject({ satisfaction: 2, version: 3 });
    expect(await activitiesOf(card)).toHaveLength(2);
  });

  it('needs an opportunity for a stage, and says which part is wrong', async () => {
    const { documentId } = await answer<{ documentId: string }>(
      admin.post('/contacts', { lastName: 'Dora' }),
      201,
    );
    const wrong = (body: object) =>
      wrongFields(admin.post('/activities', { contact: documentId, kind: 'call', ...body }));
    const reached = { stage: stageAt(funnel, 1), version: 1 };
    expect(await wrong({ reached })).toEqual(['reached']);
    expect(await wrong({ next: { kind: 'call' } })).toEqual(['next.dueAt']);
    expect(
      await wrong({ next: { kind: 'call', dueAt: due(1), subject: 'x'.repeat(256) } }),
    ).toEqual(['next.subject']);
    expect(await wrong({ key: 'short' })).toEqual(['key']);
    const planned = await log({ contact: documentId, kind: 'call', dueAt: due(1) });
    const { meta } = await log({
      contact: documentId,
      kind: 'call',
      settles: [planned.data.documentId],
    });
    expect(meta.settled).toEqual([planned.data.documentId]);
  });
});

describe('two who change one activity', () => {
  it('are told of each other where they give one field two values', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const { documentId } = (
      await log({ opportunity: card.documentId, kind: 'call', body: 'first' })
    ).data;
    const put = (body: object) => admin.put(`/activities/${documentId}`, body);
    await answer(put({ body: 'second', was: { body: 'first' } }));
    const { details } = await refusal(put({ body: 'third', was: { body: 'first' } }), 409);
    expect(details.changes).toEqual([
      expect.objectContaining({ field: 'body', mine: 'third', theirs: 'second' }),
    ]);
    expect(Date.parse(details.changes?.[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    await answer(put({ outcome: 'reached', was: { outcome: null } }));
    await answer(put({ body: 'second', was: { body: 'first' } }));
    const { body, outcome } = await answer<Activity>(put({ subject: 'Offer' }));
    expect({ body, outcome }).toEqual({ body: 'second', outcome: 'reached' });
    expect(await wrongFields(put({ was: { isContact: true } }))).toEqual(['was.isContact']);

    const planned = await plan(card);
    const move = (dueAt: string) =>
      admin.put(`/activities/${planned.documentId}`, { dueAt, was: { dueAt: planned.dueAt } });
    await answer(move(due(5)));
    const moved = await refusal(move(due(6)), 409);
    expect(moved.details.changes).toMatchObject([{ field: 'dueAt', theirs: expect.any(String) }]);
  });
});

describe('a follow-up that is done', () => {
  it('takes outcome, objection and the next follow-up in one save', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const planned = await plan(card);
    const { data, meta } = await whole<Logged>(
      admin.post(`/activities/${planned.documentId}/done`, {
        outcome: 'not-reached',
        objectionKind: 'price',
        objectionState: 'open',
        next: { kind: 'call', dueAt: due(1) },
      }),
    );
    expect(data).toMatchObject({
      outcome: 'not-reached',
      isContact: false,
      objectionKind: 'price',
    });
    expect(meta.next).toMatchObject({ kind: 'call', opportunity: { documentId: card.documentId } });
    expect((await readOpportunity(admin, card)).nextFollowUpAt).toBe(meta.next?.dueAt);
  });

  it('is so once, however often and at once that is sent', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const planned = await plan(card, { key: 'planned-0001' });
    const path = `/activities/${planned.documentId}/done`;
    const told = await collected();
    const draft = {
      outcome: 'reached',
      body: 'Wants two offers',
      next: { kind: 'call', dueAt: due(4) },
      key: 'done-0001',
    };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => whole<Logged>(admin.post(path, draft))),
    );
    answers.push(await whole<Logged>(admin.post(path, draft)));
    for (const other of answers) expect(other).toEqual(answers[0]);
    expect(answers[0]?.meta.next).toMatchObject({ kind: 'call', doneAt: null });
    expect(await activitiesOf(card)).toHaveLength(2);
    const names = (await told()).map(({ name }) => name);
    expect(names.filter((name) => name === 'activity.done')).toHaveLength(1);

    // Whoever comes later, or without a key, is told that it is done.
    await refusal(admin.post(path, { outcome: 'voicemail' }), 409);
    await refusal(admin.post(path, { ...draft, key: 'done-0002' }), 409);
    const colleague = await createUser(app, {
      permissions: ['opportunity.read', 'opportunity.update', 'access'],
    });
    await refusal(colleague.post(path, draft), 409);
    // What had been planned under a key of its own is still answered as then.
    const again = await log({
      opportunity: card.documentId,
      kind: 'call',
      dueAt: planned.dueAt,
      key: 'planned-0001',
    });
    expect(again.data.documentId).toBe(planned.documentId);
    expect(again.meta).toEqual({ next: null, settled: [], moved: null });
  });

  it('may be said by whoever it was given to', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const seller = await createUser(app, { permissions: ['opportunity.read', 'access'] });
    const own = await plan(card, { assignee: seller.id });
    const others = await plan(card);
    await answer(seller.post(`/activities/${own.documentId}/done`, { outcome: 'reached' }));
    await refusal(seller.post(`/activities/${others.documentId}/done`), 403);
    await refusal(seller.put(`/activities/${own.documentId}`, { subject: 'x' }), 403);
  });

  it('goes on with whom it was planned, whoever else they belong to', async () => {
    const person = await answer<{ documentId: string }>(
      admin.post('/contacts', { lastName: 'Advisor' }),
      201,
    );
    await makeOpportunityIn(admin, funnel, { contact: person.documentId });
    const own = { action: 'opportunity.read', conditions: ['own'] };
    const seller = await createUser(app, { permissions: [own, 'access'] });
    const card = await makeOpportunityIn(admin, funnel, { owner: seller.id });
    const planned = await plan(card, { contact: person.documentId, assignee: seller.id });
    const next = { kind: 'call', dueAt: due(3) };
    const { meta } = await whole<Logged>(
      seller.post(`/activities/${planned.documentId}/done`, { next }),
    );
    expect(meta.next?.contact).toMatchObject({ documentId: person.documentId });
    const again = { opportunity: card.documentId, contact: person.documentId, kind: 'call' };
    expect(await wrongFields(seller.post('/activities', again))).toEqual(['contact']);
  });
});
