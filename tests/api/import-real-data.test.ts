import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Board } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { ImportRun } from '../../shared/contracts/import';
import { parseCsv } from '../../playground/demo/real/csv';
import { OPEN_END } from '../../server/constants';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { importFile, preview } from './support/imports';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const file = path.resolve(
  __dirname,
  '../../../shared/data/crm-sales-opportunities/sales_pipeline.csv',
);
const present = existsSync(file);
const title = present
  ? 'the file of a real CRM'
  : `a real CRM's file (skipped: ${file} is missing)`;
const text = present ? readFileSync(file, 'utf8') : '';
const HEADER = ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage'].concat([
  'engage_date',
  'close_date',
  'close_value',
]);
const deals = present ? parseCsv(text, HEADER) : [];
const DAY = 86_400_000;

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

(present ? describe : describe.skip)(title, () => {
  let app: TestApp;
  let admin: TestUser;
  let funnel: Funnel;

  async function makeFunnel(): Promise<Funnel> {
    const stages: { stage: string }[] = [];
    for (const [name, kind, probability] of [
      ['Prospecting', 'open', 10],
      ['Engaging', 'open', 50],
      ['Won', 'won', 100],
      ['Lost', 'lost', 0],
    ] as const) {
      const known = await answer<{ documentId: string; name: string }[]>(admin.get('/stages'));
      const same = known.find((stage) => stage.name === name);
      const { documentId } =
        same ??
        (await answer<{ documentId: string }>(
          admin.post('/stages', { name, kind, probability }),
          201,
        ));
      stages.push({ stage: documentId });
    }
    return answer<Funnel>(admin.post('/funnels', { name: 'Hardware', stages }), 201);
  }

  beforeAll(async () => {
    app = await bootStrapi();
    admin = await pipelineAdmin(app);
    for (const name of new Set(deals.map((deal) => deal.sales_agent ?? ''))) {
      const [firstname = '', ...rest] = name.split(' ');
      await createUser(app, { firstname, lastname: rest.join(' '), permissions: ['access'] });
    }
  }, 120_000);
  beforeEach(async () => {
    funnel = await makeFunnel();
  });
  afterAll(() => app.release());

  const options = (more: Partial<ImportRun> = {}): Omit<ImportRun, 'mapping'> => ({
    funnel: funnel.documentId,
    currency: 'USD',
    externalSource: funnel.documentId,
    createMissing: true,
    ...more,
  });

  /** What the data set's README says a right import must show. */
  async function expectFigures(): Promise<void> {
    await answer(admin.put('/settings', { baseCurrency: 'USD' }));
    const path = `/funnels/${funnel.documentId}/board?closedDays=36500&pageSize=1`;
    const { columns } = await answer<Board>(admin.get(path));
    expect(columns.map(({ stage, count }) => [stage.name, count])).toEqual([
      ['Prospecting', 500],
      ['Engaging', 1589],
      ['Won', 4238],
      ['Lost', 2473],
    ]);
    expect(columns[2]).toMatchObject({ targetValue: 10_005_534, currentValue: 10_005_534 });

    const { id } = (await rows(app, 'funnel')
      .where({ document_id: funnel.documentId })
      .first()) as {
      id: number;
    };
    const all: Record<string, unknown>[] = await rows(app, 'opportunity').where({ funnel_id: id });
    expect(all).toHaveLength(8800);
    const won = all.filter((row) => row.status === 'won');
    const wonIn = (month: string) =>
      won
        .filter((row) => new Date(Number(row.closed_at)).toISOString().startsWith(month))
        .reduce((sum, row) => sum + Number(row.target_value), 0);
    expect(['2017-03', '2017-06', '2017-12'].map(wonIn)).toEqual([1134672, 1338466, 1131573]);
    const days = won.map((row) => (Number(row.closed_at) - Number(row.opened_at)) / DAY);
    expect(days.reduce((sum, value) => sum + value, 0) / days.length).toBeCloseTo(51.78, 2);
    expect(median(days)).toBe(57);
    expect(all.filter((row) => row.organization_id === null)).toHaveLength(1425);
    expect(new Set(all.map((row) => row.owner_id)).size).toBe(30);
    expect(new Set(all.flatMap((row) => row.organization_id ?? [])).size).toBe(85);
    const byOwner = new Map<string, number>();
    for (const row of won) {
      const name = String(row.owner_name);
      byOwner.set(name, (byOwner.get(name) ?? 0) + Number(row.target_value));
    }
    const [best] = [...byOwner].sort((a, b) => b[1] - a[1]);
    expect(best).toEqual(['Darcel Schlecht', 1_153_214]);

    const revisions: Record<string, unknown>[] = await app
      .knex('sales_pipeline_opportunity_revisions')
      .where({ funnel_id: id });
    const current = revisions.filter((row) => Number(row.valid_to) === OPEN_END);
    expect(current).toHaveLength(8800);
    expect(
      revisions.filter((row) => row.status === 'open' && row.stage_name === null),
    ).toHaveLength(4238 + 2473);
  }

  it('is read as it is, again without any change, and comes out of an export as it went in', async () => {
    const seen = await preview(app, admin, text);
    expect(seen).toMatchObject({
      rows: 8800,
      encoding: 'utf-8',
      separator: ',',
      ambiguous: [],
      suggestedMapping: {
        opportunity_id: 'externalId',
        sales_agent: 'owner',
        product: 'product',
        account: 'organization',
        deal_stage: 'stage',
        engage_date: 'enteredAt',
        close_date: 'closedAt',
        close_value: 'targetValue',
      },
      values: { deal_stage: ['Won', 'Engaging', 'Lost', 'Prospecting'] },
    });
    const first = await importFile(app, admin, text, options());
    expect(first).toMatchObject({
      status: 'done',
      ...{ processed: 8800, created: 8800, updated: 0, failed: 0, errors: [], noteCount: 0 },
    });
    await expectFigures();
    const again = await importFile(app, admin, text, options());
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 8800, failed: 0 });

    const { text: csv } = await admin
      .get(`/exports/opportunities.csv?funnel=${funnel.documentId}`)
      .expect(200);
    funnel = await makeFunnel();
    const back = await importFile(app, admin, csv, options());
    expect(back).toMatchObject({ created: 8800, failed: 0, noteCount: 0 });
    await expectFigures();
  });

  it('gives the same with other signs, days, bytes, lines and order, beside broken rows', async () => {
    const german = (day: string) => day.replace(/^(\d+)\/(\d+)\/(\d+)$/, '$2.$1.$3');
    const mixed = deals.map((_, i) => deals[(i * 7919) % deals.length] ?? {});
    const lines = mixed.flatMap((deal, i) => {
      const value = deal.close_value ? `${deal.close_value},00` : '';
      const cells = [
        deal.opportunity_id,
        deal.sales_agent,
        `"${deal.product}\r\nfür Büros"`,
        deal.account,
        deal.deal_stage,
        german(deal.engage_date ?? ''),
        german(deal.close_date ?? ''),
        value,
      ];
      const broken = `X${i};Wer;"Gerät";Firma;Won;31.02.2017;;viel`;
      return i % 1000 === 0 ? [cells.join(';'), broken] : [cells.join(';')];
    });
    const header =
      'Chancen-ID;Betreuer;Produkt;Firma;Phase;Eröffnet am;Abgeschlossen am;Auftragswert';
    const bytes = Buffer.from([header, ...lines].join('\r\n'), 'latin1');
    expect(await preview(app, admin, bytes)).toMatchObject({
      rows: 8809,
      encoding: 'windows-1252',
      separator: ';',
      ambiguous: [],
    });
    const done = await importFile(app, admin, bytes, options());
    expect(done).toMatchObject({ created: 8800, failed: 9, processed: 8809 });
    expect(done.errors).toHaveLength(18);
    expect(done.errors.slice(0, 2)).toEqual(
      [
        { row: 3, column: 'Eröffnet am', message: '"31.02.2017" is not a date like DD.MM.YYYY' },
        { row: 3, column: 'Auftragswert', message: '"viel" is not an amount' },
      ].sort(
        (a, b) =>
          done.errors.findIndex((e) => e.column === a.column) -
          done.errors.findIndex((e) => e.column === b.column),
      ),
    );
    await expectFigures();

    const { text: csv } = await admin.get(`/imports/${done.id}/errors.csv`).expect(200);
    const repair = csv
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .filter(Boolean);
    expect(repair).toHaveLength(10);
    expect(repair[1]).toContain('31.02.2017,,viel,');
  });
});
