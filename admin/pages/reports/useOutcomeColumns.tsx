import { OPPORTUNITY_STATUSES } from '../../../shared/contracts/opportunity';
import type { OutcomeRow } from '../../../shared/contracts';
import { narrowed } from '../../domain/report/drill-down';
import { ratio } from '../../domain/report/figure-digits';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

/** What became of opportunities: the same columns by source and by person. */
export function useOutcomeColumns<R extends OutcomeRow>(
  nameOf: (row: R) => string,
  currency: string,
): readonly ReportColumn<R>[] {
  const t = useText();
  const { number, amount, share } = useReportText(currency);
  const columns: ReportColumn<R>[] = [
    {
      key: 'count',
      header: t('reports.column.count'),
      cell: (row) => (
        <DrillLink
          drillDown={row.drillDown}
          name={nameOf(row)}
          count={row.count}
          figure={number(row.count)}
        />
      ),
    },
    ...OPPORTUNITY_STATUSES.map((status) => ({
      key: status,
      header: t(`reports.column.${status}`),
      cell: (row: R) => (
        <DrillLink
          drillDown={narrowed(row.drillDown, { status })}
          name={`${nameOf(row)}, ${t(`reports.column.${status}`)}`}
          count={row[status]}
          figure={number(row[status])}
        />
      ),
    })),
    {
      key: 'winRate',
      header: t('reports.column.winRate'),
      cell: (row) => share(ratio(row.won, row.won + row.lost)),
    },
    { key: 'wonValue', header: t('reports.column.wonValue'), cell: (row) => amount(row.wonValue) },
    {
      key: 'currentValue',
      header: t('reports.column.currentValue'),
      cell: (row) => amount(row.currentValue),
    },
  ];
  return columns.map((column) => ({ ...column, isNumber: true }));
}
