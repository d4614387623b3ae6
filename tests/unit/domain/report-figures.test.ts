import fc from 'fast-check';
import { cohortSteps, reachOf, wayOf } from '../../../server/domain/report-cohort';
import { addingUp } from '../../../server/domain/report-waterfall';
import { targetProgress } from '../../../server/domain/target-progress';
import { shareOfSpan } from '../../../server/domain/target-share';

const kinds = fc.constantFrom('open', 'open', 'won', 'lost', 'aftersale');
const funnel = fc
  .array(kinds, { maxLength: 8 })
  .map((list) => list.map((kind, position) => ({ stage: position + 10, position, of: { kind } })));
const rows = fc.array(
  fc.record({
    place: fc.option(fc.integer({ min: 0, max: 8 })),
    status: fc.constantFrom('open', 'won', 'lost'),
    count: fc.integer({ min: 1, max: 50 }),
  }),
);

describe('a cohort', () => {
  it('never rises from stage to stage, and is open, won and lost together', () => {
    fc.assert(
      fc.property(funnel, rows, (stages, cohort) => {
        const steps = cohortSteps(stages, cohort);
        const total = (status?: string) =>
          cohort.reduce((sum, row) => sum + (!status || row.status === status ? row.count : 0), 0);
        steps.forEach(({ reached }, at) =>
          expect(reached).toBeLessThanOrEqual(steps[at - 1]?.reached ?? total()),
        );
        if (!stages.some(({ of }) => of.kind === 'open')) return;
        expect(steps[0]?.reached).toBe(total());
        for (const status of ['open', 'lost'] as const)
          expect(steps.reduce((sum, step) => sum + step[status], 0)).toBe(total(status));
      }),
    );
  });

  it('is listed by the same rule', () => {
    fc.assert(
      fc.property(funnel, rows, (stages, cohort) => {
        for (const { placed, reached, open, lost } of cohortSteps(stages, cohort)) {
          const count = (asked: 'reached' | 'farthest', status?: string) => {
            const reach = reachOf(stages, placed.stage, asked);
            if (!reach) return 0;
            return cohort.reduce((sum, row) => {
              const isWon = row.status === 'won';
              const place = row.place ?? -1;
              const isFar = reach.atLeast === null || place >= reach.atLeast;
              const passes =
                (reach.won === 'only' ? isWon : reach.won === 'not' ? !isWon : true) &&
                (isFar || (reach.won === 'too' && isWon)) &&
                (reach.below === null || place < reach.below);
              return sum + (passes && (!status || status === row.status) ? row.count : 0);
            }, 0);
          };
          expect(count('reached')).toBe(reached);
          expect([count('farthest', 'open'), count('farthest', 'lost')]).toEqual([open, lost]);
        }
      }),
    );
  });

  it('knows no stage that is not on the way', () => {
    const stages = (['open', 'lost'] as const).map((kind, position) => ({
      ...{ stage: position, position, of: { kind } },
    }));
    expect(wayOf(stages)).toHaveLength(1);
    expect(reachOf(stages, 1, 'reached')).toBeNull();
  });
});

it('steps of a waterfall are the difference, to the cent', () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 10_007);
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 14 }), (start, steps) => {
      const end = steps.reduce((sum, one) => sum + one, start);
      const [first, last] = [start, end].map((one) => Math.round(one * 100) + 0);
      const rounded = addingUp((first ?? 0) / 100, steps, (last ?? 0) / 100, 'EUR');
      const sum = rounded.reduce((all, one) => all + Math.round(one * 100), 0);
      expect((first ?? 0) + sum).toBe(last);
      rounded.forEach((one, at) => expect(Math.abs(one - (steps[at] ?? 0))).toBeLessThan(0.1));
    }),
  );
});

describe('a target', () => {
  const days = { from: 0, to: 9, today: 4 };
  it('is reached on the day on which the sum was', () => {
    const won = [
      { day: 3, amount: 60 },
      { day: 1, amount: 40 },
      { day: 12, amount: 900 },
    ];
    expect(targetProgress(100, days, won, [])).toEqual({
      ...{ achieved: 100, expected: 100, reachedOn: 3, expectedOn: null, paceOn: null },
    });
  });
  it('is expected by what is open, and by the pace until now', () => {
    const won = [{ day: 0, amount: 50 }];
    const open = [
      { day: 6, amount: 30 },
      { day: 9, amount: 10 },
      { day: 11, amount: 20 },
    ];
    expect(targetProgress(100, days, won, open)).toEqual({
      ...{ achieved: 50, expected: 90, reachedOn: null, expectedOn: 11, paceOn: 9 },
    });
    expect(targetProgress(100, { ...days, today: 10 }, won, open)).toMatchObject({
      ...{ expected: 50, expectedOn: null, paceOn: null },
    });
    expect(targetProgress(100, days, [], []).paceOn).toBeNull();
  });
  it('is reached at a pace on the day on which whole numbers come to it', () => {
    const counts = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(counts, counts, counts, (elapsed, achieved, more) => {
        const span = { from: 0, to: 999_999, today: elapsed - 1 };
        const goal = achieved + more;
        const { paceOn } = targetProgress(goal, span, [{ day: 0, amount: achieved }], []);
        const after = (day: number) => BigInt(day + 1) * BigInt(achieved);
        const whole = BigInt(goal) * BigInt(elapsed);
        expect(after(paceOn ?? 0)).toBeGreaterThanOrEqual(whole);
        expect(after((paceOn ?? 0) - 1)).toBeLessThan(whole);
      }),
    );
    const won = [{ day: 0, amount: 1 }];
    const span = { from: 0, to: 999, today: 48 };
    expect(targetProgress(3, span, won, []).paceOn).toBe(146);
  });
  it('falls on a month by its days', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(shareOfSpan(365, year, { from: '2026-02-01', to: '2026-02-28' })).toBe(28);
    expect(shareOfSpan(365, year, { from: '2027-02-01', to: '2027-02-28' })).toBe(0);
  });
});
