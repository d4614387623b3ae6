import type { Activity } from '../../shared/contracts/activity';
import type { ChecklistItem } from '../../shared/contracts/stage';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { idOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const item = (key: string, dueDays?: number): ChecklistItem => ({
  key,
  label: `task ${key}`,
  required: false,
  ...(dueDays === undefined ? {} : { dueDays }),
});
const planned = async ({ documentId }: { documentId: string }) =>
  (
    await whole<{ data: Activity[] }>(
      admin.get(`/activities?planned=true&opportunity=${documentId}`),
    )
  ).data;
const subjects = async (of: { documentId: string }) =>
  (await planned(of)).map(({ subject }) => subject);
const inDays = (due: string | null) => (Date.parse(due ?? '') - Date.now()) / 86_400_000;

const funnelWith = (checklist: ChecklistItem[], place: object = {}) =>
  makeFunnel(admin, [
    { kind: 'open' },
    { kind: 'open', checklist, place },
    { kind: 'won', checklist: [item('care', 30)] },
  ]);

describe('an item of a checklist with days', () => {
  it('becomes a follow-up of the owner when the stage is entered, and moves the light with it', async () => {
    const funnel = await funnelWith([item('offer', 3), item('plain'), item('call', 10)]);
    const seller = await createUser(app, { permissions: [] });
    const card = await makeOpportunityIn(admin, funnel, { owner: seller.id });
    expect(await planned(card)).toEqual([]);
    const there = await move(admin, card, stageAt(funnel, 1));
    const [offer, call, ...rest] = await planned(card);
    expect(rest).toEqual([]);
    expect(offer).toMatchObject({
      kind: 'task',
      subject: 'task offer',
      occurredAt: null,
      doneAt: null,
      isContact: false,
      assignee: { id: seller.id },
      author: { id: admin.id },
    });
    expect(call).toMatchObject({ subject: 'task call' });
    expect(inDays(offer?.dueAt ?? null)).toBeCloseTo(3, 0);
    expect(inDays(call?.dueAt ?? null)).toBeCloseTo(10, 0);
    expect(there.nextFollowUpAt).toBe(offer?.dueAt);
    expect(there.light?.followUpAt ?? null).toBe(offer?.dueAt);
    expect(there.version).toBe(2);
  });

  it('counts business days where the funnel does, and the funnel may have a checklist of its own', async () => {
    const stages = [
      { kind: 'open' as const },
      {
        kind: 'open' as const,
        checklist: [item('hidden', 1)],
        place: { checklist: [item('own', 10)] },
      },
    ];
    const funnel = await makeFunnel(admin, stages, { dayCounting: 'business' });
    const card = await makeOpportunityIn(admin, funnel, { stage: stageAt(funnel, 1) });
    const [own, ...rest] = await planned(card);
    expect([own?.subject, rest]).toEqual(['task own', []]);
    // Two weekends at most lie between, and on whatever day this runs at least one whole one.
    expect(inDays(own?.dueAt ?? null)).toBeGreaterThan(11);
    expect(inDays(own?.dueAt ?? null)).toBeLessThan(20);
  });

  it('is planned once per entry: not for staying, not twice while open, not when it is ticked', async () => {
    const funnel = await funnelWith([item('offer', 3), item('call', 10)]);
    const [start, offer] = [stageAt(funnel, 0), stageAt(funnel, 1)];
    const made = await makeOpportunityIn(admin, funnel, { checklist: { call: true } });
    let card = await move(admin, made, offer);
    expect(await subjects(card)).toEqual(['task offer']);
    card = await move(admin, card, offer); // put elsewhere in its column
    expect(await subjects(card)).toEqual(['task offer']);
    card = await move(admin, card, start);
    card = await move(admin, card, offer);
    expect(await subjects(card)).toEqual(['task offer']);

    const [task] = await planned(card);
    await answer(admin.post(`/activities/${task?.documentId}/done`, {}));
    card = await move(admin, await readOpportunity(admin, card), start);
    card = await move(admin, card, offer);
    expect(await subjects(card)).toEqual(['task offer']);
    expect((await planned(card))[0]?.documentId).not.toBe(task?.documentId);
  });

  it('is planned by every door: create, PUT, bulk, documents; nothing is when the move is refused', async () => {
    const funnel = await funnelWith([item('offer', 3)]);
    const offer = stageAt(funnel, 1);
    const born = await makeOpportunityIn(admin, funnel, { stage: offer });
    expect(await subjects(born)).toEqual(['task offer']);

    const put = await makeOpportunityIn(admin, funnel);
    await answer(admin.put(`/opportunities/${put.documentId}`, { version: 1, stage: offer }));
    expect(await subjects(put)).toEqual(['task offer']);

    const many = [];
    for (let i = 0; i < 3; i += 1) many.push(await makeOpportunityIn(admin, funnel));
    const items = many.map(({ documentId, version }) => ({ documentId, version }));
    const wrong = { documentId: born.documentId, version: 99 };
    await answer(
      admin.post('/opportunities/bulk', { items: [...items, wrong], set: { stage: offer } }),
    );
    for (const card of many) expect(await subjects(card)).toEqual(['task offer']);

    const documents = app.strapi.documents('plugin::sales-pipeline.opportunity' as never) as {
      create(params: object): Promise<{ documentId: string }>;
    };
    const data = { title: 'by code', funnel: funnel.documentId, stage: offer };
    const made = await documents.create({ data });
    expect(await subjects(made)).toEqual(['task offer']);

    const stays = await makeOpportunityIn(admin, funnel);
    await admin
      .post(`/opportunities/${stays.documentId}/move`, { stage: 'nosuchstage', version: 1 })
      .expect(400);
    await admin
      .post(`/opportunities/${stays.documentId}/move`, { stage: offer, version: 9 })
      .expect((response) => expect(response.status).toBeGreaterThanOrEqual(400));
    expect(await subjects(stays)).toEqual([]);
  });

  it('is planned neither by an import nor by a hand-over nor by a new kind', async () => {
    const funnel = await funnelWith([item('offer', 3)]);
    const [start, offer, won] = [stageAt(funnel, 0), stageAt(funnel, 1), stageAt(funnel, 2)];
    const pipeline = app.strapi.plugin('sales-pipeline').service('pipeline') as {
      importMany(request: object): Promise<string[]>;
    };
    const [imported = ''] = await pipeline.importMany({
      funnel: funnel.documentId,
      source: 'csv',
      rows: [{ externalId: '1', title: 'imported', stage: offer }],
    });
    expect(await subjects({ documentId: imported })).toEqual([]);

    const handed = await makeOpportunityIn(admin, funnel);
    const body = { stages: [{ stage: offer }, { stage: won }], moveTo: { [start]: offer } };
    await answer(admin.put(`/funnels/${funnel.documentId}`, body));
    expect(await readOpportunity(admin, handed)).toMatchObject({ stage: { documentId: offer } });
    expect(await subjects(handed)).toEqual([]);
    await answer(admin.post(`/stages/${offer}/kind`, { kind: 'aftersale' }));
    const id = await idOf(app, 'opportunity', handed.documentId);
    expect(await rows(app, 'activity').where({ opportunity_id: id })).toEqual([]);
  });
});
