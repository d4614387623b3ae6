const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });

/** As many digits in each line of a column, and in its chart: figures are compared one under the other. */
export const DIGITS = {
  share: { style: 'percent', ...digits(1) },
  /** On an axis, where only round ones stand. */
  axisShare: { style: 'percent', ...digits(0) },
  hours: { style: 'unit', unit: 'hour', unitDisplay: 'short', ...digits(1) },
  /** A mean or a median. */
  days: digits(1),
  /** One that really occurred. */
  wholeDays: digits(0),
  /** Of grades, and of probabilities. */
  hundredths: digits(2),
} as const;

/** A part of a whole as it is shown, rounded only there; null of nothing. */
export const ratio = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null;
