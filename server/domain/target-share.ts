import { dayNumber } from './local-date';

type Span = { from: string; to: string };

/** How much of an amount for a span of days falls on another one: as many parts as it has days in common. */
export function shareOfSpan(amount: number, of: Span, within: Span): number {
  const [start, end] = [dayNumber(of.from), dayNumber(of.to)];
  const common = Math.min(end, dayNumber(within.to)) - Math.max(start, dayNumber(within.from)) + 1;
  return common <= 0 ? 0 : (amount * common) / (end - start + 1);
}
