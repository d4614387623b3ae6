import type { Test } from 'supertest';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { pluginRoutes, tableRows, type PluginRoute } from './support/plugin';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let routes: PluginRoute[];
let ids: Record<string, string>;
let before: unknown;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  routes = pluginRoutes(app, 'admin');
  const make = async (path: string, body: object) => {
    const answer = await admin.post(path, body).expect(201);
    return (answer.body as { data: { documentId: string } }).data.documentId;
  };
  const opportunities = (await makeOpportunity(admin, pipeline, { title: 'Sound' })).documentId;
  for (let i = 0; i < 3; i += 1) await makeOpportunity(admin, pipeline, { title: `Card ${i}` });
  const activities = await make('/activities', { kind: 'call', opportunity: opportunities });
  const organizations = await make('/organizations', { name: 'Firm' });
  const contacts = await make('/contacts', { lastName: 'Person' });
  const rate = await make('/exchange-rates', {
    currency: 'USD',
    rate: 1.1,
    validFrom: '2020-01-01T00:00:00Z',
  });
  ids = { funnels: pipeline.funnel, opportunities, activities, organizations, contacts, rate };
});
afterAll(() => app.release());
beforeEach(async () => {
  before = await tableRows(app);
});
/** Whatever was refused: nothing is written, not even by halves. */
const nothingWritten = async () => expect(await tableRows(app)).toEqual(before);

interface Refusal {
  error?: { status: number; details?: { errors?: { field: string }[] } };
}
const fieldsOf = (body: unknown): string[] =>
  ((body as Refusal).error?.details?.errors ?? []).map(({ field }) => field);

const ask = (method: PluginRoute['method'], path: string, body: object = {}): Test => {
  if (method === 'get') return admin.get(path);
  if (method === 'delete') return admin.del(path);
  return method === 'post' ? admin.post(path, body) : admin.put(path, body);
};

it('a path with anything in it is 400 or 404', async () => {
  const params = [
    '%00',
    '%',
    '%E0%A4%A',
    '..%2f..',
    "'",
    'x'.repeat(5000),
    '__proto__',
    'constructor',
    '%F0%9F%98%80',
    '-1',
    '1e9',
  ];
  let n = 0;
  for (const route of routes) {
    const places = route.path.match(/:\w+/g) ?? [];
    for (const place of places) {
      // Four of them for each route, so that each is asked on several.
      for (let i = 0; i < 4; i += 1, n += 1) {
        const param = params[n % params.length] ?? '';
        const path = route.path
          .replace(place, param)
          .replace(':list', 'sources')
          .replace(/:\w+/g, pipeline.funnel);
        const query = route.key === 'GET /funnels/:id/changes' ? '?since=2026-01-01T00:00:00Z' : '';
        const body = {
          version: 1,
          stage: pipeline.stage('open'),
          from: 'x',
          contacts: [],
          name: 'x',
        };
        const { status } = await ask(route.method, path + query, body);
        expect([route.key, param.slice(0, 20), [400, 404].includes(status) || status]).toEqual([
          route.key,
          param.slice(0, 20),
          true,
        ]);
      }
    }
  }
  expect(n).toBeGreaterThan(100);
  await nothingWritten();
});

it('an unknown query key is 400 by its name, on every route', async () => {
  for (const route of routes) {
    const path = route.path
      .replace(':list', 'sources')
      .replace(':stage', pipeline.stage('open'))
      .replace(/:\w+/g, ids[route.path.split('/')[1] ?? ''] ?? 'nosuch');
    for (const [query, field] of [
      ['nosuch=1', 'nosuch'],
      ['filters[title][$ne]=x&populate=*&constructor[prototype][hacked]=1', 'filters'],
    ]) {
      const { status, body } = await ask(route.method, `${path}?${query}`);
      expect([route.key, query, status, fieldsOf(body).includes(field ?? '')]).toEqual([
        route.key,
        query,
        400,
        true,
      ]);
    }
  }
  expect(Object.hasOwn(Object.prototype, 'hacked')).toBe(false);
  await nothingWritten();
});

/** Query keys of the reading routes with values that are none; each is asked alone. */
const QUERIES = (): [string, Record<string, string[]>][] => {
  const numbers = ['0', '-1', '101', '1.5', 'NaN', '1e3', '0x10', '', '9'.repeat(400), '%00'];
  const paging = { page: ['0', '-1', '1.5', 'x', '9'.repeat(400)], pageSize: numbers };
  const id = ['%00', "'", 'a b', '', '%ED%A0%80', 'x'.repeat(65), '..'];
  const word = ['%00', `a%00b`, 'x'.repeat(101)];
  const filters = {
    owner: ['0', '-1', 'you', '1.5', '99999999999', '%00'],
    q: word,
    light: ['blue', '', 'constructor'],
    minValue: ['-1', '1e99', 'NaN', 'x', '', '9'.repeat(400)],
  };
  const day = ['x', '2026-13-01', '%00', '', '10000-01-01', '0001-01-01'];
  const cursors = [
    'x',
    '%00',
    '',
    'e30',
    ...[
      [],
      ['manual'],
      ['manual', 'a', 'b'],
      ['manual', 1, 1e300],
      ['manual', 'a', 1.5],
      ['manual', 'a', -1, 2],
      ['manual', 'a\u0000', 1],
      ['manual', '\ud800', 1],
      ['manual', {}, 1],
      ['light', 0, 0, 1],
      ['manual', 'a', null],
    ].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    'x'.repeat(2000),
  ];
  const board = {
    ...filters,
    pageSize: numbers,
    sort: ['nosuch', '', 'manual;'],
    closedDays: ['-1', '36501', 'x', '1.5', ''],
  };
  return [
    [`/funnels/${pipeline.funnel}/board`, board],
    [`/funnels/${pipeline.funnel}/board/${pipeline.stage('open')}`, { ...board, cursor: cursors }],
    [
      `/funnels/${pipeline.funnel}/changes`,
      { since: day.concat('2026-01-01', '2026-02-30T00:00:00Z') },
    ],
    [
      '/opportunities',
      {
        ...filters,
        ...paging,
        funnel: id,
        stage: id,
        organization: id,
        contact: id,
        status: ['x', ''],
        source: ['%00', 'a b', ''],
        archived: ['1', ''],
        expectedFrom: day,
        expectedTo: day,
        closedFrom: day,
        closedTo: day,
        openedFrom: day,
        openedTo: day,
        sort: ['nosuch', 'title:up', 'title:asc:x', '', 'id', 'toString'],
      },
    ],
    [
      `/opportunities/${ids.opportunities}/timeline`,
      {
        pageSize: numbers,
        cursor: [
          'x',
          ...[
            ['timeline', 'a', 0, 1],
            ['timeline', 1e300, 0, 1],
            ['timeline', 1, 0, 1.5],
            ['timeline', 1, 0],
          ].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
        ],
      },
    ],
    [
      '/activities',
      {
        ...paging,
        opportunity: id,
        organization: id,
        contact: id,
        assignee: filters.owner,
        planned: ['1', ''],
      },
    ],
    ['/organizations', { ...paging, q: word, sort: ['nosuch', 'name:up', ''] }],
    ['/contacts', { ...paging, q: word, organization: id, sort: ['nosuch', 'name:up', ''] }],
    ['/exchange-rates', { ...paging, currency: ['eur', '%00', ''], sort: ['rate', ''] }],
    [
      '/reports/stages',
      {
        ...{ funnel: id, team: id, stage: id, owner: filters.owner, from: ['x'], to: ['x'] },
        ...{ source: ['%00'], businessType: ['old'], purpose: ['sales,x', ''], asOf: ['x'] },
        ...{ closedDays: ['-1', '36501'], format: ['xml', ''] },
      },
    ],
    ['/targets', { ...paging }],
    ['/search', { q: [...word, '', 'x'], limit: ['0', '26', 'x', ''] }],
    ['/assignable-users', { funnel: id.concat('nosuchfunnel') }],
  ];
};

const named = (body: unknown) => new Set(fieldsOf(body).map((field) => field.split('.')[0]));

it('a query value of the wrong kind is 400 by its name', async () => {
  for (const [path, { cursor = [], ...keys }] of QUERIES()) {
    const sound = { '/search': 'q=xx' }[path] ?? (keys.since ? 'since=2026-01-01T00:00:00Z' : '');
    await admin.get(`${path}?${sound}`).expect(200);
    const values = Object.entries(keys).map(
      ([key, bad]) =>
        [key, [...bad.map((value) => `=${value}`), '[$ne]=1', `=1&${key}=2`]] as const,
    );
    // Many keys are wrong at once, and the answer names each of them.
    for (let start = 0; start < values.length; start += 8) {
      const part = values.slice(start, start + 8);
      const rounds = Math.max(...part.map(([, bad]) => bad.length));
      for (let i = 0; i < rounds; i += 1) {
        const query = part.map(([key, bad]) => `${key}${bad[i % bad.length]}`).join('&');
        const { status, body } = await admin.get(`${path}?${query}`);
        const missed = part.flatMap(([key]) => (named(body).has(key) ? [] : [key]));
        const asked = [path, query.slice(0, 500)];
        expect([...asked, status, missed]).toEqual([...asked, 400, []]);
      }
    }
    for (const value of cursor) {
      const { status, body } = await admin.get(`${path}?cursor=${value}`);
      expect([path, value, status, [...named(body)]]).toEqual([path, value, 400, ['cursor']]);
    }
  }
});

describe('the body parser', () => {
  // It logs what it refuses, with the stack.
  beforeAll(() => void (app.strapi.log.silent = true));
  afterAll(() => void (app.strapi.log.silent = false));

  it('refuses with 400 or 413, and what it lets in the plugin refuses', async () => {
    const send = (type: string, text: string) =>
      app
        .http()
        .post('/sales-pipeline/opportunities')
        .set('Authorization', `Bearer ${admin.token}`)
        .set('Content-Type', type)
        .send(text);
    const sound = JSON.stringify({ title: 'x', funnel: pipeline.funnel });
    for (const text of [
      '{',
      '{"title": }',
      sound.slice(0, -1),
      '"x"',
      '1',
      'null',
      'NaN',
      '{"__proto__": {"hacked": true}}',
    ]) {
      expect([text, (await send('application/json', text)).status]).toEqual([text, 400]);
    }
    for (const type of ['text/plain', 'application/xml', 'application/octet-stream']) {
      expect([type, (await send(type, sound)).status]).toEqual([type, 400]);
    }
    const large = JSON.stringify({ title: 'x'.repeat(1_100_000), funnel: pipeline.funnel });
    expect((await send('application/json', large)).status).toBe(413);
    // Just below the parser's limit it is the plugin that refuses, by name.
    for (const field of [
      'title',
      'nextStep',
      'lossNote',
      'source',
      'organization',
      'expectedCloseOn',
      'contractUrl',
    ]) {
      const body = { title: 'x', funnel: pipeline.funnel, [field]: 'x'.repeat(1_000_000) };
      const answer = await send('application/json', JSON.stringify(body));
      expect([field, answer.status, new Set(fieldsOf(answer.body))]).toEqual([
        field,
        400,
        new Set([field]),
      ]);
      expect(answer.text.length).toBeLessThan(2000);
    }
    await nothingWritten();
  });
});
