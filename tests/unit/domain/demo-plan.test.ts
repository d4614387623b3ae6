import fc from 'fast-check';
import { demoSteps } from '../../../server/domain/demo-plan';

const kind = fc.constantFrom('open', 'won', 'lost', 'aftersale');
const stages = fc.array(
  kind.map((of) => ({ kind: of })),
  { maxLength: 12 },
);
const place = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom('won' as const, 'lost' as const),
);

it('goes forward in time through the open stages to its place, and never into the future', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  fc.assert(
    fc.property(stages, place, fc.integer({ min: 1, max: 200 }), (all, at, age) => {
      const steps = demoSteps(all, at, age, now);
      const open = all.filter((stage) => stage.kind === 'open');
      const possible =
        typeof at === 'string' ? all.some((stage) => stage.kind === at) : open.length > 0;
      expect(steps !== null).toBe(possible);
      if (!steps) return;
      const times = steps.map(({ enteredAt }) => enteredAt);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(times).size).toBe(times.length);
      expect(times[0]).toBe(now - age * 86_400_000);
      expect(times.at(-1)).toBeLessThan(now);
      expect(steps.at(-1)?.stage.kind).toBe(typeof at === 'string' ? at : 'open');
      expect(steps.slice(0, -1).every(({ stage }) => stage.kind === 'open')).toBe(true);
    }),
  );
});
