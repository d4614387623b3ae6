import fc from 'fast-check';
import { fromUnits, roundToCurrency } from '../../../server/domain/money';
import { currentValue, effectiveProbability } from '../../../server/domain/weighted-value';

describe('effectiveProbability', () => {
  const levels = { stage: 20, funnelStage: 30, override: 40 };

  it('takes the nearest level for an open stage', () => {
    expect(effectiveProbability({ kind: 'open', ...levels })).toBe(40);
    expect(effectiveProbability({ kind: 'open', ...levels, override: null })).toBe(30);
    expect(
      effectiveProbability({ kind: 'open', stage: 20, funnelStage: null, override: null }),
    ).toBe(20);
  });

  it('takes an override of 0 for what it is', () => {
    expect(effectiveProbability({ kind: 'open', ...levels, override: 0 })).toBe(0);
    expect(effectiveProbability({ kind: 'open', ...levels, override: null, funnelStage: 0 })).toBe(
      0,
    );
  });

  it('counts won and aftersale 100 and lost 0 whatever is set', () => {
    expect(effectiveProbability({ kind: 'won', ...levels })).toBe(100);
    expect(effectiveProbability({ kind: 'aftersale', ...levels })).toBe(100);
    expect(effectiveProbability({ kind: 'lost', ...levels })).toBe(0);
  });
});

describe('currentValue', () => {
  it('weights without rounding', () => {
    expect(currentValue(1000, 35)).toBe(350);
    expect(currentValue(0.0001, 1)).toBe(0.000001);
    expect(currentValue(1.1, 33.33)).toBe(0.36663);
    expect(currentValue(99_999_999_999.9999, 100)).toBe(99_999_999_999.9999);
    expect(currentValue(500, 0)).toBe(0);
    expect(currentValue(0, 50)).toBe(0);
  });

  it('is exact where binary arithmetic is not', () => {
    expect((1.14 * 75) / 100).not.toBe(0.855);
    expect(currentValue(1.14, 75)).toBe(0.855);
    expect(roundToCurrency(currentValue(1.14, 75) ?? NaN, 'EUR')).toBe(0.86);
  });

  it('is no value without a target value', () => {
    expect(currentValue(null, 50)).toBeNull();
  });

  it('is the whole at 100 percent and never more', () => {
    const amount = fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(fromUnits);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 100 }), (target, probability) => {
        expect(currentValue(target, 100)).toBe(target);
        expect(currentValue(target, probability)).toBeLessThanOrEqual(target);
      }),
    );
  });
});
