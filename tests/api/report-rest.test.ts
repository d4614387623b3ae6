import type { List } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Lead } from '../../shared/contracts/lead';
import type { LeadConverted } from '../../shared/contracts/lead-work';
import type {
  ActivityReport,
  AttentionReport,
  ConversionReport,
  DrillDown,
  ForecastReport,
  LossReport,
  OwnerReport,
  Report,
  ReportName,
  Reports,
  SourceReport,
  TargetReport,
} from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import type { Target } from '../../shared/contracts/target';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let funnel: Funnel;

/** In the zone of the site. */
const dayFrom = (days: number) => dateOf(dayNumber(localDate(Date.now(), 'Europe/Berlin')) + days);
const report = async <N extends ReportName>(name: N, query = '', by = admin): Promise<Reports[N]> =>
  (await whole<Report<Reports[N]>>(by.get(`/reports/${name}${query && `?${query}`}`))).data;
async function counted(drillDown: DrillDown, by = admin): Promise<number> {
  if (!drillDown) throw new Error('There is no drill-down');
  const query = new URLSearchParams({ ...drillDown.query, pageSize: '1' }).toString();
  const { meta } = await whole<List<object>>(by.get(`/${drillDown.list}?${query}`));
  return meta.pagination.total;
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, {
    firstname: 'Anna',
    permissions: [
      ACTIONS.access,
      { action: ACTIONS.reportRead, conditions: [CONDITIONS.own] },
      { action: ACTIONS.opportunityRead, conditions: [CONDITIONS.own] },
      { action: ACTIONS.leadRead, conditions: [CONDITIONS.own] },
    ],
  });
  funnel = await makeFunnel(admin, [
    { kind: 'open', probability: 20 },
    { kind: 'open', probability: 50 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
}, 240_000);
beforeEach(async () => {
  for (const table of ['activity', 'revision', 'change', 'opportunity', 'lead'] as const)
    await rows(app, table).delete();
});
afterAll(() => app.release());

const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(admin, funnel, fields);
const won = async (fields: Record<string, unknown> = {}) =>
  move(admin, await make(fields), stageAt(funnel, 2), { skip: true });

describe('leads', () => {
  const lead = (fields: object) => answer<Lead>(admin.post('/leads', fields), 201);
  const convert = async (of: Lead, targetValue: number, owner = admin.id) =>
    (
      await answer<LeadConverted>(
        admin.post(`/leads/${of.documentId}/convert`, {
          version: of.version,
          opportunity: { funnel: funnel.documentId, title: of.name, targetValue, owner },
        }),
      )
    ).opportunity;

  it('are followed to the win, by source, and for each within his reach', async () => {
    const common = { funnel: funnel.documentId, source: 'event' };
    const first = await lead({ ...common, lastName: 'Won', owner: admin.id });
    const second = await lead({ ...common, lastName: 'Open', owner: admin.id });
    const third = await lead({ ...common, source: 'referral', lastName: 'No', owner: anna.id });
    await lead({ lastName: 'New', owner: admin.id });
    const spam = await lead({ lastName: 'Spam', owner: admin.id });
    await answer(admin.put(`/leads/${spam.documentId}`, { version: 1, status: 'spam' }));
    await answer(
      admin.post(`/leads/${third.documentId}/disqualify`, { version: 1, reason: 'no-budget' }),
    );
    await answer(
      admin.post(`/leads/${second.documentId}/activities`, { kind: 'call', outcome: 'reached' }),
      201,
    );
    const chance = await convert(first, 500);
    const { version } = await answer<{ version: number }>(
      admin.get(`/opportunities/${chance.documentId}`),
    );
    await move(admin, { ...chance, version }, stageAt(funnel, 2), { skip: true });

    const { leads } = await report('conversion');
    expect(leads).toMatchObject({
      ...{ count: 4, open: 2, won: 1, lost: 1, qualified: 1, converted: 1 },
      ...{ closeRate: 0.25, closeRateOfQualified: 1 },
    });
    expect(await counted(leads?.drillDown ?? null)).toBe(4);
    const sources: SourceReport = await report('sources');
    const of = (source: string | null) => sources.rows.find((row) => row.source === source);
    expect(of('event')?.lead).toMatchObject({ leads: 2, won: 1, wonValue: 500, medianDays: 0 });
    expect(of('event')).toMatchObject({ count: 1, won: 1, wonValue: 500 });
    expect(of('referral')).toMatchObject({ count: 0, lead: { leads: 1, won: 0 } });
    for (const { lead: one } of sources.rows)
      expect(await counted(one?.drillDown ?? null)).toBe(one?.leads);
    for (const row of [...(sources.campaigns ?? []), ...(sources.entries ?? [])])
      expect(await counted(row.drillDown)).toBe(row.leads);

    const hers: ConversionReport = await report('conversion', '', anna);
    expect(hers.leads).toMatchObject({ count: 1, lost: 1, won: 0 });
    expect(await counted(hers.leads?.drillDown ?? null, anna)).toBe(1);
    const owners: OwnerReport = await report('owners');
    const mine = owners.rows.find(({ owner }) => owner?.id === admin.id);
    expect(mine?.firstResponseMedianMinutes).toBeGreaterThanOrEqual(0);
    const blind = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.reportRead] });
    const told: ConversionReport = await report('conversion', '', blind);
    expect(told.leads).toBeNull();
    expect(told.cohort).toMatchObject({ count: 1, drillDown: null });
  });
});

it('activities add up what they took and cost against what was won', async () => {
  const of = await won({ targetValue: 1000, currency: 'EUR', owner: anna.id });
  const log = (body: object) =>
    answer(admin.post('/activities', { opportunity: of.documentId, ...body }), 201);
  await log({ kind: 'call', outcome: 'reached', durationMinutes: 10, cost: 50 });
  await log({ kind: 'call', outcome: 'not-reached', durationMinutes: 1 });
  await log({ kind: 'note' });
  await log({ kind: 'task', dueAt: new Date(Date.now() + DAY).toISOString() });
  const data: ActivityReport = await report('activities');
  expect(data.total).toMatchObject({
    ...{ count: 3, contacts: 1, minutes: 11, cost: 50, won: 1, wonValue: 1000, costShare: 0.05 },
  });
  expect(data.rows).toMatchObject([
    { kind: 'call', count: 2, contacts: 1, minutes: 11, cost: 50 },
    { kind: 'note', count: 1, contacts: 0 },
  ]);
  expect(data.months).toContain(data.rows[0]?.month);
  expect(await counted(data.total.drillDown)).toBe(1);
  const owners: OwnerReport = await report('owners');
  expect(owners.rows).toMatchObject([{ owner: { id: anna.id }, activities: 3, prospects: 1 }]);
});

it('attention counts what its lists show', async () => {
  await make({ targetValue: 10, expectedCloseOn: dayFrom(-3) });
  const silent = await make({ targetValue: 20, expectedCloseOn: dayFrom(30), nextStep: 'call' });
  const held = await make({ targetValue: 40 });
  const waiting = await make({ targetValue: 80 });
  const at = Date.now() - 10 * DAY;
  for (const { documentId } of [silent, held])
    await rows(app, 'opportunity')
      .where({ document_id: documentId })
      .update({ opened_at: at, light_base_at: at });
  const later = new Date(Date.now() + 20 * DAY).toISOString();
  await answer(
    admin.post('/activities', { kind: 'task', dueAt: later, opportunity: held.documentId }),
    201,
  );
  await answer(
    admin.post('/activities', {
      ...{ kind: 'email', direction: 'in', opportunity: waiting.documentId },
    }),
    201,
  );
  await answer(admin.post('/leads', { lastName: 'Lead' }), 201);
  const { rows: told }: AttentionReport = await report('attention');
  const counts = Object.fromEntries(told.map(({ what, count }) => [what, count]));
  expect(counts).toEqual({
    ...{ red: 0, yellow: 1, waiting: 1, held: 1, noNextStep: 2, noDate: 2, overdue: 1 },
    ...{ redLeads: 0, yellowLeads: 0 },
  });
  expect(told.find(({ what }) => what === 'held')).toMatchObject({
    ...{ targetValue: 40, currentValue: 8 },
  });
  for (const { drillDown, count, what } of told)
    expect([what, await counted(drillDown)]).toEqual([what, count]);
});

it('losses name open objections and what was learnt', async () => {
  const of = await make({ targetValue: 70 });
  for (const objectionState of ['open', 'resolved'])
    await answer(
      admin.post('/activities', {
        ...{ kind: 'call', opportunity: of.documentId },
        ...{ objectionKind: objectionState === 'open' ? 'price' : 'timing', objectionState },
      }),
      201,
    );
  const { version } = await answer<{ version: number }>(
    admin.get(`/opportunities/${of.documentId}`),
  );
  await move(admin, { ...of, version }, stageAt(funnel, 3), {
    closing: { lossReason: 'price' },
    fields: { review: { good: 'quick', improve: 'cheaper' } },
    skip: true,
  });
  const data: LossReport = await report('losses');
  expect(data.objection).toMatchObject([{ key: 'price', count: 1, value: 70 }]);
  expect(await counted(data.objection[0]?.drillDown ?? null)).toBe(1);
  expect(data.reviews).toMatchObject([
    { documentId: of.documentId, status: 'lost', good: 'quick', improve: 'cheaper' },
  ]);
});

describe('with hardly anything', () => {
  const all = async (query = '') =>
    Object.fromEntries(
      await Promise.all(REPORTS.map(async (name) => [name, await report(name, query)] as const)),
    ) as Reports;

  it('one that is lost, without value and date, is counted once where it belongs', async () => {
    const of = await make({ source: 'event' });
    const closing = { lossReason: 'price' };
    await move(admin, of, stageAt(funnel, 3), { closing, skip: true });
    const told = await all();
    expect(told.conversion).toMatchObject({
      ...{ cohort: { count: 1, open: 0, won: 0, lost: 1 }, closeRate: 0, winRate: 0 },
    });
    expect(told.conversion.funnels[0]?.steps.map(({ reached }) => reached)).toEqual([1, 0, 0]);
    expect(told.losses.total).toMatchObject({ count: 1, value: 0 });
    expect(told.velocity.velocity).toEqual({
      ...{ open: 0, wonValue: null, winRate: 0, days: null, perDay: null },
    });
    expect(told.stages.open).toMatchObject({ count: 0, prospects: 0 });
    expect(told.activities.total.costShare).toBeNull();
    expect(told.satisfaction.total).toMatchObject({ asked: 0, mean: null });
    expect(told.movements.end.count).toBe(0);
  });

  it('open ones without a date and in a currency without a rate are in counts and no sum', async () => {
    await make({ targetValue: 100, currency: 'CHF' });
    await make({ targetValue: 100 });
    const { data, meta } = await whole<Report<Reports['forecast']>>(admin.get('/reports/forecast'));
    expect(meta.missingRates).toEqual(['CHF']);
    const none = data.rows.find(({ bucket }) => bucket === 'none');
    expect(none?.open).toMatchObject({
      count: 2,
      targetValue: 100,
      withoutValue: 1,
      expected: 0.4,
    });
    expect(await counted(none?.open.drillDown ?? null)).toBe(2);
    const told = await all(`funnel=${funnel.documentId}`);
    expect(told.movements.end).toMatchObject({ count: 2, targetValue: 100, currentValue: 20 });
    expect(told.owners.rows).toMatchObject([{ count: 2, currentValue: 20, winRate: null }]);
  });
});

describe('targets', () => {
  const input = (more: object = {}) => ({
    ...{ name: 'Year', kind: 'amount', value: 1000, from: dayFrom(-9), to: dayFrom(10), ...more },
  });
  const create = (more: object = {}) => answer<Target>(admin.post('/targets', input(more)), 201);
  afterEach(async () => {
    await app.knex('sales_pipeline_targets').delete();
  });

  it('are made, changed under their version, listed and deleted', async () => {
    const made = await create({ funnel: funnel.documentId, owner: anna.id });
    expect(made).toMatchObject({
      ...{ value: 1000, version: 1, funnel: { documentId: funnel.documentId, name: funnel.name } },
      owner: { id: anna.id, name: 'Anna User' },
    });
    const path = `/targets/${made.documentId}`;
    const changed = await answer<Target>(admin.put(path, { version: 1, value: 5.5, owner: null }));
    expect(changed).toMatchObject({ value: 5.5, owner: null, version: 2 });
    await refusal(admin.put(path, { version: 1, value: 6 }), 409);
    expect((await whole<List<Target>>(admin.get('/targets'))).data).toEqual([changed]);
    expect(await answer<Target>(admin.get(path))).toEqual(changed);
    expect(await wrongFields(admin.post('/targets', input({ to: '2020-01-01' })))).toEqual(['to']);
    expect(await wrongFields(admin.post('/targets', input({ value: 0 })))).toEqual(['value']);
    expect(await wrongFields(admin.post('/targets', input({ kind: 'count', value: 1.5 })))).toEqual(
      ['value'],
    );
    expect(await wrongFields(admin.post('/targets', input({ funnel: 'nosuch' })))).toEqual([
      'funnel',
    ]);
    await refusal(anna.get('/targets'), 403);
    await answer(admin.del(`${path}?version=2`));
    await refusal(admin.get(path), 404);
  });

  it('of a service funnel count what was closed there, those of all what was sold', async () => {
    const service = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }], {
      purpose: 'service',
    });
    const card = await makeOpportunityIn(admin, service, { targetValue: 70 });
    await move(admin, card, stageAt(service, 1));
    await won({ targetValue: 400 });
    const [all, served] = [await create(), await create({ funnel: service.documentId })];
    const told = async (query = '') => {
      const { rows: found }: TargetReport = await report('targets', query);
      return ({ documentId }: Target) =>
        found.find(({ target }) => target.documentId === documentId);
    };
    const usual = await told();
    expect([usual(all)?.achieved, usual(served)?.achieved]).toEqual([400, 70]);
    expect(await counted(usual(served)?.drillDown ?? null)).toBe(1);
    const asked = await told('purpose=service');
    expect([asked(all)?.achieved, asked(served)?.achieved]).toEqual([70, 70]);
  });

  it('are held against what was won and what is expected', async () => {
    await won({ targetValue: 400, owner: anna.id });
    await won({ targetValue: 100, owner: admin.id });
    await make({ targetValue: 1500, expectedCloseOn: dayFrom(5), owner: admin.id });
    await make({ targetValue: 9000, expectedCloseOn: dayFrom(40), owner: admin.id });
    const all = await create();
    const hers = await create({ name: 'Hers', owner: anna.id, value: 300 });
    const two = await create({ name: 'Two', kind: 'count', value: 2 });
    const { rows: told }: TargetReport = await report('targets');
    const of = ({ documentId }: Target) =>
      told.find(({ target }) => target.documentId === documentId);
    expect(of(all)).toMatchObject({
      ...{ achieved: 500, share: 0.5, expected: 800, reachedOn: null },
      expectedOn: dayFrom(40),
      // 500 in 10 days.
      paceOn: dayFrom(10),
    });
    expect(of(hers)).toMatchObject({ achieved: 400, expectedOn: null, paceOn: null });
    expect(of(hers)?.reachedOn).not.toBeNull();
    expect(of(two)).toMatchObject({ achieved: 2, share: 1, expected: 2.2 });
    expect(await counted(of(all)?.drillDown ?? null)).toBe(2);
    expect(await counted(of(hers)?.drillDown ?? null)).toBe(1);
    const own: TargetReport = await report('targets', '', anna);
    expect(own.rows.map(({ target, achieved }) => [target.name, achieved])).toEqual([
      ['Hers', 400],
      ['Two', 1],
      ['Year', 400],
    ]);
    const forecast: ForecastReport = await report('forecast');
    const month = dayFrom(0).slice(0, 7);
    expect(forecast.rows.find((row) => row.month === month)?.target).toBeGreaterThan(0);
  });
});
