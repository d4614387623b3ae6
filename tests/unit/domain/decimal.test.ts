import fc from 'fast-check';
import {
  decimalToNumber,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
} from '../../../server/domain/decimal';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('parseDecimal', () => {
  it.each([
    [1.005, 1005n, 3],
    ['12.5000', 125000n, 4],
    [-0.5, -5n, 1],
    [1e21, 10n ** 21n, 0],
    [1e-7, 1n, 7],
    ['1.25e1', 125n, 1],
    ['+3', 3n, 0],
    [' 7 ', 7n, 0],
  ])('reads %p', (value, digits, scale) => {
    expect(parseDecimal(value)).toEqual({ digits, scale });
  });

  it.each([
    '',
    '.',
    '1.',
    '.5',
    '1,5',
    '1 000',
    '0x10',
    '1e9999',
    'NaN',
    'abc',
    '--1',
    NaN,
    Infinity,
  ])('refuses %p', (value) => {
    expect(() => parseDecimal(value)).toThrow(RangeError);
  });

  it('gives every finite number back', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(decimalToNumber(parseDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('roundDecimal', () => {
  it.each([
    ['1.005', 2, 1.01],
    ['-1.005', 2, -1.01],
    ['1.00499999', 2, 1],
    ['2.5', 0, 3],
    ['-2.5', 0, -3],
    ['-0.4', 0, 0],
    ['0.05', 1, 0.1],
    ['7', 3, 7],
  ])('%s to %i decimals is %d', (value, scale, expected) => {
    expect(decimalToNumber(roundDecimal(parseDecimal(value), scale))).toBe(expected);
  });

  it('is at most half a unit away and never between two units', () => {
    const digits = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), (value, scale) => {
        const rounded = roundDecimal({ digits: value, scale }, 2);
        expect(rounded.scale).toBe(2);
        const difference = rounded.digits * 10n ** BigInt(scale) - value * 100n;
        const size = difference < 0n ? -difference : difference;
        expect(size * 2n <= 10n ** BigInt(scale)).toBe(true);
      }),
    );
  });
});

describe('multiplyDecimals', () => {
  it('is exact where binary numbers are not', () => {
    expect(1.1 * 1.1).not.toBe(1.21);
    expect(decimalToNumber(multiplyDecimals(parseDecimal(1.1), parseDecimal(1.1)))).toBe(1.21);
  });
});
