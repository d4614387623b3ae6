import fc from 'fast-check';
import { stageTimes, type StagePeriod } from '../../../server/domain/stage-times';

const period = (stage: string | null, from: number, to: number | null): StagePeriod => ({
  stage,
  name: stage === null ? null : stage.toUpperCase(),
  from,
  to,
});

describe('time in stages', () => {
  it('counts visits, the latest and all of them; a new value is no new visit', () => {
    const periods = [
      period('a', 0, 10),
      period('a', 10, 15),
      period('b', 15, 20),
      period('a', 20, 22),
      period('a', 22, null),
    ];
    expect(stageTimes(periods, 30)).toEqual([
      {
        ...{ stage: 'a', name: 'A', isCurrent: true, visits: 2 },
        ...{ enteredAt: 20, latestMs: 10, totalMs: 25 },
      },
      {
        ...{ stage: 'b', name: 'B', isCurrent: false, visits: 1 },
        ...{ enteredAt: 15, latestMs: 5, totalMs: 5 },
      },
    ]);
  });

  it('keeps a past without a stage apart, and knows nothing of nothing', () => {
    expect(stageTimes([], 5)).toEqual([]);
    const [past, now] = stageTimes([period(null, 0, 4), period('a', 4, null)], 9);
    expect(past).toMatchObject({ stage: null, totalMs: 4, isCurrent: false });
    expect(now).toMatchObject({ stage: 'a', totalMs: 5, isCurrent: true });
  });

  it('adds up to the whole time, with one stage that is the current one', () => {
    const steps = fc.array(
      fc.record({
        stage: fc.constantFrom('a', 'b', 'c', null),
        ms: fc.integer({ min: 0, max: 1000 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let at = 0;
        const periods = list.map(({ stage, ms }, i): StagePeriod => {
          const from = at;
          at += ms;
          return period(stage, from, i === list.length - 1 ? null : at);
        });
        const stays = stageTimes(periods, at);
        expect(stays.reduce((sum, stay) => sum + stay.totalMs, 0)).toBe(at);
        expect(stays.filter((stay) => stay.isCurrent)).toHaveLength(1);
        for (const { latestMs, totalMs } of stays) expect(latestMs).toBeLessThanOrEqual(totalMs);
      }),
    );
  });
});
