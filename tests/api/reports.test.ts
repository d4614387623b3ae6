import fc from 'fast-check';
import type { List } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import type {
  ConversionReport,
  DrillDown,
  ForecastReport,
  LossReport,
  OwnerReport,
  Report,
  SourceReport,
  StageReport,
} from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { localDate } from '../../server/domain/local-date';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { measureOf, prospectsOf, readFacts, sumOf, type Fact } from './support/reference-reports';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const RATES = { USD: 0.5 };
const YEAR = 'from=2025-01-01&to=2030-12-31';

let app: TestApp;
let admin: TestUser;
let anna: TestUser;
let sales: Funnel;
let service: Funnel;
let then: { at: string; stages: StageReport };

const report = async <T>(name: string, query = '', by = admin): Promise<Report<T>> =>
  whole<Report<T>>(by.get(`/reports/${name}${query && `?${query}`}`));
const facts = async (of: (fact: Fact) => boolean = () => true) =>
  (await readFacts(app, RATES)).filter(
    (fact) => (fact.status !== 'open' || !fact.isArchived) && of(fact),
  );
const inSales = ({ purpose }: Fact) => purpose !== 'service';

/** Opportunities by the hundred would be slow; what is drawn differs in all that reports read. */
const draft = fc.record({
  targetValue: fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100)),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'CHF'),
  source: fc.constantFrom(null, 'event', 'website-form', 'referral'),
  expectedCloseOn: fc.constantFrom(null, '2020-01-31', '2027-02-28', '2027-01-01', '2031-05-05'),
  stage: fc.integer({ min: 0, max: 2 }),
  moves: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
  lossReason: fc.constantFrom('price', 'timing'),
  who: fc.integer({ min: 0, max: 3 }),
  isMine: fc.boolean(),
  isService: fc.boolean(),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  archived: fc.constantFrom(false, false, false, true),
  openedAt: fc.constantFrom('2025-03-30T00:30:00Z', '2025-10-26T00:30:00Z', '2026-02-01T12:00:00Z'),
});

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  anna = await createUser(app, {
    permissions: [
      ACTIONS.access,
      { action: ACTIONS.reportRead, conditions: [CONDITIONS.own] },
      { action: ACTIONS.opportunityRead, conditions: [CONDITIONS.own] },
    ],
  });
  const stages = [
    { kind: 'open', probability: 10 },
    { kind: 'open', probability: 40 },
    { kind: 'open', probability: 70 },
    { kind: 'won' },
    { kind: 'lost' },
  ] as const;
  sales = await makeFunnel(admin, [...stages]);
  service = await makeFunnel(admin, [...stages], { purpose: 'service' });
  await answer(
    admin.post('/exchange-rates', {
      currency: 'USD',
      rate: RATES.USD,
      validFrom: '2020-01-01T00:00:00Z',
    }),
    201,
  );
  const firm = await answer<Organization>(admin.post('/organizations', { name: 'Eins AG' }), 201);
  const works = { lastName: 'Works', organization: firm.documentId };
  const inside = await answer<Contact>(admin.post('/contacts', works), 201);
  const alone = await answer<Contact>(admin.post('/contacts', { lastName: 'Alone' }), 201);
  const who = [
    {},
    { organization: firm.documentId },
    { contact: inside.documentId },
    { contact: alone.documentId },
  ];
  const made: { of: Opportunity; in: Funnel; draft: (typeof drafts)[number] }[] = [];
  const drafts = fc.sample(draft, { numRuns: 40, seed: 7 });
  for (const one of drafts) {
    const funnel = one.isService ? service : sales;
    const { targetValue, currency, source, expectedCloseOn, probability } = one;
    const of = await makeOpportunityIn(admin, funnel, {
      ...{ targetValue, currency, source, expectedCloseOn, probability, ...who[one.who] },
      ...(probability === null ? {} : { probabilityReason: 'known' }),
      ...{ stage: stageAt(funnel, one.stage), owner: one.isMine ? anna.id : null },
    });
    await rows(app, 'opportunity')
      .where({ document_id: of.documentId })
      .update({ opened_at: Date.parse(one.openedAt) });
    made.push({ of, in: funnel, draft: one });
  }
  const { data } = await report<StageReport>('stages', 'purpose=sales,service,winback');
  then = { at: new Date().toISOString(), stages: data };
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const { of, in: funnel, draft: one } of made) {
    let now = of;
    for (const at of one.moves) {
      const lossReason = one.isService ? 'withdrawn' : one.lossReason;
      const closing = at === 4 ? { closing: { lossReason } } : {};
      if (now.stage?.documentId === stageAt(funnel, at)) continue;
      now = await move(admin, now, stageAt(funnel, at), { skip: true, ...closing });
    }
    if (one.archived)
      await answer(
        admin.put(`/opportunities/${of.documentId}`, { archived: true, version: now.version }),
      );
  }
}, 120_000);
afterAll(() => app.release());

/** As many rows as the figure says, and the same sum of target values in the base currency. */
async function expectDrillDown(drillDown: DrillDown, of: readonly Fact[], by = admin) {
  if (!drillDown) throw new Error('There is no drill-down');
  const query = new URLSearchParams({ ...drillDown.query, pageSize: '100' });
  const list = await whole<List<OpportunityRow>>(by.get(`/${drillDown.list}?${query.toString()}`));
  const ids = list.data.map(({ documentId }) => documentId).sort();
  expect(ids).toEqual(of.map(({ documentId }) => documentId).sort());
}

describe('stages', () => {
  it.each(['', 'funnel', 'purpose=service', 'owner=me', 'source=event', 'closedDays=0'])(
    'agree with a count row by row, and with the list (%s)',
    async (asked) => {
      const query = asked === 'funnel' ? `funnel=${service.documentId}` : asked;
      const { data, meta } = await report<StageReport>('stages', query);
      const isAsked = (fact: Fact) => {
        if (asked === 'funnel') return fact.funnel === service.documentId;
        if (asked === 'purpose=service') return fact.purpose === 'service';
        if (asked === 'owner=me') return false;
        if (asked === 'source=event') return inSales(fact) && fact.source === 'event';
        if (asked === 'closedDays=0') return inSales(fact) && fact.status === 'open';
        return inSales(fact);
      };
      const all = await facts(isAsked);
      const open = all.filter(({ status }) => status === 'open');
      expect(data.open).toEqual({ ...measureOf(open), prospects: prospectsOf(open) });
      if (asked !== 'owner=me') expect(all.length).toBeGreaterThan(2);
      for (const row of data.rows) {
        const own = all.filter(
          ({ funnel, stage }) =>
            funnel === row.funnel.documentId && stage === row.stage?.documentId,
        );
        expect(row).toMatchObject({ ...measureOf(own), prospects: prospectsOf(own) });
        await expectDrillDown(row.drillDown, own);
      }
      expect(data.rows.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(meta.currency).toBe('EUR');
      const unrated = (await readFacts(app, { USD: 1, CHF: 1 })).filter(isAsked).length;
      if (asked === '' && unrated > 0) expect(meta.missingRates).toEqual(['CHF']);
    },
  );

  it('tell of an earlier moment what they told then', async () => {
    const query = `purpose=sales,service,winback&asOf=${then.at}`;
    const { data, meta } = await report<StageReport>('stages', query);
    const told = (from: StageReport) =>
      from.rows.map(({ funnel, stage, count, prospects, targetValue, currentValue }) => ({
        ...{ funnel: funnel.documentId, stage: stage?.documentId },
        ...{ count, prospects, targetValue, currentValue },
      }));
    expect(meta.asOf).toBe(then.at);
    expect(data.open).toEqual(then.stages.open);
    expect(told(data)).toEqual(told(then.stages));
    expect(
      data.rows.every(({ lights, figure, drillDown }) => !lights && !figure && !drillDown),
    ).toBe(true);
  });
});

describe('forecast', () => {
  it('puts each open one into one row, and each won one into the month of its closing', async () => {
    const { data } = await report<ForecastReport>('forecast', YEAR);
    const today = localDate(Date.now(), 'Europe/Berlin');
    const all = await facts(inSales);
    const open = all.filter(({ status }) => status === 'open');
    const inRow = (row: ForecastReport['rows'][number]) =>
      open.filter(({ expectedCloseOn: day }) => {
        if (day === null) return row.bucket === 'none';
        if (day < today) return row.bucket === 'overdue';
        if (day > '2030-12-31') return row.bucket === 'later';
        return row.month === day.slice(0, 7);
      });
    for (const row of data.rows) {
      const own = inRow(row);
      expect(row.open).toMatchObject(measureOf(own));
      const expected = own.reduce((sum, { probability }) => sum + probability, 0) / 100;
      expect(row.open.expected).toBeCloseTo(expected, 2);
      if (own.length > 0 || row.bucket !== 'month') await expectDrillDown(row.open.drillDown, own);
      const won = all.filter(
        ({ status, closedAt }) =>
          status === 'won' &&
          closedAt !== null &&
          row.month === localDate(closedAt, 'Europe/Berlin').slice(0, 7),
      );
      expect(row.won.count).toBe(won.length);
      expect(row.won.value).toBe(sumOf(won, ({ target }) => target));
      expect(row.bestCase).toBeCloseTo(row.won.value + row.open.targetValue, 2);
      if (won.length > 0) await expectDrillDown(row.won.drillDown, won);
    }
    expect(data.rows.reduce((sum, row) => sum + row.open.count, 0)).toBe(open.length);
  });
});

describe('conversion', () => {
  it('never rises, and adds up to open, won and lost', async () => {
    const { data } = await report<ConversionReport>('conversion', 'from=2025-01-01&to=2026-12-31');
    const all = await facts(inSales);
    const of = (status: Fact['status']) => all.filter((fact) => fact.status === status).length;
    expect(data.cohort).toMatchObject({
      ...{ count: all.length, open: of('open'), won: of('won'), lost: of('lost') },
    });
    await expectDrillDown(data.cohort.drillDown, all);
    const rate = (part: number, whole: number) => Math.round((part / whole) * 1e4) / 1e4;
    expect(data.closeRate).toBe(rate(of('won'), all.length));
    expect(data.winRate).toBe(rate(of('won'), of('won') + of('lost')));
    for (const { funnel, steps, cohort } of data.funnels) {
      const own = all.filter((fact) => fact.funnel === funnel.documentId);
      const has = (status: Fact['status']) => own.filter((fact) => fact.status === status);
      expect(cohort).toEqual({
        ...{ count: own.length, open: has('open').length },
        ...{ won: has('won').length, lost: has('lost').length },
      });
      expect(steps[0]?.reached).toBe(own.length);
      for (const [at, step] of steps.entries()) {
        const isWon = step.stage.documentId === stageAt(sales, 3);
        const reached = own.filter(({ status, seen }) =>
          isWon
            ? status === 'won'
            : status === 'won' || at === 0 || seen.some((place) => place >= at),
        );
        expect(step.reached).toBe(reached.length);
        expect(step.reached).toBeLessThanOrEqual(steps[at - 1]?.reached ?? own.length);
        await expectDrillDown(step.drillDown, reached);
        if (isWon) continue;
        // Whoever was won once came through all stages before.
        const last = (fact: Fact) =>
          fact.status !== 'won' && Math.min(2, Math.max(0, ...fact.seen)) === at;
        const ended = own.filter((fact) => fact.status === 'lost' && last(fact));
        const stays = own.filter((fact) => fact.status === 'open' && last(fact));
        expect([step.lost, step.open]).toEqual([ended.length, stays.length]);
        await expectDrillDown(step.lostDrillDown, ended);
        await expectDrillDown(step.openDrillDown, stays);
      }
      const lost = steps.reduce((sum, step) => sum + step.lost, 0);
      expect(lost).toBe(own.filter(({ status }) => status === 'lost').length);
    }
  });

  it('takes whole local days', async () => {
    const night = await report<ConversionReport>('conversion', 'from=2025-03-30&to=2025-03-30');
    const all = await facts(
      (fact) => inSales(fact) && fact.openedAt === Date.parse('2025-03-30T00:30:00Z'),
    );
    expect(night.data.cohort.count).toBe(all.length);
    expect(all.length).toBeGreaterThan(0);
  });
});

describe('losses, sources, owners', () => {
  it('count what was lost by reason and by the stage before', async () => {
    const { data } = await report<LossReport>('losses');
    const lost = await facts((fact) => inSales(fact) && fact.status === 'lost');
    const value = sumOf(lost, ({ target }) => target);
    expect(data.total).toMatchObject({ count: lost.length, value });
    await expectDrillDown(data.total.drillDown, lost);
    expect(lost.length).toBeGreaterThan(0);
    for (const row of data.reason) {
      const own = lost.filter(({ lossReason }) => lossReason === row.key);
      expect(row).toMatchObject({ count: own.length, value: sumOf(own, ({ target }) => target) });
      await expectDrillDown(row.drillDown, own);
    }
    for (const row of data.stage) {
      const own = lost.filter(({ lostFrom }) => lostFrom === row.key);
      expect(row.count).toBe(own.length);
      if (row.key !== null) await expectDrillDown(row.drillDown, own);
    }
    for (const rowsOf of [data.reason, data.stage, data.competitor])
      expect(rowsOf.reduce((sum, { count }) => sum + count, 0)).toBe(lost.length);
  });

  it('tell what became of each source and of what each owner looks after', async () => {
    const span = 'from=2025-01-01&to=2026-12-31';
    const sources = await report<SourceReport>('sources', span);
    const owners = await report<OwnerReport>('owners', span);
    const all = await facts(inSales);
    const check = async (
      row: SourceReport['rows'][number] | OwnerReport['rows'][number],
      own: Fact[],
    ) => {
      const won = own.filter(({ status }) => status === 'won');
      expect(row).toMatchObject({
        ...{ count: own.length, won: won.length, wonValue: sumOf(won, ({ target }) => target) },
      });
      await expectDrillDown(row.drillDown, own);
    };
    for (const row of sources.data.rows)
      await check(
        row,
        all.filter(({ source }) => source === row.source),
      );
    for (const row of owners.data.rows)
      await check(
        row,
        all.filter(({ owner }) => owner === (row.owner?.id ?? null)),
      );
    const total = (list: { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
    expect(total(sources.data.rows)).toBe(all.length);
    expect(total(owners.data.rows)).toBe(all.length);
  });
});

describe('whoever asks', () => {
  it('with own reach is told of his own only, and nothing by person', async () => {
    const mine = await facts((fact) => inSales(fact) && fact.owner === anna.id);
    expect(mine.length).toBeGreaterThan(0);
    const stages = await report<StageReport>('stages', '', anna);
    const open = mine.filter(({ status }) => status === 'open');
    expect(stages.data.open).toEqual({ ...measureOf(open), prospects: prospectsOf(open) });
    const span = 'from=2025-01-01&to=2026-12-31';
    const owners = await report<OwnerReport>('owners', span, anna);
    expect(owners.data.rows).toMatchObject([{ owner: null, count: mine.length }]);
    await expectDrillDown(owners.data.rows[0]?.drillDown ?? null, mine, anna);
    const past = await report<StageReport>('stages', `asOf=${then.at}`, anna);
    expect(past.data.open.count).toBeLessThanOrEqual(then.stages.open.count);
    await refusal(anna.get(`/reports/stages?owner=${admin.id}`), 403);
    await whole(anna.get('/reports/stages?owner=me'));
  });

  it('without the right is refused, and what is wrong is named', async () => {
    const nobody = await createUser(app, {
      permissions: [ACTIONS.access, ACTIONS.opportunityRead],
    });
    await refusal(nobody.get('/reports/stages'), 403);
    await refusal(admin.get('/reports/nothing'), 404);
    await refusal(admin.get('/reports/stages?funnel=none'), 404);
    expect(await wrongFields(admin.get('/reports/stages?colour=red'))).toEqual(['colour']);
    expect(await wrongFields(admin.get('/reports/losses?from=2026-02-02&to=2026-02-01'))).toEqual([
      'to',
    ]);
  });

  it('gets the same as a table', async () => {
    const response = await admin.get('/reports/stages?format=csv').expect(200);
    expect(response.headers['content-type']).toContain('text/csv');
    const [head = '', ...lines] = response.text.trim().split('\r\n');
    const { data } = await report<StageReport>('stages');
    expect(head.split(',')).toEqual(expect.arrayContaining(['stage.name', 'count', 'currency']));
    expect(lines).toHaveLength(data.rows.length);
  });
});

it('says something sensible of nothing', async () => {
  const empty = await makeFunnel(admin, []);
  for (const name of REPORTS) await whole(admin.get(`/reports/${name}?funnel=${empty.documentId}`));
  const { data } = await report<ConversionReport>('conversion', `funnel=${empty.documentId}`);
  expect(data).toMatchObject({ cohort: { count: 0 }, closeRate: null, winRate: null });
});
