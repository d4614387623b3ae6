import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Made, type Pipeline } from './support/pipeline';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

/** Conditions as a site registers them in its own bootstrap; each becomes `api::<name>`. */
const CONDITIONS = {
  public: "{ title: { $eq: 'Public one' } }",
  'public-or-rich': "{ $or: [{ title: 'Public one' }, { targetValue: { $gte: 1000 } }] }",
  'starts-with': "{ title: { $startsWith: 'Public' } }",
  'owner-path': "{ 'owner.firstname': 'Olga', 'owner.lastname': 'Owner' }",
  'in-firm': "{ organization: { name: { $in: ['Public firm'] } } }",
  'not-in': "{ title: { $nin: ['Secret', 'Public two'] } }",
  'in-team': "{ 'funnel.team': { $elemMatch: { id: user.id } } }",
  firm: "{ name: 'Public firm' }",
  'no-attribute': '{ nosuchattribute: 1 }',
  'no-path': "{ 'owner.nosuchattribute': 1 }",
  'no-nested': '{ $or: [{ title: { $eq: 1 } }, { $not: { constructor: 1 } }] }',
  'no-operator': "{ title: { $like: 'Public%' } }",
  'no-number': "{ targetValue: { $gt: 'much' } }",
  'no-value': '{ funnel: { $and: 7 } }',
  nobody: 'false',
  everybody: 'true',
};
const source = `module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    const make = (name, handler) => ({ name, displayName: name, category: 'Site', handler });
    await strapi.service('admin::permission').conditionProvider.registerMany([
      ${Object.entries(CONDITIONS)
        .map(([name, where]) => `make('${name}', (user) => (${where})),`)
        .join('\n')}
    ]);
  },
};`;

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let firm: string;
let secret: Made;
let open: Made;

beforeAll(async () => {
  app = await bootStrapi({ files: { 'src/index.js': source } });
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  const olga = await createUser(app, { permissions: [], firstname: 'Olga', lastname: 'Owner' });
  const { body } = await admin.post('/organizations', { name: 'Public firm' }).expect(201);
  firm = (body as { data: Made }).data.documentId;
  const other = await admin.post('/organizations', { name: 'Secret firm' }).expect(201);
  const { documentId } = (other.body as { data: Made }).data;
  const make = (title: string, fields: object = {}) =>
    makeOpportunity(admin, pipeline, { title, owner: null, ...fields });
  open = await make('Public one', { organization: firm, targetValue: 10 });
  await make('Public two', { owner: olga.id, targetValue: 20 });
  secret = await make('Secret', { targetValue: 5000, organization: documentId });
});
afterAll(() => app.release());

interface Seen {
  titles: string[];
  user: TestUser;
}
async function seenWith(...conditions: string[]): Promise<Seen> {
  const user = await createUser(app, {
    permissions: [
      'access',
      { action: 'opportunity.read', conditions },
      { action: 'opportunity.update', conditions },
      { action: 'organization.read' },
    ],
  });
  return { user, titles: await titlesOf(user) };
}
async function titlesOf(user: TestUser): Promise<string[]> {
  const { body } = await user.get('/opportunities?sort=title:asc').expect(200);
  return (body as { data: { title: string }[] }).data.map(({ title }) => title);
}
const boardOf = async (user: TestUser) => {
  const { body } = await user.get(`/funnels/${pipeline.funnel}/board`).expect(200);
  return (body as { data: { totals: { count: number; targetValue: number } } }).data.totals;
};

describe('a condition of the site', () => {
  it.each([
    [['api::public'], ['Public one']],
    [['api::public-or-rich'], ['Public one', 'Secret']],
    [['api::starts-with'], ['Public one', 'Public two']],
    [['api::owner-path'], ['Public two']],
    [['api::in-firm'], ['Public one']],
    [['api::not-in'], ['Public one']],
    [
      ['api::public', 'api::owner-path'],
      ['Public one', 'Public two'],
    ],
    [['api::public', 'own'], ['Public one']],
    [['api::nobody', 'api::public'], ['Public one']],
    [
      ['api::everybody', 'api::public'],
      ['Public one', 'Public two', 'Secret'],
    ],
  ])('%s shows %s', async (conditions, titles) => {
    const seen = await seenWith(...conditions);
    expect(seen.titles).toEqual(titles);
    expect(await boardOf(seen.user)).toMatchObject({ count: titles.length });
  });

  it('reaches as far through a relation to many', async () => {
    const { user, titles } = await seenWith('api::in-team');
    expect(titles).toEqual([]);
    await admin.put(`/funnels/${pipeline.funnel}`, { team: [user.id, admin.id] }).expect(200);
    expect(await titlesOf(user)).toEqual(['Public one', 'Public two', 'Secret']);
    expect(await boardOf(user)).toMatchObject({ count: 3, targetValue: 5030 });
    await admin.put(`/funnels/${pipeline.funnel}`, { team: [] }).expect(200);
    expect(await titlesOf(user)).toEqual([]);
  });

  it('rules every verb and every way to a record', async () => {
    const { user } = await seenWith('api::public');
    await user.put(`/opportunities/${open.documentId}`, { version: 1, nextStep: 'x' }).expect(200);
    await user
      .put(`/opportunities/${secret.documentId}`, { version: 1, nextStep: 'x' })
      .expect(404);
    await user.get(`/opportunities/${secret.documentId}/timeline`).expect(404);
    expect(await boardOf(user)).toMatchObject({ count: 1, targetValue: 10 });
    // People are seen through the opportunities that are.
    const { body } = await user.get('/organizations').expect(200);
    expect((body as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual([
      'Public firm',
    ]);
    const found = await user.get('/search?q=secret').expect(200);
    expect(found.body).toMatchObject({ data: [] });
    for (const call of [{ opportunity: open.documentId }, { organization: firm }]) {
      await user.post('/activities', { kind: 'call', subject: 'Seen', ...call }).expect(201);
    }
    const calls = await user.get('/activities').expect(200);
    expect(calls.body).toMatchObject({ meta: { pagination: { total: 2 } } });
    await user.post('/activities', { kind: 'call', opportunity: secret.documentId }).expect(400);
  });

  it('on organizations rules these, linked or not, and what it does not fit shows nothing', async () => {
    await admin.post('/organizations', { name: 'Linked to none' }).expect(201);
    await admin.post('/contacts', { lastName: 'Linked to none' }).expect(201);
    const user = await createUser(app, {
      permissions: [
        'access',
        'opportunity.read',
        { action: 'organization.read', conditions: ['api::firm'] },
      ],
    });
    const { body } = await user.get('/organizations').expect(200);
    expect((body as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual([
      'Public firm',
    ]);
    await user.get(`/organizations/${firm}`).expect(200);
    // A contact has no `name` that this condition could be asked of.
    expect((await user.get('/contacts').expect(200)).body).toMatchObject({ data: [] });
  });
});

describe('a condition that cannot be compiled', () => {
  const broken = Object.keys(CONDITIONS).filter((name) => name.startsWith('no-'));

  it.each(broken.map((name) => `api::${name}`).concat('admin::is-creator'))(
    '%s denies everything, and breaks nothing',
    async (condition) => {
      const { user, titles } = await seenWith(condition);
      expect(titles).toEqual([]);
      expect(await boardOf(user)).toMatchObject({ count: 0, targetValue: 0 });
      await user.get(`/opportunities/${open.documentId}`).expect(404);
      await user.put(`/opportunities/${open.documentId}`, { version: 1 }).expect(404);
      expect((await user.get('/search?q=public').expect(200)).body).toMatchObject({ data: [] });
      expect((await user.get('/activities').expect(200)).body).toMatchObject({ data: [] });
    },
  );

  it('takes nothing from what another role or condition grants', async () => {
    const { titles } = await seenWith('api::no-attribute', 'api::public');
    expect(titles).toEqual(['Public one']);
  });
});
