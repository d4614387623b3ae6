import type { AttentionReport } from '../../../shared/contracts';

import type { Tone } from '../chart/types';

export type AttentionRow = AttentionReport['rows'][number];

/** Red and yellow mean the light; everything else that waits has no colour of its own. */
export function attentionTone({ what }: Pick<AttentionRow, 'what'>): Tone {
  if (what === 'red' || what === 'redLeads') return 'danger';
  return what === 'yellow' || what === 'yellowLeads' ? 'warning' : 'primary';
}

export const isCalm = (rows: readonly AttentionRow[]): boolean =>
  rows.every(({ count }) => count === 0);
