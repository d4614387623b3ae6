import fc from 'fast-check';
import type { CriterionAnswers, QualificationSettings } from '../../../shared/contracts/lead-work';
import { fitOf, inRange, type Fit } from '../../../server/domain/ideal-customer';
import { qualificationScore } from '../../../server/domain/qualification';
import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';

const { qualification: BANT } = DEFAULT_SETTINGS;
const say = (answers: Record<string, string>): CriterionAnswers =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, { answer, note: null }]));

const label = { de: 'x', en: 'x' };
const anySettings: fc.Arbitrary<QualificationSettings> = fc.record({
  criteria: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      label: fc.constant(label),
      weight: fc.integer({ min: 0, max: 1000 }),
      options: fc.array(
        fc.record({
          key: fc.constantFrom('unknown', 'no', 'some', 'yes'),
          label: fc.constant(label),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { selector: ({ key }) => key, maxLength: 5 },
  ),
  idealCustomerWeight: fc.integer({ min: 0, max: 1000 }),
  qualifiedFrom: fc.integer({ min: 0, max: 100 }),
  minimumKnown: fc.integer({ min: 0, max: 5 }),
});
const anyAnswers: fc.Arbitrary<CriterionAnswers> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone'),
  fc.record({
    answer: fc.option(fc.constantFrom('unknown', 'no', 'some', 'yes', 'gone')),
    note: fc.option(fc.constant('note')),
  }),
);
const anyFit: fc.Arbitrary<Fit | null> = fc.option(
  fc.record<Fit>({
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    criteria: fc.constant<Fit['criteria']>([
      { key: 'industry', wanted: 'x', found: null, state: 'unknown' as const },
    ]),
  }),
);

describe('qualificationScore', () => {
  it('is the weighted share of the answers, with its parts', () => {
    const score = qualificationScore(
      BANT,
      say({ budget: 'approved', authority: 'influencer', need: 'explicit', timing: 'unknown' }),
      null,
    );
    expect(score).toMatchObject({ score: 73, known: 3, fit: null, suggestion: 'qualified' });
    expect(score.parts.map(({ key, points, maxPoints }) => [key, points, maxPoints])).toEqual([
      ['budget', 25, 25],
      ['authority', 17.5, 25],
      ['need', 30, 30],
      ['timing', 0, 20],
    ]);
  });

  it('proposes nothing before enough is known', () => {
    const answers = say({ budget: 'approved', need: 'explicit' });
    const eager = { ...BANT, qualifiedFrom: 50 };
    expect(qualificationScore(eager, answers, null)).toMatchObject({ score: 55, suggestion: null });
  });

  it('lies between 0 and 100, never falls by a better fit, and is the sum of its parts', () => {
    fc.assert(
      fc.property(anySettings, anyAnswers, anyFit, (settings, answers, fit) => {
        const result = qualificationScore(settings, answers, fit);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(Number.isInteger(result.score)).toBe(true);
        const parts = [...result.parts, ...(result.fit ? [result.fit] : [])];
        const sum = parts.reduce((total, { points }) => total + points, 0);
        // Each of at most seven parts is rounded to a tenth, the sum to a whole.
        expect(Math.abs(sum - result.score)).toBeLessThanOrEqual(0.5 + 0.05 * parts.length + 1e-9);
        for (const { points, maxPoints } of parts)
          expect(points).toBeLessThanOrEqual(maxPoints + 0.1);
        if (fit && fit.share !== null) {
          const perfect = qualificationScore(settings, answers, { ...fit, share: 1 });
          expect(perfect.score).toBeGreaterThanOrEqual(result.score);
        }
      }),
    );
  });
});

describe('fitOf', () => {
  const facts = {
    industry: ['machinery', 'Maschinenbau'],
    employees: ['120'],
    country: ['DE'],
    region: ['Bayern', '80331'],
  };
  const states = (ideal: Record<string, unknown>) =>
    fitOf(ideal, facts).criteria.map(({ state }) => state);

  it('takes lists, ranges and beginnings, by whatever name they go', () => {
    expect(states({ Branche: 'Bau, maschinenbau' })).toEqual(['match']);
    expect(states({ industry: ['Chemie'] })).toEqual(['miss']);
    expect(states({ Mitarbeiter: '50-500', employees: { min: 200 } })).toEqual(['match', 'miss']);
    expect(states({ PLZ: '80', Land: 'de; at' })).toEqual(['match', 'match']);
    expect(states({ Umsatz: 'ab 5 Mio', country: '' })).toEqual(['unknown']);
  });

  it('counts what is unknown neither way', () => {
    expect(fitOf({ industry: 'machinery', Umsatz: '5' }, facts).share).toBe(1);
    expect(fitOf({ Umsatz: '5' }, facts).share).toBeNull();
    expect(fitOf({ industry: 'machinery', country: 'FR' }, facts).share).toBe(0.5);
  });

  it('reads ranges as people write them', () => {
    for (const [text, inside, outside] of [
      ['50-500', 50, 501],
      ['50 – 500', 500, 49],
      ['ab 1.000', 1000, 999],
      ['50+', 50, 49],
      ['bis 20', 20, 21],
      ['> 10', 11, 9],
      ['10', 10, 11],
    ] as const)
      expect([text, inRange(text, inside), inRange(text, outside)]).toEqual([text, true, false]);
    expect(inRange('many', 5)).toBeNull();
  });

  it('stands any text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (ideal, text) => {
        const { share } = fitOf(ideal, { industry: [text], employees: [text] });
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});
