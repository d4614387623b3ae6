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

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());

async function made(path: string, body: object, by: ApiClient = admin) {
  return (await by.post(path, body).expect(201)).body.data;
}
const organization = (fields: object, by?: ApiClient) => made('/organizations', fields, by);
const contact = (fields: object, by?: ApiClient) => made('/contacts', fields, by);

const fieldsOf = (response: { body: { error: { details: { errors: { field: string }[] } } } }) =>
  response.body.error.details.errors.map((error) => error.field).sort();

/** A seller who sees and changes only what hangs on his own opportunities. */
const ownOnly = () =>
  createUser(app, {
    permissions: [
      'access',
      'opportunity.create',
      { action: 'opportunity.read', conditions: ['own'] },
      { action: 'opportunity.update', conditions: ['own'] },
      { action: 'organization.read', conditions: ['own'] },
      { action: 'organization.update', conditions: ['own'] },
      { action: 'organization.delete', conditions: ['own'] },
    ],
  });

describe('who may do what', () => {
  it('asks for one action each', async () => {
    const { documentId } = await organization({ name: 'Guarded' });
    const path = `/organizations/${documentId}`;
    const reader = await createUser(app, {
      permissions: ['access', 'opportunity.read', 'organization.read'],
    });
    await reader.get(path).expect(200);
    await reader.put(path, { note: 'x' }).expect(403);
    await reader.post('/organizations', { name: 'x' }).expect(403);
    await reader.post(`${path}/merge`, { from: 'x' }).expect(403);
    await reader.del(path).expect(403);
    const stranger = await createUser(app, { permissions: ['access'] });
    await stranger.get('/organizations').expect(403);
    await stranger.get('/contacts').expect(403);
  });

  it('lets a read-only token read, and a full one write', async () => {
    const readOnly = await apiToken(app, 'read-only');
    await readOnly.get('/organizations').expect(200);
    await readOnly.post('/organizations', { name: 'x' }).expect(403);
    const full = await apiToken(app, 'full-access');
    await organization({ name: 'By token' }, full);
  });

  it('shows a seller what hangs on his own opportunities, and what hangs on none', async () => {
    const seller = await ownOnly();
    const mine = await organization({ name: 'Scope mine' });
    const theirs = await organization({ name: 'Scope theirs' });
    const nobodys = await organization({ name: 'Scope nobodys' });
    await makeOpportunity(admin, pipeline, {
      title: 'm',
      organization: mine.documentId,
      owner: seller.id,
    });
    await makeOpportunity(admin, pipeline, {
      title: 't',
      organization: theirs.documentId,
      owner: admin.id,
    });
    const colleague = await contact({ lastName: 'Hidden', organization: theirs.documentId });

    const list = (await seller.get('/organizations?q=scope').expect(200)).body;
    expect(list.data.map((item: { name: string }) => item.name)).toEqual([
      'Scope mine',
      'Scope nobodys',
    ]);
    expect(list.meta.pagination.total).toBe(2);
    for (const path of [
      `/organizations/${theirs.documentId}`,
      `/contacts/${colleague.documentId}`,
    ]) {
      await seller.get(path).expect(404);
      await seller.put(path, { note: 'x' }).expect(404);
      await seller.del(path).expect(404);
      await seller.post(`${path}/merge`, { from: mine.documentId }).expect(404);
    }
    const hidden = { from: theirs.documentId };
    await seller.post(`/organizations/${mine.documentId}/merge`, hidden).expect(400);
    const refused = await seller
      .post('/contacts', { lastName: 'x', organization: theirs.documentId })
      .expect(400);
    expect(fieldsOf(refused)).toEqual(['organization']);
    await seller.put(`/organizations/${mine.documentId}`, { note: 'mine' }).expect(200);
    await seller.put(`/organizations/${nobodys.documentId}`, { note: 'free' }).expect(200);
    const blocked = await seller.del(`/organizations/${mine.documentId}`).expect(409);
    expect(blocked.body.error.details).toEqual({});
  });

  it('lets a filter find people by what the asking user may read of them', async () => {
    const firm = await organization({ name: 'ÖLFirm ÉCOLE ÅRHUS', domain: 'hush.example.com' });
    const person = { firstName: 'Fil', lastName: 'Tered', email: 'secret@hush.example.com' };
    const { documentId } = await contact({ ...person, organization: firm.documentId });
    await makeOpportunity(admin, pipeline, {
      title: 'Found by',
      contact: documentId,
      organization: firm.documentId,
    });
    const seller = await createUser(app, { permissions: ['access', 'opportunity.read'] });
    const found = async (by: ApiClient, q: string) => {
      const { body } = await by.get(`/opportunities?q=${encodeURIComponent(q)}`).expect(200);
      return body.meta.pagination.total;
    };
    for (const q of ['secret@', 'hush.example']) {
      expect([await found(admin, q), await found(seller, q)]).toEqual([1, 0]);
    }
    for (const q of ['ölfirm', 'école', 'Århus', 'Fil Tered']) {
      expect([await found(admin, q), await found(seller, q)]).toEqual([1, 1]);
    }
  });

  it('shows a team what hangs on the opportunities of its funnels', async () => {
    const ours = await makePipeline(admin);
    const member = await createUser(app, {
      permissions: [
        'access',
        ...['opportunity.read', 'organization.read'].map((action) => ({
          action,
          conditions: ['team'],
        })),
      ],
    });
    await admin.put(`/funnels/${ours.funnel}`, { team: [member.id] }).expect(200);
    const inTeam = await organization({ name: 'Team ours' });
    const elsewhere = await organization({ name: 'Team others' });
    const role = await contact({ lastName: 'Teamrole' });
    const opportunity = await makeOpportunity(admin, ours, {
      title: 'o',
      organization: inTeam.documentId,
    });
    await makeOpportunity(admin, pipeline, {
      title: 'e',
      organization: elsewhere.documentId,
      contact: role.documentId,
    });
    const names = async (path: string) =>
      (await member.get(path).expect(200)).body.data.map((item: { name: string }) => item.name);
    expect(await names('/organizations?q=team')).toEqual(['Team ours']);
    await member.get(`/organizations/${elsewhere.documentId}`).expect(404);
    expect(await names('/contacts?q=teamrole')).toEqual([]);
    await admin
      .put(`/opportunities/${opportunity.documentId}/contacts`, {
        version: 1,
        contacts: [{ contact: role.documentId }],
      })
      .expect(200);
    expect(await names('/contacts?q=teamrole')).toEqual(['Teamrole']);
    await member.get(`/contacts/${role.documentId}`).expect(200);
  });

  it('answers 403 for what a seller sees but may not change', async () => {
    const seller = await createUser(app, {
      permissions: [
        'access',
        'opportunity.read',
        'organization.read',
        { action: 'organization.update', conditions: ['own'] },
        { action: 'organization.delete', conditions: ['own'] },
      ],
    });
    const theirs = await organization({ name: 'Foreign' });
    const free = await organization({ name: 'Free' });
    await makeOpportunity(admin, pipeline, {
      title: 'f',
      organization: theirs.documentId,
      owner: admin.id,
    });
    const path = `/organizations/${theirs.documentId}`;
    await seller.get(path).expect(200);
    await seller.put(path, { note: 'x' }).expect(403);
    await seller.del(path).expect(403);
    await seller.post(`${path}/merge`, { from: free.documentId }).expect(403);
    await seller
      .post(`/organizations/${free.documentId}/merge`, { from: theirs.documentId })
      .expect(403);
    await seller.del(`/organizations/${free.documentId}`).expect(200);
  });
});
