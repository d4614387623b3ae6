import fc from 'fast-check';
import { bootStrapi, type TestApp } from './support/boot';
import { badBodies, type Shape } from './support/bodies';
import { shapes } from './support/body-shapes';
import { preview } from './support/imports';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { pluginRoutes, tableRows, type PluginRoute } from './support/plugin';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let table: Record<string, Shape>;
let ids: Record<string, string>;
let routes: PluginRoute[];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  table = shapes(pipeline);
  routes = pluginRoutes(app, 'admin').filter(({ method }) => method === 'post' || method === 'put');
  const make = async (path: string, body: object) => {
    const { body: answer } = await admin.post(path, body).expect(201);
    return (answer as { data: { documentId: string } }).data.documentId;
  };
  const opportunities = (await makeOpportunity(admin, pipeline, { title: 'Sound' })).documentId;
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  const lead = await make('/leads', { lastName: 'Lead' });
  ids = {
    funnels: pipeline.funnel,
    stages: pipeline.stage('open'),
    opportunities,
    activities: await make('/activities', { kind: 'task', dueAt, opportunity: opportunities }),
    organizations: await make('/organizations', { name: 'Firm' }),
    contacts: await make('/contacts', { lastName: 'Person' }),
    leads: lead,
    ofLead: await make('/activities', { kind: 'task', dueAt, lead }),
    'lead-forms': await make('/lead-forms', { name: 'Form' }),
    lists: await make('/lists/sources', { name: 'Mine' }),
    imports: (await preview(app, admin, 'title\nA chance\n')).id,
    'saved-views': await make('/saved-views', { list: 'contacts', name: 'V', query: {} }),
    targets: await make('/targets', {
      ...{ name: 'T', kind: 'amount', value: 1, from: '2026-01-01', to: '2026-12-31' },
    }),
    'exchange-rates': await make('/exchange-rates', { currency: 'USD', rate: 1.1 }),
  };
});
afterAll(() => app.release());

const pathOf = ({ path }: PluginRoute): string =>
  path
    .replace(':list', 'sources')
    .replace(':id', ids[path.split('/')[1] ?? ''] ?? '')
    .replace(':activity', ids.ofLead ?? '');
const send = (route: PluginRoute, body: object) =>
  route.method === 'post' ? admin.post(pathOf(route), body) : admin.put(pathOf(route), body);

interface Refusal {
  error: { message: string; details: { errors?: { field: string; message: string }[] } };
}
const namedIn = (body: unknown): string[] =>
  ((body as Refusal).error?.details?.errors ?? []).map(({ field }) => field);
/** A refusal may name the part of a field that is wrong. */
const names = (fields: string[], path: string) =>
  fields.some((field) => field === path || field.startsWith(`${path}.`));

const KEYS = Object.keys(shapes({ funnel: 'f', stage: () => 's' }));

it('every route that takes a body is asked here', () => {
  expect(routes.map(({ key }) => key).sort()).toEqual([...KEYS].sort());
});

it.each(KEYS)(
  '%s refuses every wrong value of every field by its name, and writes nothing',
  async (key) => {
    const route = routes.find((candidate) => candidate.key === key);
    const shape = table[key];
    if (!route || !shape) throw new Error(`There is no ${key}`);
    const rows = await tableRows(app);
    const accepted: unknown[] = [];
    // Changing takes the same fields as making: a part of the values tells whether it checks them too.
    for (const { body, paths } of badBodies(shape, route.method === 'put' ? 4 : 1)) {
      const answer = await send(route, body);
      const fields = namedIn(answer.body);
      const missed = paths.filter((path) => !names(fields, path));
      if (answer.status !== 400 || missed.length > 0) {
        const shown = missed.map((path) => [path, JSON.stringify(at(body, path))?.slice(0, 60)]);
        accepted.push([answer.status, Object.fromEntries(shown)]);
      }
    }
    expect(accepted).toEqual([]);
    expect(await tableRows(app)).toEqual(rows);
  },
);

function at(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], body);
}

it.each(KEYS)(
  '%s refuses what is not an object, unknown keys and keys of prototypes',
  async (key) => {
    const route = routes.find((candidate) => candidate.key === key);
    const shape = table[key];
    if (!route || !shape) throw new Error(`There is no ${key}`);
    const rows = await tableRows(app);
    const base = JSON.stringify(shape.base).slice(1, -1);
    const comma = base === '' ? '' : ', ';
    const wrong: [string, string[]][] = [
      ['[]', ['body']],
      ['[{}]', ['body']],
      [`{${base}${comma}"nosuch": 1}`, ['nosuch']],
      [`{${base}${comma}"constructor": {"prototype": {"hacked": true}}}`, ['constructor']],
      [
        `{${base}${comma}"id": 1, "documentId": "x", "createdAt": 0}`,
        ['id', 'documentId', 'createdAt'],
      ],
      [`{${base}${comma}"deep": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, ['deep']],
    ];
    for (const [text, fields] of wrong) {
      const { status, body } = await raw(
        route.method === 'put' ? 'put' : 'post',
        pathOf(route),
        text,
      );
      expect([text.slice(0, 80), status, namedIn(body)]).toEqual([text.slice(0, 80), 400, fields]);
    }
    expect(Object.hasOwn(Object.prototype, 'hacked')).toBe(false);
    expect(await tableRows(app)).toEqual(rows);
  },
);

/** "@3" stands for [[[1]]]. */
const nested = (text: string): string =>
  text.replace(
    /"@(\d+)"/,
    (_, depth) => `${'['.repeat(Number(depth))}1${']'.repeat(Number(depth))}`,
  );
/** Text that no client library has looked at. */
function raw(method: 'post' | 'put', path: string, text: string) {
  const url = `/sales-pipeline${path}`;
  const request = method === 'post' ? app.http().post(url) : app.http().put(url);
  void request.set('Authorization', `Bearer ${admin.token}`);
  return request.set('Content-Type', 'application/json').send(text);
}

it('refuses JSON that is too deep, too large or of too many items by its name', async () => {
  const rows = await tableRows(app);
  const many = (count: number, make: (i: number) => unknown) =>
    Array.from({ length: count }, (_, i) => make(i));
  const keys = Object.fromEntries(many(501, (i) => [`k${i}`, true]) as [string, boolean][]);
  const chance = { title: 'x', funnel: pipeline.funnel };
  const wrong: ['post' | 'put', string, object, string][] = [
    ['post', '/opportunities', { ...chance, answers: { deep: '@5000' } }, 'answers.deep'],
    ['post', '/opportunities', { ...chance, answers: { deep: '@60000' } }, 'answers.deep'],
    ['post', '/opportunities', { ...chance, answers: { 'a b': 1 } }, 'answers'],
    ['post', '/opportunities', { ...chance, checklist: keys }, 'checklist'],
    ['post', '/opportunities', { ...chance, answers: keys }, 'answers'],
    ['post', '/lists/sources', { name: 'x', extra: { deep: '@60000' } }, 'extra'],
    ['post', '/funnels', { name: 'x', idealCustomer: { deep: '@60000' } }, 'idealCustomer'],
    ['post', '/funnels', { name: 'x', team: many(1001, (i) => i + 1) }, 'team'],
    ['post', '/funnels', { name: 'x', stages: many(2001, (i) => ({ stage: `s${i}` })) }, 'stages'],
    [
      'post',
      '/stages',
      { name: 'x', kind: 'open', checklist: many(101, (i) => ({ key: `k${i}`, label: 'x' })) },
      'checklist',
    ],
    [
      'post',
      '/opportunities/bulk',
      { items: many(501, (i) => ({ documentId: `d${i}`, version: 1 })), set: { archived: true } },
      'items',
    ],
    ['post', '/opportunities/bulk', { items: [], set: { archived: true } }, 'items'],
    [
      'put',
      `/opportunities/${ids.opportunities}/contacts`,
      { version: 1, contacts: many(101, (i) => ({ contact: `c${i}` })) },
      'contacts',
    ],
    ['put', '/settings', { holidays: many(2001, () => '2026-01-01') }, 'holidays'],
  ];
  for (const [method, path, body, field] of wrong) {
    const { status, body: answer } = await raw(method, path, nested(JSON.stringify(body)));
    expect([path, field, status, names(namedIn(answer), field) || answer]).toEqual([
      path,
      field,
      400,
      true,
    ]);
  }
  expect(await tableRows(app)).toEqual(rows);
});

it('never answers 500 to any JSON', async () => {
  const word = fc.constantFrom(
    '',
    'x',
    '\u0000',
    '\ud800',
    '9'.repeat(400),
    'NaN',
    '2026-01-01',
    '2026-01-01T00:00:00Z',
    'EUR',
    'open',
  );
  const any = fc.anything({
    key: fc.constantFrom(
      'title',
      'stage',
      'fields',
      'version',
      'set',
      'items',
      'documentId',
      'constructor',
      'x',
    ),
    values: [word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
    maxDepth: 3,
    maxKeys: 4,
  });
  const request = fc.nat().chain((n) => {
    const route = routes[n % routes.length] as PluginRoute;
    const fields = Object.keys(table[route.key]?.fields ?? {}).filter(
      (path) => !path.includes('.'),
    );
    return fc.record({
      route: fc.constant(route),
      changes: fc.dictionary(fc.constantFrom(...fields, 'x'), any, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    });
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ route, changes }) => {
      const { status } = await send(route, { ...table[route.key]?.base, ...changes });
      expect([route.key, changes, status < 500]).toEqual([route.key, changes, true]);
    }),
    { numRuns: 100, seed: 20_261_025 },
  );
});
