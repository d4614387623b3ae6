import fc from 'fast-check';
import {
  currencyDigits,
  fromUnits,
  isAmount,
  isCurrencyCode,
  MAX_AMOUNT,
  roundComputed,
  roundToCurrency,
  toUnits,
} from '../../../server/domain/money';
import { currentValue } from '../../../server/domain/weighted-value';

const MAX_UNITS = 999_999_999_999_999n;

describe('toUnits and fromUnits', () => {
  it('counts in ten-thousandths', () => {
    expect(toUnits(12.5)).toBe(125_000n);
    expect(toUnits('12.50000000')).toBe(125_000n);
    expect(toUnits(0.0001)).toBe(1n);
    expect(toUnits(1e-4)).toBe(1n);
    expect(toUnits(-3)).toBe(-30_000n);
    expect(toUnits(MAX_AMOUNT)).toBe(MAX_UNITS);
  });

  it.each([0.00001, 1.23456, 1e-7, '0.00005', '1.23456', NaN, Infinity, '', '12 EUR'])(
    'refuses %p',
    (value) => {
      expect(() => toUnits(value)).toThrow(RangeError);
    },
  );

  it('give each other back for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -MAX_UNITS, max: MAX_UNITS }), (units) => {
        expect(toUnits(fromUnits(units))).toBe(units);
      }),
    );
  });

  it('give the shortest number, never -0', () => {
    expect(fromUnits(1n)).toBe(0.0001);
    expect(fromUnits(MAX_UNITS)).toBe(99_999_999_999.9999);
    expect(Object.is(fromUnits(toUnits(-0)), 0)).toBe(true);
  });
});

describe('isAmount', () => {
  it.each([0, 0.1, 0.0001, 1234.5678, MAX_AMOUNT, 99_999_999_999])('takes %p', (value) => {
    expect(isAmount(value)).toBe(true);
  });

  it.each([
    -0.0001,
    -1,
    1.23456,
    1e-7,
    100_000_000_000,
    NaN,
    Infinity,
    '1',
    null,
    undefined,
    1n,
    {},
  ])('refuses %p', (value) => {
    expect(isAmount(value)).toBe(false);
  });
});

describe('roundComputed', () => {
  it('rounds what doubles make of a weighted value as the exact one is rounded', () => {
    expect(roundComputed((0.82 * 75) / 100, 'EUR')).toBe(0.62);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (cents, percent) => {
          const [value, probability] = [cents / 100, percent / 100];
          const exact = currentValue(value, probability) ?? 0;
          const computed = (value * probability) / 100;
          expect(roundComputed(computed, 'EUR')).toBe(roundToCurrency(exact, 'EUR'));
        },
      ),
    );
  });

  it('keeps every amount that can be stored', () => {
    expect(roundComputed(MAX_AMOUNT, 'CLF')).toBe(MAX_AMOUNT);
    expect(roundComputed(-0.005, 'EUR')).toBe(-0.01);
  });
});

describe('roundToCurrency', () => {
  it.each([
    [1.005, 'EUR', 1.01],
    [-1.005, 'EUR', -1.01],
    [1.0049999, 'EUR', 1],
    [8.345, 'USD', 8.35],
    [0.5, 'JPY', 1],
    [-0.5, 'JPY', -1],
    [1.4999, 'JPY', 1],
    [1.0005, 'KWD', 1.001],
    [2.675, 'ZZZ', 2.68],
    [2.675, 'nonsense', 2.68],
    [1e-7, 'EUR', 0],
    [0, 'EUR', 0],
  ])('%p %s is %p', (value, currency, expected) => {
    expect(roundToCurrency(value, currency)).toBe(expected);
  });

  it('changes nothing the second time and keeps the sign apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (value, currency) => {
          const rounded = roundToCurrency(value, currency);
          expect(roundToCurrency(rounded, currency)).toBe(rounded);
          expect(roundToCurrency(-value, currency)).toBe(rounded === 0 ? 0 : -rounded);
        },
      ),
    );
  });

  it('refuses what is no finite number', () => {
    expect(() => roundToCurrency(NaN, 'EUR')).toThrow(RangeError);
  });
});

describe('currencies', () => {
  it('know their digits; what is unknown has two', () => {
    expect(['EUR', 'JPY', 'KWD', 'ZZZ', 'eur', '', 'EURO'].map(currencyDigits)).toEqual([
      2, 0, 3, 2, 2, 2, 2,
    ]);
  });

  it('are ISO codes in capitals', () => {
    expect(['EUR', 'CHF', 'USD', 'JPY'].every(isCurrencyCode)).toBe(true);
    expect(['eur', 'ZZZ', '', 'Euro', 'E'].some(isCurrencyCode)).toBe(false);
  });
});
