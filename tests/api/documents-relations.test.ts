import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';
import type { Funnel } from '../../shared/contracts/funnel';

/** What a site may add to an opportunity: a text, a number that must be there, a choice, a relation. */
const EXTENSION = `module.exports = (plugin) => {
  Object.assign(plugin.contentTypes.opportunity.schema.attributes, {
    region: { type: 'string', maxLength: 10 },
    score: { type: 'integer', required: true, default: 5 },
    size: { type: 'enumeration', enum: ['small', 'large'] },
    article: { type: 'relation', relation: 'manyToOne', target: 'api::article.article' },
  });
  return plugin;
};`;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;
let users: TestUser[];

beforeAll(async () => {
  app = await bootStrapi({
    files: { 'src/extensions/sales-pipeline/strapi-server.js': EXTENSION },
  });
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'lost' }]);
  users = [];
  for (let i = 0; i < 3; i += 1) users.push(await createUser(app, { permissions: [] }));
});
afterAll(() => app.release());

type Data = Record<string, unknown>;
interface Door {
  create(params: { data: Data }): Promise<{ documentId: string } & Data>;
  update(params: { documentId: string; data: Data }): Promise<Data | null>;
  delete(params: { documentId: string }): Promise<{ entries: Data[] }>;
  findOne(params: { documentId: string; populate?: string[] }): Promise<Data | null>;
}
const documents = (type: string): Door =>
  app.strapi.documents(`plugin::sales-pipeline.${type}` as never) as Door;
const stored = async ({ documentId }: { documentId: string }) =>
  (await rows(app, 'opportunity').where({ document_id: documentId }).first()) ?? {};
const make = (data: Data = {}) =>
  documents('opportunity').create({ data: { title: 'x', funnel: funnel.documentId, ...data } });

describe('a relation to many', () => {
  const teamAfter = async (team: unknown): Promise<unknown[]> => {
    await documents('funnel').update({ documentId: funnel.documentId, data: { team } });
    const { body } = await admin.get(`/funnels/${funnel.documentId}`).expect(200);
    return (body as { data: Funnel }).data.team.map(({ id }) => id).sort();
  };

  it('is replaced, added to and taken from, as Strapi says it', async () => {
    const [a, b, c] = users.map(({ id }) => id);
    expect(await teamAfter([a])).toEqual([a]);
    expect(await teamAfter({ connect: [b] })).toEqual([a, b]);
    expect(await teamAfter({ connect: [{ documentId: users[2]?.documentId }] })).toEqual([a, b, c]);
    expect(await teamAfter({ connect: [] })).toEqual([a, b, c]);
    expect(await teamAfter({ disconnect: [{ id: b }] })).toEqual([a, c]);
    expect(await teamAfter({ connect: [b], disconnect: [a] })).toEqual([b, c]);
    expect(await teamAfter({ set: [{ id: a }, users[1]?.documentId] })).toEqual([a, b]);
    expect(await teamAfter({ set: [] })).toEqual([]);
    await expect(teamAfter([{}])).rejects.toMatchObject({
      details: { errors: [{ field: 'team' }] },
    });
    await expect(teamAfter(['nosuchuser'])).rejects.toMatchObject({
      details: { errors: [{ field: 'team' }] },
    });
  });
});

describe('a relation to one', () => {
  it('takes a user by id and by documentId', async () => {
    const [user] = users;
    const made = await make({ owner: { documentId: user?.documentId } });
    expect(await stored(made)).toMatchObject({ owner_id: user?.id, owner_name: 'Test User' });
    const update = (owner: unknown) =>
      documents('opportunity').update({ documentId: made.documentId, data: { owner } });
    await update({ connect: [{ id: users[1]?.id }] });
    expect(await stored(made)).toMatchObject({ owner_id: users[1]?.id });
    // What is not there cannot be taken away, and nothing said changes nothing.
    await update({ disconnect: [{ id: user?.id }] });
    await update({ connect: [], disconnect: [] });
    expect(await stored(made)).toMatchObject({ owner_id: users[1]?.id, version: 2 });
    await update({ disconnect: [{ id: users[1]?.id }], connect: [{ id: user?.id }] });
    expect(await stored(made)).toMatchObject({ owner_id: user?.id });
    await update({ disconnect: [{ documentId: user?.documentId }] });
    expect(await stored(made)).toMatchObject({ owner_id: null });
    for (const owner of ['nosuchuser', {}, true, { set: [{}] }]) {
      await expect(update(owner)).rejects.toMatchObject({
        details: { errors: [{ field: 'owner' }] },
      });
    }
  });
});

describe('attributes that the site added', () => {
  it('are stored with the rest, by their own rules, in any form', async () => {
    const article = await app.strapi
      .documents('api::article.article' as never)
      .create({ data: { title: 'About' } as never });
    const made = await make({ region: 'north', size: 'large', article: article.documentId });
    expect(await stored(made)).toMatchObject({ region: 'north', score: 5, size: 'large' });
    const read = await documents('opportunity').findOne({ ...made, populate: ['article'] });
    expect(read).toMatchObject({ region: 'north', article: { documentId: article.documentId } });
    await documents('opportunity').update({
      documentId: made.documentId,
      data: { region: null, score: 7, nextStep: 'call', article: null },
    });
    expect(await stored(made)).toMatchObject({
      region: null,
      score: 7,
      next_step: 'call',
      version: 2,
    });
    // The board writes around them.
    await admin.put(`/opportunities/${made.documentId}`, { version: 2, nextStep: 'x' }).expect(200);
    expect(await stored(made)).toMatchObject({ score: 7, size: 'large' });
    await makeOpportunityIn(admin, funnel);
  });

  it('are refused with everything else when one of both is wrong', async () => {
    const made = await make({ score: 1 });
    const before = await stored(made);
    const wrong: Data[] = [
      { score: 'much', nextStep: 'call' },
      { size: 'huge', nextStep: 'call' },
      { region: 'x'.repeat(11), nextStep: 'call' },
      { score: null, nextStep: 'call' },
      { score: 9, targetValue: -1 },
      { score: 9, stage: funnel.stages[1]?.stage.documentId },
    ];
    for (const data of wrong) {
      const update = documents('opportunity').update({ documentId: made.documentId, data });
      await expect(update).rejects.toThrow();
      expect(await stored(made)).toEqual(before);
    }
    const [count] = await rows(app, 'opportunity').count({ n: '*' });
    await expect(make({ size: 'huge' })).rejects.toThrow();
    await expect(make({ score: 1, targetValue: -1 })).rejects.toThrow();
    expect((await rows(app, 'opportunity').count({ n: '*' }))[0]).toEqual(count);
  });
});
