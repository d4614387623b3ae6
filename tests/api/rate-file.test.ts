import type {
  ExchangeRate,
  RateFilePreview,
  RateFileStored,
} from '../../shared/contracts/settings';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, win, type Pipeline } from './support/pipeline';
import { pluginTables, tableRows } from './support/plugin';
import { ACTIONS } from '../../shared/actions';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  for (const [title, targetValue, closedAt] of [
    ['First', 1000, '2026-03-10T10:00:00Z'],
    ['Second', 500, '2026-05-10T10:00:00Z'],
  ] as const) {
    const made = await makeOpportunity(admin, pipeline, { title, targetValue, currency: 'USD' });
    await app
      .knex('sales_pipeline_opportunities')
      .where({ document_id: made.documentId })
      .update({ opened_at: Date.parse('2026-01-01T00:00:00Z') });
    await win(admin, pipeline, made, closedAt);
  }
});
afterAll(() => app.release());

/** Without the events of the making, which are sent by and by. */
const storedRows = () =>
  tableRows(
    app,
    pluginTables(app).filter((table) => !table.includes('outbox')),
  );
const FILE =
  'currency,rate,validFrom\nUSD,0.9,2026-03-01\nUSD,0.8,2026-05-01\nCHF,1.05,2026-01-01\n';
const preview = (csv: string, by: TestUser = admin) =>
  answer<RateFilePreview>(by.post('/exchange-rates/preview', { csv }));
const rates = () => answer<ExchangeRate[]>(admin.get('/exchange-rates'));

it('says what closed opportunities would be worth, and stores nothing', async () => {
  const before = await storedRows();
  const { problems, rows, effect } = await preview(FILE);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    // The day begins in the site's zone.
    { line: 2, currency: 'USD', rate: 0.9, validFrom: '2026-02-28T23:00:00.000Z', before: null },
    { line: 3, currency: 'USD', rate: 0.8, validFrom: '2026-04-30T22:00:00.000Z', before: null },
    { line: 4, currency: 'CHF', rate: 1.05, validFrom: '2025-12-31T23:00:00.000Z', before: null },
  ]);
  expect(effect).toEqual({
    currency: 'EUR',
    changing: 2,
    before: { won: 0, lost: 0 },
    after: { won: 1300, lost: 0 },
    isPartial: false,
  });
  expect(await storedRows()).toEqual(before);
});

it('tells only of what the asking user may see', async () => {
  const permissions = [
    ACTIONS.access,
    ACTIONS.settingsManage,
    { action: ACTIONS.opportunityRead, conditions: ['own'] },
  ];
  const other = await createUser(app, { permissions });
  expect((await preview(FILE, other)).effect).toEqual({
    currency: 'EUR',
    changing: 0,
    before: { won: 0, lost: 0 },
    after: { won: 0, lost: 0 },
    isPartial: true,
  });
});

it('stores the file as it was shown, new rates and changed ones', async () => {
  expect(await answer<RateFileStored>(admin.post('/exchange-rates/import', { csv: FILE }))).toEqual(
    { created: 3, updated: 0, unchanged: 0 },
  );
  const kept = async () =>
    (await app.knex('sales_pipeline_opportunities').orderBy('id')).map((row) =>
      Number(row.closed_rate),
    );
  expect(await kept()).toEqual([0.9, 0.8]);

  const german = '\uFEFFWährung;Kurs;gültig ab\r\nusd;0,95;01.05.2026\r\nCHF;1,05;01.01.2026\r\n';
  const shown = await preview(german);
  expect(shown.rows.map(({ rate, before }) => [rate, before])).toEqual([
    [0.95, 0.8],
    [1.05, 1.05],
  ]);
  expect(shown.effect).toMatchObject({ changing: 1, before: { won: 1300 }, after: { won: 1375 } });
  expect(
    await answer<RateFileStored>(admin.post('/exchange-rates/import', { csv: german })),
  ).toEqual({ created: 0, updated: 1, unchanged: 1 });
  expect(await kept()).toEqual([0.9, 0.95]);
  expect(await rates()).toHaveLength(3);
});

it('stores nothing of a file with a mistake, and says where it is', async () => {
  const before = await storedRows();
  const csv = [
    'currency,rate,validFrom',
    'XQZ,1,2026-01-01',
    'EUR,1,2026-01-01',
    '',
    'USD,0,2026-01-01',
    'USD,1.1,2026-02-30',
    'GBP,"1,2",2026-01-01',
    'GBP,1.3,2026-01-01',
  ].join('\n');
  expect((await preview(csv)).problems).toEqual([
    { line: 2, column: 'currency', code: 'currency' },
    { line: 3, column: 'currency', code: 'base' },
    { line: 5, column: 'rate', code: 'rate' },
    { line: 6, column: 'validFrom', code: 'validFrom' },
    { line: 8, column: 'validFrom', code: 'double' },
  ]);
  expect(await wrongFields(admin.post('/exchange-rates/import', { csv }))).toContain('csv');
  for (const [bad, code] of [
    ['currency,rate\nUSD,1\n', 'missingColumn'],
    ['currency,rate,validFrom\n', 'empty'],
    ['currency,rate,validFrom\n"USD,1,2026-01-01\n', 'unreadable'],
    [`currency,rate,validFrom\n${'USD,1,2026-01-01\n'.repeat(2001)}`, 'tooMany'],
  ] as const)
    expect((await preview(bad)).problems.map((problem) => problem.code)).toEqual([code]);
  expect(await storedRows()).toEqual(before);
});
