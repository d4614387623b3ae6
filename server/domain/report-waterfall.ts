import { currencyDigits, roundComputed } from './money';

/**
 * Amounts of steps, rounded, so that start and steps together are the end: what rounding leaves over, less than a cent
 * a step, goes to the greatest step.
 */
export function addingUp(
  start: number,
  steps: readonly number[],
  end: number,
  currency: string,
): number[] {
  const unit = 10 ** currencyDigits(currency);
  const whole = (amount: number): number => Math.round(amount * unit);
  const rounded = steps.map((amount) => whole(roundComputed(amount, currency)));
  const gap = whole(end) - whole(start) - rounded.reduce((sum, amount) => sum + amount, 0);
  if (gap !== 0) {
    const greatest = rounded.reduce(
      (best, amount, at) => (Math.abs(amount) > Math.abs(rounded[best] ?? 0) ? at : best),
      0,
    );
    rounded[greatest] = (rounded[greatest] ?? 0) + gap;
  }
  return rounded.map((amount) => (amount === 0 ? 0 : amount / unit));
}
