import { seed } from '../../../playground/demo';
import type { Board } from '../../../shared/contracts/board';
import type { Funnel } from '../../../shared/contracts/funnel';
import { bootStrapi, type TestApp } from '../support/boot';
import { api, login, pipelineAdmin, type TestUser } from '../support/users';

describe('the demo', () => {
  let app: TestApp;
  let admin: TestUser;
  let funnels: Funnel[];
  let logins: { role: string; email: string; password: string }[];

  beforeAll(async () => {
    app = await bootStrapi();
    ({ logins } = await seed({ strapi: app.strapi, log: () => undefined }));
    admin = await pipelineAdmin(app);
    funnels = ((await admin.get('/funnels').expect(200)).body as { data: Funnel[] }).data;
  }, 180_000);
  afterAll(() => app.release());

  const boardOf = async (by: Pick<TestUser, 'get'>, { documentId }: Funnel, query = '') => {
    const { body } = await by.get(`/funnels/${documentId}/board${query}`).expect(200);
    return (body as { data: Board }).data;
  };
  const as = async (email: string) => {
    const found = logins.find((entry) => entry.email === email);
    return api(app, await login(app, email, found?.password ?? ''));
  };

  it('shows lights of all colours in every open column of three funnels', async () => {
    expect(funnels.map(({ code }) => code)).toEqual(['b2b-cycle', 'field-sales', 'service-cycle']);
    for (const funnel of funnels) {
      const { columns, missingRates, offBoard } = await boardOf(admin, funnel);
      expect({ missingRates, offBoard: offBoard.count }).toEqual({ missingRates: [], offBoard: 0 });
      for (const { stage, lights, count, targetValue, currentValue } of columns) {
        if (stage.kind !== 'open') continue;
        const { green, yellow, red } = lights;
        expect(Math.min(green, yellow, red)).toBeGreaterThan(0);
        expect(green + yellow + red).toBe(count);
        expect(currentValue).toBeGreaterThan(0);
        expect(currentValue).toBeLessThan(targetValue);
      }
    }
  });

  it('knows six logins with their roles, each with its own view', async () => {
    expect(logins.map(({ role, email }) => [role.split(':')[0], email])).toEqual([
      ['Super Admin', 'admin@example.com'],
      ['CRM administration', 'nora.brandt@example.com'],
      ['Sales management', 'jonas.falk@example.com'],
      ['Sales', 'lena.hofmann@example.com'],
      ['Sales', 'marco.rossi@example.com'],
      ['Service', 'aylin.demir@example.com'],
    ]);
    const [b2b, field, service] = funnels;
    if (!b2b || !field || !service) throw new Error('A funnel is missing.');
    const counts = async (email: string) => {
      const user = await as(email);
      const boards = [];
      for (const funnel of [b2b, field, service]) boards.push(await boardOf(user, funnel));
      return boards.map(({ totals }) => totals.count);
    };
    expect(await counts('nora.brandt@example.com')).toEqual([63, 49, 24]);
    expect(await counts('jonas.falk@example.com')).toEqual([63, 49, 24]);
    const [all, some, served] = await counts('lena.hofmann@example.com');
    expect([all, served]).toEqual([63, 24]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(49);
    expect(await counts('aylin.demir@example.com')).toEqual([0, 0, 24]);
    const marco = await as('marco.rossi@example.com');
    await marco.get('/settings').expect(200);
    await marco.put('/settings', { locale: 'de' }).expect(403);
    await (await as('nora.brandt@example.com')).put('/settings', { locale: 'en' }).expect(200);
  });

  it('has a history: stages in the past, by the people who own them', async () => {
    const rows: Record<string, unknown>[] = await app
      .knex('sales_pipeline_opportunity_revisions')
      .select('opportunity_id', 'seq', 'stage_name', 'valid_from', 'valid_to', 'actor_name');
    expect(rows.length).toBeGreaterThan(1200);
    const longAgo = Date.now() - 300 * 86_400_000;
    expect(rows.filter((row) => Number(row.valid_from) < longAgo).length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.stage_name === null)).toEqual([]);
    const ends = new Map(
      rows.map((row) => [`${row.opportunity_id} ${row.seq}`, Number(row.valid_to)]),
    );
    for (const row of rows) {
      const before = ends.get(`${row.opportunity_id} ${Number(row.seq) - 1}`);
      expect(before ?? Number(row.valid_from)).toBe(Number(row.valid_from));
    }
    expect(new Set(rows.map((row) => row.actor_name))).toContain('Marco Rossi');
  });

  it('has francs in sums and both lost and won ones on the board', async () => {
    const { body } = await admin.get('/exchange-rates').expect(200);
    expect((body as { data: unknown[] }).data).toHaveLength(2);
    const [b2b] = funnels;
    if (!b2b) throw new Error('There is no funnel.');
    const { columns } = await boardOf(admin, b2b, '?closedDays=400&pageSize=100');
    const byKind = (kind: string) => columns.filter(({ stage }) => stage.kind === kind);
    expect(byKind('lost')[0]?.count).toBe(37);
    const cards = columns.flatMap((column) => column.cards);
    expect(cards.some(({ currency }) => currency === 'CHF')).toBe(true);
    for (const { documentId } of byKind('lost')[0]?.cards.slice(0, 3) ?? []) {
      const one = (await admin.get(`/opportunities/${documentId}`).expect(200)).body;
      expect((one as { data: { lossReason: string | null } }).data.lossReason).not.toBeNull();
    }
  });
});
