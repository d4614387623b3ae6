import type { ForecastReport, ForecastRow } from '../../../shared/contracts';
import { useFigureText } from '../../hooks/useFigureText';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

/** Each figure of a month. Columns of which no month has anything are left out. */
export function useForecastColumns(
  currency: string,
  { rows, figure }: ForecastReport,
  nameOf: (row: ForecastRow) => string,
): ReportColumn<ForecastRow>[] {
  const t = useText();
  const { number, amount, hundredths } = useReportText(currency);
  const figureText = useFigureText();
  const hasTargets = rows.some(({ target }) => target !== null);
  const columns: ReportColumn<ForecastRow>[] = [
    {
      key: 'won',
      header: t('reports.column.won'),
      cell: (row) => (
        <DrillLink
          drillDown={row.won.drillDown}
          name={`${nameOf(row)}, ${t('reports.column.won')}`}
          count={row.won.count}
          figure={number(row.won.count)}
        />
      ),
    },
    {
      key: 'wonValue',
      header: t('reports.column.wonValue'),
      cell: (row) => amount(row.won.value),
    },
    {
      key: 'open',
      header: t('reports.column.open'),
      cell: (row) => (
        <DrillLink
          drillDown={row.open.drillDown}
          name={`${nameOf(row)}, ${t('reports.column.open')}`}
          count={row.open.count}
          figure={number(row.open.count)}
        />
      ),
    },
    {
      key: 'current',
      header: t('reports.column.currentValue'),
      cell: ({ open }) => amount(open.currentValue),
    },
    {
      key: 'expected',
      header: t('reports.forecast.expected'),
      cell: ({ open }) => hundredths(open.expected),
    },
    ...(figure
      ? [
          {
            key: 'figure',
            header: figure.label || t('list.column.figure'),
            cell: ({ open }: ForecastRow) =>
              open.figure === null ? '–' : figureText(open.figure, figure.unit, currency),
          },
        ]
      : []),
    {
      key: 'best',
      header: t('reports.forecast.best'),
      cell: ({ bestCase }) => amount(bestCase),
    },
    ...(hasTargets
      ? [
          {
            key: 'target',
            header: t('chart.target'),
            cell: ({ target }: ForecastRow) => amount(target),
          },
        ]
      : []),
    {
      key: 'withoutValue',
      header: t('reports.column.withoutValue'),
      cell: ({ open }) => number(open.withoutValue),
    },
  ];
  return columns.map((column) => ({ ...column, isNumber: true }));
}
