import fc from 'fast-check';

import { moneyText, parseMoney } from '../../../admin/components/fields/money';

const amount = (text: string, locale: string) => {
  const parsed = parseMoney(text, locale);
  return parsed.ok ? parsed.value : parsed.problem;
};

describe('parseMoney', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ["1'234.56", 1234.56],
    ['1.234.567,8', 1234567.8],
    ['1,00,000.50', 100000.5],
    ['  42 ', 42],
    ['1.234,56 €', 1234.56],
    ['EUR 12', 12],
    ['12 CHF', 12],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['12.5', 12.5],
    ['12,50', 12.5],
    ['1234.5', 1234.5],
    ['.5', 0.5],
    ['5,', 5],
    ['0,12345000', 'decimals'],
    ['0,123450', 'decimals'],
    ['1,50000000', 1.5],
    ['', null],
    ['   ', null],
    ['-0', 0],
  ])('reads %p the same in German and English', (text, value) => {
    expect(amount(text, 'de')).toBe(value);
    expect(amount(text, 'en')).toBe(value);
  });

  it('lets the language decide where one sign may mean both', () => {
    expect(amount('1.234', 'de')).toBe(1234);
    expect(amount('1.234', 'en')).toBe(1.234);
    expect(amount('1,234', 'de')).toBe(1.234);
    expect(amount('1,234', 'en')).toBe(1234);
    expect(amount('0.123', 'de')).toBe(0.123);
  });

  it.each([
    ['abc', 'format'],
    ['€', 'format'],
    ['1..2', 'format'],
    ['1.23.4', 'format'],
    ['1,2.3,4', 'format'],
    ['12.34,5', 'format'],
    ['1e5', 'format'],
    [',', 'format'],
    ['1-2', 'format'],
    ['-5', 'negative'],
    ['−5,00', 'negative'],
    ['1,00001', 'decimals'],
    ['100.000.000.000', 'tooLarge'],
    ['99.999.999.999,9999', 99_999_999_999.9999],
  ])('answers %p with %p', (text, result) => expect(amount(text, 'de')).toBe(result));

  it('reads back what it writes, in every language', () => {
    const money = fc.integer({ min: 0, max: 999_999_999_999_999 }).map((n) => n / 10_000);
    const locales = fc.constantFrom('de', 'en', 'fr', 'de-CH', 'de-AT', 'en-IN', 'es', 'pl', 'hi');
    fc.assert(
      fc.property(money, locales, (value, locale) => {
        expect(amount(moneyText(value, locale), locale)).toBe(value);
      }),
    );
  });
});

describe('moneyText', () => {
  it('shows cents only where there are some', () => {
    expect(moneyText(1234, 'de')).toBe('1.234');
    expect(moneyText(1234.5, 'de')).toBe('1.234,50');
    expect(moneyText(1234.5678, 'en')).toBe('1,234.5678');
    expect(moneyText(null, 'en')).toBe('');
  });
});
