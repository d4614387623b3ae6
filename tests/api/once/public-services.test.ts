import { errors } from '@strapi/utils';
import type { Pipeline as DemoPipeline, Roles as DemoRoles } from '../../../playground/demo/site';
import type { PipelineService, RolesService } from '../../../server/services/public';
import type { Funnel } from '../../../shared/contracts/funnel';
import type { TimelinePage } from '../../../shared/contracts/activity';
import type { LeadRow } from '../../../shared/contracts/lead';
import { bootStrapi, type TestApp } from '../support/boot';
import { pipelineAdmin, type TestUser } from '../support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: PipelineService;
let roles: RolesService;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const plugin = app.strapi.plugin('sales-pipeline');
  pipeline = plugin.service('pipeline');
  roles = plugin.service('roles');
  funnel = await pipeline.installTemplate('sales-pipeline', 'en');
});
afterAll(() => app.release());

const stage = (code: string) => {
  const found = funnel.stages.find((placed) => placed.stage.code === code);
  if (!found) throw new Error(`There is no stage ${code}.`);
  return found.stage.documentId;
};
const create = (title: string, fields: object = {}, by = {}) =>
  pipeline.create({ title, funnel: funnel.documentId, ...fields }, by);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

async function historyOf(documentId: string) {
  const { body } = await admin.get(`/opportunities/${documentId}/timeline`).expect(200);
  return (body as TimelinePage).data.flatMap((item) =>
    item.type === 'revision' ? [{ ...item.revision, at: item.at }] : [],
  );
}

it('is what the demo takes it for', () => {
  const demo: { pipeline: DemoPipeline; roles: DemoRoles } = { pipeline, roles };
  expect(Object.keys(demo.pipeline)).toEqual(expect.arrayContaining(['log', 'importMany']));
});

describe('the pipeline service', () => {
  it('creates in the name of a user or of the system', async () => {
    const mine = await create('Mine', { targetValue: 1000 }, { as: admin.id });
    expect(mine).toMatchObject({ owner: { id: admin.id }, status: 'open', currency: 'EUR' });
    expect((await historyOf(mine.documentId))[0]).toMatchObject({
      actor: 'Super Admin',
      via: 'system',
    });
    const nobodys = await create('Nobody’s');
    expect(nobodys.owner).toBeNull();
    expect((await historyOf(nobodys.documentId))[0]).toMatchObject({ actor: 'system' });
  });

  it('tells the weighted value and the light', async () => {
    const { documentId } = await create('Valued', { targetValue: 2500, stage: stage('offer') });
    expect(await pipeline.currentValue(documentId)).toEqual({
      amount: 1375,
      currency: 'EUR',
      probability: 55,
    });
    expect(await pipeline.light(documentId)).toMatchObject({ level: 'green', reason: 'noContact' });
    await pipeline.log({
      opportunity: documentId,
      kind: 'email',
      direction: 'in',
      occurredAt: daysAgo(8),
    });
    expect(await pipeline.light(documentId)).toMatchObject({ level: 'red', reason: 'waiting' });
    await pipeline.log({ opportunity: documentId, kind: 'call' }, { as: admin.id });
    expect(await pipeline.light(documentId)).toMatchObject({
      level: 'green',
      contact: { author: 'Super Admin' },
    });
    const without = await create('Worthless');
    expect(await pipeline.currentValue(without.documentId)).toMatchObject({ amount: null });
    const board = await pipeline.board(funnel.documentId, { q: 'Valued', pageSize: 5 });
    expect(board.totals).toMatchObject({ count: 1, currentValue: 1375 });
  });

  it('moves by the rules of the board', async () => {
    const { documentId } = await create('Moving');
    const moved = await pipeline.move(documentId, { stage: stage('offer') }, { as: admin.id });
    expect(moved).toMatchObject({ version: 2, stage: { name: 'Offer' } });
    const lose = pipeline.move(documentId, { stage: stage('lost') });
    await expect(lose).rejects.toBeInstanceOf(errors.ApplicationError);
    await expect(lose).rejects.toMatchObject({
      details: { status: 422, missing: [{ field: 'lossReason' }] },
    });
    const lost = await pipeline.move(documentId, {
      stage: stage('lost'),
      closing: { lossReason: 'price', closedAt: '2026-01-15' },
    });
    expect(lost).toMatchObject({ status: 'lost', closedAt: '2026-01-15T10:00:00.000Z' });
    await expect(
      pipeline.move(documentId, { stage: stage('offer'), version: 1 }),
    ).rejects.toMatchObject({ details: { status: 409 } });
  });

  it('answers in errors of Strapi', async () => {
    await expect(create('')).rejects.toBeInstanceOf(errors.ValidationError);
    await expect(pipeline.get('unknown')).rejects.toBeInstanceOf(errors.NotFoundError);
    await expect(create('Whose', {}, { as: 99_999 })).rejects.toMatchObject({
      details: { errors: [{ field: 'as' }] },
    });
    await expect(
      pipeline.updateSettings({ followUpDays: 30, criticalDays: 20 }),
    ).rejects.toMatchObject({ details: { errors: [{ field: 'criticalDays' }] } });
  });

  it('joins a transaction of the site', async () => {
    const title = 'Rolled back';
    await expect(
      app.strapi.db.transaction(async () => {
        const { documentId } = await create(title);
        await pipeline.log({ opportunity: documentId, kind: 'call' });
        await pipeline.move(documentId, { stage: stage('offer') });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const { body } = await admin.get('/opportunities?q=Rolled').expect(200);
    expect((body as { data: unknown[] }).data).toEqual([]);
  });

  it('sets the people of an opportunity', async () => {
    const { documentId } = await create('With people');
    const uid = 'plugin::sales-pipeline.contact';
    const person = await app.strapi.documents(uid).create({ data: { lastName: 'Weber' } });
    const contacts = [{ contact: person.documentId, role: 'decider' }];
    expect(await pipeline.setContacts(documentId, { contacts })).toEqual([
      { contact: { documentId: person.documentId, name: 'Weber' }, role: 'decider' },
    ]);
  });
});

describe('importMany', () => {
  const row = (externalId: string, fields: object = {}) => ({
    externalId,
    title: `Import ${externalId}`,
    stage: stage('offer'),
    ...fields,
  });
  const importMany = (rows: ReturnType<typeof row>[], source = 'crm') =>
    pipeline.importMany({ funnel: funnel.documentId, source, rows });

  it('takes over dates and history', async () => {
    await app.strapi.documents('plugin::sales-pipeline.exchange-rate').create({
      data: { currency: 'CHF', rate: 1.05, validFrom: '2026-01-01T00:00:00Z' },
    });
    const steps = [
      { stage: stage('prospecting'), enteredAt: '2026-01-10', targetValue: null },
      { stage: stage('offer'), enteredAt: '2026-02-10', targetValue: 800 },
      { stage: stage('closing'), enteredAt: '2026-03-10T09:30:00Z' },
      { stage: stage('customer-retention'), enteredAt: '2026-04-10' },
    ];
    const retained = { stage: stage('customer-retention'), steps, currency: 'CHF' };
    const [open, closed, kept] = await importMany([
      row('1', { enteredAt: '2026-01-05', targetValue: 500, owner: admin.id, source: 'referral' }),
      row('2', { stage: stage('lost'), enteredAt: '2026-01-05', closedAt: '2026-02-05' }),
      row('3', { ...retained, targetValue: 1000, actor: admin.id, brief: { needs: 'x' } }),
    ]);
    expect(await pipeline.get(open ?? '')).toMatchObject({
      openedAt: '2026-01-05T10:00:00.000Z',
      stageEnteredAt: '2026-01-05T10:00:00.000Z',
      currentValue: 275,
      owner: { id: admin.id },
      light: { level: 'red' },
      externalSource: 'crm',
    });
    expect(await pipeline.get(closed ?? '')).toMatchObject({
      status: 'lost',
      closedAt: '2026-02-05T10:00:00.000Z',
      lossReason: null,
    });
    expect(await historyOf(closed ?? '')).toMatchObject([
      { seq: 2, at: '2026-02-05T10:00:00.000Z', stage: { name: 'Lost' }, probability: 0 },
      { seq: 1, at: '2026-01-05T10:00:00.000Z', stage: { name: null }, status: 'open' },
    ]);
    expect(await pipeline.get(kept ?? '')).toMatchObject({
      closedAt: '2026-03-10T09:30:00.000Z',
      closedRate: 1.05,
      stageEnteredAt: '2026-04-10T10:00:00.000Z',
      brief: { needs: 'x' },
      version: 1,
    });
    expect(await historyOf(kept ?? '')).toMatchObject([
      { seq: 4, stage: { name: 'Customer retention' }, status: 'won', actor: 'Super Admin' },
      { seq: 3, at: '2026-03-10T09:30:00.000Z', status: 'won', targetValue: 1000 },
      { seq: 2, status: 'open', probability: 55, targetValue: 800 },
      { seq: 1, probability: 5, targetValue: null, actor: 'Super Admin', via: 'import' },
    ]);
  });

  it('goes on with the history from there', async () => {
    const [documentId = ''] = await importMany([row('4', { enteredAt: '2026-01-05' })]);
    await pipeline.move(documentId, { stage: stage('negotiation') });
    const [now, before] = await historyOf(documentId);
    expect(now).toMatchObject({ seq: 2, stage: { name: 'Negotiation' } });
    expect(before).toMatchObject({ seq: 1, at: '2026-01-05T10:00:00.000Z' });
  });

  it('counts what was talked about with the firm before', async () => {
    const organization = await app.strapi
      .documents('plugin::sales-pipeline.organization')
      .create({ data: { name: 'Acme' } });
    const firm = organization.documentId;
    await pipeline.log({ organization: firm, kind: 'call', occurredAt: daysAgo(2) });
    const [documentId = ''] = await importMany([
      row('5', { enteredAt: '2026-01-05', organization: firm }),
    ]);
    expect(await pipeline.light(documentId)).toMatchObject({ level: 'green', reason: 'contact' });
  });

  it('refuses what is wrong before it writes, and names row and field', async () => {
    const refused = async (fields: object, field: string) => {
      const rows = [row('ok'), row('bad', fields)];
      await expect(importMany(rows)).rejects.toMatchObject({ details: { errors: [{ field }] } });
    };
    await refused({ title: '' }, 'rows.1.title');
    await refused({ stage: 'unknown' }, 'stage');
    await refused({ organization: 'unknown' }, 'rows.1.organization');
    await refused({ owner: 99_999 }, 'rows.1.owner');
    await refused({ actor: 99_999 }, 'rows.1.actor');
    await refused({ source: 'nowhere' }, 'rows.1.source');
    await refused({ lossReason: 'whim' }, 'rows.1.lossReason');
    await refused({ probability: 80 }, 'rows.1.probabilityReason');
    await refused({ enteredAt: '2999-01-01' }, 'rows.1.enteredAt');
    await refused({ closedAt: '2026-01-01' }, 'rows.1.closedAt');
    await refused(
      { enteredAt: '2026-01-01', steps: [{ stage: stage('offer'), enteredAt: '2026-01-01' }] },
      'rows.1.steps',
    );
    expect((await pipeline.board(funnel.documentId, { q: 'Import ok' })).totals.count).toBe(0);
  });

  it('takes the same one over only once, and of a batch all or nothing', async () => {
    await importMany([row('6')]);
    await expect(importMany([row('7'), row('6')])).rejects.toMatchObject({
      details: { status: 409 },
    });
    expect((await pipeline.board(funnel.documentId, { q: 'Import 7' })).totals.count).toBe(0);
    await importMany([row('7'), row('6')], 'another crm');
  });

  it('announces nothing', async () => {
    const seen: unknown[] = [];
    const stop = app.strapi.eventHub.subscribe(async (name: string, ...payload: unknown[]) => {
      seen.push({ name, payload });
    });
    const [documentId = ''] = await importMany([row('8')]);
    const { documentId: made } = await create('Announced');
    for (let i = 0; i < 100 && !JSON.stringify(seen).includes(made); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    stop();
    expect(JSON.stringify(seen)).toContain(made);
    expect(JSON.stringify(seen)).not.toContain(documentId);
  });
});

describe('the roles service', () => {
  const own = 'plugin::sales-pipeline.own';
  const team = 'plugin::sales-pipeline.team';
  const granted = (key: string) =>
    Object.fromEntries(
      (roles.presets().find((preset) => preset.key === key)?.permissions ?? []).map(
        ({ action, conditions }) => [action.replace('plugin::sales-pipeline.', ''), conditions],
      ),
    );

  it('has the roles that the documentation names', () => {
    const everything = {
      ...{ access: [], 'opportunity.read': [], 'opportunity.create': [] },
      ...{ 'opportunity.update': [], 'opportunity.delete': [] },
      ...{ 'organization.read': [], 'organization.update': [], 'organization.delete': [] },
    };
    expect(granted('crm-admin')).toEqual({
      ...everything,
      ...{ 'opportunity.import': [], 'opportunity.export': [] },
      ...{ 'lead.read': [], 'lead.update': [], 'lead.delete': [] },
      ...{ 'funnel.manage': [], 'settings.manage': [], 'form.manage': [] },
      ...{ 'report.read': [], 'report.person': [] },
    });
    const { 'opportunity.delete': _o, 'organization.delete': _d, ...withoutDeleting } = everything;
    expect(granted('sales-manager')).toEqual({
      ...withoutDeleting,
      ...{ 'opportunity.export': [], 'lead.read': [], 'lead.update': [] },
      ...{ 'report.read': [], 'report.person': [], 'target.manage': [] },
    });
    const seller = {
      access: [],
      'opportunity.read': [team],
      'opportunity.create': [],
      'opportunity.update': [own],
      'organization.read': [team],
      'organization.update': [team],
      'report.read': [own],
    };
    expect(granted('seller')).toEqual({ ...seller, 'lead.read': [team], 'lead.update': [own] });
    expect(granted('service')).toEqual(seller);
    expect(granted('marketing')).toEqual({
      access: [],
      ...{ 'lead.read': [], 'lead.update': [], 'form.manage': [], 'report.read': [] },
      ...{ 'opportunity.import': [], 'opportunity.export': [] },
    });
  });

  it('makes a role once and never changes one', async () => {
    const [first] = await roles.install(['seller'], 'de');
    expect(first).toMatchObject({ key: 'seller', created: true });
    const grants = () =>
      app.knex('admin_permissions_role_lnk').where({ role_id: first?.id }).count({ count: '*' });
    const before = await grants();
    expect(await roles.install(['seller'], 'de')).toEqual([{ ...first, created: false }]);
    expect(await grants()).toEqual(before);
  });
});

describe('leads by the pipeline service', () => {
  const slug = 'by-code';
  const field = (key: string, type: string, required = false) => ({
    ...{ key, type, required, fills: key },
    label: { de: key, en: key },
  });
  const send = (values: Parameters<typeof pipeline.submitForm>[1]) =>
    pipeline.submitForm(slug, values);
  const leadOf = async (email: string) => {
    const { body } = await admin.get(`/leads?q=${email}`).expect(200);
    return (body as { data: LeadRow[] }).data[0];
  };

  beforeAll(() =>
    admin
      .post('/lead-forms', {
        ...{ name: 'By code', slug, enabled: true, perMinute: 4 },
        fields: [field('name', 'text'), field('email', 'email', true)],
      })
      .expect(201),
  );

  it('takes what was sent by the rules of the form', async () => {
    await send({
      ...{ name: 'Ada Byron', email: 'ada@code.example.com' },
      ...{ _page: 'https://www.example.com/a?utm_campaign=Autumn' },
    });
    expect(await leadOf('ada@code.example.com')).toMatchObject({
      ...{ status: 'new', name: 'Ada Byron', campaign: 'Autumn' },
      form: { name: 'By code' },
    });
    await expect(send({ email: 'none', status: 'won' })).rejects.toBeInstanceOf(
      errors.ValidationError,
    );
    await expect(pipeline.submitForm('unknown', {})).rejects.toBeInstanceOf(errors.NotFoundError);
    await expect(send({ email: 'bob@code.example.com' })).rejects.toThrow('too many');
  });

  it('counts visitors whom code does not name as no single one', async () => {
    const fields = [field('email', 'email', true)];
    const form = { name: 'Many', slug: 'by-code-many', enabled: true, perAddress: 1, fields };
    await admin.post('/lead-forms', form).expect(201);
    for (const name of ['one', 'two', 'three'])
      await pipeline.submitForm(form.slug, { email: `${name}@many.example.com` });
    expect(await leadOf('three@many.example.com')).toMatchObject({ form: { name: 'Many' } });
  });

  it('makes an opportunity of a lead, once', async () => {
    const { documentId = '' } = (await leadOf('ada@code.example.com')) ?? {};
    const asked = { opportunity: { funnel: funnel.documentId }, contact: {} };
    const { opportunity } = await pipeline.convertLead(documentId, asked, { as: admin.id });
    expect(opportunity).toMatchObject({ status: 'open', owner: { id: admin.id } });
    expect(opportunity.contact?.name).toBe('Ada Byron');
    await expect(pipeline.convertLead(documentId, asked)).rejects.toThrow('converted already');
    await expect(pipeline.convertLead('nothing', asked)).rejects.toBeInstanceOf(
      errors.NotFoundError,
    );
  });
});
