import type { LightLevel } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { OpportunityRow } from '../../shared/contracts/opportunity';
import { lightCutOffs, type LightThresholds } from '../../server/domain/traffic-light';
import type { Calendar } from '../../server/domain/business-days';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { stopClock } from './support/clock';
import { columnOf, makeFunnel, readBoard, stageAt } from './support/funnels';
import { idOf, insertOpportunities, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const CALENDAR: Calendar = {
  timeZone: 'Europe/Berlin',
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: ['2025-04-21', '2025-10-03', '2025-10-24'],
};
type Days = [followUp: number, critical: number];
/** A column of a board with the days that hold for it; null: no light. */
interface Case {
  name: string;
  funnel: Funnel;
  position: number;
  status: string;
  days: Days | null;
  counting: 'calendar' | 'business';
}

let app: TestApp;
let admin: TestUser;
let cases: Case[];

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  await answer(admin.put('/settings', { holidays: CALENDAR.holidays }));
  const place = ([followUpDays, criticalDays]: Days) => ({ followUpDays, criticalDays });
  const plain = await makeFunnel(admin, [
    { kind: 'open' },
    { kind: 'open', place: { criticalDays: 8 } },
    { kind: 'won' },
    { kind: 'won', place: place([5, 9]) },
    { kind: 'aftersale' },
    { kind: 'aftersale', place: { followUpDays: 100 } },
    { kind: 'lost' },
  ]);
  const business = await makeFunnel(
    admin,
    [{ kind: 'open' }, { kind: 'open', place: place([1, 3]) }],
    {
      dayCounting: 'business',
      ...place([2, 4]),
    },
  );
  const slow = await makeFunnel(admin, [{ kind: 'open' }], place([100, 120]));
  const slowest = await makeFunnel(admin, [{ kind: 'open' }], {
    dayCounting: 'business',
    ...place([95, 96]),
  });
  const of = (funnel: Funnel, position: number, days: Days | null, status = 'open'): Case => ({
    name: `${funnel.name} ${position}`,
    counting: funnel.dayCounting ?? 'calendar',
    ...{ funnel, position, status, days },
  });
  cases = [
    of(plain, 0, [7, 14]),
    of(plain, 1, [7, 8]),
    of(plain, 2, null, 'won'),
    of(plain, 3, [5, 9], 'won'),
    of(plain, 4, [90, 180], 'won'),
    of(plain, 5, [100, 180], 'won'),
    of(plain, 6, null, 'lost'),
    of(business, 0, [2, 4]),
    of(business, 1, [1, 3]),
    of(slow, 0, [100, 120]),
    of(slowest, 0, [95, 96]),
  ];
});
afterAll(() => app.release());
afterEach(() => jest.restoreAllMocks());

interface Facts {
  light_base_at: number;
  light_due_at: number | null;
  open_inbound_since: number | null;
}

/** Facts exactly at, one millisecond before and one after everything that the rule compares them with. */
function boundaries(
  [followUpDays, criticalDays]: Days,
  counting: Case['counting'],
  now: number,
): Facts[] {
  const thresholds: LightThresholds = { followUpDays, criticalDays, counting, source: 'funnel' };
  const cut = lightCutOffs(thresholds, now, CALENDAR);
  const around = (...instants: number[]) => instants.flatMap((at) => [at - 1, at, at + 1]);
  const bases = around(cut.followUp, cut.critical, cut.cap, cut.capGrace);
  const dues = [null, ...around(cut.now, cut.grace), now + 400 * DAY];
  const inbound = around(cut.inboundYellow, cut.inboundRed);
  return [
    ...bases.flatMap((base) => dues.map((due) => [base, due, null] as const)),
    ...inbound.flatMap((since) =>
      [now, cut.followUp, cut.critical].flatMap((base) => [
        [base, null, since] as const,
        [base, now + DAY, since] as const,
      ]),
    ),
  ].map(([light_base_at, light_due_at, open_inbound_since]) => ({
    light_base_at,
    light_due_at,
    open_inbound_since,
  }));
}

async function listed(level: LightLevel | 'none'): Promise<OpportunityRow[]> {
  type Page = { data: OpportunityRow[]; meta: { pagination: { pageCount: number } } };
  const found: OpportunityRow[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = `light=${level}&sort=openedAt:asc&pageSize=100&page=${page}`;
    const { data, meta } = await whole<Page>(admin.get(`/opportunities?${query}`));
    found.push(...data);
    pages = meta.pagination.pageCount;
  }
  return found;
}

const LEVELS = ['green', 'yellow', 'red'] as const;

describe('the light in SQL', () => {
  it.each([
    ['on a working day', '2025-07-16T10:00:00.123Z'],
    ['on a free day after the clocks went forward', '2025-04-05T22:10:00Z'],
    ['in the hour that comes twice, the second time', '2025-10-26T01:30:00Z'],
  ])('is the one of the rule at every boundary, %s', async (_, instant) => {
    await rows(app, 'opportunity').delete();
    const now = stopClock(instant);
    let total = 0;
    for (const { funnel, position, status, days, counting } of cases) {
      const facts: Facts[] = days
        ? boundaries(days, counting, now)
        : [
            {
              light_base_at: now - 500 * DAY,
              light_due_at: null,
              open_inbound_since: now - 500 * DAY,
            },
          ];
      const closed = status === 'open' ? {} : { closed_at: now };
      const place = {
        funnelId: await idOf(app, 'funnel', funnel.documentId),
        stageId: await idOf(app, 'stage', stageAt(funnel, position)),
        status,
      };
      await insertOpportunities(
        app,
        place,
        facts.map((row) => ({ ...row, ...closed, opened_at: now })),
      );
      total += facts.length;
    }

    const counted = new Map<string, number>();
    let seen = 0;
    for (const level of [...LEVELS, 'none'] as const) {
      const found = await listed(level);
      seen += found.length;
      for (const { light, stage } of found) {
        expect(light?.level ?? 'none').toBe(level);
        const key = `${stage?.documentId} ${level}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      expect(found.length).toBeGreaterThan(level === 'none' ? 1 : 50);
    }
    expect(seen).toBe(total);
    for (const funnel of new Set(cases.map((one) => one.funnel))) {
      const board = await readBoard(admin, funnel, 'pageSize=1');
      for (const { position, days } of cases.filter((one) => one.funnel === funnel)) {
        const stage = stageAt(funnel, position);
        const expected = LEVELS.map((level) => counted.get(`${stage} ${level}`) ?? 0);
        const { lights } = columnOf(board, stage);
        expect(LEVELS.map((level) => lights[level])).toEqual(expected);
        if (days) expect(expected.every((count) => count > 0)).toBe(true);
        else expect(expected).toEqual([0, 0, 0]);
      }
    }
  });

  it('turns at the instant that the card names, and not a millisecond before', async () => {
    await rows(app, 'opportunity').delete();
    const start = stopClock('2025-10-20T08:00:00Z');
    const [open] = cases;
    if (!open) throw new Error('no case');
    const place = {
      funnelId: await idOf(app, 'funnel', open.funnel.documentId),
      stageId: await idOf(app, 'stage', stageAt(open.funnel, 0)),
    };
    await insertOpportunities(app, place, [
      { opened_at: start },
      { opened_at: start, open_inbound_since: start },
      { opened_at: start, light_due_at: start + 10 * DAY },
      { opened_at: start - 13 * DAY },
    ]);
    const level = async () =>
      Object.fromEntries((await listedAll()).map(({ documentId, light }) => [documentId, light]));
    const listedAll = async () => (await Promise.all(LEVELS.map(listed))).flat();
    for (const [documentId, light] of Object.entries(await level())) {
      const turnsAt = Date.parse(light?.turnsAt ?? '');
      stopClock(turnsAt - 1);
      expect((await level())[documentId]).toMatchObject({ level: light?.level });
      stopClock(turnsAt);
      expect((await level())[documentId]).toMatchObject({
        level: light?.turnsTo,
        since: light?.turnsAt,
      });
    }
  });
});
