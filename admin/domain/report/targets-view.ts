import type { TargetReport } from '../../../shared/contracts';

import type { StackRow } from '../chart/types';

export type TargetRow = TargetReport['rows'][number];

/** Amounts and numbers beside each other: as shares of their targets, the target itself at 1. */
export function targetBars(
  rows: readonly TargetRow[],
  pathOf: (row: TargetRow) => string | null,
): StackRow[] {
  return rows.map((row) => {
    const { target, share, expected, achieved } = row;
    const coming = target.value > 0 ? Math.max(0, expected - achieved) / target.value : 0;
    return {
      key: target.documentId,
      label: target.name,
      values: { achieved: share, coming },
      target: 1,
      to: achieved > 0 ? pathOf(row) : null,
    };
  });
}

/** What is still to be won; nothing once it is reached. */
export const missing = ({ target, achieved }: Pick<TargetRow, 'target' | 'achieved'>): number =>
  Math.max(0, target.value - achieved);
