import type { Duration } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

const KINDS = ['median', 'mean', 'p90'] as const;

/** Days: the middle, the mean, and what nine of ten did not exceed. */
export function useDurationColumns(currency: string) {
  const t = useText();
  const { days, wholeDays } = useReportText(currency);
  return <R,>(of: (row: R) => Duration): ReportColumn<R>[] =>
    KINDS.map((kind) => ({
      key: kind,
      header: t(`reports.velocity.column.${kind}`),
      isNumber: true,
      cell: (row) => (kind === 'p90' ? wholeDays : days)(of(row)[kind]),
    }));
}
