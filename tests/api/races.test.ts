import type { Activity } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, readOpportunity, stageAt } from './support/funnels';
import { expectChain, revisionsOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
});
afterAll(() => app.release());

const log = (body: object) => answer<Activity>(admin.post('/activities', body), 201);
const statuses = async (requests: PromiseLike<{ status: number }>[]) =>
  (await Promise.all(requests)).map(({ status }) => status).sort();

describe('activities at the same time', () => {
  it('done twice: one is told that it is done', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const dueAt = new Date(Date.now() + DAY).toISOString();
    const { documentId } = await log({ kind: 'call', opportunity: card.documentId, dueAt });
    const done = () => admin.post(`/activities/${documentId}/done`, { outcome: 'reached' });
    expect(await statuses([done(), done()])).toEqual([200, 409]);
  });

  it('done while its subject is edited: the contact stays one', async () => {
    for (let round = 0; round < 4; round += 1) {
      const card = await makeOpportunityIn(admin, funnel);
      const dueAt = new Date(Date.now() + DAY).toISOString();
      const { documentId } = await log({ kind: 'call', opportunity: card.documentId, dueAt });
      const both = [
        admin.post(`/activities/${documentId}/done`, { outcome: 'reached' }),
        admin.put(`/activities/${documentId}`, { subject: 'edited' }),
      ];
      expect(await statuses(both)).toEqual([200, 200]);
      const after = await readOpportunity(admin, card);
      expect(after.lastContactAt).not.toBeNull();
      expect(after.contactCounts).toMatchObject({ call: { done: 1, planned: 0 } });
    }
  });

  it('on one person: the newest contact counts', async () => {
    const { documentId } = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: 'Twice called' }),
      201,
    );
    const card = await makeOpportunityIn(admin, funnel, { organization: documentId });
    const old = new Date(Date.now() - 10 * DAY).toISOString();
    const call = { kind: 'call', organization: documentId };
    const both = [
      admin.post('/activities', call),
      admin.post('/activities', { ...call, occurredAt: old }),
    ];
    expect(await statuses(both)).toEqual([201, 201]);
    const { lastContactAt } = await readOpportunity(admin, card);
    expect(Date.parse(lastContactAt ?? old)).toBeGreaterThan(Date.now() - DAY);
  });
});

describe('activities of people', () => {
  it('are not shown to who may not read people, and not changed by who may not change them', async () => {
    const { documentId: organization } = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: 'Hidden', owner: admin.id }),
      201,
    );
    await makeOpportunityIn(admin, funnel, { organization });
    const note = await log({ kind: 'note', body: 'private', organization });
    const seller = await createUser(app, { permissions: ['access', 'opportunity.read'] });
    const about = `/activities?organization=${organization}`;
    expect((await seller.get(about).expect(200)).body).toMatchObject({ data: [] });
    await seller.put(`/activities/${note.documentId}`, { body: 'x' }).expect(404);
    const reader = await createUser(app, {
      permissions: [
        'access',
        'opportunity.read',
        'organization.read',
        { action: 'organization.update', conditions: ['own'] },
      ],
    });
    expect((await reader.get(about).expect(200)).body).toMatchObject({
      data: [{ documentId: note.documentId }],
    });
    await reader.put(`/activities/${note.documentId}`, { body: 'x' }).expect(403);
    await reader.del(`/activities/${note.documentId}`).expect(403);
  });
});

describe('the kind of a stage', () => {
  it('changes while cards move into it: none stands outside of the board', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }, { kind: 'won' }]);
    const cards = [];
    for (let i = 0; i < 4; i += 1) cards.push(await makeOpportunityIn(admin, own));
    const target = stageAt(own, 1);
    const answers = await Promise.all([
      ...cards.map(({ documentId, version }) =>
        admin.post(`/opportunities/${documentId}/move`, { stage: target, version }),
      ),
      admin.post(`/stages/${target}/kind`, { kind: 'won' }),
    ]);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    for (const card of cards) {
      const { status, stage } = await readOpportunity(admin, card);
      expect([stage?.documentId, status]).toEqual(
        stage?.documentId === target ? [target, 'won'] : [stageAt(own, 0), 'open'],
      );
    }
  });

  it('is written to the history also where the status stays', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
    const card = await makeOpportunityIn(admin, own);
    await answer(
      admin.post(`/opportunities/${card.documentId}/move`, { stage: stageAt(own, 1), version: 1 }),
    );
    await answer(admin.post(`/stages/${stageAt(own, 1)}/kind`, { kind: 'aftersale' }));
    const kinds = (await revisionsOf(app, card.documentId)).map(({ stageKind }) => stageKind);
    expect(kinds).toEqual(['open', 'won', 'aftersale']);
  });

  it('is written once, also where a probability comes with it', async () => {
    const own = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open', probability: 40 }]);
    const card = await makeOpportunityIn(admin, own, { stage: stageAt(own, 1) });
    for (const change of [
      { kind: 'won' },
      { kind: 'aftersale', probability: 10 },
      { kind: 'open', probability: 30 },
    ]) {
      await answer(admin.post(`/stages/${stageAt(own, 1)}/kind`, change));
    }
    const history = await revisionsOf(app, card.documentId);
    expectChain(history);
    expect(history.slice(1).map((one) => [one.stageKind, one.probability])).toEqual([
      ['won', 100],
      ['aftersale', 100],
      ['open', 30],
    ]);
  });

  it('is refused where the days of a funnel would no longer fit', async () => {
    const own = await makeFunnel(admin, [
      { kind: 'open', place: { followUpDays: 200, criticalDays: 300 } },
    ]);
    const { documentId } = await answer<Funnel>(
      admin.put(`/funnels/${own.documentId}`, {
        criticalDays: 400,
        stages: [{ stage: stageAt(own, 0), followUpDays: 200 }],
      }),
    );
    expect(documentId).toBe(own.documentId);
    await admin.post(`/stages/${stageAt(own, 0)}/kind`, { kind: 'aftersale' }).expect(400);
    await admin.put('/settings', { followUpDays: 7 }).expect(200);
  });
});

describe('a list entry', () => {
  it('keeps what three admins change of it at once', async () => {
    const { documentId } = await answer<{ documentId: string }>(
      admin.post('/lists/competitors', { name: 'Before' }),
      201,
    );
    const put = (body: object) => admin.put(`/lists/competitors/${documentId}`, body);
    const three = [put({ name: 'After' }), put({ archived: true }), put({ position: 77 })];
    expect(await statuses(three)).toEqual([200, 200, 200]);
    const all = await answer<{ documentId: string }[]>(admin.get('/lists/competitors'));
    const found = all.find((entry) => entry.documentId === documentId);
    expect(found).toMatchObject({ name: 'After', position: 77, archivedAt: expect.any(String) });
  });
});

describe('a funnel', () => {
  it('asks only for what a move can fill', async () => {
    const stage = stageAt(funnel, 0);
    for (const field of ['targetGroup', 'closedAt', 'brief.nonsense', 'brief', 'title.x']) {
      await admin
        .post('/funnels', { name: 'Gate', stages: [{ stage, requiredFields: [field] }] })
        .expect(400);
    }
  });

  it('takes more stages than one statement of SQLite can', async () => {
    const library = Array.from({ length: 600 }, (_, i) => ({
      document_id: `many${i}`,
      code: `many-${i}`,
      name: `Many ${i}`,
      kind: 'open',
      color: 'primary600',
      probability: 1,
    }));
    for (let i = 0; i < library.length; i += 100) {
      await rows(app, 'stage').insert(library.slice(i, i + 100));
    }
    const stages = library.map(({ document_id: stage }) => ({ stage }));
    const made = await answer<Funnel>(admin.post('/funnels', { name: 'Many', stages }), 201);
    expect(made.stages).toHaveLength(600);
  });
});
