import { useIntl } from 'react-intl';

import type { Duration } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import type { ReportColumn } from './ReportTable';

const KINDS = ['median', 'mean', 'p90'] as const;

/** Days: the middle, the mean, and what nine of ten did not exceed. */
export function useDurationColumns() {
  const t = useText();
  const { formatNumber } = useIntl();
  return <R,>(of: (row: R) => Duration): ReportColumn<R>[] =>
    KINDS.map((kind) => ({
      key: kind,
      header: t(`reports.velocity.column.${kind}`),
      isNumber: true,
      cell: (row) => {
        const value = of(row)[kind];
        return value === null ? '–' : formatNumber(value, { maximumFractionDigits: 1 });
      },
    }));
}
