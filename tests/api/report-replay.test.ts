import fc from 'fast-check';
import type { Funnel } from '../../shared/contracts/funnel';
import type {
  ActivityReport,
  AttentionReport,
  ConversionReport,
  ForecastReport,
  LossReport,
  OwnerReport,
  Report,
  SourceReport,
  StageReport,
  TargetReport,
} from '../../shared/contracts/report';
import { ATTENTION } from '../../shared/contracts/report';
import type { Settings } from '../../shared/contracts/settings';
import type { Target } from '../../shared/contracts/target';
import { localDate } from '../../server/domain/local-date';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, stageAt } from './support/funnels';
import { histories, USD_RATES, writeHistories } from './support/histories';
import { writeActivities, type Done } from './support/reference-activities';
import {
  levelOf,
  writeAttention,
  writeLeads,
  type Attended,
  type AttendedLead,
} from './support/reference-attention';
import { outcomeOf } from './support/reference-leads';
import { measureOf, prospectsOf, readFacts, sumOf, type Fact } from './support/reference-reports';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const ZONES = ['Pacific/Auckland', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'];
const [FROM, TO] = ['2025-03-30', '2025-11-02'];
const SPAN = `from=${FROM}&to=${TO}`;
const LEADS = 30;
/** The days that hold in the stages, by funnel and position; a won stage without any has no light, a lost one never. */
const LIGHT_DAYS: ([followUp: number, critical: number] | null)[][] = [
  [[7, 14], [3, 5], [100, 110], null, null],
  [[4, 8], [1, 9], [4, 8], [20, 40], null],
];

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let funnels: Funnel[];
let settings: Settings;
/** How many each line of the report on attention has told of in all rounds. */
const seen = new Map<string, number>();

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, { permissions: ['access'] });
  const days = (followUpDays: number, criticalDays: number) => ({
    place: { followUpDays, criticalDays },
  });
  funnels = [
    await makeFunnel(admin, [
      { kind: 'open', probability: 10 },
      { kind: 'open', probability: 40, ...days(3, 5) },
      { kind: 'open', probability: 70, ...days(100, 110) },
      { kind: 'won' },
      { kind: 'lost' },
    ]),
    await makeFunnel(
      admin,
      [
        { kind: 'open', probability: 10 },
        { kind: 'open', probability: 40, ...days(1, 9) },
        { kind: 'open', probability: 70 },
        { kind: 'won', ...days(20, 40) },
        { kind: 'lost' },
      ],
      { dayCounting: 'business', followUpDays: 4, criticalDays: 8 },
    ),
  ];
  for (let at = 0; at < LEADS; at += 1)
    await answer(admin.post('/leads', { lastName: `Lead ${at}` }), 201);
  for (const { from, rate } of USD_RATES) {
    const validFrom = new Date(from).toISOString();
    await answer(admin.post('/exchange-rates', { currency: 'USD', rate, validFrom }), 201);
  }
}, 240_000);
afterAll(() => app.release());

const report = async <T>(name: string, query = ''): Promise<T> =>
  (await whole<Report<T>>(admin.get(`/reports/${name}?${query}`))).data;
const value = (facts: readonly Fact[]) => sumOf(facts, ({ target }) => target);
const withStatus = (facts: readonly Fact[], status: Fact['status']) =>
  facts.filter((fact) => fact.status === status);

/** Reads a local calendar the way people do: by the date that a clock in the zone shows. */
class Calendar {
  constructor(readonly zone: string) {}
  day = (moment: number | null): string => (moment === null ? '' : localDate(moment, this.zone));
  isIn = (moment: number | null): boolean => this.day(moment) >= FROM && this.day(moment) <= TO;
  get today(): string {
    return this.day(Date.now());
  }
}

async function expectStages(all: Fact[]) {
  const data = await report<StageReport>('stages');
  const open = withStatus(all, 'open');
  expect(data.open).toEqual({ ...measureOf(open), prospects: prospectsOf(open) });
  for (const row of data.rows) {
    const own = all.filter(
      ({ funnel, stage }) =>
        funnel === row.funnel.documentId && stage === String(row.stage?.documentId),
    );
    expect(row).toMatchObject(measureOf(own));
  }
  expect(data.rows.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
}

async function expectForecast(all: Fact[], calendar: Calendar) {
  const data = await report<ForecastReport>('forecast', 'from=2025-01-01&to=2027-12-31');
  for (const row of data.rows) {
    const own = withStatus(all, 'open').filter(({ expectedCloseOn: day }) => {
      if (day === null) return row.bucket === 'none';
      if (day < calendar.today) return row.bucket === 'overdue';
      return row.month === day.slice(0, 7);
    });
    expect(row.open).toMatchObject(measureOf(own));
    const likely = own.reduce((sum, { probability }) => sum + probability / 100, 0);
    expect(row.open.expected).toBeCloseTo(likely, 2);
    const won = withStatus(all, 'won').filter(
      ({ closedAt }) => row.month === calendar.day(closedAt).slice(0, 7),
    );
    expect([row.month, row.won.count, row.won.value]).toEqual([row.month, won.length, value(won)]);
    expect(row.bestCase).toBeCloseTo(row.won.value + row.open.targetValue, 2);
  }
}

async function expectConversion(all: Fact[], calendar: Calendar) {
  const data = await report<ConversionReport>('conversion', SPAN);
  const cohort = all.filter(({ openedAt }) => calendar.isIn(openedAt));
  const numbers = (facts: Fact[]) => ({
    ...{ count: facts.length, open: withStatus(facts, 'open').length },
    ...{ won: withStatus(facts, 'won').length, lost: withStatus(facts, 'lost').length },
  });
  expect(data.cohort).toMatchObject(numbers(cohort));
  for (const { funnel, steps, cohort: told } of data.funnels) {
    const own = cohort.filter((fact) => fact.funnel === funnel.documentId);
    expect(told).toEqual(numbers(own));
    const of = funnels.find(({ documentId }) => documentId === funnel.documentId);
    for (const [at, step] of steps.entries()) {
      const isWon = of !== undefined && step.stage.documentId === stageAt(of, 3);
      const reached = own.filter(({ status, seen }) =>
        isWon
          ? status === 'won'
          : status === 'won' || at === 0 || seen.some((place) => place >= at),
      );
      expect([at, step.reached]).toEqual([at, reached.length]);
      if (isWon) continue;
      const ended = own.filter(
        (fact) => fact.status !== 'won' && Math.min(2, Math.max(0, ...fact.seen)) === at,
      );
      expect([step.lost, step.open]).toEqual([
        withStatus(ended, 'lost').length,
        withStatus(ended, 'open').length,
      ]);
    }
  }
}

async function expectOutcomes(all: Fact[], calendar: Calendar, done: Done[]) {
  const losses = await report<LossReport>('losses', SPAN);
  const lost = withStatus(all, 'lost').filter(({ closedAt }) => calendar.isIn(closedAt));
  expect(losses.total).toMatchObject({ count: lost.length, value: value(lost) });
  for (const [list, keyOf] of [
    [losses.stage, ({ lostFrom }: Fact) => lostFrom],
    [losses.reason, ({ lossReason }: Fact) => lossReason],
    [losses.competitor, ({ lostTo }: Fact) => lostTo],
  ] as const) {
    for (const row of list) {
      const own = lost.filter((fact) => keyOf(fact) === row.key);
      expect([row.key, row.count, row.value]).toEqual([row.key, own.length, value(own)]);
    }
    expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(lost.length);
  }
  const cohort = all.filter(({ openedAt }) => calendar.isIn(openedAt));
  const { rows: bySource } = await report<SourceReport>('sources', SPAN);
  const { rows: byOwner } = await report<OwnerReport>('owners', SPAN);
  const parts = [
    ...bySource.map((row) => ({ row, own: cohort.filter((one) => one.source === row.source) })),
    ...byOwner.map((row) => ({
      row,
      own: cohort.filter((one) => one.owner === (row.owner?.id ?? null)),
    })),
  ];
  for (const { row, own } of parts) {
    const won = withStatus(own, 'won');
    expect(row).toMatchObject({
      ...{ count: own.length, won: won.length, wonValue: value(won) },
      ...{ open: withStatus(own, 'open').length, lost: withStatus(own, 'lost').length },
      currentValue: sumOf(withStatus(own, 'open'), ({ current }) => current),
    });
  }
  const rate = (own: Fact[]) => {
    const [won, lost] = [withStatus(own, 'won').length, withStatus(own, 'lost').length];
    return won + lost === 0 ? null : Math.round((won / (won + lost)) * 10_000) / 10_000;
  };
  for (const { row, own } of parts) expect(row.winRate).toBe(rate(own));
  const ownerOf = new Map(all.map(({ id, owner }) => [id, owner]));
  for (const row of byOwner) {
    const owner = row.owner?.id ?? null;
    const acted = done.filter(
      ({ opportunity, at }) => ownerOf.get(opportunity) === owner && calendar.isIn(at),
    );
    expect([row.activities, row.prospects]).toEqual([
      acted.length,
      prospectsOf(cohort.filter((one) => one.owner === owner)),
    ]);
  }
  for (const list of [bySource, byOwner])
    expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(cohort.length);
}

async function expectLeads(written: Fact[], calendar: Calendar, leads: AttendedLead[]) {
  const data = await report<SourceReport>('sources', SPAN);
  const facts = new Map(written.map((fact) => [fact.id, fact]));
  const counted = leads.filter(
    ({ status, isTest, openedAt }) => status !== 'spam' && !isTest && calendar.isIn(openedAt),
  );
  const came = new Set<string | null>();
  for (const { source, lead } of data.rows) {
    came.add(source);
    const own = counted.filter((one) => one.source === source);
    expect({ source, ...lead }).toMatchObject({ source, ...outcomeOf(own, facts, calendar.zone) });
  }
  for (const { campaign, ...told } of data.campaigns ?? []) {
    const own = counted.filter((one) => one.campaign === campaign);
    expect({ campaign, ...told }).toMatchObject({
      campaign,
      ...outcomeOf(own, facts, calendar.zone),
    });
  }
  const leadsIn = (list: readonly { leads: number }[]) =>
    list.reduce((sum, one) => sum + one.leads, 0);
  expect(counted.filter(({ source }) => !came.has(source))).toEqual([]);
  expect(leadsIn(data.campaigns ?? [])).toBe(counted.length);
}

async function expectAttention(
  all: Fact[],
  calendar: Calendar,
  attended: Map<number, Attended>,
  leads: AttendedLead[],
) {
  const { data, meta } = await whole<Report<AttentionReport>>(admin.get('/reports/attention'));
  const now = Date.parse(meta.asOf);
  const open = withStatus(all, 'open');
  const litAs = (fact: Fact) => {
    const at = funnels.findIndex(({ documentId }) => documentId === fact.funnel);
    const place = funnels[at]?.stages.findIndex(({ stage }) => stage.documentId === fact.stage);
    const [followUp, critical] = LIGHT_DAYS[at]?.[place ?? -1] ?? [];
    const facts = attended.get(fact.id);
    if (!facts || fact.isArchived || followUp === undefined || critical === undefined) return null;
    const counting = at === 1 ? 'business' : 'calendar';
    return levelOf(facts, { followUp, critical, counting }, now, calendar.zone);
  };
  const lit = all.map((fact) => ({ fact, light: litAs(fact) }));
  const inLight = (isOne: (light: NonNullable<ReturnType<typeof litAs>>) => boolean) =>
    lit.flatMap(({ fact, light }) => (light && isOne(light) ? [fact] : []));
  const of = ({ id }: Fact) => attended.get(id);
  const expected = {
    red: inLight(({ level }) => level === 'red'),
    yellow: inLight(({ level }) => level === 'yellow'),
    held: inLight(({ isHeld }) => isHeld),
    waiting: open.filter((fact) => typeof of(fact)?.inbound === 'number'),
    noNextStep: open.filter((fact) => !of(fact)?.nextStep && !of(fact)?.isPlanned),
    noDate: open.filter(({ expectedCloseOn }) => expectedCloseOn === null),
    overdue: open.filter(({ expectedCloseOn: day }) => day !== null && day < calendar.today),
  };
  const { leadDays, dayCounting } = settings;
  const leadsIn = (level: string) =>
    leads.filter(({ status, isTest, ...facts }) => {
      if (isTest || !(status in leadDays)) return false;
      const own = leadDays[status as keyof typeof leadDays];
      const days = {
        ...{ followUp: own.followUpDays, critical: own.criticalDays },
        counting: own.dayCounting ?? dayCounting,
      };
      return levelOf(facts, days, now, calendar.zone, status === 'nurture').level === level;
    }).length;
  const told = data.rows.map(({ what, count, targetValue, currentValue }) => ({
    ...{ what, count, targetValue, currentValue },
  }));
  expect(told).toEqual(
    ATTENTION.map((what) => {
      const none = { targetValue: null, currentValue: null };
      if (what === 'redLeads' || what === 'yellowLeads')
        return { what, count: leadsIn(what.replace('Leads', '')), ...none };
      const { count, targetValue, currentValue } = measureOf(expected[what]);
      return { what, count, targetValue, currentValue };
    }),
  );
  for (const { what, count } of told) seen.set(what, (seen.get(what) ?? 0) + count);
  const { rows: stages } = await report<StageReport>('stages');
  for (const { stage, funnel, lights } of stages) {
    const own = lit.filter(
      ({ fact }) => fact.funnel === funnel.documentId && fact.stage === String(stage?.documentId),
    );
    const shown = (level: string) => own.filter(({ light }) => light?.level === level).length;
    expect(lights).toEqual({
      ...{ red: shown('red'), yellow: shown('yellow'), green: shown('green') },
    });
  }
}

async function expectActivities(all: Fact[], calendar: Calendar, done: Done[]) {
  const data = await report<ActivityReport>('activities', SPAN);
  const shown = new Set(all.map(({ id }) => id));
  const rateOf = new Map(all.map(({ id, rate }) => [id, rate]));
  const counted = done.filter((one) => shown.has(one.opportunity) && calendar.isIn(one.at));
  const effort = (list: Done[]) => ({
    ...{ count: list.length, contacts: list.filter(({ isContact }) => isContact).length },
    minutes: list.reduce((sum, { minutes }) => sum + minutes, 0),
    cost: expect.closeTo(
      list.reduce((sum, one) => sum + (one.minutes / 4) * (rateOf.get(one.opportunity) ?? 0), 0),
      1,
    ),
  });
  expect(data.total).toMatchObject(effort(counted));
  for (const row of data.rows) {
    const own = counted.filter(
      ({ kind, at }) => kind === row.kind && calendar.day(at).startsWith(row.month),
    );
    expect(row).toMatchObject(effort(own));
  }
  const won = withStatus(all, 'won').filter(({ closedAt }) => calendar.isIn(closedAt));
  expect(data.total).toMatchObject({ won: won.length, wonValue: value(won) });
}

async function expectTargets(all: Fact[], calendar: Calendar, targets: Target[]) {
  const { rows: told } = await report<TargetReport>('targets', SPAN);
  const won = withStatus(all, 'won').filter(({ closedAt }) => calendar.isIn(closedAt));
  for (const target of targets) {
    const own = won.filter(
      ({ funnel, owner }) =>
        (!target.funnel || funnel === target.funnel.documentId) &&
        (!target.owner || owner === target.owner.id),
    );
    const row = told.find((one) => one.target.documentId === target.documentId);
    const achieved = target.kind === 'count' ? own.length : value(own);
    expect(row?.achieved).toBeCloseTo(achieved, 2);
    expect(row?.share).toBeCloseTo(achieved / target.value, 3);
  }
}

it('every report agrees with plain loops over the rows of generated histories, in each zone', async () => {
  const span = { from: FROM, to: TO };
  const targets: Target[] = [];
  for (const more of [
    { name: 'All', kind: 'amount', value: 100_000 },
    { name: 'One funnel', kind: 'count', value: 7, funnel: funnels[1]?.documentId },
    { name: 'Hers', kind: 'amount', value: 5000, owner: anna.id },
  ])
    targets.push(await answer<Target>(admin.post('/targets', { ...span, ...more }), 201));
  let round = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (list) => {
      const timeZone = ZONES[round % ZONES.length] ?? 'UTC';
      round += 1;
      settings = await answer<Settings>(admin.put('/settings', { timeZone }));
      await writeHistories(app, funnels, anna.id, list);
      const calendar = new Calendar(timeZone);
      const written = await readFacts(app, { USD: 0.8 });
      const done = await writeActivities(app, written);
      const ids = written.map(({ id }) => id);
      const attended = await writeAttention(app, ids, round);
      const leads = await writeLeads(app, round, ids);
      const all = written.filter(({ status, isArchived }) => status !== 'open' || !isArchived);
      await expectStages(all);
      await expectForecast(all, calendar);
      await expectConversion(all, calendar);
      await expectOutcomes(all, calendar, done);
      await expectLeads(written, calendar, leads);
      await expectAttention(all, calendar, attended, leads);
      await expectActivities(all, calendar, done);
      await expectTargets(all, calendar, targets);
    }),
    { numRuns: 12, seed: 23, endOnFailure: true },
  );
  for (const what of ATTENTION) expect([what, (seen.get(what) ?? 0) > 0]).toEqual([what, true]);
}, 240_000);
