import { parse } from 'csv-parse/sync';
import { reportCsv } from '../../../server/services/report/csv';
import type { ReportMeta, ReportName, Reports } from '../../../shared/contracts/report';

const meta = (name: ReportName): ReportMeta => ({
  ...{ name, currency: 'EUR', asOf: '2026-11-28T12:00:00.000Z', from: null, to: null },
  ...{ missingRates: [], withPeople: true, isWithheld: false },
});
type Line = Record<string, string>;
function linesOf<N extends ReportName>(name: N, data: Reports[N]): Line[] {
  const text = reportCsv({ data, meta: meta(name) }).join('');
  return parse(text, { columns: true }) as Line[];
}

it('has begin and end of the movements, so that the file adds up as the screen does', () => {
  const at = '2026-11-01T00:00:00.000Z';
  const none = { count: 0, targetValue: 0, currentValue: 0 };
  const lines = linesOf('movements', {
    start: { count: 2, targetValue: 20, currentValue: 2, asOf: at },
    steps: [{ step: 'opened', count: 1, changes: 1, targetValue: 5, currentValue: 1 }],
    end: { count: 3, targetValue: 25, currentValue: 3, asOf: at, drillDown: null },
    ...{ slipped: none, earlier: none },
  });
  expect(lines.map(({ step, count, targetValue }) => [step, count, targetValue])).toEqual([
    ['start', '2', '20'],
    ['opened', '1', '5'],
    ['end', '3', '25'],
  ]);
  expect(lines[0]?.asOf).toBe('2026-11-28T12:00:00.000Z');
});

it('has what became of leads beside the stages', () => {
  const cohort = { count: 1, open: 1, won: 0, lost: 0 };
  const leads = {
    ...{ count: 8, open: 2, won: 1, lost: 5, qualified: 4, converted: 2 },
    ...{ closeRate: 0.125, closeRateOfQualified: 0.25, drillDown: null },
  };
  const ref = { documentId: 'f', name: 'Funnel' };
  const data: Reports['conversion'] = {
    cohort: { ...cohort, drillDown: null },
    funnels: [{ funnel: ref, cohort, unknown: 0, steps: [], drillDown: null }],
    ...{ leads, closeRate: 0, winRate: null },
  };
  const [stages, lead] = linesOf('conversion', data);
  expect([stages?.list, stages?.['funnel.name']]).toEqual(['funnels', 'Funnel']);
  expect(lead).toMatchObject({ list: 'leads', count: '8', qualified: '4', closeRate: '0.125' });
  expect(linesOf('conversion', { ...data, leads: null })).toHaveLength(1);
});

it('has the days to the win and to the loss', () => {
  const days = (count: number) => ({ count, mean: 2.5, median: 2, p90: 4, drillDown: null });
  const lines = linesOf('velocity', {
    rows: [],
    cycle: { won: days(3), lost: days(1) },
    velocity: { open: 0, wonValue: null, winRate: 0.75, days: 2.5, perDay: null },
  });
  expect(lines.map(({ list, outcome, count, mean }) => [list, outcome, count, mean])).toEqual([
    ['cycle', 'won', '3', '2.5'],
    ['cycle', 'lost', '1', '2.5'],
  ]);
});

it('has no empty column where one line has an owner and another has none', () => {
  const row = (owner: { id: number; name: string } | null) => ({
    ...{ owner, count: 1, open: 1, won: 0, lost: 0, wonValue: 0, currentValue: 5, winRate: null },
    now: { count: 1, prospects: 1, drillDown: null },
    ...{ prospects: 1, activities: 0, firstResponseMedianMinutes: null, drillDown: null },
  });
  const [first, second] = linesOf('owners', { rows: [row({ id: 7, name: 'Anna' }), row(null)] });
  expect(Object.keys(first ?? {})).not.toContain('owner');
  expect([first?.['owner.name'], second?.['owner.name']]).toEqual(['Anna', '']);
});
