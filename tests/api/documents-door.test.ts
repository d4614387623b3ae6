import type { Funnel } from '../../shared/contracts/funnel';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, readOpportunity, stageAt } from './support/funnels';
import { changesOf, revisionsOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;
const seen: string[] = [];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open' },
    { kind: 'open' },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
  for (const name of ['create', 'update', 'delete']) {
    app.strapi.eventHub.on(`entry.${name}`, async ({ model }: { model: string }) => {
      seen.push(`${name} ${model}`);
    });
  }
});
afterAll(() => app.release());

type Data = Record<string, unknown>;
const documents = (type: string) =>
  app.strapi.documents(`plugin::sales-pipeline.${type}` as never) as {
    create(params: { data: Data }): Promise<{ documentId: string; id: number } & Data>;
    update(params: {
      documentId: string;
      data: Data;
    }): Promise<({ documentId: string } & Data) | null>;
    delete(params: { documentId: string }): Promise<{ entries: Data[] }>;
    clone(params: { documentId: string; data?: Data }): Promise<{ entries: Data[] }>;
    findOne(params: { documentId: string; populate?: string[] }): Promise<Data | null>;
  };
const make = (data: Data = {}) =>
  documents('opportunity').create({
    data: { title: 'by code', funnel: funnel.documentId, ...data },
  });

describe('opportunities', () => {
  it('are made, moved and deleted under the same rules as on the board', async () => {
    const made = await make({ targetValue: 100 });
    expect(await revisionsOf(app, made.documentId)).toHaveLength(1);
    await documents('opportunity').update({
      documentId: made.documentId,
      data: { stage: stageAt(funnel, 1), nextStep: 'call' },
    });
    const moved = await readOpportunity(admin, made);
    expect(moved).toMatchObject({ nextStep: 'call', version: 2 });
    expect(moved.stage?.documentId).toBe(stageAt(funnel, 1));
    expect((await revisionsOf(app, made.documentId)).map(({ via }) => via)).toEqual([
      'documents',
      'documents',
    ]);
    expect(await changesOf(app, made.documentId)).toMatchObject([
      { userName: 'system', via: 'documents' },
    ]);

    const lost = { documentId: made.documentId, data: { stage: stageAt(funnel, 3) } };
    await expect(documents('opportunity').update(lost)).rejects.toMatchObject({
      details: { missing: [{ field: 'lossReason' }] },
    });
    await documents('opportunity').update({ ...lost, data: { ...lost.data, lossReason: 'price' } });
    expect((await readOpportunity(admin, made)).status).toBe('lost');

    await documents('opportunity').delete({ documentId: made.documentId });
    await admin.get(`/opportunities/${made.documentId}`).expect(404);
    expect(await rows(app, 'revision').where({ opportunity_id: made.id })).toEqual([]);
  });

  it.each([
    ['a negative value', { targetValue: -1 }, 'targetValue'],
    ['an unknown field', { nonsense: 1 }, 'nonsense'],
    ['a stage of another funnel', { stage: 'abcdefghijklmnopqrstuvwx' }, 'stage'],
  ])('refuse %s by name', async (_, data, field) => {
    const made = await make();
    const update = documents('opportunity').update({ documentId: made.documentId, data });
    await expect(update).rejects.toMatchObject({ details: { errors: [{ field }] } });
    expect((await readOpportunity(admin, made)).version).toBe(1);
  });

  it('take a relation in every form that Strapi knows', async () => {
    const firm = await documents('organization').create({ data: { name: 'Forms Ltd' } });
    const made = await make();
    const set = async (organization: unknown) => {
      await documents('opportunity').update({
        documentId: made.documentId,
        data: { organization },
      });
      return (await readOpportunity(admin, made)).organization?.documentId ?? null;
    };
    const forms = [
      firm.documentId,
      firm.id,
      { id: firm.id },
      { documentId: firm.documentId },
      { set: [{ documentId: firm.documentId }] },
      { connect: [firm.documentId] },
      { connect: [{ id: firm.id }] },
    ];
    for (const form of forms) {
      expect(await set(form)).toBe(firm.documentId);
      expect(await set(null)).toBeNull();
    }
    expect(await set(firm.documentId)).toBe(firm.documentId);
    expect(await set({ disconnect: [firm.documentId] })).toBeNull();
    await expect(set('abcdefghijklmnopqrstuvwx')).rejects.toMatchObject({
      details: { errors: [{ field: 'organization' }] },
    });
  });

  it('are cloned as a new opportunity with a history of its own', async () => {
    const made = await make({ targetValue: 42 });
    const { entries } = await documents('opportunity').clone({
      documentId: made.documentId,
      data: { title: 'copy' },
    });
    const [copy] = entries;
    expect(copy).toMatchObject({ title: 'copy', status: 'open', version: 1 });
    expect(copy?.documentId).not.toBe(made.documentId);
    expect(await revisionsOf(app, String(copy?.documentId))).toHaveLength(1);
  });

  it('are cloned without an owner who has left', async () => {
    const gone = await createUser(app, { permissions: ['access'] });
    const made = await make({ owner: gone.id });
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: gone.id }, data: { isActive: false } });
    const { entries } = await documents('opportunity').clone({ documentId: made.documentId });
    expect(
      (await admin.get(`/opportunities/${String(entries[0]?.documentId)}`)).body,
    ).toMatchObject({
      data: { owner: null },
    });
  });

  it('join the transaction of whoever calls, for better or worse', async () => {
    const kept = await app.strapi.db.transaction(() => make({ title: 'kept' }));
    expect((await readOpportunity(admin, kept)).title).toBe('kept');
    let gone = '';
    const failing = app.strapi.db.transaction(async () => {
      gone = (await make({ title: 'gone' })).documentId;
      await documents('opportunity').update({
        documentId: gone,
        data: { stage: stageAt(funnel, 1) },
      });
      throw new Error('never mind');
    });
    await expect(failing).rejects.toThrow('never mind');
    await admin.get(`/opportunities/${gone}`).expect(404);
  });
});

describe('the other types', () => {
  it('go through their services', async () => {
    const stage = await documents('stage').create({
      data: { name: 'By code', kind: 'open', probability: 33.5 },
    });
    expect(stage).toMatchObject({ code: 'by-code', probability: 33.5 });
    await documents('stage').update({ documentId: stage.documentId, data: { name: 'Renamed' } });
    const made = await documents('funnel').create({
      data: { name: 'By code', stages: [{ stage: stage.documentId }] },
    });
    await expect(documents('stage').delete({ documentId: stage.documentId })).rejects.toThrow(
      /take it out of there first/,
    );
    await documents('funnel').delete({ documentId: made.documentId });
    await documents('stage').delete({ documentId: stage.documentId });

    const person = await documents('contact').create({
      data: { lastName: 'Coder', email: ' Ann@Example.com ' },
    });
    expect(person).toMatchObject({ emailKey: 'ann@example.com' });
    const about = await make({ contact: person.documentId });
    await documents('activity').create({ data: { kind: 'call', opportunity: about.documentId } });
    expect((await readOpportunity(admin, about)).lastContactAt).not.toBeNull();
    await expect(documents('contact').delete({ documentId: person.documentId })).rejects.toThrow();

    const entry = await documents('list-entry').create({
      data: { list: 'competitors', name: 'Rival' },
    });
    await documents('list-entry').update({
      documentId: entry.documentId,
      data: { name: 'Old rival' },
    });
    const rate = await documents('exchange-rate').create({
      data: { currency: 'CHF', rate: 1.05, validFrom: 0 },
    });
    await documents('exchange-rate').delete({ documentId: rate.documentId });
  });

  it.each([
    'opportunity-revision',
    'opportunity-change',
    'outbox',
    'funnel-stage',
    'opportunity-contact',
  ])('refuse what only the plugin writes: %s', async (type) => {
    await expect(documents(type).create({ data: {} })).rejects.toThrow(
      /written by the plugin itself/,
    );
  });

  it('have sent no entry event: such events carry personal data', () => {
    expect(seen).toEqual([]);
  });
});
