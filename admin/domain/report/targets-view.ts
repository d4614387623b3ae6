import type { TargetReport } from '../../../shared/contracts';

import type { StackRow } from '../chart/types';

import { ratio } from './figure-digits';

export type TargetRow = TargetReport['rows'][number];

/** Amounts and numbers beside each other: as shares of their targets, the target itself at 1. */
export function targetBars(
  rows: readonly TargetRow[],
  pathOf: (row: TargetRow) => string | null,
): StackRow[] {
  return rows.map((row) => {
    const { target, expected, achieved } = row;
    const share = (amount: number) => ratio(amount, target.value) ?? 0;
    return {
      key: target.documentId,
      label: target.name,
      values: { achieved: share(achieved), coming: share(Math.max(0, expected - achieved)) },
      target: 1,
      to: achieved > 0 ? pathOf(row) : null,
    };
  });
}

/** What is still to be won; nothing once it is reached. */
export const missing = ({ target, achieved }: Pick<TargetRow, 'target' | 'achieved'>): number =>
  Math.max(0, target.value - achieved);
