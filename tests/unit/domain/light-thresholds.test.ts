import {
  effectiveThresholds,
  thresholdsFor,
  type ThresholdLevels,
  thresholdsValid,
} from '../../../server/domain/traffic-light';

const none = { followUpDays: null, criticalDays: null };
const base: ThresholdLevels = {
  kind: 'open',
  funnelStage: none,
  funnel: { ...none, dayCounting: null },
  settings: {
    followUpDays: 7,
    criticalDays: 14,
    dayCounting: 'calendar',
    aftersaleFollowUpDays: 90,
    aftersaleCriticalDays: 180,
  },
};
const own = { followUpDays: 2, criticalDays: 4 };
const funnel = { followUpDays: 3, criticalDays: 9, dayCounting: 'business' } as const;
const summary = (levels: Partial<ThresholdLevels>): string => {
  const t = thresholdsFor({ ...base, ...levels });
  return t ? `${t.followUpDays}/${t.criticalDays} ${t.counting} ${t.source}` : 'none';
};

describe('thresholdsFor', () => {
  it('takes the nearest level for open stages, each day by itself', () => {
    expect(summary({})).toBe('7/14 calendar settings');
    expect(summary({ funnel })).toBe('3/9 business funnel');
    expect(summary({ funnel, funnelStage: own })).toBe('2/4 business funnelStage');
    expect(summary({ funnel, funnelStage: { ...none, followUpDays: 5 } })).toBe(
      '5/9 business funnelStage',
    );
    expect(summary({ funnel, funnelStage: { ...none, criticalDays: 30 } })).toBe(
      '3/30 business funnel',
    );
    expect(summary({ funnel: { ...funnel, followUpDays: null } })).toBe('7/9 business settings');
  });

  it('never takes the days of the funnel for aftersale', () => {
    expect(summary({ kind: 'aftersale', funnel })).toBe('90/180 business settings');
    expect(summary({ kind: 'aftersale', funnel, funnelStage: own })).toBe(
      '2/4 business funnelStage',
    );
    expect(summary({ kind: 'aftersale', funnelStage: { ...none, followUpDays: 30 } })).toBe(
      '30/180 calendar funnelStage',
    );
  });

  it('gives a won stage a light only where it sets both days itself', () => {
    expect(summary({ kind: 'won', funnel })).toBe('none');
    expect(summary({ kind: 'won', funnelStage: { ...own, criticalDays: null } })).toBe('none');
    expect(summary({ kind: 'won', funnelStage: { ...own, followUpDays: null } })).toBe('none');
    expect(summary({ kind: 'won', funnelStage: own })).toBe('2/4 calendar funnelStage');
  });

  it('gives lost none', () => {
    expect(summary({ kind: 'lost', funnel, funnelStage: own })).toBe('none');
  });

  it('gives none where the pair is none, and shows it to whoever checks', () => {
    const levels = { ...base, funnelStage: { ...none, followUpDays: 14 } };
    expect(thresholdsFor(levels)).toBeNull();
    expect(effectiveThresholds(levels)).toMatchObject({ followUpDays: 14, criticalDays: 14 });
  });
});

describe('thresholdsValid', () => {
  it.each([
    [1, 2, true],
    [1, 3650, true],
    [3649, 3650, true],
    [7, 7, false],
    [8, 7, false],
    [0, 7, false],
    [-1, 7, false],
    [1, 3651, false],
    [1.5, 3, false],
    [1, 2.5, false],
    [NaN, 3, false],
  ])('%p before %p: %p', (followUpDays, criticalDays, expected) => {
    expect(thresholdsValid({ followUpDays, criticalDays })).toBe(expected);
  });
});
