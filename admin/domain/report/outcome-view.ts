import type { OutcomeRow, SourceReport } from '../../../shared/contracts';

/** Somebody who may not read leads sees nothing of them, not even a zero. */
export const hasLeads = ({ rows }: Pick<SourceReport, 'rows'>): boolean =>
  rows.some(({ lead }) => lead !== null);

/** What became of the opportunities of a row: the parts of a bar. */
export const outcomeValues = ({ open, won, lost }: OutcomeRow): Record<string, number> => ({
  open,
  won,
  lost,
});
