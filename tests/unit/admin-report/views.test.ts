import { CONDITIONS } from '../../../shared/actions';
import { byKind, byMonth, effortValues } from '../../../admin/domain/report/activities-view';
import { attentionTone, isCalm } from '../../../admin/domain/report/attention-view';
import { lossLines } from '../../../admin/domain/report/losses-view';
import { hasLeads, outcomeValues } from '../../../admin/domain/report/outcome-view';
import { reachOf } from '../../../admin/domain/report/reach';
import {
  byFunnel,
  hasFigures,
  hasLights,
  stageKey,
  stageTone,
} from '../../../admin/domain/report/stages-view';
import { ATTENTION } from '../../../shared/contracts/report';
import type { ActivityReport, StageKind, StageReportRow } from '../../../shared/contracts';

const stage = (funnel: string, name: string | null, more: Partial<StageReportRow> = {}) => ({
  ...{ count: 1, targetValue: 10, currentValue: 5, withoutValue: 0, prospects: 1 },
  ...{ figure: null, lights: null, drillDown: null },
  funnel: { documentId: funnel, name: funnel.toUpperCase() },
  stage: name === null ? null : { documentId: name, name, kind: 'open' as const, color: null },
  ...more,
});

describe('stages', () => {
  it('stand under their funnel in the order of the report', () => {
    const rows = [stage('b', 's1'), stage('a', 's1'), stage('b', 's2'), stage('b', null)];
    const funnels = byFunnel(rows);
    expect(funnels.map(({ name }) => name)).toEqual(['B', 'A']);
    expect(funnels[0]?.rows.map(stageKey)).toEqual(['b:s1', 'b:s2', 'b:']);
    expect(funnels.flatMap(({ rows: own }) => own)).toHaveLength(rows.length);
    expect(byFunnel([])).toEqual([]);
  });
  it('have the colours of their outcome', () => {
    const tone = (kind: StageKind) => {
      const { stage: of, ...row } = stage('a', 's');
      return stageTone({ ...row, stage: of && { ...of, kind } });
    };
    expect([tone('open'), tone('won'), tone('lost')]).toEqual(['primary', 'success', 'danger']);
    expect(stageTone(stage('a', null))).toBe('primary');
  });
  it('have no column for what is told of none', () => {
    const past = [stage('a', 's1')];
    expect([hasFigures(past), hasLights(past)]).toEqual([false, false]);
    const now = [
      stage('a', 's1'),
      stage('a', 's2', { figure: 0, lights: { green: 0, yellow: 0, red: 0 } }),
    ];
    expect([hasFigures(now), hasLights(now)]).toEqual([true, true]);
  });
});

describe('attention', () => {
  it('keeps red and yellow for the light', () => {
    const tones = Object.fromEntries(ATTENTION.map((what) => [what, attentionTone({ what })]));
    expect(tones).toMatchObject({ red: 'danger', redLeads: 'danger' });
    expect(tones).toMatchObject({ yellow: 'warning', yellowLeads: 'warning' });
    const others = ATTENTION.filter((what) => !/red|yellow/.test(what));
    expect(new Set(others.map((what) => tones[what]))).toEqual(new Set(['primary']));
  });
  it('is calm when every row is nothing', () => {
    const row = { what: 'red' as const, targetValue: 0, currentValue: 0, drillDown: null };
    expect(isCalm([])).toBe(true);
    expect(isCalm([{ ...row, count: 0 }])).toBe(true);
    expect(
      isCalm([
        { ...row, count: 0 },
        { ...row, count: 1 },
      ]),
    ).toBe(false);
  });
});

describe('losses', () => {
  const row = (key: string | null, count: number) => ({
    ...{ key, name: null, count, value: 0, drillDown: null },
  });
  it('are shares of all that was lost, also where one counts in several rows', () => {
    const lines = lossLines([row('price', 3), row('time', 2)], { count: 4 });
    expect(lines.map(({ share }) => share)).toEqual([0.75, 0.5]);
  });
  it('have rows of their own for what is not said', () => {
    const lines = lossLines([row(null, 1), row('', 1), row(null, 1)], { count: 3 });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
  });
  it('have no share of nothing', () => {
    expect(lossLines([row('price', 0)], { count: 0 })[0]?.share).toBeNull();
  });
});

describe('outcomes', () => {
  const row = { ...{ count: 3, open: 1, won: 1, lost: 1, wonValue: 5 }, drillDown: null };
  it('are parts of a bar that make its whole', () => {
    const values = outcomeValues({ ...row, currentValue: 0, winRate: 0.5 });
    expect(Object.values(values).reduce((all, one) => all + one, 0)).toBe(row.count);
  });
  it('say nothing of leads to who may not read them', () => {
    const source = { ...row, source: null, currentValue: 0, winRate: null };
    const lead = { ...{ leads: 0, qualified: 0, converted: 0, won: 0, wonValue: 0 } };
    expect(hasLeads({ rows: [] })).toBe(false);
    expect(hasLeads({ rows: [{ ...source, lead: null }] })).toBe(false);
    const seen = { ...source, lead: { ...lead, medianDays: null, drillDown: null } };
    expect(hasLeads({ rows: [{ ...source, lead: null }, seen] })).toBe(true);
  });
});

describe('activities', () => {
  const rows: ActivityReport['rows'] = [
    { month: '2026-01', kind: 'call', count: 2, contacts: 1, minutes: 30, cost: 0.1 },
    { month: '2026-03', kind: 'call', count: 1, contacts: 1, minutes: 0, cost: 0.2 },
    { month: '2026-03', kind: 'visit', count: 5, contacts: 5, minutes: 60, cost: 100 },
  ];
  const report = { rows, months: ['2026-01', '2026-02', '2026-03'] };
  it('add up by kind, the most frequent first', () => {
    expect(byKind(report)).toEqual([
      { kind: 'visit', count: 5, contacts: 5, minutes: 60, cost: 100 },
      { kind: 'call', count: 3, contacts: 2, minutes: 30, cost: 0.3 },
    ]);
  });
  it('have every month, also one in which nothing was done', () => {
    const months = byMonth(report);
    expect(months.map(({ month, count }) => [month, count])).toEqual([
      ['2026-01', 2],
      ['2026-02', 0],
      ['2026-03', 6],
    ]);
    expect(months[2]?.cost).toBe(100.2);
  });
  it('are contacts and others, and no more than all', () => {
    expect(effortValues({ count: 5, contacts: 3, minutes: 0, cost: 0 })).toEqual({
      ...{ contacts: 3, others: 2 },
    });
  });
  it('are nothing without a row', () => {
    expect(byKind({ rows: [] })).toEqual([]);
    expect(byMonth({ rows: [], months: [] })).toEqual([]);
  });
});

describe('how far a right reaches', () => {
  const action = 'read';
  it('is all without a condition, whatever another role says', () => {
    expect(reachOf([{ action, conditions: [CONDITIONS.own] }, { action }], action)).toBe('all');
    expect(reachOf([{ action, conditions: [] }], action)).toBe('all');
  });
  it('is the team before one’s own', () => {
    const own = { action, conditions: [CONDITIONS.own] };
    expect(reachOf([own], action)).toBe('own');
    expect(reachOf([own, { action, conditions: [CONDITIONS.team] }], action)).toBe('team');
  });
  it('is a part where a condition of the site says so', () => {
    expect(reachOf([{ action, conditions: [CONDITIONS.own, 'api::site.region'] }], action)).toBe(
      'some',
    );
  });
  it('speaks of this right alone', () => {
    expect(reachOf([{ action: 'other', conditions: [CONDITIONS.own] }], action)).toBe('all');
  });
});
