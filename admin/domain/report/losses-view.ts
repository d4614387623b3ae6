import type { LossReport, LossRow } from '../../../shared/contracts';

import { ratio } from './figure-digits';

export type LossLine = LossRow & {
  id: string;
  /** Of all that was lost (0 to 1); null without any. */
  share: number | null;
};

/** An opportunity with several objections counts in several rows: shares are of what was lost, not of the rows. */
export const lossLines = (
  rows: readonly LossRow[],
  { count: all }: Pick<LossReport['total'], 'count'>,
): LossLine[] =>
  rows.map((row, at) => ({
    ...row,
    id: `${at}:${row.key ?? ''}`,
    share: ratio(row.count, all),
  }));
