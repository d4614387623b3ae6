import { DIGITS, ratio } from '../../../admin/domain/report/figure-digits';
import { conversionLines } from '../../../admin/domain/report/conversion-view';
import type { ConversionStep } from '../../../shared/contracts';

const told = (kind: keyof typeof DIGITS, locale = 'en') => {
  const format = new Intl.NumberFormat(locale, DIGITS[kind]);
  return (value: number) => format.format(value);
};

describe('figures of a column', () => {
  it('are shares with one digit, also where it is nought', () => {
    expect([0.81, 0.8144, 1, 0, 0.0004].map(told('share'))).toEqual([
      ...['81.0%', '81.4%', '100.0%', '0.0%', '0.0%'],
    ]);
    expect([0.81, 0.8144].map(told('share', 'de'))).toEqual(['81,0\u00a0%', '81,4\u00a0%']);
    expect([0, 0.5, 1].map(told('axisShare'))).toEqual(['0%', '50%', '100%']);
  });
  it('are days, hours and means with as many digits in each line', () => {
    expect([12, 12.5, 0].map(told('days'))).toEqual(['12.0', '12.5', '0.0']);
    expect([12, 3].map(told('wholeDays'))).toEqual(['12', '3']);
    expect([3, 3.25].map(told('hours'))).toEqual(['3.0 hr', '3.3 hr']);
    expect([4, 4.5, 4.25].map(told('hundredths'))).toEqual(['4.00', '4.50', '4.25']);
  });
});

it('the same share is the same figure in each column, rounded once', () => {
  const step = (
    documentId: string,
    reached: number,
    fromBefore: number | null,
  ): ConversionStep => ({
    stage: { documentId, name: documentId, color: null },
    ...{ reached, fromBefore, open: 0, lost: 0 },
    ...{ drillDown: null, openDrillDown: null, lostDrillDown: null },
  });
  // 81.446 %, which four digits make 81.45 and one more rounding 81.5.
  const cohort = { count: 50_000, open: 50_000, won: 0, lost: 0 };
  const steps = [step('a', 50_000, null), step('b', 40_723, 0.8145), step('c', 0, 0)];
  const lines = conversionLines({ cohort, steps });
  expect(lines.map(({ fromBefore, ofAll }) => [fromBefore, ofAll])).toEqual([
    [null, 1],
    [0.81446, 0.81446],
    [0, 0],
  ]);
  expect(told('share')(lines[1]?.fromBefore ?? 0)).toBe('81.4%');
  expect(ratio(0, 0)).toBeNull();
});
