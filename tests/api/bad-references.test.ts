import type { Test } from 'supertest';
import { wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { tableRows } from './support/plugin';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let other: Pipeline;
let ids: Record<string, string>;
let before: unknown;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  other = await makePipeline(admin, 'b2b-cycle');
  const make = async (path: string, body: object) => {
    const answer = await admin.post(path, body).expect(201);
    return (answer.body as { data: { documentId: string } }).data.documentId;
  };
  const opportunities = (await makeOpportunity(admin, pipeline, { title: 'Sound' })).documentId;
  const activities = await make('/activities', { kind: 'call', opportunity: opportunities });
  const organizations = await make('/organizations', { name: 'Firm' });
  const contacts = await make('/contacts', { lastName: 'Person' });
  await make('/exchange-rates', { currency: 'USD', rate: 1.1, validFrom: '2020-01-01T00:00:00Z' });
  ids = { opportunities, activities, organizations, contacts };
});
afterAll(() => app.release());
beforeEach(async () => {
  before = await tableRows(app);
});
/** Whatever was refused: nothing is written, not even by halves. */
const nothingWritten = async () => expect(await tableRows(app)).toEqual(before);

type Method = 'get' | 'post' | 'put' | 'delete';
const ask = (method: Method, path: string, body: object = {}): Test => {
  if (method === 'get') return admin.get(path);
  if (method === 'delete') return admin.del(path);
  return method === 'post' ? admin.post(path, body) : admin.put(path, body);
};

describe('a sound body that names what is not there', () => {
  type Case = [string, Method, string, object, string];
  const NO_ID = 'nosuchrecord00000000000a';
  const run = async (cases: Case[]) => {
    for (const [what, method, path, body, field] of cases) {
      expect([what, await wrongFields(ask(method, path, body))]).toEqual([what, [field]]);
    }
    await nothingWritten();
  };

  it('is refused for opportunities by the name of the field', async () => {
    const chance = { title: 'x', funnel: pipeline.funnel };
    const path = `/opportunities/${ids.opportunities}`;
    const foreign = other.stage('open');
    const move = { stage: pipeline.stage('open'), version: 1 };
    const future = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const inactive = (await createUser(app, { permissions: [], isActive: false })).id;
    const bulk = [{ documentId: ids.opportunities, version: 1 }];
    await run([
      ['funnel', 'post', '/opportunities', { ...chance, funnel: NO_ID }, 'funnel'],
      ['foreign stage', 'post', '/opportunities', { ...chance, stage: foreign }, 'stage'],
      ['stage', 'post', '/opportunities', { ...chance, stage: NO_ID }, 'stage'],
      [
        'organization',
        'post',
        '/opportunities',
        { ...chance, organization: NO_ID },
        'organization',
      ],
      ['contact', 'post', '/opportunities', { ...chance, contact: ids.organizations }, 'contact'],
      ['owner', 'post', '/opportunities', { ...chance, owner: 999_999 }, 'owner'],
      ['inactive owner', 'post', '/opportunities', { ...chance, owner: inactive }, 'owner'],
      ['source', 'post', '/opportunities', { ...chance, source: 'nosuch' }, 'source'],
      ['predecessor', 'post', '/opportunities', { ...chance, predecessor: NO_ID }, 'predecessor'],
      ['unexplained', 'post', '/opportunities', { ...chance, probability: 7 }, 'probabilityReason'],
      ['itself', 'put', path, { version: 1, predecessor: ids.opportunities }, 'predecessor'],
      ['foreign stage', 'put', path, { version: 1, stage: foreign }, 'stage'],
      ['future version', 'put', path, { version: 99, title: 'x' }, 'version'],
      ['loss reason', 'put', path, { version: 1, lossReason: 'nosuch' }, 'lossReason'],
      ['foreign stage', 'post', `${path}/move`, { ...move, stage: foreign }, 'stage'],
      ['neighbour', 'post', `${path}/move`, { ...move, after: NO_ID }, 'after'],
      ['neighbour', 'post', `${path}/move`, { ...move, before: NO_ID }, 'before'],
      [
        'future',
        'post',
        `${path}/move`,
        { ...move, stage: pipeline.stage('won'), closing: { closedAt: future } },
        'closing.closedAt',
      ],
      ['stage', 'post', '/opportunities/bulk', { items: bulk, set: { stage: NO_ID } }, 'set.stage'],
      ['owner', 'post', '/opportunities/bulk', { items: bulk, set: { owner: 999_999 } }, 'owner'],
      [
        'person',
        'put',
        `${path}/contacts`,
        { version: 1, contacts: [{ contact: NO_ID }] },
        'contacts.0.contact',
      ],
      [
        'role',
        'put',
        `${path}/contacts`,
        { version: 1, contacts: [{ contact: ids.contacts, role: 'nosuch' }] },
        'contacts.0.role',
      ],
    ]);
  });

  it('is refused for activities, people and the set-up by the name of the field', async () => {
    const call = { kind: 'call', opportunity: ids.opportunities };
    const task = { ...call, dueAt: '2030-01-01T00:00:00Z' };
    const future = new Date(Date.now() + 3_600_000).toISOString();
    await run([
      ['nothing', 'post', '/activities', { kind: 'call' }, 'opportunity'],
      ['opportunity', 'post', '/activities', { ...call, opportunity: NO_ID }, 'opportunity'],
      [
        'organization',
        'post',
        '/activities',
        { ...call, organization: ids.contacts },
        'organization',
      ],
      ['contact', 'post', '/activities', { ...call, contact: NO_ID }, 'contact'],
      ['assignee', 'post', '/activities', { ...task, assignee: 999_999 }, 'assignee'],
      ['purpose', 'post', '/activities', { ...call, purpose: 'nosuch' }, 'purpose'],
      ['objection', 'post', '/activities', { ...call, objectionKind: 'nosuch' }, 'objectionKind'],
      ['future', 'post', '/activities', { ...call, occurredAt: future }, 'occurredAt'],
      ['owner', 'put', `/organizations/${ids.organizations}`, { owner: 999_999 }, 'owner'],
      ['from', 'post', `/organizations/${ids.organizations}/merge`, { from: ids.contacts }, 'from'],
      ['organization', 'put', `/contacts/${ids.contacts}`, { organization: NO_ID }, 'organization'],
      [
        'stage',
        'put',
        `/funnels/${pipeline.funnel}`,
        { stages: [{ stage: NO_ID }] },
        'stages.0.stage',
      ],
      ['funnel', 'post', '/funnels', { name: 'x', followOnFunnel: NO_ID }, 'followOnFunnel'],
      ['team', 'post', '/funnels', { name: 'x', team: [999_999] }, 'team'],
      ['days', 'post', '/funnels', { name: 'x', followUpDays: 9, criticalDays: 9 }, 'criticalDays'],
      ['template', 'post', '/funnels/from-template', { template: 'constructor' }, 'template'],
      ['list', 'post', '/lists/constructor', { name: 'x' }, 'list'],
      ['list', 'get', '/lists/toString', {}, 'list'],
      ['base', 'post', '/exchange-rates', { currency: 'EUR', rate: 2 }, 'currency'],
      ['days', 'put', '/settings', { followUpDays: 30 }, 'criticalDays'],
    ]);
  });

  it('is 409 where something stands in the way', async () => {
    const chance = { title: 'x', funnel: pipeline.funnel, externalSource: 'crm', externalId: '1' };
    await ask('post', '/opportunities', chance).expect(201);
    await ask('post', '/stages', { name: 'x', kind: 'open', code: 'mine' }).expect(201);
    await ask('post', '/lists/sources', { name: 'x', code: 'mine' }).expect(201);
    before = await tableRows(app);
    const validFrom = '2020-01-01T00:00:00Z';
    const taken: [Method, string, object][] = [
      ['post', '/opportunities', chance],
      ['post', '/stages', { name: 'y', kind: 'open', code: 'mine' }],
      ['put', `/stages/${pipeline.stage('open')}`, { code: 'mine' }],
      ['put', `/funnels/${pipeline.funnel}`, { code: 'b2b-cycle' }],
      ['post', '/lists/sources', { name: 'y', code: 'mine' }],
      ['post', '/exchange-rates', { currency: 'USD', rate: 2, validFrom }],
      ['delete', `/funnels/${pipeline.funnel}`, {}],
      ['delete', `/stages/${pipeline.stage('open')}`, {}],
      ['delete', `/organizations/${ids.organizations}`, {}],
      ['delete', `/opportunities/${ids.opportunities}?version=7`, {}],
    ];
    await admin.put(`/contacts/${ids.contacts}`, { organization: ids.organizations }).expect(200);
    before = await tableRows(app);
    for (const [method, path, body] of taken) {
      const answer = await ask(method, path, body);
      expect([method, path, answer.status, answer.body]).toMatchObject([
        method,
        path,
        409,
        { data: null, error: { status: 409, name: 'ConflictError' } },
      ]);
    }
    await nothingWritten();
  });
});
