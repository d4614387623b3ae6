import { newestRates, type Rate, rateAt, toBase } from '../../../server/domain/currency';

const rates: Rate[] = [
  { currency: 'USD', rate: 0.95, validFrom: 200 },
  { currency: 'USD', rate: 0.9, validFrom: 100 },
  { currency: 'CHF', rate: 1.05, validFrom: 300 },
  { currency: 'EUR', rate: 7, validFrom: 0 },
];

describe('rateAt', () => {
  it('is the one with the greatest validFrom, equal counting', () => {
    expect(rateAt(rates, 'USD', 99, 'EUR')).toBeNull();
    expect(rateAt(rates, 'USD', 100, 'EUR')).toBe(0.9);
    expect(rateAt(rates, 'USD', 199, 'EUR')).toBe(0.9);
    expect(rateAt(rates, 'USD', 200, 'EUR')).toBe(0.95);
    expect(rateAt([...rates].reverse(), 'USD', 1000, 'EUR')).toBe(0.95);
  });

  it('is 1 for the base whatever is stored, null for what has none', () => {
    expect(rateAt(rates, 'EUR', 50, 'EUR')).toBe(1);
    expect(rateAt([], 'EUR', 50, 'EUR')).toBe(1);
    expect(rateAt(rates, 'GBP', 1000, 'EUR')).toBeNull();
  });
});

describe('newestRates', () => {
  it('holds what is known by now, the base with 1', () => {
    expect(newestRates(rates, 250, 'EUR')).toEqual({ EUR: 1, USD: 0.95 });
    expect(newestRates(rates, 300, 'EUR')).toEqual({ EUR: 1, USD: 0.95, CHF: 1.05 });
    expect(newestRates([], 0, 'EUR')).toEqual({ EUR: 1 });
  });
});

describe('toBase', () => {
  it('multiplies exactly and does not round', () => {
    expect(1.1 * 1.1).not.toBe(1.21);
    expect(toBase(1.1, 1.1)).toBe(1.21);
    expect(toBase(100.0001, 0.12345678)).toBe(12.345690345678);
    expect(toBase(0, 0.9)).toBe(0);
    expect(toBase(-3, 0.5)).toBe(-1.5);
  });

  it('has no result without a rate', () => {
    expect(toBase(5, null)).toBeNull();
  });
});
