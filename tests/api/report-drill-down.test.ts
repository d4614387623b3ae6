import type { List } from '../../shared/contracts/common';
import type { OpportunityRow } from '../../shared/contracts/opportunity';
import type { Report, Reports } from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { cellsOf, countDrillDowns, type Cell } from './support/report-cells';
import { makeScene, USD_RATE, type Scene } from './support/report-scene';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, setPermissions, type TestUser } from './support/users';

const YEARS = 'from=2025-01-01&to=2027-12-31';
const rights = [ACTIONS.reportRead, ACTIONS.opportunityRead, ACTIONS.leadRead];
const RATES: Record<string, number> = { EUR: 1, USD: USD_RATE };

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let scene: Scene;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const own = rights.map((action) => ({ action, conditions: [CONDITIONS.own] }));
  anna = await createUser(app, { permissions: [ACTIONS.access, ...own] });
  scene = await makeScene(app, admin, [anna.id, admin.id, null]);
  const year = { from: '2026-01-01', to: '2026-12-31' };
  for (const target of [
    { name: 'All', kind: 'amount', value: 50_000, ...year },
    { name: 'Pieces', kind: 'count', value: 9, ...year },
    { name: 'Sales', kind: 'amount', value: 999, funnel: scene.funnels[0]?.documentId, ...year },
    { name: 'Mine', kind: 'amount', value: 10_000, owner: admin.id, ...year },
  ])
    await answer(admin.post('/targets', target), 201);
}, 240_000);
afterAll(() => app.release());

async function all(query: string, by: TestUser): Promise<Reports> {
  const told: [string, unknown][] = [];
  for (const name of REPORTS)
    told.push([name, (await whole<Report<unknown>>(by.get(`/reports/${name}?${query}`))).data]);
  return Object.fromEntries(told) as Reports;
}

async function listed(list: string, query: object, by: TestUser) {
  const found: OpportunityRow[] = [];
  for (let page = 1; ; page += 1) {
    const asked = new URLSearchParams({ ...query, pageSize: '100', page: String(page) });
    const { data, meta } = await whole<List<OpportunityRow>>(
      by.get(`/${list}?${asked.toString()}`),
    );
    found.push(...data);
    if (page >= meta.pagination.pageCount) return { found, total: meta.pagination.total };
  }
}

/** What the rows of a list add up to in the base currency. */
function sumsOf(found: OpportunityRow[]): Required<NonNullable<Cell['sums']>> {
  const sum = (of: (row: OpportunityRow) => number | null): number =>
    found.reduce((total, row) => total + (of(row) ?? 0) * (RATES[row.currency] ?? 0), 0);
  return {
    count: found.length,
    targetValue: sum(({ targetValue }) => targetValue),
    currentValue: sum(({ currentValue }) => currentValue),
    withoutValue: found.filter((row) => row.targetValue === null || !RATES[row.currency]).length,
    wonValue: sum(({ status, targetValue }) => (status === 'won' ? targetValue : 0)),
    openValue: sum(({ status, currentValue }) => (status === 'open' ? currentValue : 0)),
  };
}

/** Cells of several reports stand for the same list. */
const lists = new Map<string, ReturnType<typeof listed>>();
function listOnce({ list, query }: NonNullable<Cell['drillDown']>, by: TestUser) {
  const key = `${by.id} ${list} ${JSON.stringify(query)}`;
  const found = lists.get(key) ?? listed(list, query, by);
  lists.set(key, found);
  return found;
}

async function expectCell({ name, drillDown, count, sums = {} }: Cell, by: TestUser) {
  if (!drillDown) return expect([name, count]).toEqual([name, 0]);
  const { found, total } = await listOnce(drillDown, by);
  if (!Number.isNaN(count)) expect([name, total]).toEqual([name, count]);
  const says = Object.keys(sums).length > 0 ? sumsOf(found) : null;
  for (const [key, value] of Object.entries(sums))
    expect([name, key, value]).toEqual([name, key, says?.[key as keyof typeof says]]);
}

/** Which filters a list carries is the same everywhere; that each database answers it alike needs fewer of them. */
const isSqlite = (process.env.TEST_DATABASE ?? 'sqlite') === 'sqlite';
const queries = (): string[] => [
  ...(isSqlite ? ['', YEARS] : []),
  `${YEARS}&purpose=sales,service,winback`,
  `${YEARS}&funnel=${scene.funnels[0]?.documentId}`,
  ...(isSqlite ? [`${YEARS}&source=event`, `${YEARS}&businessType=existing`] : []),
];

it('lists the same rows and sums behind every cell of every report', async () => {
  const byOwner = [admin.id, ...(isSqlite ? ['none'] : [])].map((id) => `${YEARS}&owner=${id}`);
  for (const query of [...queries(), ...byOwner]) {
    const told = await all(query, admin);
    const cells = cellsOf(told);
    expect([query, cells.length]).toEqual([query, countDrillDowns(told)]);
    for (const cell of cells) await expectCell(cell, admin);
  }
}, 240_000);

it('is a data set in which every report has something to say', async () => {
  const told = await all(`${YEARS}&purpose=sales,service,winback`, admin);
  const saying = (name: keyof Reports) =>
    cellsOf(told).filter((cell) => cell.name.startsWith(`${name}:`) && cell.count > 0).length;
  for (const name of REPORTS) expect([name, saying(name) > 0]).toEqual([name, true]);
  expect(told.attention.rows.filter(({ count }) => count === 0)).toEqual([]);
  expect(told.losses.objection.length).toBeGreaterThan(0);
  expect(told.satisfaction.total.answered).toBeGreaterThan(0);
  expect(told.movements.steps.find(({ step }) => step === 'reopened')?.count).toBeGreaterThan(0);
});

it('shows to who sees only his own the lists of his own', async () => {
  for (const query of queries().slice(isSqlite ? 1 : 0, isSqlite ? 4 : 1)) {
    const cells = cellsOf(await all(query, anna));
    for (const cell of cells) await expectCell(cell, anna);
  }
}, 240_000);

/**
 * Figures alone: where they are listed differs by who asks, and time goes on; the forecast of whoever sees all is held
 * against the target of all.
 */
const figures = ({ forecast, ...told }: Reports): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...told, forecast: forecast.rows.map(({ target: _, ...row }) => row) },
      (key, value: unknown) => (/drilldown$/i.test(key) || key === 'asOf' ? undefined : value),
    ),
  );

it('tells who sees only his own what it would tell if there were nothing else', async () => {
  const asked = [...queries(), 'asOf=2026-06-30', `${YEARS}&purpose=service`];
  const hers = [];
  for (const query of asked) hers.push(figures(await all(query, anna)));
  await notOf(anna.id);
  const [role = 0] = anna.roleIds;
  await setPermissions(app, role, [ACTIONS.access, ...rights]);
  for (const [at, query] of asked.entries())
    expect([query, hers[at]]).toEqual([query, figures(await all(query, anna))]);
}, 240_000);

/** Takes away all that is not his. */
async function notOf(owner: number): Promise<void> {
  const others = () =>
    rows(app, 'opportunity').where((query) =>
      query.whereNot({ owner_id: owner }).orWhereNull('owner_id'),
    );
  const ids = (await others().select('id')).map(({ id }) => Number(id));
  expect(ids.length).toBeGreaterThan(20);
  for (const table of ['activity', 'revision', 'change'] as const)
    await rows(app, table).whereIn('opportunity_id', ids).delete();
  await rows(app, 'lead')
    .where((query) => query.whereNot({ owner_id: owner }).orWhereNull('owner_id'))
    .delete();
  await rows(app, 'opportunity').whereIn('id', ids).delete();
}
