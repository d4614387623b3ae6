import { existsSync } from 'node:fs';
import path from 'node:path';
import { seed } from '../../playground/demo';
import { readFolder } from '../../playground/demo/real/files';
import { OPEN_END } from '../../server/constants';
import type { TimelinePage } from '../../shared/contracts/activity';
import type { Board, BoardColumn } from '../../shared/contracts/board';
import type { List } from '../../shared/contracts/common';
import type { OpportunityRow } from '../../shared/contracts/opportunity';
import { bootStrapi, type TestApp } from './support/boot';
import { login, superAdmin, type TestUser } from './support/users';

const folder = path.resolve(__dirname, '../../../shared/data/crm-sales-opportunities');
const present = existsSync(folder);
const title = present ? 'the real data' : `the real data (skipped: ${folder} is not there)`;

const EVER = 'closedDays=36500';
const WON_VALUE = 10_005_534;
const day = (at: unknown) => new Date(Number(at)).toISOString().slice(0, 10);

/** A revision as the database has it, with the number that the file gives its opportunity. */
type Past = {
  id: string;
  seq: number;
  stage: string | null;
  status: string;
  from: number;
  to: number;
};

(present ? describe : describe.skip)(title, () => {
  let app: TestApp;
  let admin: TestUser;
  let funnel: string;
  let started: string;
  let logins: { email: string; password: string }[];

  beforeAll(async () => {
    app = await bootStrapi();
    started = new Date().toISOString();
    ({ logins } = await seed({ strapi: app.strapi, from: folder, log: () => undefined }));
    admin = await superAdmin(app);
    const { body } = await admin.get('/funnels').expect(200);
    funnel = (body as { data: { documentId: string }[] }).data[0]?.documentId ?? '';
  }, 240_000);
  afterAll(() => app.release());

  async function board(query = EVER): Promise<Board> {
    const { body } = await admin.get(`/funnels/${funnel}/board?${query}`).expect(200);
    return (body as { data: Board }).data;
  }
  async function column(name: string, query?: string): Promise<BoardColumn> {
    const found = (await board(query)).columns.find(({ stage }) => stage.name === name);
    if (!found) throw new Error(`There is no column ${name}.`);
    return found;
  }
  async function list(query: string): Promise<List<OpportunityRow>> {
    const { body } = await admin.get(`/opportunities?funnel=${funnel}&${query}`).expect(200);
    return body as List<OpportunityRow>;
  }
  const total = async (query: string) => (await list(`pageSize=1&${query}`)).meta.pagination.total;

  async function revisions(): Promise<Past[]> {
    const rows = await app
      .knex('sales_pipeline_opportunity_revisions as r')
      .join('sales_pipeline_opportunities as o', 'o.id', 'r.opportunity_id')
      .select('o.external_id', 'r.seq', 'r.stage_name', 'r.status', 'r.valid_from', 'r.valid_to')
      .orderBy(['o.external_id', 'r.seq']);
    return rows.map((row: Record<string, unknown>) => ({
      id: String(row.external_id),
      seq: Number(row.seq),
      stage: row.stage_name === null ? null : String(row.stage_name),
      status: String(row.status),
      from: Number(row.valid_from),
      to: Number(row.valid_to),
    }));
  }

  it('stands on the board in its four stages, with the value won', async () => {
    const { columns, currency, missingRates, offBoard } = await board();
    expect(columns.map(({ stage, count }) => [stage.name, count])).toEqual([
      ['Prospecting', 500],
      ['Engaging', 1589],
      ['Won', 4238],
      ['Lost', 2473],
    ]);
    const [prospecting, engaging, won, lost] = columns;
    expect(won).toMatchObject({ targetValue: WON_VALUE, currentValue: WON_VALUE, withoutValue: 0 });
    expect(lost).toMatchObject({ targetValue: 0, currentValue: 0 });
    expect(prospecting?.lights).toEqual({ green: 500, yellow: 0, red: 0 });
    expect(engaging?.lights).toEqual({ green: 0, yellow: 0, red: 1589 });
    expect({ currency, missingRates, offBoard: offBoard.count }).toEqual({
      currency: 'EUR',
      missingRates: [],
      offBoard: 0,
    });
    expect(await board('')).toMatchObject({ columns: columns.map(({ count }) => ({ count })) });
    expect((await column('Won', 'closedDays=90')).count).toBe(0);
  });

  it('gives an open one the list price of its product, however the file spells it', async () => {
    const { data } = await list('q=GTX%20Pro&status=open&pageSize=100');
    const prices = data
      .filter((row) => row.title.startsWith('GTX Pro '))
      .map((row) => row.targetValue);
    expect(prices.length).toBeGreaterThan(10);
    expect(new Set(prices)).toEqual(new Set([4821]));
    expect(await total('q=GTXPro')).toBe(0);
    const deals = readFolder(folder).deals.filter(({ stage }) => stage === 'Engaging');
    const sum = deals.reduce((all, { listPrice }) => all + (listPrice ?? 0), 0);
    expect(await column('Engaging')).toMatchObject({ targetValue: sum, currentValue: sum / 2 });
  });

  it('counts the same in heads and in the list', async () => {
    for (const { stage, count } of (await board()).columns) {
      expect(await total(`stage=${stage.documentId}`)).toBe(count);
    }
    expect(await total('')).toBe(8800);
    expect(await total('status=won&closedFrom=2017-12-01&closedTo=2017-12-31')).toBe(
      readFolder(folder).deals.filter(
        ({ stage, closedOn }) => stage === 'Won' && closedOn?.startsWith('2017-12'),
      ).length,
    );
  });

  it('opens now what has no date, and knows the 1,425 without an account', async () => {
    expect(await total(`openedFrom=${started}`)).toBe(500);
    const { body } = await admin.get('/organizations?pageSize=1').expect(200);
    expect((body as List<object>).meta.pagination.total).toBe(85);
    const rows = await app
      .knex('sales_pipeline_opportunities as o')
      .join('sales_pipeline_stages as s', 's.id', 'o.stage_id')
      .whereNull('o.organization_id')
      .groupBy('s.name')
      .select('s.name')
      .count({ count: '*' });
    const counts = rows.map((row: Record<string, unknown>) => [row.name, Number(row.count)]);
    expect(Object.fromEntries(counts)).toEqual({ Engaging: 1088, Prospecting: 337 });
  });

  it('gives each of the 30 sellers what he won', async () => {
    const { body } = await admin.get(`/assignable-users?funnel=${funnel}`).expect(200);
    const team = (body as { data: { id: number; name: string }[] }).data;
    expect(team).toHaveLength(36);
    const won = new Map<string, number>();
    for (const { id, name } of team) {
      const { count, targetValue } = await column('Won', `${EVER}&owner=${id}&pageSize=1`);
      if (count > 0) won.set(name, targetValue);
    }
    expect(won.size).toBe(30);
    const best = [...won].sort((a, b) => b[1] - a[1])[0];
    expect(best).toEqual(['Darcel Schlecht', 1_153_214]);
    expect([...won.values()].reduce((sum, value) => sum + value, 0)).toBe(WON_VALUE);
    expect((await column('Won', `${EVER}&owner=none`)).count).toBe(0);
  });

  it('has the history of the file, row by row', async () => {
    const past = new Map<string, Past[]>();
    for (const row of await revisions()) past.set(row.id, [...(past.get(row.id) ?? []), row]);
    const { deals } = readFolder(folder);
    expect(past.size).toBe(8800);
    for (const { id, stage, engagedOn, closedOn } of deals) {
      const found = (past.get(id) ?? []).map(({ from, to, ...row }) => ({
        ...row,
        from: engagedOn === null ? null : day(from),
        to: to === OPEN_END ? null : day(to),
      }));
      const status = stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : 'open';
      const before = { id, seq: 1, stage: null, status: 'open', from: engagedOn, to: closedOn };
      const last = { id, stage, status, to: null };
      const expected = closedOn
        ? [before, { ...last, seq: 2, from: closedOn }]
        : [{ ...last, seq: 1, from: engagedOn }];
      expect(found).toEqual(expected);
    }
  });

  it('took 51.78 days from engage to win, 57 in the middle', async () => {
    const engaged = new Map<string, number>();
    const days: number[] = [];
    for (const { id, seq, status, from } of await revisions()) {
      if (seq === 1) engaged.set(id, from);
      if (status === 'won') {
        days.push((Date.parse(day(from)) - Date.parse(day(engaged.get(id)))) / 86_400_000);
      }
    }
    expect(days).toHaveLength(4238);
    const sum = days.reduce((a, b) => a + b, 0);
    expect((sum / days.length).toFixed(2)).toBe('51.78');
    days.sort((a, b) => a - b);
    expect([days[2118], days[2119]]).toEqual([57, 57]);
  });

  it('won in each month what the data set says', async () => {
    const rows = await app
      .knex('sales_pipeline_opportunities')
      .where({ status: 'won' })
      .select('closed_at', 'target_value');
    const months = new Map<string, number>();
    for (const row of rows as { closed_at: unknown; target_value: unknown }[]) {
      const month = day(row.closed_at).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + Number(row.target_value));
    }
    const shown = ['2017-03', '2017-06', '2017-12'].map((month) => months.get(month));
    expect(shown).toEqual([1_134_672, 1_338_466, 1_131_573]);
  });

  it('tells the history of one in its timeline', async () => {
    const { data } = await list(`q=GTX%20Plus%20Basic%20%E2%80%93%20Cancity&pageSize=100`);
    const first = data.find(({ closedAt }) => closedAt?.startsWith('2017-03-01'));
    expect(first).toMatchObject({
      status: 'won',
      targetValue: 1054,
      owner: { name: 'Moses Frase' },
    });
    const { body } = await admin.get(`/opportunities/${first?.documentId}/timeline`).expect(200);
    const items = (body as TimelinePage).data;
    expect(
      items.map((item) => item.type === 'revision' && [item.at, item.revision.stage.name]),
    ).toEqual([
      ['2017-03-01T10:00:00.000Z', 'Won'],
      ['2016-10-20T10:00:00.000Z', null],
    ]);
    expect(items[0]).toMatchObject({ revision: { actor: 'Moses Frase', via: 'import' } });
  });

  it('lets the admin, one manager and one seller log in, and nobody else', async () => {
    expect(logins.map(({ email }) => email)).toEqual([
      'admin@example.com',
      'melvin.marxen@example.com',
      'darcel.schlecht@example.com',
    ]);
    const token = await login(app, 'darcel.schlecht@example.com', logins[2]?.password ?? '');
    const mine = await app
      .http()
      .get(`/sales-pipeline/funnels/${funnel}/board?${EVER}&owner=me`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect((mine.body as { data: Board }).data.columns[2]?.targetValue).toBe(1_153_214);
    for (const password of ['', 'Demo-1234']) {
      const attempt = { email: 'anna.snelling@example.com', password };
      expect((await app.http().post('/admin/login').send(attempt)).status).toBe(400);
    }
  });
});
