import { existsSync } from 'node:fs';
import path from 'node:path';
import { seed } from '../../playground/demo';
import { readFolder } from '../../playground/demo/real/files';
import type { List } from '../../shared/contracts/common';
import type { DrillDown, Report, ReportName, Reports } from '../../shared/contracts/report';
import { whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { pipelineAdmin, type TestUser } from './support/users';

const folder = path.resolve(__dirname, '../../../shared/data/crm-sales-opportunities');
const present = existsSync(folder);
const title = present
  ? 'the reports on the real data'
  : `the reports on the real data (skipped: ${folder} is not there)`;

const EVER = 'from=2016-01-01';

(present ? describe : describe.skip)(title, () => {
  let app: TestApp;
  let admin: TestUser;

  beforeAll(async () => {
    app = await bootStrapi();
    await seed({ strapi: app.strapi, from: folder, log: () => undefined });
    admin = await pipelineAdmin(app);
  }, 480_000);
  afterAll(() => app.release());

  const report = async <N extends ReportName>(name: N, query = EVER) =>
    whole<Report<Reports[N]>>(admin.get(`/reports/${name}?${query}`));
  async function counted(drillDown: DrillDown): Promise<number> {
    if (!drillDown) throw new Error('There is no drill-down');
    const query = new URLSearchParams({ ...drillDown.query, pageSize: '1' }).toString();
    const { meta } = await whole<List<object>>(admin.get(`/${drillDown.list}?${query}`));
    return meta.pagination.total;
  }

  it('count the stages, what was won, and those without an account as one each', async () => {
    const { data, meta } = await report('stages', '');
    expect(data.rows.map(({ stage, count }) => [stage?.name, count])).toEqual([
      ['Prospecting', 500],
      ['Engaging', 1589],
      ['Won', 4238],
      ['Lost', 2473],
    ]);
    expect(data.rows[2]).toMatchObject({ targetValue: 10_005_534, currentValue: 10_005_534 });
    for (const { drillDown, count } of data.rows) expect(await counted(drillDown)).toBe(count);
    const accounts = (stage: string) =>
      readFolder(folder).deals.filter((deal) => deal.stage === stage);
    const distinct = (deals: { account: string | null }[]) =>
      new Set(deals.flatMap(({ account }) => account ?? [])).size;
    const [prospecting, engaging] = [accounts('Prospecting'), accounts('Engaging')];
    expect(data.rows[0]?.prospects).toBe(337 + distinct(prospecting));
    expect(data.rows[1]?.prospects).toBe(1088 + distinct(engaging));
    expect(data.open.prospects).toBe(1425 + distinct([...prospecting, ...engaging]));
    expect(distinct(readFolder(folder).deals)).toBe(85);
    expect(meta.missingRates).toEqual([]);
  });

  it('tell win rate and close rate apart', async () => {
    const { data } = await report('conversion');
    expect(data.cohort).toMatchObject({ count: 8800, open: 2089, won: 4238, lost: 2473 });
    expect(data).toMatchObject({ winRate: 0.6315, closeRate: 0.4816 });
    expect(data.funnels[0]?.steps.map(({ reached }) => reached)).toEqual([8800, 5827, 4238]);
    expect(await counted(data.cohort.drillDown)).toBe(8800);
    const { meta } = await report('conversion');
    const today = await report('conversion', `from=${meta.to}`);
    expect(today.data.cohort).toMatchObject({ count: 500, open: 500 });
  });

  it('put what was won into its months', async () => {
    const { data } = await report('forecast', 'from=2017-01-01&to=2017-12-31');
    const wonIn = (month: string) => data.rows.find((row) => row.month === month)?.won.value;
    expect(['2017-03', '2017-06', '2017-12'].map(wonIn)).toEqual([1_134_672, 1_338_466, 1_131_573]);
    expect(data.rows.reduce((sum, row) => sum + row.won.count, 0)).toBe(4238);
  });

  it('take 51.78 days to the win, 57 in the middle', async () => {
    const { data } = await report('velocity');
    expect(data.cycle.won).toMatchObject({ count: 4238, mean: 51.78, median: 57 });
    expect(data.cycle.lost.count).toBe(2473);
    expect(data.velocity.winRate).toBe(0.6315);
  });

  it('name 30 sellers, the best one first', async () => {
    const { data } = await report('owners');
    expect(data.rows).toHaveLength(30);
    expect(data.rows[0]).toMatchObject({
      owner: { name: 'Darcel Schlecht' },
      wonValue: 1_153_214,
    });
    expect(data.rows.reduce((sum, { count }) => sum + count, 0)).toBe(8800);
  });

  it('add up from the first day to the last', async () => {
    const { data } = await report('movements', 'from=2016-10-01&to=2017-12-31');
    expect(data.start.count).toBe(0);
    const of = (name: string) => data.steps.find(({ step }) => step === name);
    expect(of('opened')?.count).toBe(8300);
    expect([of('won')?.count, of('lost')?.count]).toEqual([-4238, -2473]);
    expect(data.end.count).toBe(1589);
  });
});
