import type { Contact, Organization } from '../../shared/contracts/person';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

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

describe('organizations', () => {
  it('are made, read, changed and deleted', async () => {
    const acme = await organization({
      name: ' Acme GmbH ',
      domain: 'https://www.Acme.de/impressum',
      phone: '030 1234567',
      address: { city: 'Berlin' },
      owner: admin.id,
      class: 'a',
    });
    expect(acme).toMatchObject({
      name: 'Acme GmbH',
      domain: 'acme.de',
      address: { city: 'Berlin' },
      owner: { id: admin.id, name: 'Super Admin' },
      class: 'a',
      note: null,
    });
    expect(Date.parse(acme.createdAt)).toBeGreaterThan(Date.now() - 60_000);

    const changed = await admin
      .put(`/organizations/${acme.documentId}`, { class: null, note: 'x' })
      .expect(200);
    expect(changed.body.data).toMatchObject({
      name: 'Acme GmbH',
      domain: 'acme.de',
      class: null,
      note: 'x',
    });
    const read = await admin.get(`/organizations/${acme.documentId}`).expect(200);
    expect(read.body.data).toEqual(changed.body.data);

    await admin.del(`/organizations/${acme.documentId}`).expect(200);
    await admin.get(`/organizations/${acme.documentId}`).expect(404);
    await admin.del(`/organizations/${acme.documentId}`).expect(404);
  });

  it('refuse bad input and name the fields', async () => {
    const blocked = await createUser(app, { permissions: [], isActive: false });
    const refused = async (body: object, ...fields: string[]) => {
      const response = await admin.post('/organizations', body).expect(400);
      expect(fieldsOf(response)).toEqual(fields);
    };
    await refused({}, 'name');
    await refused({ name: '  ' }, 'name');
    await refused({ name: 'a\u0000b' }, 'name');
    await refused({ name: 'x'.repeat(256) }, 'name');
    await refused({ name: 'x', domain: 'acme' }, 'domain');
    await refused({ name: 'x', employees: -1, class: 'd' }, 'class', 'employees');
    await refused({ name: 'x', address: { planet: 'Mars' } }, 'address.planet');
    await refused({ name: 'x', searchText: 'y' }, 'searchText');
    await refused({ name: 'x', owner: 999_999 }, 'owner');
    await refused({ name: 'x', owner: blocked.id }, 'owner');
  });

  it('are listed in pages, sorted, with a search that knows umlauts', async () => {
    for (const name of ['Öl Überlingen', 'öl Zwei', 'Ölgemälde', '100% Öl'])
      await organization({ name });
    const list = async (query: string) =>
      (await admin.get(`/organizations?${query}`).expect(200)).body;
    const first = await list(`q=${encodeURIComponent('ÖL')}&pageSize=2&sort=createdAt:asc`);
    expect(first.data.map((item: { name: string }) => item.name)).toEqual([
      'Öl Überlingen',
      'öl Zwei',
    ]);
    expect(first.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 4 });
    expect((await list(`q=${encodeURIComponent('überl ÖL')}`)).meta.pagination.total).toBe(1);
    expect((await list(`q=${encodeURIComponent('0% ö')}`)).meta.pagination.total).toBe(1);
    expect((await list('q=_%25_')).meta.pagination.total).toBe(0);
    for (const query of [
      'pageSize=101',
      'page=0',
      'sort=searchText:asc',
      'sort=name:up',
      'filters=1',
    ]) {
      await admin.get(`/organizations?${query}`).expect(400);
    }
  });

  it('sort what is empty to the end, whichever direction', async () => {
    await organization({ name: 'Sorted A', domain: 'a.example' });
    await organization({ name: 'Sorted B', domain: 'b.example' });
    await organization({ name: 'Sorted C' });
    const names = async (sort: string) =>
      (await admin.get(`/organizations?q=sorted&sort=${sort}`).expect(200)).body.data.map(
        (item: { name: string }) => item.name.slice(-1),
      );
    expect(await names('domain:asc')).toEqual(['A', 'B', 'C']);
    expect(await names('domain:desc')).toEqual(['B', 'A', 'C']);
  });

  it('stay while something uses them', async () => {
    const used = await organization({ name: 'Used' });
    const opportunity = await makeOpportunity(admin, pipeline, {
      title: 'x',
      organization: used.documentId,
    });
    const person = await contact({ lastName: 'X', organization: used.documentId });
    const refused = await admin.del(`/organizations/${used.documentId}`).expect(409);
    expect(refused.body.error.details.usedBy).toBe(2);
    await admin
      .del(`/opportunities/${opportunity.documentId}?version=${opportunity.version}`)
      .expect(200);
    await admin.del(`/contacts/${person.documentId}`).expect(200);
    await admin.del(`/organizations/${used.documentId}`).expect(200);
  });

  it('stay while an activity or a recommendation names them', async () => {
    const called = await organization({ name: 'Called' });
    const recommended = await organization({ name: 'Recommending' });
    await made('/activities', { kind: 'call', organization: called.documentId });
    await makeOpportunity(admin, pipeline, {
      title: 'y',
      referredByOrganization: recommended.documentId,
    });
    await admin.del(`/organizations/${called.documentId}`).expect(409);
    await admin.del(`/organizations/${recommended.documentId}`).expect(409);
  });

  it('change part by part, and tell of each other who gives one field two values', async () => {
    const { documentId } = await answer<Organization>(
      admin.post('/organizations', { name: 'Zwei', note: 'first', address: { city: 'Bonn' } }),
      201,
    );
    const put = (body: object) => admin.put(`/organizations/${documentId}`, body);
    await answer(put({ address: { street: 'Weg 1' } }));
    await answer(put({ note: 'second', was: { note: 'first' } }));
    const { details } = await refusal(put({ note: 'third', was: { note: 'first' } }), 409);
    expect(details.changes).toMatchObject([{ field: 'note', mine: 'third', theirs: 'second' }]);
    const now = await answer<Organization>(put({ note: 'third', was: { note: 'second' } }));
    expect(now).toMatchObject({ note: 'third', address: { city: 'Bonn', street: 'Weg 1' } });

    const person = await answer<Contact>(admin.post('/contacts', { lastName: 'Zwei' }), 201);
    const move = (organization: string | null, was: string | null) =>
      admin.put(`/contacts/${person.documentId}`, { organization, was: { organization: was } });
    await answer(move(documentId, null));
    expect((await refusal(move(null, 'another'), 409)).details.changes).toMatchObject([
      { field: 'organization', mine: null, theirs: documentId },
    ]);
    await answer(move(null, documentId));
  });

  it('go up in another one with everything that hangs on them', async () => {
    const into = await organization({ name: 'Remains', note: 'first', phone: '030 7654321' });
    const from = await organization({
      name: 'Goes',
      domain: 'goes.example',
      note: 'second',
      phone: '030 1',
    });
    const opportunity = await makeOpportunity(admin, pipeline, {
      title: 'Merged',
      organization: from.documentId,
      referredByOrganization: from.documentId,
    });
    const person = await contact({ lastName: 'Moves', organization: from.documentId });
    const activity = await made('/activities', { kind: 'call', organization: from.documentId });

    const merged = await admin
      .post(`/organizations/${into.documentId}/merge`, { from: from.documentId })
      .expect(200);
    expect(merged.body.data).toMatchObject({
      name: 'Remains',
      domain: 'goes.example',
      phone: '030 7654321',
      note: 'first\n\nsecond\n\n030 1',
    });
    await admin.get(`/organizations/${from.documentId}`).expect(404);
    const ref = { documentId: into.documentId, name: 'Remains' };
    const after = (await admin.get(`/opportunities/${opportunity.documentId}`).expect(200)).body
      .data;
    expect(after).toMatchObject({ organization: ref, referredByOrganization: ref });
    expect((await admin.get(`/contacts/${person.documentId}`)).body.data.organization).toEqual(ref);
    const calls = (await admin.get(`/activities?organization=${into.documentId}`).expect(200)).body
      .data;
    expect(calls.map((call: { documentId: string }) => call.documentId)).toEqual([
      activity.documentId,
    ]);
  });

  it('do not go up in themselves or in what is not there', async () => {
    const one = await organization({ name: 'One' });
    const merge = (id: string, from: unknown) =>
      admin.post(`/organizations/${id}/merge`, { from } as object);
    for (const from of [one.documentId, 'nosuchorganization', 7, undefined]) {
      expect(fieldsOf(await merge(one.documentId, from).expect(400))).toEqual(['from']);
    }
    await merge('nosuchorganization', one.documentId).expect(404);
    const person = await contact({ lastName: 'NoFirm' });
    expect(fieldsOf(await merge(one.documentId, person.documentId).expect(400))).toEqual(['from']);
  });

  it('merge once when two merges cross', async () => {
    const [a, b] = [
      await organization({ name: 'Cross A' }),
      await organization({ name: 'Cross B' }),
    ];
    const answers = await Promise.all([
      admin.post(`/organizations/${a.documentId}/merge`, { from: b.documentId }),
      admin.post(`/organizations/${b.documentId}/merge`, { from: a.documentId }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect((await admin.get('/organizations?q=cross')).body.meta.pagination.total).toBe(1);
  });
});

describe('contacts', () => {
  it('are made, read, changed and deleted', async () => {
    const firm = await organization({ name: 'Employer' });
    const anna = await contact({
      firstName: 'Anna',
      lastName: 'Müller',
      email: 'Anna.Mueller@Example.com',
      preferredChannel: 'phone',
      organization: firm.documentId,
    });
    const ref = { documentId: firm.documentId, name: 'Employer' };
    expect(anna).toMatchObject({
      name: 'Anna Müller',
      email: 'Anna.Mueller@Example.com',
      organization: ref,
    });
    const path = `/contacts/${anna.documentId}`;
    const kept = await admin.put(path, { jobTitle: 'CEO' }).expect(200);
    expect(kept.body.data).toMatchObject({
      jobTitle: 'CEO',
      organization: ref,
      name: 'Anna Müller',
    });
    expect(
      (await admin.put(path, { organization: null }).expect(200)).body.data.organization,
    ).toBeNull();
    await admin.del(path).expect(200);
    await admin.get(path).expect(404);
  });

  it('refuse bad input and name the fields', async () => {
    const refused = async (body: object, ...fields: string[]) =>
      expect(fieldsOf(await admin.post('/contacts', body).expect(400))).toEqual(fields);
    await refused({ firstName: 'x' }, 'lastName');
    await refused({ lastName: 'x', email: 'nobody' }, 'email');
    await refused({ lastName: 'x', preferredChannel: 'pigeon' }, 'preferredChannel');
    await refused({ lastName: 'x', organization: 'nosuchorganization' }, 'organization');
    await refused({ lastName: 'x', organization: 5 }, 'organization');
    await refused({ lastName: 'x', emailKey: 'y' }, 'emailKey');
  });

  it('are listed by name, by firm, and those of one organization', async () => {
    const firm = await organization({ name: 'Käsehof' });
    await contact({ firstName: 'Zoe', lastName: 'Abt', organization: firm.documentId });
    await contact({ firstName: 'Ali', lastName: 'Zorn', organization: firm.documentId });
    const names = async (query: string) =>
      (await admin.get(`/contacts?${query}`).expect(200)).body.data.map(
        (item: { name: string }) => item.name,
      );
    expect(await names(`q=${encodeURIComponent('KÄSE')}`)).toEqual(['Zoe Abt', 'Ali Zorn']);
    expect(await names(`q=${encodeURIComponent('käse zorn')}`)).toEqual(['Ali Zorn']);
    expect(await names(`organization=${firm.documentId}&sort=lastName:desc`)).toEqual([
      'Ali Zorn',
      'Zoe Abt',
    ]);
    await admin.get('/contacts?organization=%27').expect(400);
  });

  it('go up in another one; a role in the same opportunity is kept once', async () => {
    const into = await contact({ lastName: 'Remains', jobTitle: 'Managing director' });
    const from = await contact({
      lastName: 'Goes',
      jobTitle: 'Owner',
      email: 'goes@example.com',
      phone: '030 9988776',
    });
    const both = await makeOpportunity(admin, pipeline, {
      title: 'Both',
      contact: from.documentId,
    });
    const single = await makeOpportunity(admin, pipeline, { title: 'Single' });
    const people = (id: string, ...contacts: object[]) =>
      admin.put(`/opportunities/${id}/contacts`, { version: 1, contacts }).expect(200);
    await people(
      both.documentId,
      { contact: into.documentId },
      { contact: from.documentId, role: 'decider' },
    );
    await people(single.documentId, { contact: from.documentId, role: 'user' });
    await admin.del(`/contacts/${from.documentId}`).expect(409);

    const merged = await admin
      .post(`/contacts/${into.documentId}/merge`, { from: from.documentId })
      .expect(200);
    expect(merged.body.data).toMatchObject({
      email: 'goes@example.com',
      phone: '030 9988776',
      jobTitle: 'Managing director',
      note: 'Owner',
    });
    await admin.get(`/contacts/${from.documentId}`).expect(404);
    const ref = { documentId: into.documentId, name: 'Remains' };
    expect((await admin.get(`/opportunities/${both.documentId}`)).body.data.contact).toEqual(ref);
    const roles = async (id: string) =>
      (await admin.get(`/opportunities/${id}/contacts`).expect(200)).body.data;
    expect(await roles(both.documentId)).toEqual([{ contact: ref, role: 'decider' }]);
    expect(await roles(single.documentId)).toEqual([{ contact: ref, role: 'user' }]);
    const found = await admin.get('/search?q=0309988776').expect(200);
    expect(found.body.data.map((hit: { documentId: string }) => hit.documentId)).toContain(
      into.documentId,
    );
  });
});
