import fc from 'fast-check';
import { REPORTS } from '../../../shared/contracts/report';
import { drillDownPath } from '../../../admin/domain/report/drill-down';
import {
  askedOf,
  changedFilter,
  filterSearch,
  periodsOf,
  readReportFilter,
  spanOf,
  takenBy,
  takesMoment,
} from '../../../admin/domain/report/filter';
import {
  COMING_PERIODS,
  isPeriodName,
  PAST_PERIODS,
  periodSpan,
} from '../../../admin/domain/report/period';
import type { PeriodName } from '../../../admin/domain/report/period';
import { reportQuery } from '../../../server/validation/report';

const dayOn = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const read = (text: string) => readReportFilter(new URLSearchParams(text));
const TODAY = { today: '2026-11-28', yearBegins: 1 };

describe('the address of a report', () => {
  it('keeps what means something and drops the rest', () => {
    const text =
      'funnel=abc1&owner=me&team=t1&source=web&businessType=new&purpose=service&from=2026-01-01&to=2026-01-31&asOf=2026-02-01';
    expect(read(text)).toEqual(Object.fromEntries(new URLSearchParams(text)));
    expect(
      read('funnel=../x&owner=0&team=&businessType=old&purpose=fun&from=1.1.2026&asOf=now&q=hello'),
    ).toEqual({});
  });
  it('knows single purposes and all of them', () => {
    expect(read('purpose=sales,service,winback')).toEqual({ purpose: 'sales,service,winback' });
    expect(read('purpose=sales,sales')).toEqual({});
  });
  it('lets the name of a period go before days', () => {
    expect(read('period=thisMonth&from=2026-01-01&to=2026-01-31')).toEqual({ period: 'thisMonth' });
    expect(read('period=someday&from=2026-01-01')).toEqual({ from: '2026-01-01' });
    expect(read('period=toString')).toEqual({});
  });
  it('drops a last day before the first one, which the server refuses', () => {
    expect(read('from=2026-02-01&to=2026-01-31')).toEqual({ from: '2026-02-01' });
    expect(read('from=2026-02-01&to=2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-01' });
  });
  it('is written as it is read', () => {
    const filter = read('source=a%20b%26c&purpose=sales,service,winback');
    expect(read(filterSearch(filter))).toEqual(filter);
    expect(filterSearch({})).toBe('');
  });
  it('changes a part and takes a part away', () => {
    expect(changedFilter({ funnel: 'a', owner: 'me' }, { owner: null, team: 't' })).toEqual({
      funnel: 'a',
      team: 't',
    });
    expect(changedFilter({ funnel: 'a' }, { funnel: '' })).toEqual({});
  });
});

describe('what each report takes', () => {
  const filter = read('funnel=a&period=lastMonth&asOf=2026-02-01');
  it('leaves aside what it knows nothing of', () => {
    expect(takenBy('stages', filter)).toEqual({ funnel: 'a', asOf: '2026-02-01' });
    expect(takenBy('losses', filter)).toEqual({ funnel: 'a', period: 'lastMonth' });
    expect(takenBy('attention', filter)).toEqual({ funnel: 'a' });
    expect(takenBy('losses', read('from=2026-01-01'))).toEqual({ from: '2026-01-01' });
  });
  it('asks the server for days, never for a name', () => {
    expect(askedOf('losses', filter, TODAY)).toEqual({
      ...{ funnel: 'a', from: '2026-10-01', to: '2026-10-31' },
    });
    expect(askedOf('stages', filter, TODAY)).toEqual({ funnel: 'a', asOf: '2026-02-01' });
  });
  it('offers targets periods that are over and to come, and names one that comes from elsewhere', () => {
    expect(periodsOf('targets')).toEqual(
      expect.arrayContaining(['lastQuarter', 'thisQuarter', 'nextQuarter']),
    );
    expect(periodsOf('forecast')).not.toContain('lastMonth');
    expect(periodsOf('forecast', 'lastMonth')).toContain('lastMonth');
    expect(periodsOf('losses', 'nextYear')).toContain('nextYear');
    expect(periodsOf('losses', 'someday')).toEqual(periodsOf('losses'));
    expect(periodsOf('losses', 'lastYear')).toEqual(periodsOf('losses'));
  });
  it.each(REPORTS)('%s: the server takes everything that is asked for', (name) => {
    const everything =
      'funnel=abc&owner=7&team=t1&source=web&businessType=existing&purpose=winback&asOf=2026-02-01&from=2026-01-01';
    expect(reportQuery.safeParse(askedOf(name, read(everything), TODAY)).success).toBe(true);
    for (const period of periodsOf(name)) {
      const asked = askedOf(name, read(`period=${period}`), TODAY);
      expect(reportQuery.safeParse(asked).success).toBe(true);
      expect('from' in asked).toBe(spanOf(name) !== 'none');
    }
    expect(takesMoment(name) && spanOf(name) !== 'none').toBe(false);
  });
});

describe('a named period', () => {
  it.each<[PeriodName, string, string, string]>([
    ['thisMonth', '2026-11-28', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['nextMonth', '2026-12-01', '2027-01-01', '2027-01-31'],
    ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['thisQuarter', '2026-11-28', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-02-10', '2025-10-01', '2025-12-31'],
    ['nextQuarter', '2026-11-28', '2027-01-01', '2027-03-31'],
    ['thisYear', '2024-02-29', '2024-01-01', '2024-12-31'],
    ['lastYear', '2026-01-01', '2025-01-01', '2025-12-31'],
    ['nextYear', '2026-12-31', '2027-01-01', '2027-12-31'],
  ])('%s around %s is %s to %s', (name, today, from, to) => {
    expect(periodSpan(name, { today, yearBegins: 1 })).toEqual({ from, to });
  });
  it.each<[PeriodName, string, number, string, string]>([
    ['thisYear', '2026-11-28', 7, '2026-07-01', '2027-06-30'],
    ['thisYear', '2026-06-30', 7, '2025-07-01', '2026-06-30'],
    ['lastYear', '2026-01-15', 4, '2024-04-01', '2025-03-31'],
    ['nextYear', '2026-12-31', 12, '2027-12-01', '2028-11-30'],
    ['thisQuarter', '2026-11-28', 2, '2026-11-01', '2027-01-31'],
    ['thisQuarter', '2026-01-01', 12, '2025-12-01', '2026-02-28'],
    ['lastQuarter', '2026-11-28', 10, '2026-07-01', '2026-09-30'],
    ['thisMonth', '2026-11-28', 6, '2026-11-01', '2026-11-30'],
  ])('%s around %s, years from month %i on, is %s to %s', (name, today, yearBegins, from, to) => {
    expect(periodSpan(name, { today, yearBegins })).toEqual({ from, to });
  });
  it('holds its day, ends where the next one begins, and four quarters are the business year', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => dayOn('1990-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (today, yearBegins) => {
        const span = (name: PeriodName, of = today) => periodSpan(name, { today: of, yearBegins });
        for (const what of ['Month', 'Quarter', 'Year'] as const) {
          const [last, now, next] = [span(`last${what}`), span(`this${what}`), span(`next${what}`)];
          expect(now.from <= today && today <= now.to).toBe(true);
          expect([dayOn(last.to, 1), dayOn(now.to, 1)]).toEqual([now.from, next.from]);
          for (const { from, to } of [now, next])
            expect(span(`last${what}`, dayOn(to, 1)).from).toBe(from);
        }
        const year = span('thisYear');
        expect(Number(year.from.slice(5, 7))).toBe(yearBegins);
        let quarter = span('thisQuarter', year.from);
        expect(quarter.from).toBe(year.from);
        for (let at = 1; at < 4; at += 1) quarter = span('nextQuarter', quarter.from);
        expect(quarter.to).toBe(year.to);
      }),
    );
    expect(new Set([...PAST_PERIODS, ...COMING_PERIODS]).size).toBe(9);
  });
  it('is known by its name alone', () => {
    expect(isPeriodName('thisYear')).toBe(true);
    expect(isPeriodName('constructor')).toBe(false);
  });
});

it('drills down to the list with the very query, and nowhere where no list can say it', () => {
  const query = { archived: 'closed', purpose: 'sales,winback', lossReason: 'too dear & late' };
  const path = drillDownPath({ list: 'opportunities', query }, '/home');
  const [page, search] = (path ?? '').split('?');
  expect(page).toBe('/home/opportunities');
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual(query);
  expect(drillDownPath({ list: 'leads', query: {} }, '/home')).toBe('/home/leads?');
  expect(drillDownPath(null, '/home')).toBeNull();
});
