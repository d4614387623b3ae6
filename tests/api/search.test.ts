import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import {
  apiToken,
  createUser,
  pipelineAdmin,
  type ApiClient,
  type TestUser,
} from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let firm: string;
let anna: string;
let project: string;

const idOf = async (path: string, body: object): Promise<string> =>
  (await admin.post(path, body).expect(201)).body.data.documentId;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  firm = await idOf('/organizations', {
    name: 'Öko Möbel GmbH',
    domain: 'oeko.example',
    phone: '089 555 0',
  });
  anna = await idOf('/contacts', {
    firstName: 'Änne',
    lastName: 'Weiß',
    email: 'a.weiss@oeko.example',
    phone: '0171 2345678',
    organization: firm,
  });
  project = (
    await makeOpportunity(admin, pipeline, {
      title: 'Büroausstattung 100%',
      organization: firm,
      contact: anna,
      owner: admin.id,
    })
  ).documentId;
});
afterAll(() => app.release());

type Hit = {
  type: string;
  documentId: string;
  name: string;
  detail: string | null;
  funnel?: string;
};
const search = async (q: string, by: ApiClient = admin, more = ''): Promise<Hit[]> =>
  (await by.get(`/search?q=${encodeURIComponent(q)}${more}`).expect(200)).body.data;
const found = async (q: string, by?: ApiClient) =>
  (await search(q, by)).map((hit) => hit.documentId);

describe('search', () => {
  it('says what it found', async () => {
    expect(await search('öko')).toEqual([
      {
        type: 'organization',
        documentId: firm,
        name: 'Öko Möbel GmbH',
        detail: 'oeko.example · 089 555 0',
      },
      {
        type: 'contact',
        documentId: anna,
        name: 'Änne Weiß',
        detail: 'Öko Möbel GmbH · 0171 2345678',
      },
      {
        type: 'opportunity',
        documentId: project,
        name: 'Büroausstattung 100%',
        detail: 'Öko Möbel GmbH',
        funnel: pipeline.funnel,
      },
    ]);
  });

  it('does not mind the case of umlauts', async () => {
    expect(await found('MÖBEL')).toContain(firm);
    expect(await found('ÄNNE')).toContain(anna);
    expect(await found('BÜRO')).toEqual([project]);
  });

  it('wants every word, wherever it stands', async () => {
    expect(await found('weiß büro')).toEqual([project]);
    expect(await found('weiß möbel')).toEqual([anna, project]);
    expect(await found('weiß nirgends')).toEqual([]);
  });

  it.each(['0171 2345678', '+49 171 2345678', '0049 171/2345678', '2345678', '45678'])(
    'finds a caller by %s',
    async (number) => expect(await found(number)).toEqual([anna, project]),
  );

  it.each(['tel:+491712345678', '(0171) 2345678', '+49 (0)171 23456-78', '0171/2345678 ext. 9'])(
    'finds a caller by %s',
    async (number) => expect(await found(number)).toEqual([anna, project]),
  );

  it('finds the switchboard of an extension, and the extensions of a line', async () => {
    expect(await found('089 555-123')).toEqual([firm, anna, project]);
    expect(await found('+49 89 555')).toEqual([firm, anna, project]);
    expect(await found('089 556-123')).toEqual([]);
  });

  it('tells a whole number from others that end alike', async () => {
    const other = await idOf('/contacts', { lastName: 'Alike', phone: '+43 171 2345678' });
    expect(await found('+49 171 2345678')).toEqual([anna, project]);
    expect(await found('+43 171 2345678')).toEqual([other]);
    expect(new Set(await found('2345678'))).toEqual(new Set([anna, other, project]));
    expect(await found('+49 171 2345679')).toEqual([]);
    await admin.del(`/contacts/${other}`).expect(200);
  });

  it.each(['Änne Weiß', 'weiß änne', 'Weiß, Änne', 'Änne Weiß <a.weiss@oeko.example>'])(
    'finds a person as %s',
    async (name) => expect(await found(name)).toEqual([anna, project]),
  );

  it('finds a firm by its number, with its people', async () => {
    expect(await found('089 5550')).toEqual([firm, anna, project]);
  });

  it('finds an e-mail address by its beginning, and by its firm', async () => {
    expect(await found('A.Weiss@oeko.example')).toEqual([anna, project]);
    expect(await found('a.weiss@')).toEqual([anna, project]);
    expect(await found('@oeko.example')).toEqual([anna, project]);
  });

  it('takes wildcards for what they are', async () => {
    expect(await found('100%')).toEqual([project]);
    expect(await found('1_0%')).toEqual([]);
    expect(await found('%%')).toEqual([]);
    expect(await found('!!')).toEqual([]);
    expect(await found("' or 1=1 --")).toEqual([]);
  });

  it('refuses bad input and names the field', async () => {
    for (const query of [
      '',
      '?q=x',
      `?q=${'x'.repeat(101)}`,
      '?q=ab&limit=26',
      '?q=ab&limit=0',
      '?q=ab&x=1',
      '?q=%00%00',
    ]) {
      const { body } = await admin.get(`/search${query}`).expect(400);
      expect(body.error.details.errors[0].field).toMatch(/^(q|limit|x)$/);
    }
  });

  it('gives the best first, and no more than asked for', async () => {
    for (const name of ['The Limited', 'Limited 2', 'Limited 1'])
      await admin.post('/organizations', { name }).expect(201);
    const names = async (limit: number) =>
      (await search('limited', admin, `&limit=${limit}`)).map((hit) => hit.name);
    expect(await names(25)).toEqual(['Limited 1', 'Limited 2', 'The Limited']);
    expect(await names(1)).toEqual(['Limited 1']);
  });

  it('leaves archived opportunities out', async () => {
    const old = await makeOpportunity(admin, pipeline, { title: 'Archiviertes' });
    expect(await found('archiviertes')).toEqual([old.documentId]);
    await admin
      .put(`/opportunities/${old.documentId}`, { version: old.version, archived: true })
      .expect(200);
    expect(await found('archiviertes')).toEqual([]);
  });

  it('stays within what a user may read', async () => {
    const own = await createUser(app, {
      permissions: [
        'access',
        ...['opportunity.read', 'organization.read'].map((action) => ({
          action,
          conditions: ['own'],
        })),
      ],
    });
    for (const q of ['öko', 'änne', 'büro', '0171 2345678', 'a.weiss@oeko.example']) {
      expect(await found(q, own)).toEqual([]);
    }
    const mine = await makeOpportunity(admin, pipeline, { title: 'Mein Büro', owner: own.id });
    expect(await found('büro', own)).toEqual([mine.documentId]);
  });

  it('finds no opportunity by a person whom a user may not read', async () => {
    const seller = await createUser(app, {
      permissions: [
        'access',
        'opportunity.read',
        { action: 'organization.read', conditions: ['own'] },
      ],
    });
    expect(await found('büroaus', seller)).toEqual([project]);
    for (const q of ['öko', 'änne', '0171 2345678', 'a.weiss@oeko.example']) {
      expect(await found(q, seller)).toEqual([]);
    }
    await makeOpportunity(admin, pipeline, { title: 'Own', organization: firm, owner: seller.id });
    expect(await found('öko', seller)).toEqual([firm, anna, ...(await found('öko')).slice(2)]);
  });

  it('gives nothing of a type that a user may not read', async () => {
    const nothing = await createUser(app, { permissions: ['access'] });
    expect(await found('öko', nothing)).toEqual([]);
    const chances = await createUser(app, { permissions: ['access', 'opportunity.read'] });
    expect(await found('büroaus', chances)).toEqual([project]);
    expect(await found('öko', chances)).toEqual([]);
    expect(await found('0171 2345678', chances)).toEqual([]);
    const stranger = await createUser(app, { permissions: [] });
    await stranger.get('/search?q=ab').expect(403);
  });

  it('answers read-only tokens', async () => {
    const token = await apiToken(app, 'read-only');
    expect(await found('büroaus', token)).toEqual([project]);
  });
});
