import fc from 'fast-check';
import type { StageKind } from '../../../shared/contracts/stage';
import { STAGE_KINDS } from '../../../shared/contracts/stage';
import type { FunnelFacts } from '../../../server/domain/funnel-problems';
import { funnelProblems } from '../../../server/domain/funnel-problems';
import { thresholdsFor } from '../../../server/domain/light-thresholds';

const SETTINGS = {
  followUpDays: 7,
  criticalDays: 14,
  dayCounting: 'calendar' as const,
  aftersaleFollowUpDays: 90,
  aftersaleCriticalDays: 180,
};
const stage = (kind: StageKind, followUpDays: number | null, criticalDays: number | null) => ({
  of: { documentId: kind, name: `The ${kind} one`, kind },
  followUpDays,
  criticalDays,
});
const facts = (part: Partial<FunnelFacts> = {}): FunnelFacts => ({
  funnel: { followUpDays: null, criticalDays: null, dayCounting: null },
  stages: [stage('open', null, null), stage('won', null, null), stage('lost', null, null)],
  team: [{ userId: 1, name: 'Ada', isActive: true }],
  formula: [],
  ...part,
});

describe('problems of a funnel', () => {
  it('are none where a funnel does what it is there for', () => {
    expect(funnelProblems(facts(), SETTINGS)).toEqual([]);
  });

  it('a funnel without an open stage, with stages and with none', () => {
    for (const stages of [[], [stage('won', null, null), stage('lost', null, null)]]) {
      const found = funnelProblems(facts({ stages }), SETTINGS);
      expect(found).toEqual([{ field: 'stages', message: expect.stringMatching(/open stage/) }]);
    }
  });

  it('red before yellow, by the days in effect, with the stage that has no light for it', () => {
    const funnel = { followUpDays: 20, criticalDays: null, dayCounting: null };
    expect(funnelProblems(facts({ funnel }), SETTINGS)).toEqual([
      {
        field: 'criticalDays',
        message: expect.stringContaining('The open one'),
        stage: { documentId: 'open', name: 'The open one' },
        followUpDays: 20,
        criticalDays: 14,
      },
    ]);
    const stages = [stage('open', 3, 30), stage('aftersale', 200, null)];
    expect(funnelProblems(facts({ funnel, stages }), SETTINGS)).toMatchObject([
      { field: 'criticalDays', stage: { documentId: 'aftersale' }, criticalDays: 180 },
    ]);
  });

  it('members who are deactivated, and what is wrong with the formula', () => {
    const team = [
      { userId: 1, name: 'Ada', isActive: true },
      { userId: 2, name: 'Bo', isActive: false },
    ];
    const problem = { code: 'unknownName' as const, at: 0, length: 1, word: 'x' };
    const formula = [{ field: 'formula' as const, message: 'x', formula: problem }];
    expect(funnelProblems(facts({ team, formula }), SETTINGS)).toEqual([
      { field: 'team', message: expect.stringMatching(/^Bo /), user: { id: 2, name: 'Bo' } },
      ...formula,
    ]);
  });

  it('a stage is named exactly where it has no light that it should have', () => {
    const days = fc.option(fc.integer({ min: 1, max: 30 }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...STAGE_KINDS), days, days, days, days, (kind, a, b, c, d) => {
        const placed = stage(kind, a, b);
        const funnel = { followUpDays: c, criticalDays: d, dayCounting: null };
        const named = funnelProblems(facts({ funnel, stages: [placed] }), SETTINGS).some(
          ({ field }) => field === 'criticalDays',
        );
        const light = thresholdsFor({ kind, funnelStage: placed, funnel, settings: SETTINGS });
        const none = kind === 'lost' || (kind === 'won' && (a === null || b === null));
        expect(named).toBe(light === null && !none);
      }),
    );
  });
});
