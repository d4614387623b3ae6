import type { ErrorBody } from '../../shared/contracts/common';
import { LISTS } from '../../shared/contracts/settings';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, win, type Pipeline } from './support/pipeline';
import { apiToken, createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());

const fieldsOf = (response: { body: { error: { details: { errors: { field: string }[] } } } }) =>
  response.body.error.details.errors.map((error) => error.field).sort();

describe('settings', () => {
  it('start with the defaults and keep what is saved', async () => {
    const before = (await admin.get('/settings').expect(200)).body.data;
    expect(before).toMatchObject({
      baseCurrency: 'EUR',
      timeZone: 'Europe/Berlin',
      followUpDays: 7,
      criticalDays: 14,
    });
    const saved = await admin
      .put('/settings', { holidays: ['2026-12-25', '2026-01-01'], criticalDays: 21 })
      .expect(200);
    expect(saved.body.data).toEqual({
      ...before,
      holidays: ['2026-01-01', '2026-12-25'],
      criticalDays: 21,
    });
    expect((await admin.get('/settings')).body.data).toEqual(saved.body.data);
    await admin.put('/settings', { holidays: [], criticalDays: 14 }).expect(200);
  });

  it('refuse bad input and name the field', async () => {
    const refused = async (body: object, field: string) =>
      expect(fieldsOf(await admin.put('/settings', body).expect(400))).toEqual([field]);
    await refused({ timeZone: 'Europe/Nowhere' }, 'timeZone');
    await refused({ workingDays: [] }, 'workingDays');
    await refused({ closedDays: { won: 36_501, lost: 1, aftersale: 1 } }, 'closedDays.won');
    await refused({ phoneCountry: 'XX' }, 'phoneCountry');
    await refused({ baseCurrency: 'EURO' }, 'baseCurrency');
    await refused({ followUpDays: 14 }, 'criticalDays');
    await refused({ aftersaleCriticalDays: 90 }, 'aftersaleCriticalDays');
    await refused({ colour: 'red' }, 'colour');
    expect((await admin.get('/settings')).body.data.followUpDays).toBe(7);
  });

  it('check the days of every stage in use', async () => {
    const stage = (await admin.post('/stages', { name: 'Slow', kind: 'open' }).expect(201)).body
      .data.documentId;
    await admin
      .post('/funnels', { name: 'Slow', criticalDays: 10, stages: [{ stage }] })
      .expect(201);
    const refused = await admin
      .put('/settings', { followUpDays: 10, criticalDays: 20 })
      .expect(400);
    expect(fieldsOf(refused)).toEqual(['criticalDays']);
    const days = { funnel: 'Slow', stage: 'Slow', followUpDays: 10, criticalDays: 10 };
    expect((refused.body as ErrorBody).error.details.days).toEqual(days);
    expect((await admin.get('/settings')).body.data.followUpDays).toBe(7);
    await admin.put('/settings', { followUpDays: 9 }).expect(200);
    await admin.put('/settings', { followUpDays: 7 }).expect(200);
  });

  it('are read with access and written with settings.manage', async () => {
    const reader = await createUser(app, { permissions: ['access'] });
    await reader.get('/settings').expect(200);
    await reader.put('/settings', { locale: 'de' }).expect(403);
    await reader.post('/exchange-rates', { currency: 'USD', rate: 1 }).expect(403);
    await reader.get('/exchange-rates').expect(200);
    const token = await apiToken(app, 'read-only');
    await token.get('/settings').expect(200);
    await token.put('/settings', { locale: 'de' }).expect(403);
  });
});

describe('exchange rates', () => {
  const at = (day: string) => `2026-${day}T12:00:00.000Z`;
  const rate = async (day: string, value: number, currency = 'USD') =>
    (await admin.post('/exchange-rates', { currency, rate: value, validFrom: at(day) }).expect(201))
      .body.data;

  async function closed(day: string, currency = 'USD') {
    const made = await makeOpportunity(admin, pipeline, {
      title: `closed ${day}`,
      currency,
      targetValue: 100,
    });
    await win(admin, pipeline, made, at(day));
    return made.documentId;
  }
  const rateOf = async (id: string) =>
    (await admin.get(`/opportunities/${id}`).expect(200)).body.data.closedRate;

  afterEach(async () => {
    const { data } = (await admin.get('/exchange-rates?pageSize=100').expect(200)).body;
    for (const { documentId } of data) await admin.del(`/exchange-rates/${documentId}`).expect(200);
  });

  it('refuse bad input and name the field', async () => {
    const refused = async (body: object, field: string) =>
      expect(fieldsOf(await admin.post('/exchange-rates', body).expect(400))).toEqual([field]);
    await refused({ currency: 'USD' }, 'rate');
    for (const value of [0, -1, 1_000_000_001, 1e-11, '1'])
      await refused({ currency: 'USD', rate: value }, 'rate');
    await refused({ currency: 'usd', rate: 1 }, 'currency');
    await refused({ currency: 'EUR', rate: 1 }, 'currency');
    await refused({ currency: 'USD', rate: 1, validFrom: '2026-01-01' }, 'validFrom');
  });

  it('hold from now on unless they say otherwise, once for each moment', async () => {
    const made = (
      await admin.post('/exchange-rates', { currency: 'USD', rate: 0.0000000001 }).expect(201)
    ).body.data;
    expect(made.rate).toBe(1e-10);
    expect(Math.abs(Date.parse(made.validFrom) - Date.now())).toBeLessThan(30_000);
    await admin
      .post('/exchange-rates', { currency: 'USD', rate: 2, validFrom: made.validFrom })
      .expect(409);
    await admin
      .post('/exchange-rates', { currency: 'CHF', rate: 2, validFrom: made.validFrom })
      .expect(201);
    const other = await rate('01-01', 3);
    await admin
      .put(`/exchange-rates/${other.documentId}`, { validFrom: made.validFrom })
      .expect(409);
    await admin.put(`/exchange-rates/${other.documentId}`, { currency: 'EUR' }).expect(400);
    const list = (await admin.get('/exchange-rates?currency=USD&sort=validFrom:desc').expect(200))
      .body;
    expect(list.data.map((item: { documentId: string }) => item.documentId)).toEqual([
      made.documentId,
      other.documentId,
    ]);
    expect(list.meta.pagination.total).toBe(2);
    await admin.get('/exchange-rates/nosuchrate').expect(404);
  });

  it('are made once when two admins save at once', async () => {
    const body = { currency: 'USD', rate: 1, validFrom: at('01-01') };
    const answers = await Promise.all([1, 2, 3, 4].map(() => admin.post('/exchange-rates', body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('rewrite the rate of what closed in their interval', async () => {
    const march = await closed('03-01');
    const may = await closed('05-01');
    const swiss = await closed('05-01', 'CHF');
    const rates = async () => [await rateOf(march), await rateOf(may), await rateOf(swiss)];
    expect(await rates()).toEqual([null, null, null]);

    const first = await rate('02-01', 0.8);
    expect(await rates()).toEqual([0.8, 0.8, null]);
    const second = await rate('04-01', 0.9);
    expect(await rates()).toEqual([0.8, 0.9, null]);
    await admin.put(`/exchange-rates/${second.documentId}`, { validFrom: at('06-01') }).expect(200);
    expect(await rates()).toEqual([0.8, 0.8, null]);
    await admin
      .put(`/exchange-rates/${second.documentId}`, { validFrom: at('05-01'), rate: 0.95 })
      .expect(200);
    expect(await rates()).toEqual([0.8, 0.95, null]);
    await admin.put(`/exchange-rates/${second.documentId}`, { currency: 'CHF' }).expect(200);
    expect(await rates()).toEqual([0.8, 0.8, 0.95]);
    await admin.del(`/exchange-rates/${first.documentId}`).expect(200);
    expect(await rates()).toEqual([null, null, 0.95]);
  });

  it('keep the base currency as it is', async () => {
    const dollars = await closed('07-01');
    const euros = await closed('07-01', 'EUR');
    const made = await rate('01-01', 0.8);
    const refused = await admin.put('/settings', { baseCurrency: 'USD' }).expect(409);
    expect(refused.body.error.details.usedBy).toBe(1);
    await admin.del(`/exchange-rates/${made.documentId}`).expect(200);
    await admin.put('/settings', { baseCurrency: 'USD' }).expect(200);
    expect([await rateOf(dollars), await rateOf(euros)]).toEqual([1, null]);
    await admin.put('/settings', { baseCurrency: 'EUR' }).expect(200);
    expect([await rateOf(dollars), await rateOf(euros)]).toEqual([null, 1]);
  });
});

describe('lists', () => {
  it('are installed once: what was removed stays away', async () => {
    const list = async (name: string) => (await admin.get(`/lists/${name}`).expect(200)).body.data;
    for (const name of LISTS) await list(name);
    const sources = await list('sources');
    expect(sources[0]).toMatchObject({
      code: 'website-form',
      name: 'Website form',
      extra: { labels: { de: 'Website-Formular', en: 'Website form' } },
    });
    const tender = sources.find((entry: { code: string }) => entry.code === 'tender');
    await admin.del(`/lists/sources/${tender.documentId}`).expect(200);
    await app.restart();
    expect(await list('sources')).toEqual(
      sources.filter((entry: { code: string }) => entry.code !== 'tender'),
    );
  });

  it('keep what is in use', async () => {
    const reasons = (await admin.get('/lists/sources').expect(200)).body.data;
    const phone = reasons.find((entry: { code: string }) => entry.code === 'phone');
    await makeOpportunity(admin, pipeline, { title: 'By phone', source: 'phone' });
    const refused = await admin.del(`/lists/sources/${phone.documentId}`).expect(409);
    expect(refused.body.error.details.usedBy).toBe(1);
    await admin.put(`/lists/sources/${phone.documentId}`, { archived: true }).expect(200);
  });

  it('refuse a taken code and an unknown list', async () => {
    await admin.post('/lists/industries', { name: 'Möbel' }).expect(201);
    await admin.post('/lists/industries', { code: 'moebel', name: 'Furniture' }).expect(409);
    await admin.get('/lists/nosuchlist').expect(400);
  });
});

describe('assignable users', () => {
  const names = async (query = '') =>
    (await admin.get(`/assignable-users${query}`).expect(200)).body.data.map(
      (user: { name: string }) => user.name,
    );

  it('are the active ones, those of the team where a funnel has one', async () => {
    const berta = await createUser(app, {
      permissions: [],
      firstname: 'Berta',
      lastname: 'Active',
    });
    await createUser(app, {
      permissions: [],
      firstname: 'Ida',
      lastname: 'Inactive',
      isActive: false,
    });
    expect(await names()).toEqual(expect.arrayContaining(['Berta Active', 'Super Admin']));
    expect(await names()).not.toContain('Ida Inactive');
    const path = `?funnel=${pipeline.funnel}`;
    expect(await names(path)).toEqual(await names());
    await admin.put(`/funnels/${pipeline.funnel}`, { team: [berta.id] }).expect(200);
    expect(await names(path)).toEqual(['Berta Active']);
    const { body } = await admin.get(`/assignable-users${path}`).expect(200);
    expect(body.data).toEqual([{ id: berta.id, name: 'Berta Active' }]);
    expect(fieldsOf(await admin.get('/assignable-users?funnel=nosuchfunnel').expect(400))).toEqual([
      'funnel',
    ]);
  });
});
